import { describe, expect, it } from "vitest";
import { nodeById, renderIndicator, renderUnit } from "../../src/report/index.js";
import { communes, set, style } from "./fixture.js";

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
});
