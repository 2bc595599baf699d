import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ntm, words } from "../cli/harness.js";
import { filledIn, type Row, signed } from "./fixture.js";
import { DATA, putRules, SMALL_SET } from "./small-rules.js";

const SET = SMALL_SET;
const CELL = "2.1/at-least/tdmnpb/2024";
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ntm-verify-"));
  putRules(join(folder, "rules"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (line: string) => ntm(words(line), { cwd: folder });
const rule = (name: string): string => readFileSync(join(folder, "rules", SET, name), "utf8");
const names = (): readonly string[] => readdirSync(join(folder, "rules", SET)).sort();

async function fill(rows: Readonly<Record<string, Row>>): Promise<void> {
  const made = await run(`verify ${SET} --rules rules -o phieu.csv`);
  expect([made.status, made.stdout, made.stderr]).toEqual([0, "", ""]);
  writeFileSync(join(folder, "dien.csv"), filledIn(readFileSync(join(folder, "phieu.csv"), "utf8"), rows));
}

describe("ntm verify", () => {
  it("shows what changes and writes nothing, until it is told to", async () => {
    await fill({ [CELL]: signed("46"), "1.1/is": signed("đúng") });
    const before = rule("02-thu-nhap.yaml");
    const shown = await run(`verify ${SET} --rules rules --read dien.csv`);
    expect([shown.status, shown.stderr]).toEqual([0, ""]);
    expect(shown.stdout).toContain('-          tdmnpb: { "2024": 45, "2025": 48 }');
    expect(shown.stdout).toContain(
      `  ${CELL} (Chỉ tiêu 2.1. Thu nhập bình quân; Vùng: Trung du miền núi phía Bắc, Năm xét: 2024): 45 → 46`,
    );
    expect(shown.stdout).toContain("CHƯA GHI GÌ");
    expect(rule("02-thu-nhap.yaml")).toBe(before);

    const written = await run(`verify ${SET} --rules rules --read dien.csv --write`);
    expect([written.status, written.stderr]).toEqual([0, ""]);
    expect(written.stdout).toContain("Đã ghi 2 tệp trong rules.");
    expect(rule("02-thu-nhap.yaml")).toBe(
      before.replace(
        '"2024": 45',
        '"2024": { value: 46, evidence: official, verified: { by: "Lò Thị B", on: "2026-11-20" } }',
      ),
    );
    const again = await run(`verify ${SET} --rules rules --read dien.csv --write`);
    expect(again.stdout).toBe(
      "0 quy định được xác nhận, 0 giá trị đổi theo văn bản, 2 đã có từ lần trước.\nKhông có gì để ghi.\n",
    );
    expect(names().filter((name) => !name.endsWith(".yaml"))).toEqual([]);
    expect((await run("check rules")).status).toBe(0);
  });

  it("colours the difference on a terminal, and only there", async () => {
    await fill({ [CELL]: signed("46") });
    const line = words(`verify ${SET} --rules rules --read dien.csv`);
    const { stdout } = await ntm(line, { cwd: folder, isTTY: true });
    expect(stdout).toContain("\u001b[31m-");
    expect(stdout).toContain("\u001b[32m+");
    expect((await ntm(line, { cwd: folder, isTTY: true, env: { NO_COLOR: "1" } })).stdout).not.toContain("\u001b");
  });

  it("writes nothing at all when one row is wrong", async () => {
    await fill({ [CELL]: signed("46"), "1.1/is": signed("đúng", { "người đối chiếu": "" }) });
    const before = names().map(rule);
    const { status, stdout, stderr } = await run(`verify ${SET} --rules rules --read dien.csv --write`);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^dien\.csv:\d+:\d+: lỗi \[verify\/no-who\] `1\.1\/is` chưa ghi người đối chiếu/);
    expect(names().map(rule)).toEqual(before);
  });

  it("leaves a file alone that stands in the way of its own", async () => {
    await fill({ [CELL]: signed("46"), "1.1/is": signed("đúng") });
    const before = rule("01-quy-hoach.yaml");
    writeFileSync(join(folder, "rules", SET, "02-thu-nhap.yaml.ntm-tmp"), "của người khác");
    const { status, stderr } = await run(`verify ${SET} --rules rules --read dien.csv --write`);
    expect([status, stderr.includes("[node/unwritable]")]).toEqual([2, true]);
    expect(rule("01-quy-hoach.yaml")).toBe(before);
    expect(rule("02-thu-nhap.yaml.ntm-tmp")).toBe("của người khác");
    expect(names()).not.toContain("01-quy-hoach.yaml.ntm-tmp");
  });

  it("keeps the mark of UTF-8 of a file that has one", async () => {
    await fill({ [CELL]: signed("46") });
    const path = join(folder, "rules", SET, "02-thu-nhap.yaml");
    writeFileSync(path, `\ufeff${rule("02-thu-nhap.yaml")}`);
    expect((await run(`verify ${SET} --rules rules --read dien.csv --write`)).status).toBe(0);
    expect(rule("02-thu-nhap.yaml").startsWith("\ufeffid:")).toBe(true);
  });

  it("ends with 1 where something is left for a person to write", async () => {
    await fill({ [CELL]: signed("46"), "1.1/is": signed("sai") });
    const { status, stdout, stderr } = await run(`verify ${SET} --rules rules --read dien.csv --write`);
    expect([status, stderr.includes("[verify/by-hand]")]).toEqual([1, true]);
    expect(stdout).toContain("1 phải sửa bằng tay");
    expect(rule("02-thu-nhap.yaml")).toContain("value: 46");
  });

  it("orders by the verdicts of a data file that wait for each statement", async () => {
    writeFileSync(join(folder, "xa.csv"), DATA);
    const { status, stdout, stderr } = await run(
      `verify ${SET} --rules rules --first 3 --data xa.csv --as-of 2024-12-31`,
    );
    expect([status, stderr]).toEqual([0, ""]);
    const [header = "", ...rows] = stdout
      .trimEnd()
      .split(/\r?\n/)
      .filter((line) => !/^\ufeff?#/.test(line));
    expect(header.startsWith("số kết luận phụ thuộc;mã quy định;")).toBe(true);
    const counts = rows.map((row) => Number(row.split(";")[0]));
    expect(counts).toHaveLength(3);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts[0]).toBeGreaterThan(0);
  });

  it("gives the same in JSON, for other programs", async () => {
    const { rows } = JSON.parse((await run(`verify ${SET} --rules rules --format json`)).stdout);
    expect(rows.map(({ id }: { id: string }) => id)).toContain(CELL);
    await fill({ [CELL]: signed("46"), "1.1/is": signed("đúng") });
    const read = await run(`verify ${SET} --rules rules --read dien.csv --format json`);
    expect(JSON.parse(read.stdout)).toMatchObject({
      schema: 1,
      set: SET,
      written: false,
      confirmed: ["1.1/is"],
      changed: [{ id: CELL, from: 45, to: 46 }],
      files: [`${SET}/01-quy-hoach.yaml`, `${SET}/02-thu-nhap.yaml`],
    });
  });

  it("makes a checklist of a shipped instrument without any folder", async () => {
    const { status, stdout } = await run("verify vn/xa-ntm/2024-qd-211");
    expect([status, stdout.includes("[15.4/is];vn/xa-ntm/2024-qd-211;")]).toEqual([0, true]);
  });

  it.each([
    ["verify", "usage/missing-argument"],
    [`verify vn/thu/2024-qd-2 --rules rules`, "verify/unknown-set"],
    [`verify ${SET} --rules rules --write`, "verify/write-without-read"],
    [`verify ${SET} --read dien.csv --write`, "verify/rules-needed"],
    [`verify ${SET} --rules rules --read dien.csv --first 3 --data x.csv`, "verify/first-with-read"],
    [`verify ${SET} --rules rules --first 3`, "verify/first-needs-data"],
    [`verify ${SET} --rules rules --first 0 --data x.csv`, "verify/bad-number"],
    [`verify ${SET} --rules rules --first 3 --data x.csv`, "usage/no-day"],
    [`verify ${SET} --rules rules --first 3 --data x.csv --as-of 2024-12-31`, "node/no-file"],
    [`verify ${SET} --rules rules --read khong-co.csv`, "node/no-file"],
    [`verify ${SET} --rules khong-co`, "node/no-file"],
    ["verify vn/xa-ntm/2024-qd-211 --first 3 --data x.csv --as-of 2024-02-01", "verify/not-in-force"],
  ])("cannot do `%s`: %s", async (line, code) => {
    const { status, stdout, stderr } = await run(line);
    expect([status, stdout, stderr.includes(`[${code}]`)]).toEqual([2, "", true]);
  });

  it("says so in English", async () => {
    await fill({ [CELL]: signed("chắc 46") });
    const { stderr } = await run(`verify ${SET} --rules rules --read dien.csv --lang en`);
    expect(stderr).toContain(`[verify/not-a-value] \`chắc 46\` is not a value of \`${CELL}\``);
  });
});
