import { describe, expect, it } from "vitest";
import { createEvaluator } from "../../src/evaluate/evaluator.js";
import type { Evidence } from "../../src/model/evidence.js";
import type { DerivedValue, FactValue } from "../../src/model/unit.js";
import {
  BANDS,
  compare,
  criterion,
  fact,
  find,
  holds,
  is,
  judge,
  makeSet,
  setOf,
  share,
  table,
  unit,
  when,
} from "./build.js";

const from = "12/19 tiêu chí";
const within = (low: number, high: number, evidence: Evidence | null = null): DerivedValue => ({
  derived: [low, high],
  evidence,
  from,
});

describe("a derived figure", () => {
  it.each([
    ["at-least", 15, [15, 17], "met"],
    ["at-least", 15, [12, 14], "not-met"],
    ["at-least", 15, [12, 15], "unknown"],
    ["at-most", 15, [12, 15], "met"],
    ["at-most", 15, [15, 16], "unknown"],
    ["above", 15, [15, 16], "unknown"],
    ["above", 15, [12, 15], "not-met"],
    ["below", 15, [12, 14], "met"],
    ["below", 15, [15, 16], "not-met"],
  ] as const)("%s %d is decided only where all of %j agrees: %s", (op, threshold, [low, high], verdict) => {
    const node = judge(compare(op, "a", threshold), unit({ a: within(low, high) }));
    expect(node.verdict).toBe(verdict);
    expect(node.because.code).toBe(
      verdict === "unknown" ? "range-open" : verdict === "met" ? "threshold-reached" : "threshold-missed",
    );
    expect(node.fact).toEqual({ id: "a", state: "range", range: [low, high], from });
    expect(node.margin).toBeNull();
  });

  it("with nothing open is a value that says what it was computed from", () => {
    const node = judge(compare("at-least", "a", 15), unit({ a: within(12, 12) }));
    expect([node.verdict, node.fact, node.margin?.value]).toEqual([
      "not-met",
      { id: "a", state: "value", value: 12, from },
      -3,
    ]);
  });

  it("may be a yes or no, or neither yet", () => {
    expect(judge(is("yes"), unit({ yes: within(1, 1) })).verdict).toBe("met");
    expect(judge(is("yes"), unit({ yes: within(0, 0) })).verdict).toBe("not-met");
    const open = judge(is("yes"), unit({ yes: within(0, 1) }));
    expect([open.verdict, open.because.code, open.fact?.range]).toEqual(["unknown", "range-open", [0, 1]]);
  });

  it("may be a share given as a percentage", () => {
    expect(judge(compare("at-least", "s", 50), unit({ s: within(55, 60) })).verdict).toBe("met");
    expect(judge(compare("at-least", "s", 50), unit({ s: within(55, 60), "s.tong": 10 })).verdict).toBe("met");
    const both = judge(compare("at-least", "s", 50), unit({ s: within(55, 60), "s.dat": 1, "s.tong": 10 }));
    expect(both.fact?.issue?.code).toBe("forms-disagree");
  });

  it("is never one of the counts of a share, which would hide what it rests on", () => {
    const node = judge(compare("at-least", "s", 50), unit({ "s.dat": within(6, 6, "assumed"), "s.tong": 10 }));
    expect([node.verdict, node.fact?.issue?.code]).toEqual(["unknown", "not-a-number"]);
  });

  it("is no surer than what it rests on", () => {
    const demand = compare("at-least", "a", 10);
    expect(judge(demand, unit({ a: within(12, 12) })).evidence).toBe("secondary");
    expect(judge(demand, unit({ a: within(12, 12, "unverified") })).evidence).toBe("unverified");
    expect(judge(demand, unit({ a: within(12, 15, "unverified") })).evidence).toBe("unverified");
    expect(judge(is("yes"), unit({ yes: within(1, 1, "unverified") })).evidence).toBe("unverified");
  });

  it("is refused with its evidence, and still shown", () => {
    for (const value of [within(12, 12, "unverified"), within(12, 15, "unverified")]) {
      const node = judge(compare("at-least", "a", 10), unit({ a: value }), "secondary");
      expect([node.verdict, node.because.code, node.fact?.range ?? null, node.fact?.from]).toEqual([
        "unknown",
        "evidence",
        [value.derived[0], value.derived[1]],
        from,
      ]);
    }
    expect(judge(is("yes"), unit({ yes: within(1, 1, "assumed") })).because.code).toBe("evidence");
  });

  it.each([
    [within(-1, 5)],
    [within(5, 101)],
    [within(7, 6)],
    [within(Number.NaN, 6)],
    [{ derived: 5, evidence: null, from } as unknown as FactValue],
    [{ derived: [1, 2], evidence: "sure", from } as unknown as FactValue],
  ])("is invalid out of range or malformed: %j", (value) => {
    const node = judge(compare("at-least", "a", 10), unit({ a: value }));
    expect([node.verdict, node.because.code]).toEqual(["unknown", "fact-invalid"]);
  });
});

