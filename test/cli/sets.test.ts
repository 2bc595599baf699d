import { describe, expect, it } from "vitest";
import { expectGolden, ntm, words } from "./harness.js";

describe("ntm sets", () => {
  it("lists families with how much of them is known and how surely", async () => {
    const { status, stdout, stderr } = await ntm(words("sets --rules fixtures/rules"));
    expect([status, stderr]).toEqual([0, ""]);
    expectGolden("sets.txt", stdout);
  });

  it("says which apply on a day, and why none does", async () => {
    const on = async (day: string) => (await ntm(words(`sets --rules fixtures/rules --on ${day} --lang en`))).stdout;
    expect(await on("2024-12-31")).toContain("vn/thu/2024-qd-1  ← applies on 2024-12-31");
    const early = await on("2023-01-01");
    expect(early).not.toContain("←");
    expect(early).toContain("in force only from 2024-02-01");
  });

  it("has all shipped families in JSON", async () => {
    const { status, stdout } = await ntm(words("sets --format json"));
    expect(status).toBe(0);
    const { families } = JSON.parse(stdout);
    expect(families.map(({ family }: { family: string }) => family)).toContain("vn/xa-ntm");
  });

  it("says how sure each answer to an open question is", async () => {
    const { stdout } = await ntm(words("sets"), { columns: 300 });
    expect(stdout).toMatch(/– 15 tiêu chí — chưa đối chiếu với văn bản, khả năng đúng 60% \(1926\/QĐ-UBND, /);
    expect(stdout).toMatch(/– 12 tiêu chí, .* — chưa đối chiếu với văn bản, khả năng đúng 25% \(/);
  });

  it("refuses a day that is none", async () => {
    const { status, stderr } = await ntm(words("sets --rules fixtures/rules --on 2024-02-30"));
    expect([status, stderr.includes("[catalog/bad-date]")]).toEqual([2, true]);
  });
});
