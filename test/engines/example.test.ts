import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

// The example runs against the built package, installed as far as module resolution can tell.
const folder = mkdtempSync(join(tmpdir(), "ntm-host-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the example of a host runs", { timeout: 30_000 }, () => {
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(resolve("."), join(folder, "node_modules/ntm-criteria"), "dir");
  symlinkSync(resolve("node_modules/json-rules-engine"), join(folder, "node_modules/json-rules-engine"), "dir");
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  copyFileSync("examples/json-rules-engine-host/host.mjs", join(folder, "host.mjs"));
  const printed = execFileSync(process.execPath, ["host.mjs"], { cwd: folder, encoding: "utf8" });
  expect(printed).toContain("đạt: 10.1 Thu nhập bình quân đầu người");
  expect(printed).toContain("→ mời thẩm tra thu nhập");
  expect(printed).toMatch(/10\.1 Đạt: 43,5 .*vùng Trung du miền núi phía Bắc, năm xét 2023/);
  expect(printed).toMatch(/15\.3 .*24,5/);
  expect(printed).toContain("/ 19 tiêu chí chưa xác định");
});
