import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { resolve } from "../../src/catalog/index.js";
import { type RawTable, readCsv, readUnits, type UnitsReading } from "../../src/data/index.js";
import { createEvaluator } from "../../src/evaluate/index.js";
import { inputKeysOf } from "../../src/evaluate/inputs.js";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import { folderRules } from "../../src/node/index.js";
import { placeText } from "./fixture.js";

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

interface Example {
  readonly table: RawTable;
  readonly reading: UnitsReading;
  readonly diagnostics: readonly Diagnostic[];
}

let set: CriteriaSet;

function example(name: string): Example {
  const { table, diagnostics } = readCsv(readFileSync(at(`examples/tuan-giao-2024/${name}`)), name);
  if (table === null) throw new Error(`${name} is no table`);
  const reading = readUnits(table, set);
  return { table, reading, diagnostics: [...diagnostics, ...reading.diagnostics] };
}

beforeAll(async () => {
  const catalog = (await folderRules(at("criteria"))).catalog("vn/xa-ntm");
  const resolution = catalog && resolve(catalog, { asOf: "2024-12-31", place: "dien-bien/tuan-giao" });
  if (!resolution?.ok) throw new Error("no commune set in Tuần Giáo at the end of 2024");
  set = resolution.set;
}, 60_000);

describe("01-xa.csv", () => {
  it("is read without a finding, and says itself that it is made up", () => {
    const { table, reading, diagnostics } = example("01-xa.csv");
    // The population is for the district plan, which weights incomes by it.
    expect(diagnostics.map(({ code, params }) => [code, params["column"]])).toEqual([
      ["data/unknown-column", "dan_so"],
    ]);
    expect(reading.units.length).toBe(18);
    expect(table.comments.join(" ")).toMatch(/SỐ LIỆU MINH HỌA/);
  });

  it("has every fact of the set, in every form", () => {
    const keys = new Set(example("01-xa.csv").reading.understood.columns.map(({ key }) => key));
    for (const fact of set.facts) {
      if (fact.derive === undefined)
        expect(
          inputKeysOf(fact).some((key) => keys.has(key)),
          fact.id,
        ).toBe(true);
    }
    const forms = example("01-xa.csv").reading.understood.columns.flatMap(({ cells }) =>
      Object.entries(cells).flatMap(([state, count]) => (count > 0 ? [state] : [])),
    );
    expect(new Set(forms)).toEqual(new Set(["value", "missing", "unknown", "not-applicable"]));
  });

  it("has the values that are published", () => {
    const { units } = example("01-xa.csv").reading;
    expect(units.find(({ name }) => name === "Quài Tở")).toMatchObject({
      "nam-so-lieu": 2023,
      facts: { thu_nhap_binh_quan: 45.27, ngheo_da_chieu: 11.48, ho_su_dung_dien: 99.2, duong_xa: 100 },
    });
    const official = units.filter(({ code }) => !code.startsWith("MH-")).map(({ code, name }) => `${code} ${name}`);
    expect(official).toEqual(["03268 Mường Mùn", "03277 Mường Thín", "03259 Phình Sáng", "03289 Quài Cang"]);
  });

  it("leaves no commune surely đạt chuẩn, since criterion 17 cannot be met with what is known", () => {
    const evaluator = createEvaluator(set);
    const results = example("01-xa.csv").reading.units.map((unit) => evaluator.assess(unit));
    for (const { criteria, level, issues } of results) {
      expect(issues).toEqual([]);
      expect(criteria.find(({ rule }) => rule.id === "17")?.verdict).toMatch(/^(unknown|not-met)$/);
      expect(level.surely?.id).not.toBe("dat-chuan");
    }
    const met = results.map(({ counts }) => counts.criteria.met);
    expect(Math.min(...met)).toBeGreaterThan(5);
    expect(met.filter((count) => count >= 10).length).toBeGreaterThan(12);
  });
});

describe("99-xa-loi.csv", () => {
  const places = (found: readonly Diagnostic[]) => found.map((d) => `${placeText(d)} ${d.code}`);

  it("gives each fault at its place", () => {
    expect(places(example("99-xa-loi.csv").diagnostics)).toEqual([
      "33:102 data/swallowed-rows",
      "35:10 data/broken-quote",
      "4:1 data/ignored-column",
      "4:261 data/looks-like-fraction",
      "4:289 data/near-column",
      "4:308 data/unknown-column",
      "4:319 data/unnamed-column",
      "4:320 data/duplicate-column",
      "4:358 data/unknown-council-id",
      "4:371 data/ignored-column",
      "7:3 data/duplicate-code",
      "8:3 data/short-code",
      "9:3 data/no-code",
      "10:9 data/no-name",
      "11:19 data/other-kind",
      "12:21 data/no-region",
      "13:18 data/unknown-region",
      "14:32 data/no-year",
      "15:41 data/not-a-year",
      "16:39 data/unknown-year",
      "17:45 data/not-a-number",
      "18:70 data/not-a-number",
      "19:43 data/not-whole",
      "20:70 data/out-of-range",
      "21:75 data/out-of-range",
      "22:88 data/ambiguous-number",
      "23:49 data/part-above-whole",
      "24:60 data/forms-disagree",
      "25:45 data/incomplete-counts",
      "26:70 data/too-many-decimals",
      "27:97 data/not-a-boolean",
      "28:110 data/unknown-mark",
      "31:1 data/ragged-row",
      "32:1 data/ragged-row",
      "37:2 data/total-row",
    ]);
  });

  it("gives on each row the code that the row itself names, and none on a good row", () => {
    const { table, diagnostics } = example("99-xa-loi.csv");
    expect(table.rows.length).toBe(32);
    for (const { cells, at: place } of table.rows) {
      const named = String(cells.at(-1)).match(/data\/[a-z-]+/g) ?? [];
      const found = diagnostics.filter((d) => d.place.in === "text" && `${d.place.file}:${d.place.line}` === place);
      expect(
        found.map(({ code }) => code),
        String(cells[2]),
      ).toEqual(named);
    }
  });

  it("still evaluates every row that can be identified", () => {
    const { table, reading } = example("99-xa-loi.csv");
    const lost = table.rows.filter(({ at: place }) => !reading.units.some(({ origin }) => origin === place));
    expect(lost.map(({ cells }) => cells[2])).toEqual(["Không có mã", "Loại khác", "Tổng cộng"]);
    const evaluator = createEvaluator(set);
    const good = reading.units.filter(({ name }) => name.startsWith("Dòng đúng"));
    expect(good.length).toBe(3);
    for (const unit of good) expect(evaluator.assess(unit).issues).toEqual([]);
  });

  it("leaves to evaluation what only the rules can tell", () => {
    const evaluator = createEvaluator(set);
    const issues = example("99-xa-loi.csv")
      .reading.units.filter(({ name }) => name.startsWith("Không áp dụng"))
      .map((unit) => evaluator.assess(unit).issues.map(({ issue }) => issue.code));
    expect(issues).toEqual([["not-applicable-not-allowed"], ["contradicts-classifier"]]);
  });
});
