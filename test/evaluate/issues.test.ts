import { describe, expect, it } from "vitest";
import { createEvaluator } from "../../src/evaluate/evaluator.js";
import type { Requirement } from "../../src/model/requirement.js";
import type { FactValue, Unit } from "../../src/model/unit.js";
import { compare, criterion, fact, find, holds, is, join, makeSet, says, setOf, unit, when } from "./build.js";

const report = (requirement: Requirement, one: Unit) =>
  createEvaluator(setOf(requirement))
    .assess(one)
    .issues.map(({ key, issue }) => [key, issue.code]);

describe("issues", () => {
  it("name an unknown key with the nearest known one, and never ignore it", () => {
    const { issues } = createEvaluator(setOf(is("yes"))).assess(unit({ yse: true, "w.nu-gioy": 5, zzzzzzzzzzzz: 1 }));
    expect(issues).toEqual([
      { key: "w.nu-gioy", issue: { code: "unknown-fact", params: { nearest: "w.nu-gioi" } } },
      { key: "yse", issue: { code: "unknown-fact", params: { nearest: "yes" } } },
      { key: "zzzzzzzzzzzz", issue: { code: "unknown-fact", params: {} } },
    ]);
  });

  it("name a region and a year that the set does not have, with those it has", () => {
    const { issues } = createEvaluator(setOf(is("yes"))).assess(unit({}, { vung: "dong", "nam-xet": 2030 }));
    expect(issues).toEqual([
      { key: "vung", issue: { code: "unknown-value", params: { value: "dong", known: "bac, nam-bo" } } },
      { key: "nam-xet", issue: { code: "unknown-value", params: { value: "2030", known: "2023, 2024" } } },
    ]);
  });

  it("include invalid facts that no demand reads, in the order of the set", () => {
    expect(report(is("yes"), unit({ "s.dat": 1.5, "s.tong": 9, a: -1, yes: "có" as unknown as boolean }))).toEqual([
      ["a", "out-of-range"],
      ["yes", "not-a-boolean"],
      ["s.dat", "not-whole"],
    ]);
  });

  it("include invalid facts of a demand that does not apply", () => {
    const demand = compare("at-least", "a", 5, { appliesWhen: when(holds("guild")) });
    expect(report(demand, unit({ guild: false, a: 1000 }))).toEqual([["a", "out-of-range"]]);
  });

  it("report once what several demands read", () => {
    const twice = join("all-of", [compare("at-least", "a", 5), compare("at-most", "a", 9)]);
    const none = { "not-applicable": "không có" };
    expect(report(twice, unit({ a: none }))).toEqual([["a", "not-applicable-not-allowed"]]);
    expect(report(twice, unit({ a: 1000 }))).toEqual([["a", "out-of-range"]]);
  });

  it("include a “not applicable” that nothing allows, read or not", () => {
    const none = { "not-applicable": "không có" };
    expect(report(is("yes"), unit({ yes: true, a: none, "s.dat": 0, "s.tong": 0 }))).toEqual([
      ["a", "not-applicable-not-allowed"],
      ["s", "total-zero"],
    ]);
    const allowed = is("yes", { mayNotApply: says("may") });
    expect(report(allowed, unit({ yes: none }))).toEqual([]);
    const conditional = is("yes", { appliesWhen: when(holds("guild")) });
    expect(report(conditional, unit({ yes: none, guild: false }))).toEqual([]);
    expect(report(conditional, unit({ yes: none, guild: true }))).toEqual([["yes", "contradicts-classifier"]]);
  });

  it("name marks of a council that mean nothing", () => {
    const council = { "1.1": "met", "9": "met", "1": "dat" } as unknown as NonNullable<Unit["council"]>;
    expect(report(is("yes"), unit({ yes: true }, { council }))).toEqual([
      ["council.1", "unknown-value"],
      ["council.9", "unknown-fact"],
    ]);
  });

  it("name what is wrong for one sex by its own key", () => {
    const demand = compare("at-least", "w", 50, { part: "nu-gioi" });
    const { issues } = createEvaluator(setOf(demand)).assess(unit({ "w.nu-gioi": { "not-applicable": "không có" } }));
    expect(issues).toEqual([
      { key: "w.nu-gioi", issue: { code: "not-applicable-not-allowed", params: { fact: "w" } } },
    ]);
    const [read] = createEvaluator(setOf(is("yes"))).assess(unit({ "w.nu-gioi": { "not-applicable": "-" } })).issues;
    expect(read?.issue.params).toEqual({ fact: "w.nu-gioi" });
  });

  it("say once that a share does not apply, in whichever of its forms that was declared", () => {
    const none = { "not-applicable": "không có" };
    const demand = (more: object) => compare("at-least", "s", 50, more);
    expect(report(demand({}), unit({ "s.dat": none }))).toEqual([["s", "not-applicable-not-allowed"]]);
    expect(report(demand({ mayNotApply: says("may") }), unit({ "s.dat": none }))).toEqual([]);
  });

  it("of demands are told in the order of the set, beside those of the facts themselves", () => {
    const none = { "not-applicable": "không có" };
    const facts = { yes: none, also: none, a: 1000, b: 1000, guild: { unknown: "?" } };
    const demands = ["also", "yes"].map((id) => is(id, { appliesWhen: when(holds("poor", false)) }));
    const { issues } = createEvaluator(makeSet([criterion("1", demands)])).assess(unit(facts));
    expect(issues.map(({ key, issue }) => [key, issue.code])).toEqual([
      ["a", "out-of-range"],
      ["b", "out-of-range"],
      ["yes", "contradicts-classifier"],
      ["also", "contradicts-classifier"],
    ]);
  });

  it("name marks in order, and none that says nothing", () => {
    const council = { z: "met", y: "met", "1": null, "1.1": undefined } as unknown as NonNullable<Unit["council"]>;
    expect(report(is("yes"), unit({ yes: true }, { council }))).toEqual([
      ["council.y", "unknown-fact"],
      ["council.z", "unknown-fact"],
    ]);
  });

  it("are none for a good unit", () => {
    expect(report(is("yes"), unit({ yes: true, a: null, b: undefined, c: { unknown: "?" } }))).toEqual([]);
    const absent = { parent: null, origin: undefined } as unknown as Partial<Unit>;
    expect(report(is("yes"), unit({ yes: true }, absent))).toEqual([]);
    const bare = { kind: "xa", code: "1", name: "X", vung: "bac", "nam-xet": 2024 } as unknown as Unit;
    expect(report(is("yes"), bare)).toEqual([]);
  });
});

