import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ntm } from "../cli/harness.js";

const folder = mkdtempSync(join(tmpdir(), "ntm-cases-"));
cpSync("criteria/vn/cong-nhan", join(folder, "vn/cong-nhan"), { recursive: true });
cpSync("criteria/vn/xa-ntm", join(folder, "vn/xa-ntm"), { recursive: true });
const CASES = join(folder, "vn/cong-nhan/2024-qd-03/cases/an-ninh-trat-tu.yaml");
const BASE = `title: An ninh
as-of: "2024-12-31"
set: [vn/cong-nhan/2022-qd-18]
base: { facts: { an_toan_an_ninh_trat_tu: true } }
cases:
  - name: Được xác nhận an toàn
`;
const write = (lines: string) => writeFileSync(CASES, BASE + lines);
const test = (...more: readonly string[]) => ntm(["test", "--rules", folder, "vn/cong-nhan/2024-qd-03", ...more]);

afterAll(() => rmSync(folder, { recursive: true }));

describe("ntm test", () => {
  it("runs the cases of a shipped instrument", async () => {
    const { status, stdout, stderr } = await ntm(["test", "criteria/vn/cong-nhan/"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("12 ca của 2 văn bản: tất cả đều đúng.");
  });

  it("tells once what is wrong with the folder, although rules and cases are looked for in it", async () => {
    const none = await ntm(["test", "--rules", "nowhere"]);
    expect([none.status, none.stderr.split("[node/no-file]").length]).toEqual([2, 2]);
    const link = join(folder, "vn/cong-nhan/lien-ket");
    symlinkSync(join(folder, "vn/xa-ntm"), link);
    const linked = await test();
    rmSync(link);
    expect(linked.stderr.split("[node/symlink]").length).toBe(2);
  });

  it("shows where a case does not hold, what was expected and what came: 1", async () => {
    write('    expect: { "4.1": not-met }\n');
    const { status, stdout, stderr } = await test();
    expect(status).toBe(1);
    expect(stdout).toContain("1 ca của 1 văn bản: 1 ca không đúng.");
    expect(stderr).toContain("vn/cong-nhan/2024-qd-03/cases/an-ninh-trat-tu.yaml:7:22: lỗi [case/verdict]");
    expect(stderr).toContain("4.1 phải là chưa đạt, kết quả ra đạt");
    expect(stderr).toContain('7 |     expect: { "4.1": not-met }');
  });

  it("says in English what is asked for in English", async () => {
    const { stderr } = await test("--lang", "en");
    expect(stderr).toContain("4.1 should be not met, it came out met");
  });

  it("takes a lacking case for a finding only with --coverage", async () => {
    write('    expect: { "4.1": met }\n');
    expect((await test()).status).toBe(0);
    const { status, stdout } = await test("--coverage");
    expect(status).toBe(1);
    expect(stdout).toMatch(/overlay\.yaml:\d+:\d+: chưa có ca nào cho thấy 4\.1 chưa đạt/);
    expect(stdout).toMatch(/Hàng điểm biên sinh tự động .*: 2 hàng, 0 hàng sai/);
  });

  it("prints survivors with their place", async () => {
    const path = join(folder, "vn/xa-ntm/2026-qd-51/cases/nhom-xa.yaml");
    writeFileSync(path, 'title: T\nas-of: "2026-03-01"\ncases:\n  - name: A\n    expect: { "1": unknown }\n');
    const { status, stdout } = await ntm(["test", "--rules", folder, "vn/xa-ntm/2026-qd-51", "--mutate"]);
    expect(status).toBe(1);
    expect(stdout).toContain("Sống sót: không ca nào phát hiện");
    expect(stdout).toMatch(
      /vn\/xa-ntm\/2026-qd-51\/set\.yaml:\d+:\d+: bỏ quy tắc chọn cột `nhom-3` của chiều `nhom-xa`/,
    );
  });

  it("gives the same to other programs", async () => {
    const { status, stdout } = await test("--coverage", "--format", "json");
    const result = JSON.parse(stdout) as {
      readonly results: readonly unknown[];
      readonly coverage: readonly unknown[];
    };
    expect(status).toBe(1);
    expect(result.results).toEqual([expect.objectContaining({ name: "Được xác nhận an toàn", passed: true })]);
    expect(result.coverage).toHaveLength(1);
  });

  it("is unusable where nothing matches, and where rules or cases cannot be read: 2 and 1", async () => {
    expect(await ntm(["test", "vn/khong-co"])).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("[test/no-cases]"),
    });
    expect(await ntm(["test", "--rules", join(folder, "khong-co")])).toMatchObject({ status: 2, stdout: "" });
    write("    expct: 1\n");
    const { status, stdout, stderr } = await test("--mutate");
    expect([status, stderr.includes("[rule/unknown-key]")]).toEqual([1, true]);
    expect(stdout).toContain("0 ca không đúng; 1 tệp ca không đọc được");
    // Of what was not run nothing is right, and nothing survived that was not tried.
    expect(stdout).not.toMatch(/đều đúng|sống sót/);
  });
});
