import { describe, expect, it } from "vitest";
import { createEvaluator } from "../../src/evaluate/evaluator.js";
import type { Dimension } from "../../src/model/criteria-set.js";
import type { FactValue } from "../../src/model/unit.js";
import {
  BANDS,
  compare,
  criterion,
  find,
  holds,
  judge,
  makeSet,
  REGION,
  says,
  setOf,
  table,
  unit,
  YEAR,
} from "./build.js";

const byRegion = compare("at-least", "a", table(["vung"], [20, 30]));
const judged = (requirement: typeof byRegion, one: ReturnType<typeof unit>) => {
  const { verdict, because, threshold } = judge(requirement, one);
  return [verdict, because.code, threshold?.cell ?? null];
};

describe("the column of a region", () => {
  it("is the unit's own, unless a rule chooses", () => {
    const south = { vung: "nam-bo" };
    expect(judged(byRegion, unit({ a: 25 }))).toEqual(["met", "threshold-reached", { vung: "bac" }]);
    expect(judged(byRegion, unit({ a: 25 }, south))).toEqual(["not-met", "threshold-missed", { vung: "nam-bo" }]);
    expect(judged(byRegion, unit({ a: 25, poor: true }, south))).toEqual(["met", "threshold-reached", { vung: "bac" }]);
  });

  it("is open while a classifier is missing that could choose another", () => {
    const unsure = unit({ a: 25, poor: undefined }, { vung: "nam-bo" });
    const node = judge(byRegion, unsure);
    expect([node.verdict, node.because]).toEqual([
      "unknown",
      { code: "classifier-missing", params: { fact: "poor", dimension: "vung" } },
    ]);
    // In the north the rule would choose the same column.
    expect(judged(byRegion, unit({ a: 25, poor: undefined }))[0]).toBe("met");
  });

  it("does not matter where every possible cell says the same; then none is named", () => {
    const unsure = unit({ a: 25, poor: undefined }, { vung: "nam-bo" });
    expect(judged(compare("at-least", "a", table(["vung"], [20, 20])), unsure)).toEqual([
      "met",
      "threshold-reached",
      {},
    ]);
    expect(judged(compare("at-least", "a", table(["vung"], ["unset", "unset"])), unsure).slice(0, 2)).toEqual([
      "unknown",
      "unset",
    ]);
    expect(judged(compare("at-least", "a", table(["vung"], ["not-demanded", "not-demanded"])), unsure)[0]).toBe(
      "not-applicable",
    );
    expect(judged(compare("at-least", "a", table(["vung"], [20, "not-demanded"])), unsure).slice(0, 2)).toEqual([
      "unknown",
      "classifier-missing",
    ]);
  });

  it.each([
    ["dong", "dong"],
    [undefined, ""],
    [7, ""],
    [{}, ""],
  ])("is unknown for the region %s, with the reason", (vung, value) => {
    const odd = { ...unit({ a: 25 }), vung: vung as string };
    const node = judge(byRegion, odd);
    expect([node.verdict, node.because]).toEqual([
      "unknown",
      { code: "no-column", params: { dimension: "vung", value: typeof vung === "number" ? "7" : value } },
    ]);
    // What asks for no region is decided all the same.
    expect(judge(compare("at-least", "a", 20), odd).verdict).toBe("met");
  });

  it("takes no text for a year", () => {
    const byYear = compare("at-least", "a", table(["nam-xet"], [20, 30]));
    expect(judge(byYear, unit({ a: 25 }, { "nam-xet": 2023 })).verdict).toBe("met");
    expect(judge(byYear, { ...unit({ a: 25 }), "nam-xet": "2023" as unknown as number }).because.code).toBe(
      "no-column",
    );
  });
});

