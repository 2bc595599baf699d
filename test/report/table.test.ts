import { describe, expect, it } from "vitest";
import { en } from "../../src/explain/index.js";
import { colorPaint, renderAssess, reportEn } from "../../src/report/index.js";
import { communes, report, set, style, unit } from "./fixture.js";

const text = (more: Partial<typeof style> = {}, of = report(communes)): string =>
  renderAssess(of, { ...style, ...more });
const rows = (printed: string): readonly string[] => printed.split("\n").filter((line) => line.includes("│"));
const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");

describe("the table of units", () => {
  it("shows a letter for each verdict, counts and the level, sure and possible", () => {
    expect(rows(text())).toEqual([
      "Đơn vị          │ Tiêu chí                                        │ Số trong 19 │ Tạm   │ Mức",
      "                │ 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 │  Đ  C  ?  – │ thời  │",
      "03289 Quài Cang │ Đ Đ Đ Đ Đ Đ Đ Đ Đ  Đ  Đ  Đ  Đ  Đ  Đ  Đ  C  Đ  Đ │ 18  1  0  0 │ 19/19 │ cơ bản đạt chuẩn",
      "03268 Mường Mùn │ Đ Đ C Đ Đ Đ Đ Đ Đ  ?  Đ  Đ  Đ  –  Đ  Đ  ?  Đ  Đ │ 15  1  2  1 │ 17/17 │ cơ bản đạt chuẩn",
      "MH-01 Tỏa Tình  │ C C C C Đ Đ Đ Đ Đ  Đ  Đ  Đ  Đ  Đ  Đ  Đ  ?  Đ  Đ │ 14  4  1  0 │ 18/18 │ → cơ bản đạt chuẩn",
    ]);
  });

  it("keeps its columns in line whatever form the letters have", () => {
    const decomposed = communes.map((one) => ({ ...one, unit: { ...one.unit, name: one.unit.name.normalize("NFD") } }));
    expect(text({}, report(decomposed))).toBe(text());
  });

  it("says the same without colour as with it", () => {
    const wrap = (code: number) => (inner: string) => `\u001b[${code}m${inner}\u001b[0m`;
    const colors = { green: wrap(32), yellow: wrap(33), red: wrap(31), dim: wrap(2), bold: wrap(1), cyan: wrap(36) };
    const colored = text({ paint: colorPaint(colors) });
    expect(colored).toContain("\u001b[31mC\u001b[0m");
    expect(colored.replace(ESCAPES, "")).toBe(text());
  });

  it("becomes two tables where the page is narrow", () => {
    const narrow = text({ width: 80 });
    expect(Math.max(...rows(narrow).map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(rows(narrow).filter((line) => line.startsWith("03289 Quài Cang"))).toEqual([
      "03289 Quài Cang │ Đ Đ Đ Đ Đ Đ Đ Đ Đ  Đ  Đ  Đ  Đ  Đ  Đ  Đ  C  Đ  Đ",
      "03289 Quài Cang │ 18  1  0  0 │ 19/19 │ cơ bản đạt chuẩn",
    ]);
  });

  it("has “cơ bản đạt” only where the set defines it", () => {
    expect(text()).not.toContain("~");
    const criteria = set.criteria.map((one) => ({ ...one, nearlyMet: { indicatorsMet: 1, statement: one.statement } }));
    const nearly = report([unit({ code: "1", name: "A", marks: `~${"Đ".repeat(18)}` }), communes[0]!], {
      set: { ...set, criteria },
    });
    const printed = renderAssess(nearly, style);
    expect(printed).toContain("~ cơ bản đạt");
    expect(printed).toContain("│ 18  1  0  0  0 │");
  });

  it("gives a draft no level", () => {
    const draft = { ...set, status: "draft" as const };
    const units = communes.map((one) => ({ ...one, basis: { ...one.basis, status: "draft" as const } }));
    const printed = renderAssess(report(units, { set: draft }), style);
    expect(printed.split("\n")[0]).toBe("Bộ tiêu chí xã nông thôn mới — BẢN DỰNG LẠI, CHƯA ĐỐI CHIẾU");
    expect(rows(printed).filter((line) => line.endsWith("BẢN DỰNG LẠI, CHƯA ĐỐI CHIẾU"))).toHaveLength(3);
    expect(printed).not.toContain("cơ bản đạt chuẩn");
  });

  it("marks every line that rests on an assumption", () => {
    const assumed = unit({ code: "MH-02", name: "Pú Xi", marks: `C${"Đ".repeat(18)}`, evidence: "assumed" });
    const printed = renderAssess(report([communes[0]!, assumed]), style);
    const lines = rows(printed);
    expect(lines.at(-1)).toContain("c đ đ đ");
    expect(lines.at(-1)).toContain("(GĐ) cơ bản đạt chuẩn");
    expect(lines.at(-2)).not.toContain("(GĐ)");
    expect(printed).toContain("19 lượt kết luận dựa trên giá trị GIẢ ĐỊNH");
  });

  it("lets no name of the data reach the terminal as a command", () => {
    const evil = unit({ code: "1\u001b[2J", name: "A\u001b]0;x\u0007\nB\u202e", marks: "Đ".repeat(19) });
    const letters = [...renderAssess(report([evil]), style).replaceAll("\n", "")];
    expect(letters.filter((letter) => /[\p{Cc}\p{Bidi_C}]/u.test(letter))).toEqual([]);
  });

  it("speaks English", () => {
    const printed = renderAssess(report(communes), { ...style, language: en, words: reportEn });
    expect(printed).toContain("M met · N not met · ? unknown · – not applicable");
    expect(printed).toContain("15.67 to 16.67 of 19 criteria");
  });
});
