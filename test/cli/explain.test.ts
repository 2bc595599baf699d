import { describe, expect, it } from "vitest";
import { expectGolden, ntm, RULES, words } from "./harness.js";

const EXPLAIN = `explain fixtures/xa.csv ${RULES} --as-of 2024-12-31`;

describe("ntm explain", () => {
  it("prints the tree of a unit named by its code", async () => {
    const { status, stdout, stderr } = await ntm(words(`${EXPLAIN} --unit 00123`));
    expect([status, stderr]).toEqual([0, ""]);
    expectGolden("explain.txt", stdout);
  });

  it("says what the data file says of itself", async () => {
    const example = "explain ../../examples/tuan-giao-2024/01-xa.csv --set vn/xa-ntm --as-of 2024-12-31 --unit MH-02";
    for (const more of ["", " --indicator 10.1"]) {
      const { stdout } = await ntm(words(example + more));
      expect(stdout).toContain("· Tệp tự ghi: SỐ LIỆU MINH HỌA – không phải số liệu chính thức của bất kỳ xã nào.\n");
    }
  });

  it("finds a unit by its name in whatever spelling", async () => {
    const byCode = await ntm(words(`${EXPLAIN} --unit 00123`));
    for (const name of ["Quài Tở", "quài tở", "Quài Tở".normalize("NFD"), "Quaì Tở"]) {
      expect((await ntm([...words(EXPLAIN), "--unit", name])).stdout).toBe(byCode.stdout);
    }
  });

  it("prints one indicator in English", async () => {
    const { status, stdout } = await ntm(words(`${EXPLAIN} --unit MH-02 --indicator 2.1 --lang en`));
    expect(status).toBe(0);
    expectGolden("explain-indicator-en.txt", stdout);
  });

  it("reports only what is wrong with the unit asked for", async () => {
    const loi = `explain fixtures/xa-loi.csv ${RULES} --as-of 2024-12-31`;
    const bad = await ntm(words(`${loi} --unit 00123`));
    expect(bad.status).toBe(1);
    expect(bad.stderr).toContain("data/out-of-range");
    const good = await ntm(words(`${loi} --unit MH-01`));
    expect(good.status).toBe(0);
    expect(good.stderr).not.toContain("data/out-of-range");
  });

  it.each([
    ["--unit Quai", "usage/no-unit", "Quài Tở (00123)"],
    ["--unit MH-03", "usage/no-unit", "có phải `MH-01`?"],
    ["--unit 00123 --indicator 2.9", "usage/no-indicator", "có phải `2.1`?"],
    ["", "usage/missing-argument", "--unit"],
  ])("refuses %s", async (more, code, hint) => {
    const { status, stdout, stderr } = await ntm(words(`${EXPLAIN} ${more}`));
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`[${code}]`);
    expect(stderr).toContain(hint);
  });
});