it.each<[string, FactValue]>([
  ["n", within(1.5, 2)],
  ["n", within(1, 2.5)],
  ["yes", within(0.5, 1)],
  ["yes", within(0, 0.5)],
  ["yes", within(0, 2)],
  ["a", { derived: [1, "2"], evidence: null, from } as unknown as FactValue],
  ["a", { derived: ["1", 2], evidence: null, from } as unknown as FactValue],
])("a derived figure keeps to what its fact is: `%s` is never %j", (key, value) => {
  const demand = key === "yes" ? is("yes") : compare("at-least", key, 1);
  expect(judge(demand, unit({ [key]: value })).because.code).toBe("fact-invalid");
});

describe("a derived classifier", () => {
  const byBand = compare("at-least", "a", table(["so-truong"], [50, 70]));

  it("chooses where its whole range does", () => {
    expect(judge(byBand, unit({ a: 60, n: within(1, 3) })).verdict).toBe("met");
    expect(judge(byBand, unit({ a: 60, n: within(4, 9) })).verdict).toBe("not-met");
    expect(judge(byBand, unit({ a: 60, n: within(3, 4) })).because.code).toBe("classifier-missing");
  });

  it("does not jump over an interval", () => {
    const between = is("yes", { appliesWhen: when({ op: "between", fact: "n", low: 2, high: 5 }) });
    const judged = (n: FactValue) => judge(between, unit({ yes: true, n })).verdict;
    expect(judged(within(1, 6))).toBe("unknown");
    expect(judged(within(2, 5))).toBe("met");
    expect(judged(within(6, 7))).toBe("not-applicable");
  });

  it("lends its evidence to the column and to whether a demand applies", () => {
    const weak = within(2, 2, "unverified");
    expect(judge(byBand, unit({ a: 60, n: weak })).evidence).toBe("unverified");
    expect(judge(byBand, unit({ a: 60, n: weak }), "secondary").because.code).toBe("evidence");
    const conditional = is("yes", { appliesWhen: when(holds("guild")) });
    expect(judge(conditional, unit({ yes: true, guild: within(1, 1, "unverified") })).evidence).toBe("unverified");
    expect(judge(conditional, unit({ guild: within(0, 0, "unverified") })).evidence).toBe("unverified");
    expect(judge(conditional, unit({ yes: true, guild: within(1, 1, "unverified") }), "secondary").verdict).toBe(
      "unknown",
    );
  });
});

