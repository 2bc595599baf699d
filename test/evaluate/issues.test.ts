import { describe, expect, it } from "vitest";
import { createEvaluator } from "../../src/evaluate/evaluator.js";
import type { Requirement } from "../../src/model/requirement.js";
import type { FactValue, Unit } from "../../src/model/unit.js";
import { compare, criterion, find, holds, is, join, makeSet, says, setOf, unit, when } from "./build.js";

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

  it("are none for a good unit", () => {
    expect(report(is("yes"), unit({ yes: true, a: null, b: undefined, c: { unknown: "?" } }))).toEqual([]);
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
