import { describe, expect, it } from "vitest";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import { nodeById, renderAssess, renderIndicator, renderUnit } from "../../src/report/index.js";
import { node, statement, threshold } from "../explain/fixture.js";
import { communes, report, set, style } from "./fixture.js";

const [, muongMun] = communes;

describe("the explanation of a unit", () => {
  it("is a tree with a letter for each verdict", () => {
    const lines = renderUnit(muongMun!, set, style).split("\n");
    expect(lines[0]).toBe("Mường Mùn (03268) — Bộ tiêu chí xã nông thôn mới; quy định tại ngày 31/12/2024");
    expect(lines).toContain(
      "C Tiêu chí 3. Tiêu chí 3 — Chưa đạt: 0/1 chỉ tiêu đạt. Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 3, chỉ tiêu 3; quy định",
    );
    expect(lines.some((line) => line.startsWith("  C 3.1 Chỉ tiêu 3 — Chưa đạt"))).toBe(true);
    expect(lines.some((line) => line.startsWith("→ thu_nhap là bao nhiêu?"))).toBe(true);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  it("can be of one indicator alone, below the name of the unit", () => {
    const node = nodeById("10.1", muongMun!.criteria)!;
    const lines = renderIndicator(node, muongMun!, set, style).split("\n");
    expect(lines[0]).toContain("Mường Mùn (03268)");
    expect(lines[1]).toMatch(/^\? 10\.1 Chỉ tiêu 10 — Chưa xác định/);
    expect(nodeById("99.1", muongMun!.criteria)).toBeNull();
  });

  it("begins with what the data files say of themselves", () => {
    const remarks = ["SỐ LIỆU MINH HỌA"];
    const said = "· Tệp tự ghi: SỐ LIỆU MINH HỌA";
    expect(renderUnit(muongMun!, set, style, remarks).split("\n")[1]).toBe(said);
    const indicator = nodeById("10.1", muongMun!.criteria)!;
    expect(renderIndicator(indicator, muongMun!, set, style, remarks).split("\n")[1]).toBe(said);
  });

  it("ends with the sources that printed notes name, and no other", () => {
    const url = "https://vi.du/bai-viet";
    const known: CriteriaSet = { ...set, sources: ["S14", "S15"].map((id) => ({ id, url: `${url}/${id}` })) };
    const noted = node({
      verdict: "met",
      because: { code: "threshold-reached" },
      threshold: threshold("at-least", 45, "%", {
        statement: statement("10.1", "unverified", { note: "riêng xã Vĩnh Ô dưới 13% [S14]; trang [2]" }),
      }),
    });
    const lines = renderIndicator(noted, muongMun!, known, style).split("\n");
    expect(lines.filter((line) => line.includes(url))).toEqual([`· Nguồn: S14 = ${url}/S14`]);
    expect(lines.at(-1)).toContain("Nguồn: S14");
    expect(renderUnit(muongMun!, known, style)).not.toContain("Nguồn:");
  });
});

describe("a set that lacks some of what its instrument has", () => {
  const declares = (criteria: number, indicators: number): CriteriaSet => ({
    ...set,
    declared: { criteria, indicators, statement: statement("declared") },
  });
  const said = "Văn bản có 19 tiêu chí, 57 chỉ tiêu; đã nhập 19 và 19";

  it("says so at the head of a report and of an explanation", () => {
    expect(renderUnit(muongMun!, declares(19, 57), style).split("\n")[1]).toBe(`· ${said}`);
    expect(renderAssess(report(communes, { set: declares(19, 57) }), style).split("\n")[2]).toBe(said);
  });

  it("says nothing when it is whole", () => {
    expect(renderUnit(muongMun!, declares(19, 19), style)).not.toContain("đã nhập");
    expect(renderAssess(report(communes, { set: declares(19, 19) }), style)).not.toContain("đã nhập");
  });
});