describe("what a stricter policy leaves of a derived figure", () => {
  const wider = (under: DerivedValue["under"], evidence: Evidence = "assumed"): DerivedValue => ({
    ...within(12, 12, evidence),
    ...(under && { under }),
  });
  const figure = wider({ unverified: [10, 14] });

  it("is what it is judged by", () => {
    const judged = (threshold: number) => judge(compare("at-least", "a", threshold), unit({ a: figure }), "unverified");
    expect([judged(10).verdict, judged(10).fact?.range]).toEqual(["met", [10, 14]]);
    expect([judged(11).verdict, judged(11).because.code]).toEqual(["unknown", "range-open"]);
    expect([judged(15).verdict, judged(15).margin]).toEqual(["not-met", null]);
  });

  it("says how firm the verdict is, not the figure", () => {
    const judged = (threshold: number) => judge(compare("at-least", "a", threshold), unit({ a: figure }), "assumed");
    expect([judged(10).evidence, judged(10).fact?.value]).toEqual(["unverified", 12]);
    expect(judged(15).evidence).toBe("unverified");
    expect(judged(11).evidence).toBe("assumed");
    const still = wider({ unverified: [11, 14], secondary: [11, 20], official: [0, 20] });
    expect(judge(compare("at-least", "a", 11), unit({ a: still }), "assumed").evidence).toBe("secondary");
    expect(judge(compare("at-least", "a", 11), unit({ a: within(12, 12) }), "assumed").evidence).toBe("secondary");
  });

  it("may be a single value still", () => {
    const node = judge(compare("at-least", "a", 10), unit({ a: wider({ unverified: [12, 12] }) }), "unverified");
    expect([node.verdict, node.fact?.value, node.margin?.value]).toEqual(["met", 12, 2]);
  });

  it("may be nothing, and then the figure is shown as it was given", () => {
    const node = judge(compare("at-least", "a", 10), unit({ a: figure }), "secondary");
    expect([node.verdict, node.because.code, node.fact?.range]).toEqual(["unknown", "evidence", [12, 12]]);
  });

  it("holds for a yes or no, a condition and a column", () => {
    const yes: DerivedValue = { ...within(1, 1, "assumed"), under: { unverified: [1, 1], secondary: [0, 1] } };
    expect(judge(is("yes"), unit({ yes }), "assumed").evidence).toBe("unverified");
    expect(judge(is("yes"), unit({ yes }), "secondary").because.code).toBe("range-open");
    expect(judge(is("yes", { value: false }), unit({ yes }), "assumed").evidence).toBe("unverified");
    const conditional = is("also", { appliesWhen: when(holds("guild")) });
    expect(judge(conditional, unit({ also: true, guild: yes }), "assumed").evidence).toBe("unverified");
    expect(judge(conditional, unit({ also: true, guild: yes }), "secondary").because.code).toBe("classifier-missing");
    const byBand = compare("at-least", "a", table(["so-truong"], [50, 70]));
    const n: DerivedValue = { ...within(2, 2, "assumed"), under: { unverified: [1, 3], secondary: [1, 4] } };
    expect(judge(byBand, unit({ a: 60, n }), "assumed").evidence).toBe("unverified");
    expect(judge(byBand, unit({ a: 60, n }), "secondary").because.code).toBe("evidence");
  });

  it("is not read for policies that leave the figure as it is", () => {
    const odd = wider({ assumed: [0, 1], unverified: [99, 100] }, "unverified");
    expect(judge(compare("at-least", "a", 10), unit({ a: odd })).fact?.value).toBe(12);
  });

  it.each([
    [{ unverified: [13, 14] }],
    [{ unverified: [10, 11] }],
    [{ unverified: [10, 14], secondary: [11, 14] }],
    [{ unverified: [10, 14], secondary: [10, 13] }],
    [{ secondary: [10, 14] }],
    [{ unverified: [14, 10] }],
    [{ unverified: [-1, 14] }],
    [{ unverified: [10, 101] }],
    [{ unverified: 12 }],
    [{ unverified: null }],
    [{ unverified: ["10", "14"] }],
  ])("is invalid where it says more than a looser one, or is malformed: %j", (under) => {
    const figure = wider(under as unknown as NonNullable<DerivedValue["under"]>);
    const node = judge(compare("at-least", "a", 10), unit({ a: figure }), "assumed");
    expect([node.verdict, node.because.code]).toEqual(["unknown", "fact-invalid"]);
  });

  it("is nothing where something else stands in its place", () => {
    for (const under of [null, 7, "unverified", Object.create({ unverified: [0, 100] })]) {
      const figure = { ...within(12, 12, "assumed"), under } as unknown as FactValue;
      const judged = (evidence: Evidence) => judge(compare("at-least", "a", 10), unit({ a: figure }), evidence);
      expect([judged("assumed").verdict, judged("unverified").because.code]).toEqual(["met", "evidence"]);
    }
  });
});

it("takes no reported value for a derived figure", () => {
  const derive = { op: "sum", kind: "ban", fact: "s" } as const;
  const facts = [
    share("d", { derive }),
    fact("r", "boolean", { derive: { op: "level", family: "vn/x", level: "dat" } }),
  ];
  const set = makeSet([criterion("1", [compare("at-least", "d", 10), is("r")])], { facts, dimensions: [] });
  const result = createEvaluator(set).assess({ ...unit(), facts: { "d.dat": 9, "d.tong": 10, r: true } });
  expect(result.criteria[0]?.children.map(({ fact: read }) => read?.issue?.code)).toEqual([
    "derived-reported",
    "derived-reported",
  ]);
  expect(result.issues.map(({ key }) => key)).toEqual(["d.dat", "d.tong", "r"]);
  const figures = { d: within(20, 30), r: within(1, 1) };
  expect(createEvaluator(set).assess({ ...unit(), facts: figures }).counts.indicators.met).toBe(2);
});

it("asks nobody for a derived figure", () => {
  const derive = { op: "level", family: "vn/x", level: "dat" } as const;
  const set = makeSet([criterion("1", [compare("at-least", "d", 10), compare("at-least", "a", 10)])], {
    facts: [fact("d", "count", { derive }), fact("a", "amount"), fact("n", "count"), fact("poor", "boolean")],
    dimensions: [BANDS],
  });
  const { missing } = createEvaluator(set).assess({ ...unit(), facts: {} });
  // Two things are waited for, so that the one that can be asked for settles nothing alone.
  expect(missing.map(({ fact: id, couldSettle }) => [id, couldSettle])).toEqual([["a", []]]);
});

it("leaves plain figures as they are", () => {
  const { criteria } = createEvaluator(setOf(compare("at-least", "a", 10))).assess(unit({ a: 12, b: within(1, 2) }));
  expect(criteria[0]?.children[0]?.fact).toEqual({ id: "a", state: "value", value: 12 });
  expect(find(createEvaluator(setOf(is("yes"))).assess(unit({ yes: true })), "1.1").fact).toEqual({
    id: "yes",
    state: "value",
    value: 1,
  });
});
