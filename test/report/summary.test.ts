import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openItems, renderAssess, summarise, weakItems } from "../../src/report/index.js";
import { communes, hole, missing, report, style, unit } from "./fixture.js";

describe("the units together", () => {
  it("counts levels and bands as ranges where something is unknown", () => {
    const { levels, bands, criteriaMet, meanCriteriaMet } = summarise(communes);
    expect(levels.map(({ id, least, most }) => [id, least, most])).toEqual([
      ["co-ban-dat-chuan", 2, 3],
      ["dat-chuan", 0, 0],
    ]);
    expect(bands.map(({ from, to, least, most }) => [from, to, least, most])).toEqual([
      [19, 19, 0, 0],
      [15, 18, 2, 3],
      [10, 14, 0, 1],
      [5, 9, 0, 0],
      [0, 4, 0, 0],
    ]);
    expect(criteriaMet).toEqual({ least: 47, most: 50 });
    expect(meanCriteriaMet).toEqual({ least: 47 / 3, most: 50 / 3 });
  });

  it("has no mean without units", () => {
    expect(summarise([])).toMatchObject({ units: 0, levels: [], meanCriteriaMet: null, open: [] });
  });

  it("never loses a unit between the bands, and holds in every completion", () => {
    const marks = fc.array(fc.constantFrom("Đ", "C", "?", "–"), { minLength: 19, maxLength: 19 });
    const units = fc.array(marks, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(units, fc.infiniteStream(fc.constantFrom("Đ", "C")), (all, stream) => {
        const make = (list: readonly (readonly string[])[]) =>
          summarise(list.map((letters, index) => unit({ code: `${index}`, name: "A", marks: letters.join("") })));
        const open = make(all);
        const closed = make(
          all.map((letters) => letters.map((letter) => (letter === "?" ? stream.next().value : letter))),
        );
        expect(closed.bands.reduce((sum, { least }) => sum + least, 0)).toBe(all.length);
        for (const [index, band] of closed.bands.entries()) {
          expect(band.least).toBe(band.most);
          expect(band.least).toBeGreaterThanOrEqual(open.bands[index]!.least);
          expect(band.most).toBeLessThanOrEqual(open.bands[index]!.most);
        }
        for (const [index, level] of closed.levels.entries()) {
          expect(level.least).toBeGreaterThanOrEqual(open.levels[index]!.least);
          expect(level.most).toBeLessThanOrEqual(open.levels[index]!.most);
        }
      }),
      { seed: 2024, numRuns: 200 },
    );
  });
});

describe("what would settle most", () => {
  it("puts what settles most alone first, then what most criteria wait for", () => {
    const marks = `?${"Đ".repeat(15)}?ĐĐ`;
    const items = openItems([
      unit({
        code: "1",
        name: "A",
        marks,
        missing: [missing("bhyt", ["1.1"], ["1"])],
        holes: [hole("17.1"), { ...hole("17.2"), indicator: "17.1" }],
      }),
      unit({ code: "2", name: "B", marks, missing: [missing("bhyt", ["1.1"])], holes: [hole("17.1"), hole("1.1")] }),
    ]);
    expect(items.map(({ key, settles, holdsUp, units }) => [key, settles, holdsUp, units])).toEqual([
      ["bhyt", 1, 2, ["1", "2"]],
      ["17.1", 0, 2, ["1", "2"]],
      ["17.2", 0, 1, ["1"]],
      ["1.1", 0, 1, ["2"]],
    ]);
  });

  it("names what else every waiting criterion needs", () => {
    const marks = `${"Đ".repeat(16)}?ĐĐ`;
    const both = unit({ code: "1", name: "A", marks, holes: [hole("17.1"), { ...hole("17.2"), indicator: "17.1" }] });
    expect(openItems([both]).map(({ key, together }) => [key, together])).toEqual([
      ["17.1", ["17.2"]],
      ["17.2", ["17.1"]],
    ]);
    const alone = unit({ code: "2", name: "B", marks, holes: [hole("17.1", ["17"])] });
    expect(openItems([both, alone])[0]).toMatchObject({ key: "17.1", settles: 1, holdsUp: 2, together: [] });
  });

  it("counts a sex apart, and a criterion that is already decided not at all", () => {
    const decided = unit({
      code: "1",
      name: "A",
      marks: "Đ".repeat(19),
      missing: [{ ...missing("bhyt", ["1.1"]), part: "nu-gioi" }],
    });
    expect(openItems([decided])).toMatchObject([{ key: "bhyt.nu-gioi", fact: "bhyt", settles: 0, holdsUp: 0 }]);
  });

  it("is printed with whom to ask and where to look", () => {
    const printed = renderAssess(report(communes), style);
    expect(printed).toContain("  1. 17.1 Chỉ tiêu 17 (vùng Trung du miền núi phía Bắc) — chưa biết giá trị");
    expect(printed).toContain("một mình đủ để kết luận 1 lượt tiêu chí; cần cho Mường Mùn, Tỏa Tình");
    expect(printed.replace(/\s+/g, " ")).toContain(
      "tra Phụ lục, tiêu chí 17, chỉ tiêu 17.1 của 318/QĐ-TTg · nguồn chỉ cho biết mức này từ 20 trở lên",
    );
    expect(printed).toContain("UBND xã: “thu_nhap là bao nhiêu?”");
  });

  it("is told together where it only helps together", () => {
    const marks = `${"Đ".repeat(16)}?ĐĐ`;
    const holes = [hole("17.1"), { ...hole("17.2"), indicator: "17.1" }];
    const units = ["A", "B"].map((name, index) => unit({ code: `${index}`, name, marks, holes }));
    const printed = renderAssess(report(units), style);
    expect(printed).toContain(
      "  1. 2 lượt tiêu chí đang chờ cả 2 mục sau; cần cho cả 2 xã:\n     – 17.1 Chỉ tiêu 17 (",
    );
    expect(printed).not.toContain("  2. 17");
  });
});

describe("what to compare first", () => {
  it("is what most verdicts rest on with least confidence", () => {
    const items = weakItems(communes);
    expect(items[0]).toMatchObject({ rule: "19.1", verdicts: 3, statement: { confidence: 72 } });
    const doubts = items.map(({ verdicts, statement }) => verdicts * (100 - statement.confidence!));
    expect(doubts).toEqual([...doubts].sort((a, b) => b - a));
    expect(items.some(({ rule }) => rule === "17.1")).toBe(true);
  });

  it("leaves out what was compared, what a source states, and what decided nothing", () => {
    const official = unit({ code: "1", name: "A", marks: "Đ".repeat(19), evidence: "official" });
    const secondary = unit({ code: "2", name: "B", marks: "Đ".repeat(19), evidence: "secondary" });
    const open = unit({ code: "3", name: "C", marks: "?".repeat(19) });
    expect(weakItems([official, secondary, open])).toEqual([]);
    expect(renderAssess(report([official]), style)).not.toContain("TẠM THỜI");
  });
});