describe("two rules that choose different columns", () => {
  const [own] = REGION.rules;
  if (own === undefined) throw new Error("no rule");
  const second = { use: "nam-bo", when: holds("guild"), statement: says("second") };
  const set = makeSet([criterion("1", [compare("at-least", "a", table(["vung"], [20, 20]))])], {
    dimensions: [{ ...REGION, rules: [own, second] }],
  });
  const judged = (facts: Readonly<Record<string, FactValue>>) => createEvaluator(set).assess(unit({ a: 25, ...facts }));

  it("could both hold, so that equal cells decide nothing while both are open", () => {
    const node = find(judged({ poor: undefined, guild: undefined }), "1.1");
    expect([node.verdict, node.because]).toEqual([
      "unknown",
      { code: "classifier-missing", params: { fact: "poor, guild", dimension: "vung" } },
    ]);
    expect(find(judged({ poor: undefined, guild: false }), "1.1").verdict).toBe("met");
    expect(find(judged({ poor: true, guild: undefined }), "1.1").verdict).toBe("unknown");
  });

  it("and do both hold, wait for the dimension itself", () => {
    const { criteria, holes } = judged({ poor: true, guild: true });
    expect(criteria[0]?.children[0]?.because).toEqual({ code: "column-ambiguous", params: { dimension: "vung" } });
    expect(holes.map(({ statement, code }) => [statement.id, code])).toEqual([["region", "column-ambiguous"]]);
  });
});

it("no region is not a wrong one; a refused dimension does not make up for it", () => {
  const weak = { ...REGION, statement: says("region", "unverified") };
  const set = makeSet([criterion("1", [compare("at-least", "a", table(["vung"], [20, 20]))])], { dimensions: [weak] });
  const { vung: _, ...nowhere } = unit({ a: 25 });
  for (const one of [nowhere, unit({ a: 25 }, { vung: "dong" })]) {
    const result = createEvaluator(set, { evidence: "secondary" }).assess(one);
    expect(find(result, "1.1").verdict).toBe("unknown");
    expect(result.issues.map(({ key }) => key)).toEqual(one === nowhere ? [] : ["vung"]);
  }
});

it("the only band that is left is chosen by what bands are, since nobody is sure of its own rule", () => {
  const [few, many] = BANDS.rules;
  if (few === undefined || many === undefined) throw new Error("no bands");
  const weak = { ...BANDS, rules: [{ ...few, statement: says("few", "assumed") }, many] };
  const set = makeSet([criterion("1", [compare("at-least", "a", table(["so-truong"], [20, 30]))])], {
    dimensions: [weak],
  });
  const { columns, criteria } = createEvaluator(set).assess(unit({ a: 25, n: 2 }));
  expect(criteria[0]?.children[0]?.verdict).toBe("met");
  expect(columns).toMatchObject([{ dimension: "so-truong", value: "it", because: null, statement: { id: "bands" } }]);
});

describe("a table of two dimensions", () => {
  const both = compare("at-least", "a", table(["vung", "nam-xet"], [10, 20, 30, 40]));
  it.each([
    ["bac", 2023, 10],
    ["bac", 2024, 20],
    ["nam-bo", 2023, 30],
    ["nam-bo", 2024, 40],
  ] as const)("%s, %d: %d", (vung, year, value) => {
    const { threshold } = judge(both, unit({ a: 25 }, { vung, "nam-xet": year }));
    expect([threshold?.value, threshold?.cell]).toEqual([value, { vung, "nam-xet": String(year) }]);
  });

  it("looks at every combination of open columns", () => {
    const open = unit({ a: 25, poor: undefined, n: undefined }, { vung: "nam-bo" });
    const cells = (...values: number[]) => judge(compare("at-least", "a", table(["vung", "so-truong"], values)), open);
    expect(cells(20, 20, 20, 20).verdict).toBe("met");
    expect(cells(20, 20, 20, 21).because.code).toBe("classifier-missing");
  });

  it("shows the columns that are chosen beside one that does not matter", () => {
    const same = compare("at-least", "a", table(["vung", "nam-xet"], [20, 20, 20, 20]));
    const open = unit({ a: 25, poor: undefined }, { vung: "nam-bo" });
    expect(judge(same, open).threshold).toMatchObject({ value: 20, cell: { "nam-xet": "2024" } });
    expect(judge(same, open).threshold?.cell).toEqual({ "nam-xet": "2024" });
    expect(judge(same, unit({ a: 25 })).threshold?.cell).toEqual({ vung: "bac", "nam-xet": "2024" });
  });

  it("names every classifier that matters, and none that does not", () => {
    const open = unit({ a: 25, poor: undefined, n: undefined }, { vung: "nam-bo" });
    const because = (one: typeof open, ...values: number[]) =>
      judge(compare("at-least", "a", table(["vung", "so-truong"], values)), one).because;
    expect(because(open, 1, 2, 3, 4)).toEqual({
      code: "classifier-missing",
      params: { fact: "poor, n", dimension: "vung, so-truong" },
    });
    // Both regions say the same of each band, and both bands of each region.
    expect(because(open, 1, 2, 1, 2).params).toEqual({ fact: "n", dimension: "so-truong" });
    expect(because(open, 1, 1, 2, 2).params).toEqual({ fact: "poor", dimension: "vung" });
    // A region that the set does not have comes first: no classifier settles it.
    expect(because(unit({ a: 25 }, { vung: "dong" }), 1, 2, 1, 2).code).toBe("no-column");
  });

  it("of one column still asks for the column", () => {
    const only = { ...REGION, values: REGION.values.slice(0, 1), rules: [] };
    const set = makeSet([criterion("1", [compare("at-least", "a", table(["vung"], [20]))])], { dimensions: [only] });
    const evaluator = createEvaluator(set);
    for (const [vung, verdict] of [
      ["bac", "met"],
      ["dong", "unknown"],
    ] as const) {
      const one = unit({ a: 25 }, { vung });
      expect(find(evaluator.assess(one), "1.1").verdict).toBe(verdict);
      expect(evaluator.decide(evaluator.prepare(one)).indicators).toEqual([verdict]);
    }
  });

  it("must be total", () => {
    expect(() => createEvaluator(setOf(compare("at-least", "a", table(["vung"], [1, 2, 3]))))).toThrow(RangeError);
    expect(() => createEvaluator(setOf(compare("at-least", "a", table(["huyen"], [1]))))).toThrow(RangeError);
  });
});

