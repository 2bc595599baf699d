import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { here, ntm, RULES, words } from "./harness.js";

const folder = mkdtempSync(join(tmpdir(), "ntm-replay-cli-"));
const at = (path: string): string => join(folder, path);
const ASSESS = `xa.csv ${RULES.replace("fixtures/", "")} --as-of 2024-12-31 --format json -o`;
const run = (line: string) => ntm(words(line), { cwd: folder });
const unwrapped = (text: string): string => text.replace(/\s+/g, " ");

beforeAll(async () => {
  cpSync(join(here, "fixtures"), folder, { recursive: true });
  expect((await run(`assess ${ASSESS} kq.json`)).status).toBe(0);
  expect((await run(`explain ${ASSESS} mot.json --unit 00123 --lang en`)).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("ntm replay", () => {
  it("says that a result is the same to the byte, in the language of the reader", async () => {
    const same = await run("replay kq.json");
    expect([same.status, same.stderr]).toEqual([0, ""]);
    expect(unwrapped(same.stdout)).toBe(
      "Giống hệt từng byte: chạy lại `kq.json` cho đúng kết quả đã ghi (bộ `vn/thu/2024-qd-1`, ngày 31/12/2024, 5 tệp quy tắc, 1 tệp số liệu). ",
    );
    const one = await run("replay mot.json");
    expect([one.status, one.stdout.startsWith("Giống hệt")]).toEqual([0, true]);
    expect(JSON.parse((await run("replay kq.json --format json")).stdout)).toEqual({
      schema: 1,
      same: true,
      sameResult: true,
      changes: [],
    });
  });

  it("names each change with both hashes, and what to do", async () => {
    const other = readFileSync(at("xa.csv"), "utf8").replace("45,5", "45,6");
    writeFileSync(at("khac.csv"), other);
    cpSync(at("rules"), at("moi"), { recursive: true });
    const file = at("moi/vn/thu/2024-qd-1/facts.yaml");
    writeFileSync(file, `${readFileSync(file, "utf8")}# thêm\n`);
    const { status, stdout, stderr } = await run("replay kq.json --data khac.csv --rules moi");
    expect([status, stderr]).toEqual([1, ""]);
    const text = unwrapped(stdout);
    expect(text).toContain(
      "ĐÃ KHÁC: chạy lại `kq.json` không cho đúng kết quả đã ghi. – tệp quy tắc `vn/thu/2024-qd-1/facts.yaml` đã khác: sha256 khi ghi ",
    );
    expect(text).toContain("– tệp số liệu `xa.csv` đã khác: sha256 khi ghi ");
    expect(text).toMatch(/– kết quả của 1 trên 3 đơn vị khác khi ghi: \S+/);
    expect(text).not.toContain("vẫn như đã ghi");
    expect(Math.max(...stdout.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(120);
    const json = JSON.parse((await run("replay kq.json --data khac.csv --format json --lang en")).stdout);
    expect(json).toMatchObject({ same: false, sameResult: false, changes: [{ code: "replay/input" }, {}] });
    expect(json.changes[0].text).toContain("data file `xa.csv` has changed");
  });

  it("says that no result has changed where only a rule file's remarks have", async () => {
    const { status, stdout } = await run("replay kq.json --rules moi");
    expect(status).toBe(1);
    expect(stdout).toContain("\nKết quả của mọi đơn vị vẫn như đã ghi.\n");
  });

  it.each([
    ["replay", "usage/missing-argument"],
    ["replay không-có.json", "node/no-file"],
    ["replay rules", "node/is-folder"],
    ["replay xa.csv", "replay/not-json"],
    ["replay kq.json --rules rỗng", "node/no-file"],
    ["replay kq.json --data khong-co.csv", "node/no-file"],
    ["replay kq.json --data huyen.csv --data xa.csv", "replay/spare-data"],
    ["replay kq.json --as-of 2024-12-31", "usage/unknown-option"],
    ["replay kq.json mot.json", "usage/too-many-arguments"],
  ])("cannot be done: %s", async (line, code) => {
    const { status, stdout, stderr } = await run(line);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`[${code}]`);
    expect(stderr).toContain("cách sửa: ");
  });

  it("needs the files that the result was made from", async () => {
    rmSync(at("xa.csv"));
    const { status, stderr } = await run("replay kq.json");
    expect(status).toBe(2);
    expect(stderr).toContain("[replay/no-input] không có tệp `xa.csv` mà kết quả được tính từ đó");
  });
});
