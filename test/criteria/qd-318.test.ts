import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadLayers } from "../../src/language/index.js";
import type { OverlayLayer, SetLayer } from "../../src/model/layer.js";
import type { Requirement } from "../../src/model/requirement.js";
import { gradeOf, shown } from "./qd-318-shown.js";
import { INDICATORS_PER_CRITERION, JOINED_BY, TABLE_211, TABLE_318 } from "./qd-318-table.js";

const NATIONAL = "vn/xa-ntm/2022-qd-318";
const AMENDMENT = "vn/xa-ntm/2024-qd-211";
const PLAN = "dien-bien/tuan-giao/ke-hoach-2024/xa-ntm";

const files = [NATIONAL, AMENDMENT, PLAN].flatMap((folder) =>
  readdirSync(`criteria/${folder}`)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => {
      const text = readFileSync(`criteria/${folder}/${name}`, "utf8");
      return { path: `${folder}/${name}`, text, sha256: createHash("sha256").update(text).digest("hex") };
    }),
);
const loaded = loadLayers(files);
const layer = (id: string) => loaded.layers.find((one) => one.id === id);
const set = layer(NATIONAL) as SetLayer;
const amendment = layer(AMENDMENT) as OverlayLayer;
const plan = layer(PLAN) as OverlayLayer;

/** Rows of a typed table, with single spaces. */
const rows = (table: string): string[] =>
  table
    .trim()
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim());

const indicators = set.criteria.flatMap((criterion) => criterion.indicators);
const amended = amendment.indicators.map(({ indicator }) => indicator);

function factsOf(require: Requirement): string[] {
  const own = "fact" in require ? [require.fact] : [];
  const when = require.appliesWhen?.condition;
  const chosen = when !== undefined && when !== "unset" && "fact" in when ? [when.fact] : [];
  return [...own, ...chosen, ...("of" in require ? require.of.flatMap(factsOf) : [])];
}

it("loads without a finding", () => {
  expect(loaded.diagnostics).toEqual([]);
  expect(loaded.layers.map(({ id }) => id).sort()).toEqual([PLAN, NATIONAL, AMENDMENT]);
});