describe("bands of a classifier", () => {
  const byBand = compare("at-least", "a", table(["so-truong"], [50, 70]));
  it.each([
    [3, 50],
    [4, 70],
    [0, 50],
  ])("%d schools: %d", (n, value) => {
    expect(judge(byBand, unit({ a: 60, n })).threshold?.value).toBe(value);
  });

  it("leave a choice, not an ambiguity, while the count is missing", () => {
    expect(judge(byBand, unit({ a: 60 })).because).toEqual({
      code: "classifier-missing",
      params: { fact: "n", dimension: "so-truong" },
    });
    expect(judge(compare("at-least", "a", table(["so-truong"], [50, 50])), unit({ a: 60 })).verdict).toBe("met");
  });
});

describe("rules that disagree", () => {
  const groups: Dimension = {
    ...REGION,
    id: "vung",
    rules: [
      { use: "bac", when: holds("poor"), statement: says("first") },
      { use: "nam-bo", when: holds("guild"), statement: says("second") },
      { use: "nam-bo", when: holds("also"), statement: says("third") },
    ],
  };
  const set = makeSet([criterion("1", [byRegion])], { dimensions: [groups, YEAR, BANDS] });
  const because = (facts: Readonly<Record<string, FactValue>>) =>
    find(createEvaluator(set).assess(unit({ a: 25, ...facts })), "1.1").because;

  it("are ambiguous, never guessed", () => {
    expect(because({ poor: true, guild: true, also: false })).toEqual({
      code: "column-ambiguous",
      params: { dimension: "vung" },
    });
  });

  it("may still turn out so: the classifiers are named, not the conflict", () => {
    expect(because({ poor: true, guild: undefined, also: false }).params?.["fact"]).toBe("guild");
    expect(because({ poor: undefined, guild: true, also: true }).params?.["fact"]).toBe("poor");
    expect(because({ poor: undefined, guild: undefined, also: false }).code).toBe("classifier-missing");
  });

  it("agree when they choose the same", () => {
    expect(because({ poor: false, guild: true, also: true }).code).toBe("threshold-missed");
    expect(because({ poor: false, guild: true, also: undefined }).code).toBe("threshold-missed");
  });
});

describe("what chose the columns", () => {
  it("is told for every dimension", () => {
    const { columns } = createEvaluator(setOf(byRegion)).assess(unit({ poor: true, n: 5 }, { vung: "nam-bo" }));
    expect(columns.map(({ dimension, value, statement }) => [dimension, value, statement?.id ?? null])).toEqual([
      ["vung", "bac", "column rule"],
      ["nam-xet", "2024", null],
      ["so-truong", "nhieu", "band"],
    ]);
  });
});

it("refuses a rule for a column that does not exist", () => {
  const broken = { ...REGION, rules: [{ use: "tay", when: holds("poor"), statement: says("x") }] };
  expect(() => createEvaluator(makeSet([criterion("1", [byRegion])], { dimensions: [broken] }))).toThrow(RangeError);
});