describe("a suggestion", () => {
  const set = makeSet([criterion("1", [is("co_dien")])], {
    facts: [fact("co_dien", "boolean")],
    dimensions: [],
  });
  const nearestTo = (...keys: string[]) =>
    createEvaluator(set)
      .assess({ ...unit(), facts: Object.fromEntries(keys.map((key) => [key, 1])) })
      .issues.map(({ issue }) => issue.params["nearest"]);

  it.each([
    ["co_dine", "co_dien"],
    ["codien", "co_dien"],
    ["co_dienxx", "co_dien"],
    ["co_dienxxx", "co_dien"],
    ["co_dienxxxx", undefined],
    ["xx_dien", "co_dien"],
    ["xxx_dien", undefined],
    ["quan", undefined],
    ["xx", undefined],
    ["dien", undefined],
  ])("for `%s` is %s", (key, near) => {
    expect(nearestTo(key)).toEqual([near]);
  });

  it("is made for the first hundred strangers", () => {
    const letters = "abcdefghijklmnopqrstuvwxyz";
    const strangers = Array.from({ length: 102 }, (_, i) => `co_die${letters[Math.floor(i / 26)]}${letters[i % 26]}`);
    expect(nearestTo(...strangers).map((near) => near !== undefined)).toEqual(strangers.map((_, i) => i < 100));
  });
});

describe("an issue that came with a value", () => {
  const judged = (given: unknown) =>
    find(
      createEvaluator(setOf(compare("at-least", "a", 5))).assess(unit({ a: { invalid: given } as FactValue })),
      "1.1",
    );

  it.each([
    "not-a-number",
    "not-a-boolean",
    "ambiguous-number",
    "not-finite",
    "not-whole",
    "out-of-range",
    "part-above-whole",
    "total-zero",
    "forms-disagree",
    "incomplete-counts",
    "too-many-decimals",
    "contradicts-classifier",
    "not-applicable-not-allowed",
    "derived-reported",
  ])("is kept with its parameters: %s", (code) => {
    const node = judged({ code, params: { value: 5.5, text: "5,5.5", odd: [1] } });
    expect(node.fact?.issue).toEqual({ code, params: { value: 5.5, text: "5,5.5", odd: "" } });
    expect(node.because.code).toBe("fact-invalid");
  });

  it.each([
    [null],
    [5],
    ["not-whole"],
    [{}],
    [{ code: "not-whole" }],
    [{ params: {} }],
    [{ code: "not-whole", params: null }],
    [{ code: "not-whole", params: "a" }],
    [{ code: "unheard-of", params: {} }],
    [{ code: "toString", params: {} }],
    [{ code: ["not-whole"], params: {} }],
  ])("is no issue that anybody knows: %j", (given) => {
    expect(judged(given).fact?.issue).toEqual({ code: "not-a-number", params: { value: "{…}" } });
  });
});

describe("one bad fact", () => {
  it.each<[string, unknown]>([
    ["text", "95,5"],
    ["an object", {}],
    ["an object whose text throws", { toString: 1 }],
    ["a reason whose text throws", { unknown: { toString: 1 } }],
    ["a list", [1]],
    ["a broken issue", { invalid: null }],
    ["infinity", Number.POSITIVE_INFINITY],
    ["a big integer", 5n],
  ])("never loses the rest: %s", (_what, value) => {
    const set = makeSet([criterion("1", [compare("at-least", "a", 5), is("yes")])]);
    const result = createEvaluator(set).assess(unit({ a: value as FactValue, yes: true }));
    expect(find(result, "1.1").verdict).toBe("unknown");
    expect(find(result, "1.2").verdict).toBe("met");
    expect(JSON.parse(JSON.stringify(result)).criteria).toHaveLength(1);
  });

  it("nor do keys that mean something to JavaScript", () => {
    const facts = JSON.parse('{"__proto__": {"yes": true}, "constructor": 1, "toString": true}');
    const result = createEvaluator(setOf(is("yes"))).assess({ ...unit(), facts });
    expect(find(result, "1.1").because.code).toBe("fact-missing");
    expect(result.issues.map(({ key }) => key)).toEqual(["__proto__", "constructor", "toString"]);
  });

  it("nor does a unit without facts", () => {
    const bare = { kind: "xa", code: "1", name: "X" } as unknown as Unit;
    expect(createEvaluator(setOf(is("yes"))).assess(bare).counts.indicators.unknown).toBe(1);
  });
});
