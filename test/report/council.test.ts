import { describe, expect, it } from "vitest";
import { en } from "../../src/explain/index.js";
import type { Assessment, CouncilResult, Counts } from "../../src/model/assessment.js";
import { renderAssess, reportEn } from "../../src/report/index.js";
import { report, style, unit } from "./fixture.js";

const HEADING = "KHÁC VỚI ĐÁNH GIÁ CỦA HỘI ĐỒNG";
const none: Counts = { met: 0, nearlyMet: 0, notMet: 0, unknown: 0, notApplicable: 0, of: 0 };

const marked = (name: string, differences: CouncilResult["differences"]): Assessment =>
  unit({
    code: name,
    name,
    marks: `C?${"Đ".repeat(17)}`,
    more: { council: { criteria: none, indicators: none, differences } },
  });

const unmarked = unit({ code: "Z", name: "Không chấm", marks: "Đ".repeat(19) });

/** The lines of the section, without its heading. */
const linesOf = (printed: string, heading = HEADING): readonly string[] =>
  printed
    .split("\n\n")
    .find((part) => part.startsWith(heading))
    ?.split("\n")
    .slice(1) ?? [];

describe("marks of a council", () => {
  it("are named beside what was computed, unit by unit, only where they differ", () => {
    const units = [
      marked("Quài Cang", [
        { id: "1", computed: "not-met", council: "nearly-met" },
        { id: "2.1", computed: "unknown", council: "met" },
      ]),
      marked("Nà Sáy", []),
      unmarked,
      marked("Pú Xi", [{ id: "3", computed: "met", council: "not-applicable" }]),
    ];
    const printed = renderAssess(report(units), style);
    expect(linesOf(printed)).toEqual(["  Quài Cang: 1 C/~, 2.1 ?/Đ", "  Pú Xi: 3 Đ/–"]);
    expect(printed).toContain(`${HEADING} (tính được/hội đồng)\n`);
  });

  it("are shown for one unit as well, and never change its verdicts", () => {
    const one = marked("Quài Cang", [{ id: "1", computed: "not-met", council: "met" }]);
    const printed = renderAssess(report([one]), style);
    expect(linesOf(printed)).toEqual(["  Quài Cang: 1 C/Đ"]);
    expect(printed.replace(/\n\nKHÁC VỚI[^\n]*\n[^\n]*/, "")).toBe(
      renderAssess(report([{ ...one, council: null }]), style),
    );
  });

  it("say nothing where they agree, or where there are none", () => {
    expect(renderAssess(report([marked("Nà Sáy", []), unmarked]), style)).not.toContain(HEADING);
  });

  it("stay on the page, and speak English", () => {
    const many = Array.from({ length: 19 }, (_, index) => ({
      id: `${index + 1}`,
      computed: "not-met" as const,
      council: "met" as const,
    }));
    const narrow = renderAssess(report([marked("Phình Sáng", many), unmarked]), {
      ...style,
      language: en,
      words: reportEn,
      width: 60,
    });
    const lines = linesOf(narrow, "DIFFERENT FROM THE COUNCIL'S MARKS (computed/council)");
    expect(lines.length).toBeGreaterThan(1);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(60);
    expect(lines.join(" ").match(/N\/M/g)).toHaveLength(19);
  });
});
