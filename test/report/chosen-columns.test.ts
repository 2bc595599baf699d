import { describe, expect, it } from "vitest";
import { en } from "../../src/explain/index.js";
import type { Assessment, ColumnChoice } from "../../src/model/assessment.js";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import { renderAssess, reportEn } from "../../src/report/index.js";
import { set as plainSet, report, style, unit } from "./fixture.js";

/** A set with two regions, of which a rule may choose the first for a commune of the second. */
const set: CriteriaSet = {
  ...plainSet,
  dimensions: plainSet.dimensions.map((dimension) =>
    dimension.id === "vung"
      ? { ...dimension, values: [...dimension.values, { id: "btb", label: "Bắc Trung Bộ" }] }
      : dimension,
  ),
};
const rule = set.dimensions.find(({ id }) => id === "vung")?.rules[0];
const byRule: ColumnChoice = {
  dimension: "vung",
  value: "tdmnpb",
  because: null,
  statement: rule ? { ...rule.statement, note: "Điều còn chưa rõ." } : null,
};
const byItself: ColumnChoice = { dimension: "nam-xet", value: "2024", because: null, statement: null };

const commune = (name: string, vung: string, chosen: ColumnChoice): Assessment => {
  const one = unit({ code: name.toLowerCase(), name, marks: "Đ".repeat(19) });
  return { ...one, unit: { ...one.unit, vung }, columns: [chosen, byItself] };
};
const CHOSEN =
  "Vùng: cột vùng Trung du miền núi phía Bắc (đã khai: Bắc Trung Bộ), vì “Xã đặc biệt khó khăn”: “có”. Căn cứ: 318/QĐ-TTg, Điều 1; quy định theo nguồn thứ cấp, chưa đối chiếu với văn bản.";
const printed = (units: readonly Assessment[], more: Partial<typeof style> = {}) =>
  renderAssess(report(units, { set }), { ...style, ...more });
/** The section, each item on one line. */
const sectionOf = (text: string, heading: string): readonly string[] =>
  (text.split("\n\n").find((part) => part.startsWith(heading)) ?? "")
    .replace(/\n {4}/g, " ")
    .split("\n")
    .slice(1);

const HEADING = "CỘT DO QUY ĐỊNH CHỌN, KHÁC VỚI ĐÃ KHAI";
const north = commune("Bắc", "tdmnpb", byRule);
const tri = commune("Tri Lễ", "btb", byRule);
const nam = commune("Nậm Giải", "btb", byRule);
const own = commune("Diễn Kỷ", "btb", { ...byRule, value: "btb", statement: null });

describe("a column that a rule chose in place of the unit's own", () => {
  it("is told once for each unit, units alike together, between the table and the summary", () => {
    const text = printed([north, tri, own, nam]);
    expect(sectionOf(text, HEADING)).toEqual([`  – Tri Lễ, Nậm Giải — ${CHOSEN}`]);
    const parts = text.split("\n\n").map((part) => part.split("\n")[0]);
    expect(parts.indexOf(HEADING)).toBe(parts.indexOf("TỔNG HỢP 4 XÃ") - 1);
    // Nothing else is said differently.
    const without = text.split("\n\n").filter((part) => !part.startsWith(HEADING));
    expect(without.join("\n\n")).toBe(printed([north, tri, own, nam].map((one) => ({ ...one, columns: [] }))));
  });

  it("is told in English", () => {
    const text = printed([tri, own], { language: en, words: reportEn });
    expect(sectionOf(text, "COLUMNS CHOSEN BY A RULE, OTHER THAN GIVEN")).toEqual([
      "  – Tri Lễ — Region: column of the region Trung du miền núi phía Bắc (given: Bắc Trung Bộ), because “Xã đặc biệt khó khăn”: “yes”. Legal basis: 318/QĐ-TTg, Điều 1; rule from a secondary source, not compared with the text.",
    ]);
  });

  it("is told below the level where there is one unit", () => {
    const [, about = ""] = printed([tri]).split("\n\n");
    expect(about.replace(/\n/g, " ")).toMatch(
      new RegExp(`^Tri Lễ \\(tri lễ\\) .* ${CHOSEN.replace(/[().]/g, "\\$&")}$`),
    );
  });

  it("is not told where the rule chose the unit's own, or no rule did, or none could", () => {
    const open = commune("Mở", "btb", {
      ...byRule,
      value: null,
      because: { code: "column-ambiguous", params: { dimension: "vung" } },
    });
    for (const units of [[north, own], [open, north], [own], [north], [open]])
      expect(printed(units)).not.toContain("cột");
  });
});

it("a name of the data is printed plain", () => {
  const evil = commune("A\u001b[2J\nB", "btb", byRule);
  expect(sectionOf(printed([evil, own]), HEADING)[0]).toContain("– A[2J B — Vùng");
});