describe("318/QĐ-TTg", () => {
  it("says what the facts say, cell by cell, each with its grade", () => {
    expect(shown(indicators, set.dimensions)).toEqual(rows(TABLE_318));
  });

  it("has nineteen criteria and fifty-seven indicators, and says so", () => {
    expect(set.criteria.map(({ id }) => id)).toEqual(INDICATORS_PER_CRITERION.map((_, i) => String(i + 1)));
    expect(set.criteria.map((criterion) => criterion.indicators.length)).toEqual(INDICATORS_PER_CRITERION);
    expect(set.criteria.every(({ statement }) => gradeOf(statement) === "B")).toBe(true);
    expect(set.declared).toMatchObject({ criteria: 19, indicators: 57 });
    expect(indicators).toHaveLength(57);
  });

  it("joins the parts of a demand as the text does", () => {
    const joined = indicators.filter(({ require }) => "of" in require).map(({ id, require }) => [id, require.op]);
    expect(Object.fromEntries(joined)).toEqual(JOINED_BY);
  });

  it("puts the criteria in five groups", () => {
    const groups = set.groups.map(({ id, criteria, statement }) => [id, criteria.join(" "), gradeOf(statement)]);
    expect(groups).toEqual([
      ["I", "1", "B"],
      ["II", "2 3 4 5 6 7 8 9", "B"],
      ["III", "10 11 12 13", "B"],
      ["IV", "14 15 16 17", "C90"],
      ["V", "18 19", "C90"],
    ]);
  });

  it("moves specially-difficult communes and ATK communes of poor districts to the northern column", () => {
    const region = set.dimensions.find(({ id }) => id === "vung");
    expect(region?.values.map(({ id }) => id)).toEqual(["tdmnpb", "dbsh", "btb", "dhntb", "tn", "dnb", "dbscl"]);
    const rules = region?.rules.map(({ use, when, statement }) => [use, when, gradeOf(statement), statement.cite]);
    const cite = { instrument: "318/QĐ-TTg", at: "Điều 1" };
    expect(rules).toEqual([
      ["tdmnpb", { op: "is", fact: "xa_dac_biet_kho_khan", value: true }, "A", cite],
      ["tdmnpb", { op: "is", fact: "xa_atk_huyen_ngheo", value: true }, "A", cite],
    ]);
  });

  it("branches on three schools, and by year from 2022 to 2025", () => {
    const dimension = (id: string) => set.dimensions.find((one) => one.id === id);
    expect(dimension("so-truong")?.rules.map(({ use, when }) => [use, when])).toEqual([
      ["den-3", { op: "at-most", fact: "so_truong", value: 3 }],
      ["tren-3", { op: "above", fact: "so_truong", value: 3 }],
    ]);
    expect(dimension("nam-xet")?.values.map(({ id }) => id)).toEqual(["2022", "2023", "2024", "2025"]);
  });

  it("is in force from 08/3/2022, without a known end, and met when all criteria are", () => {
    expect(set.instrument).toMatchObject({ number: "318/QĐ-TTg", signed: "2022-03-08", inForceFrom: "2022-03-08" });
    expect(set.instrument.inForceTo).toBeUndefined();
    expect(set.levels.map(({ id, rule, policy }) => [id, rule, policy])).toEqual([
      ["dat-chuan", { op: "all-criteria" }, "quoc-gia"],
    ]);
    expect(set.pendingAmendments).toMatchObject([
      { number: "211/QĐ-TTg", from: "2024-03-01", indicators: ["13.1", "15.4", "17.1", "18.4"] },
    ]);
  });

  it("counts poor and near-poor households, and asks by sex where the text does", () => {
    const poverty = set.facts.find(({ id }) => id === "ngheo_da_chieu");
    expect(poverty?.counts?.parts).toEqual(["ho_ngheo", "ho_can_ngheo"]);
    const bySex = new Set(set.facts.filter((fact) => fact.bySex).map(({ id }) => id));
    const asked = indicators.filter(({ require }) => require.op === "each");
    expect(asked.map(({ id }) => id)).toEqual(["12.1", "12.2", "14.2", "15.1"]);
    expect(new Set(asked.flatMap(({ require }) => factsOf(require)))).toEqual(bySex);
  });

  it("declares no fact that nothing asks for", () => {
    const chosen = set.dimensions.flatMap(({ rules }) =>
      rules.flatMap(({ when }) => ("fact" in when ? [when.fact] : [])),
    );
    const used = new Set([...chosen, ...indicators.flatMap(({ require }) => factsOf(require))]);
    expect(set.facts.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  it("claims nothing official, and prints no newspaper as căn cứ", () => {
    const text = JSON.stringify(set);
    expect(text).not.toContain('"evidence":"official"');
    expect(text).not.toContain('"evidence":"assumed"');
    const cited = new Set([...text.matchAll(/"cite":\{"instrument":"([^"]+)"/g)].map((match) => match[1]));
    expect([...cited].sort()).toEqual(["1491/QĐ-BGDĐT", "18/2022/QĐ-TTg", "211/QĐ-TTg", "318/QĐ-TTg"]);
  });
});

describe("211/QĐ-TTg", () => {
  it("replaces four indicators from 01/3/2024 and nothing else", () => {
    expect(amendment).toMatchObject({ family: "vn/xa-ntm", place: "vn", levels: [], fills: [] });
    expect(amendment.instrument).toMatchObject({ number: "211/QĐ-TTg", inForceFrom: "2024-03-01" });
    expect(amendment.indicators.map(({ criterion, indicator }) => [criterion, indicator.id])).toEqual([
      ["13", "13.1"],
      ["15", "15.4"],
      ["17", "17.1"],
      ["18", "18.4"],
    ]);
    expect(shown(amended, set.dimensions)).toEqual(rows(TABLE_211));
  });

  it("makes the cooperative group an alternative, and keeps the concepts", () => {
    expect(amended.map(({ require }) => require.op)).toEqual(["any-of", "is", "all-of", "all-of"]);
    const concepts = new Map(indicators.map(({ id, concept }) => [id, concept]));
    expect(amended.map(({ concept }) => concept)).toEqual(amended.map(({ id }) => concepts.get(id)));
    const known = new Set([...set.facts, ...amendment.facts].map(({ id }) => id));
    expect(amended.flatMap(({ require }) => factsOf(require)).filter((id) => !known.has(id))).toEqual([]);
  });
});

describe("the plan of Tuần Giáo for 2024", () => {
  it("names communes with at least fifteen criteria, in its own place and time", () => {
    expect(plan).toMatchObject({ family: "vn/xa-ntm", place: "dien-bien/tuan-giao", indicators: [], fills: [] });
    expect(plan.instrument).toMatchObject({
      signed: "2024-03-25",
      inForceFrom: "2024-03-25",
      period: { from: 2024, to: 2024 },
    });
    expect(plan.levels).toMatchObject([
      { id: "co-ban-dat-chuan", policy: "ke-hoach-tuan-giao-2024", rule: { op: "criteria-at-least", count: 15 } },
    ]);
    expect(plan.levels.map(({ statement }) => [gradeOf(statement), statement.cite.at])).toEqual([["B", "mục II.2"]]);
    expect(plan.policies.map(({ id, status }) => [id, status])).toEqual([["ke-hoach-tuan-giao-2024", "in-force"]]);
  });
});
