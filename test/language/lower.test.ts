import { describe, expect, it } from "vitest";
import type { Indicator } from "../../src/model/criteria-set.js";
import type { OverlayLayer } from "../../src/model/layer.js";
import type { Requirement } from "../../src/model/requirement.js";
import { loadedSet, loadOverlayText, loadSet, OVERLAY_TEXT, SET_FILES } from "./fixture.js";

const { set, statements } = loadedSet();
const factsText = SET_FILES["facts.yaml"] ?? "";

function indicator(id: string): Indicator {
  const found = set.criteria.flatMap((criterion) => criterion.indicators).find((each) => each.id === id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
}

type OpOf<O extends Requirement["op"]> = Requirement & { readonly op: O };

function as<O extends Requirement["op"]>(op: O, requirement: Requirement | undefined): OpOf<O> {
  if (requirement?.op !== op) throw new Error(`expected ${op}, found ${requirement?.op}`);
  return requirement as OpOf<O>;
}

describe("a layer", () => {
  it("knows its family and place from its folder, and its files", () => {
    expect(set).toMatchObject({ id: "vn/xa-thu/2022-qd-1", family: "vn/xa-thu", place: "vn", unitKind: "xa" });
    expect(set.files.map(({ path }) => path)).toEqual(
      ["01-kinh-te.yaml", "02-xa-hoi.yaml", "facts.yaml", "set.yaml"].map((name) => `vn/xa-thu/2022-qd-1/${name}`),
    );
  });

  it("carries its instrument, an unknown day as null", () => {
    expect(set.instrument).toEqual({
      number: "1/QĐ-TTg",
      title: "Bộ tiêu chí thử 2022–2025",
      issuer: "Thủ tướng Chính phủ",
      signed: "2022-03-08",
      inForceFrom: "2022-03-08",
      inForceTo: "2025-12-31",
      period: { from: 2022, to: 2025 },
    });
    const { layer } = loadOverlayText(OVERLAY_TEXT.replace('signed: "2023-01-05"', "signed: unset"));
    expect(layer?.instrument.signed).toBeNull();
  });

  it("has its criteria in order of number, whatever the order of files", () => {
    expect(set.criteria.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(set.criteria[0]?.nearlyMet).toMatchObject({ indicatorsMet: 1, statement: { cite: { at: "Điều 4" } } });
  });

  it("has levels, policies, groups, questions, links and pending amendments", () => {
    expect(set.levels.map(({ id, rule }) => [id, rule])).toEqual([
      ["co-ban", { op: "criteria-at-least", count: 1 }],
      ["dat-chuan", { op: "all-criteria" }],
    ]);
    expect(set.policies[0]).toMatchObject({ id: "quoc-gia", status: "in-force" });
    expect(set.groups[0]).toMatchObject({ id: "I", criteria: ["1", "2"], statement: { cite: { at: "Phụ lục" } } });
    expect(set.openQuestions[0]?.candidates[0]).toMatchObject({ answer: "59", statement: { evidence: "unverified" } });
    expect(set.links[0]).toMatchObject({ from: { set: "vn/xa-thu/2016-qd-9", id: "10.1" }, relation: "same" });
    expect(set.pendingAmendments[0]).toMatchObject({ number: "3/QĐ-TTg", from: "2024-03-01", indicators: ["1.1"] });
    expect(set.declared).toMatchObject({ criteria: 2, indicators: 5 });
  });
});

describe("facts", () => {
  const fact = (id: string) => set.facts.find((each) => each.id === id);
  it("have the defaults of their kind", () => {
    expect(fact("bhyt")).toMatchObject({
      role: "higher",
      unit: "%",
      range: { min: 0, max: 100 },
      whole: false,
      bySex: true,
      counts: { unit: "người", whole: true, parts: [] },
    });
    expect(fact("nha_tam")).toMatchObject({ role: "lower", range: { min: 0, max: 1e9 }, whole: true, bySex: false });
    expect(fact("xa_dac_biet")).toMatchObject({ role: "classifier", unit: "", range: { min: 0, max: 1 } });
    expect(fact("ngheo")?.counts?.parts).toEqual(["ho_ngheo", "ho_can_ngheo"]);
    expect(fact("bhyt")?.origin).toEqual({ file: "vn/xa-thu/2022-qd-1/facts.yaml", line: 10, column: 3 });
  });
  it.each([
    ["{ set: vn/a, level: dat }", "boolean", { op: "level", family: "vn/a", level: "dat" }],
    ["{ set: vn/a, criteria: not-met }", "share", { op: "criteria", family: "vn/a", verdict: "not-met" }],
    ["{ units: ban, set: vn/a, level: dat }", "count", { op: "units", kind: "ban", family: "vn/a", level: "dat" }],
    [
      "{ units: xa, set: vn/a, level: dat, named: { name: Quài Cang, code: unset } }",
      "boolean",
      { op: "units", kind: "xa", family: "vn/a", level: "dat", named: { name: "Quài Cang", code: null } },
    ],
    ["{ units: xa, set: vn/a, criteria: mean }", "amount", { op: "mean-criteria", kind: "xa", family: "vn/a" }],
    ["{ units: xa, sum: ngheo }", "share", { op: "sum", kind: "xa", fact: "ngheo" }],
    ["{ units: xa, mean: x, weight: dan }", "amount", { op: "mean", kind: "xa", fact: "x", weight: "dan" }],
  ])("are derived: %s", (derive, kind, expected) => {
    const unit = kind === "amount" || kind === "count" ? "unit: x, " : "";
    const line = `  f: { label: x, kind: ${kind}, better: higher, ${unit}derive: ${derive}, question: x, reported-by: x }\n`;
    const { layer, diagnostics } = loadSet({ "facts.yaml": `${factsText}${line}` });
    expect(diagnostics).toEqual([]);
    expect(layer?.layer === "set" && layer.facts.at(-1)?.derive).toEqual(expected);
  });
});

describe("a table", () => {
  const { table, statement } = as("at-least", indicator("1.1").require);
  it("has its cells in row-major order, an outer cell standing for its whole row", () => {
    expect(table.by).toEqual(["vung", "nam-xet"]);
    expect(table.cells.map((cell) => (cell.state === "value" ? cell.value : cell.state))).toEqual([
      39,
      42,
      "unset",
      "unset",
    ]);
    expect(table.cells.map((cell) => cell.statement.id)).toEqual([
      "1.1/at-least/tdmnpb/2022",
      "1.1/at-least/tdmnpb/2023",
      "1.1/at-least/dbsh",
      "1.1/at-least/dbsh",
    ]);
    expect(table.common).toMatchObject({ state: "value", value: 48 });
  });
  it("gives a plain cell the grade, confidence and source of the demand, and bounds and notes to no other", () => {
    const [own, plain, unset] = table.cells.map((cell) => cell.statement);
    expect(own).toMatchObject({ evidence: "unverified", bounds: { above: 36, "at-most": 39, sources: ["S2"] } });
    expect(own).not.toHaveProperty("confidence");
    expect(own).not.toHaveProperty("sources");
    expect(plain).toMatchObject({ evidence: "unverified", confidence: 75, sources: ["S1"] });
    expect(plain).not.toHaveProperty("bounds");
    expect(unset).not.toHaveProperty("confidence");
    expect(plain?.cite).toEqual({ instrument: "1/QĐ-TTg", at: "Phụ lục, chỉ tiêu 1.1" });
    expect(plain?.origin).toEqual({ file: "vn/xa-thu/2022-qd-1/01-kinh-te.yaml", line: 26, column: 13 });
  });
  it("leaves the demand itself to the indicator's statement", () => {
    expect(statement).toMatchObject({ id: "1.1", evidence: "secondary", sources: ["S1", "S2"] });
    expect(statement.origin).toMatchObject({ line: 16, column: 5 });
  });
  it("of another set stays open", () => {
    const derived = as("at-least", indicator("2.3").require).table;
    expect(derived.cells).toEqual([]);
    expect(derived.derived).toMatchObject({ times: 1.1, family: "vn/xa-khac", indicator: "10.1" });
  });
});

describe("a requirement", () => {
  it("for each sex shares one table, and carries its permission where it is read", () => {
    const each = as("each", indicator("1.2").require);
    expect(each.statement).toMatchObject({ id: "1.2/each", confidence: 70 });
    expect(each.appliesWhen).toMatchObject({
      condition: { op: "is", fact: "xa_dac_biet", value: false },
      statement: { id: "1.2/applies-when", cite: { instrument: "2/QĐ-BYT", at: "Mục 1" } },
    });
    const [men, women] = each.of.map((part) => as("at-least", part));
    expect([men?.part, women?.part]).toEqual(["nam-gioi", "nu-gioi"]);
    expect(men?.table).toBe(women?.table);
    expect(men?.mayNotApply).toMatchObject({ id: "1.2/may-not-apply", note: "Không có người thuộc diện" });
    expect(men?.table).toMatchObject({
      by: [],
      cells: [{ state: "value", value: 90, statement: { id: "1.2/at-least", confidence: 80 } }],
      delegated: { to: "UBND tỉnh", statement: { confidence: 50 } },
    });
  });

  it("of parts addresses them by number and inherits where it says nothing", () => {
    const all = as("all-of", indicator("2.1").require);
    expect(all.statement).toMatchObject({ id: "2.1", evidence: "secondary" });
    const none = as("none", all.of[0]);
    expect(none).toMatchObject({ fact: "nha_tam", label: "Nhà tạm", statement: { id: "2.1/1/none" } });
    const any = as("any-of", all.of[1]);
    expect(any.statement).toMatchObject({ id: "2.1", origin: { line: 15, column: 11 } });
    expect(as("is", any.of[0])).toMatchObject({ value: true, statement: { id: "2.1/2/1/is", note: "Chưa đối chiếu" } });
    const banded = as("at-most", any.of[1]);
    expect(banded.table.cells.map(({ state, statement }) => [state, statement.id])).toEqual([
      ["value", "2.1/2/2/at-most/it"],
      ["not-demanded", "2.1/2/2/at-most/nhieu"],
    ]);
  });

  it("counts, or is kept as text", () => {
    const some = as("at-least-of", indicator("2.2").require);
    expect(some.count).toBe(1);
    expect(as("above", some.of[0]).table.cells[0]).toMatchObject({ value: 10, statement: { id: "2.2/1/above" } });
    expect(as("unencoded", some.of[1])).toMatchObject({
      text: "Theo quy định",
      why: "Chưa biết mức",
      check: "Hỏi cơ quan",
    });
  });
});

describe("a dimension", () => {
  const dimension = (id: string) => set.dimensions.find((each) => each.id === id);
  it("has rules before its attribute", () => {
    expect(dimension("vung")).toMatchObject({
      attribute: "vung",
      rules: [
        {
          use: "tdmnpb",
          when: {
            op: "any-of",
            of: [
              { op: "is", fact: "xa_dac_biet", value: true },
              { op: "between", fact: "so_truong", low: 0, high: 0 },
            ],
          },
          statement: { id: "dimension/vung/rule/1", cite: { at: "Điều 1, khoản 2" } },
        },
      ],
    });
    expect(dimension("vung")).not.toHaveProperty("exclusive");
  });
  it("of bands has a rule for each, which exclude each other", () => {
    expect(dimension("so-truong")).toMatchObject({
      exclusive: true,
      values: [
        { id: "it", label: "Đến 3 trường" },
        { id: "nhieu", label: "Trên 3 trường" },
      ],
      rules: [
        { use: "it", when: { op: "at-most", fact: "so_truong", value: 3 } },
        { use: "nhieu", when: { op: "above", fact: "so_truong", value: 3 }, statement: { id: "dimension/so-truong" } },
      ],
    });
  });
});

describe("an overlay", () => {
  const { layer, statements: places } = loadOverlayText(OVERLAY_TEXT);
  const overlay = layer as OverlayLayer;
  it("names what it amends and where it holds", () => {
    expect(overlay).toMatchObject({ layer: "overlay", family: "vn/xa-thu", place: "dien-bien", tightenOnly: true });
  });
  it("carries fills, holes, indicators and codes", () => {
    expect(overlay.fills).toMatchObject([
      { target: "1.2", cell: {}, value: 92, statement: { cite: { instrument: "2/QĐ-UBND", at: "Điều 1, khoản 1" } } },
      { target: "2.1/2/2", cell: { "so-truong": "it" }, value: 5, statement: { id: "2.1/2/2/fill/so-truong=it" } },
    ]);
    expect(overlay.holes).toMatchObject([
      { target: "2.3", why: "Chưa có văn bản", statement: { cite: { at: "Điều 1" } } },
    ]);
    expect(overlay.indicators.map(({ criterion, indicator: { id } }) => [criterion, id])).toEqual([
      ["2", "2.9"],
      ["1", "1.1"],
    ]);
    expect(overlay.unitCodes).toMatchObject([
      { name: "Quài Cang", code: "03289", evidence: "unverified", origin: { line: 40, column: 3 } },
    ]);
    expect(places.get("1.2/fill")).toMatchObject({ path: ["fills", 0] });
  });
  it("takes the columns of its table from the set", () => {
    const { table } = as("at-least", overlay.indicators[1]?.indicator.require);
    expect(table.cells).toMatchObject([{ value: 40 }, { value: 43 }]);
  });
});

describe("places of statements", () => {
  it("lead to the node that makes the statement", () => {
    const file = "vn/xa-thu/2022-qd-1/01-kinh-te.yaml";
    const demand = ["indicators", 0, "require", "at-least"];
    expect(statements.get("1.1/at-least/tdmnpb/2023")).toEqual({ file, path: [...demand, "cells", "tdmnpb", "2023"] });
    expect(statements.get("1.2/at-least")).toEqual({ file, path: ["indicators", 1, "require", "at-least"] });
    expect(statements.get("1")).toEqual({ file, path: [] });
    expect(statements.get("level/dat-chuan")).toMatchObject({ path: ["levels", 1] });
  });
  it("exist for every statement of the layer", () => {
    const ids = new Set<string>();
    JSON.stringify(set, (_key, value: unknown) => {
      if (typeof value === "object" && value !== null && "evidence" in value)
        ids.add(String((value as Readonly<Record<string, unknown>>)["id"]));
      return value;
    });
    expect([...ids].filter((id) => !statements.has(id))).toEqual([]);
    expect([...statements.keys()].filter((id) => !ids.has(id))).toEqual(["instrument"]);
  });
});
