import { describe, expect, it } from "vitest";
import { createEvaluator } from "../../src/evaluate/evaluator.js";
import type { Criterion } from "../../src/model/criteria-set.js";
import type { Requirement } from "../../src/model/requirement.js";
import {
  compare,
  criterion,
  fact,
  holds,
  indicator,
  is,
  join,
  makeSet,
  says,
  share,
  table,
  unencoded,
  unit,
  when,
} from "./build.js";

const assess = (criteria: readonly Criterion[], facts: Parameters<typeof unit>[0] = {}) =>
  createEvaluator(makeSet(criteria)).assess(unit(facts));
const asked = (...[criteria, facts]: Parameters<typeof assess>) =>
  assess(criteria, facts).missing.map(({ fact, part, neededBy, couldSettle }) => [
    part ? `${fact}.${part}` : fact,
    neededBy,
    couldSettle,
  ]);
const looked = (...[criteria, facts]: Parameters<typeof assess>) =>
  assess(criteria, facts).holes.map(({ statement, code, indicator, couldSettle }) => [
    statement.id,
    code,
    indicator,
    couldSettle,
  ]);

describe("missing facts", () => {
  it("are ranked by what they settle alone, then by who needs them, then as declared", () => {
    const criteria = [
      criterion("1", [is("yes"), compare("at-least", "a", 1)]),
      criterion("2", [compare("at-least", "b", 1)]),
      criterion("3", [compare("at-least", "b", 2), compare("at-least", "b", 3)]),
      criterion("4", [is("also"), compare("at-most", "a", 9)]),
    ];
    expect(asked(criteria)).toEqual([
      ["b", ["2.1", "3.1", "3.2"], ["2", "3"]],
      ["a", ["1.2", "4.2"], []],
      ["yes", ["1.1"], []],
      ["also", ["4.1"], []],
    ]);
    expect(asked(criteria, { yes: true, b: 5, also: true })).toEqual([["a", ["1.2", "4.2"], ["1", "4"]]]);
  });

  it("come with the question and who answers it", () => {
    expect(assess([criterion("1", [is("yes")])]).missing).toEqual([
      { fact: "yes", question: "yes?", reportedBy: "UBND xã", neededBy: ["1.1"], couldSettle: ["1"] },
    ]);
  });

  it("include what was declared unknown or cannot be used, and each sex", () => {
    const both = join("each", [
      compare("at-least", "w", 50, { part: "nam-gioi" }),
      compare("at-least", "w", 50, { part: "nu-gioi" }),
    ]);
    const facts = { yes: { unknown: "?" }, a: -5, "w.nam-gioi": 60 };
    expect(
      asked(
        [criterion("1", [is("yes")]), criterion("2", [compare("at-least", "a", 1)]), criterion("3", [both])],
        facts,
      ),
    ).toEqual([
      ["a", ["2.1"], ["2"]],
      ["yes", ["1.1"], ["1"]],
      ["w.nu-gioi", ["3.1"], ["3"]],
    ]);
  });

  it("settle nothing in a criterion that is decided already, and are not asked for by what is decided", () => {
    const failing = criterion("1", [is("yes", { value: false }), is("also")]);
    expect(asked([failing], { yes: true })).toEqual([["also", ["1.2"], []]]);
    const either = criterion("1", [join("any-of", [is("yes"), is("also")])]);
    expect(asked([either], { yes: true })).toEqual([]);
  });

  it("are asked for in the order of the set, of each sex after the whole", () => {
    const parts = ["nu-gioi", "nam-gioi"] as const;
    const demands = [
      compare("at-least", "x", 1),
      ...parts.map((part) => compare("at-least", "w", 50, { part })),
      compare("at-least", "w", 50),
      compare("at-least", "a", 1),
    ];
    const facts = [fact("a", "amount"), share("w", { bySex: true }), fact("x", "amount")];
    const set = makeSet([criterion("1", demands)], { facts, dimensions: [] });
    const { missing } = createEvaluator(set).assess(unit());
    expect(missing.map(({ fact: id, part, couldSettle }) => [id, part, couldSettle.length])).toEqual([
      ["a", undefined, 0],
      ["w", undefined, 0],
      ["w", "nam-gioi", 0],
      ["w", "nu-gioi", 0],
      ["x", undefined, 0],
    ]);
  });

  it("of one sex do not settle what waits for both", () => {
    const parts = ["nam-gioi", "nu-gioi"] as const;
    const both = join(
      "each",
      parts.map((part) => compare("at-least", "w", 50, { part })),
    );
    expect(asked([criterion("1", [both])])).toEqual([
      ["w.nam-gioi", ["1.1"], []],
      ["w.nu-gioi", ["1.1"], []],
    ]);
  });

  it("that settle something come before those that more indicators need", () => {
    const criteria = [
      criterion("1", [is("yes"), compare("at-least", "a", 1)]),
      criterion("2", [compare("at-least", "a", 2), is("also")]),
      criterion("3", [compare("at-least", "c", 2)]),
    ];
    expect(asked(criteria)).toEqual([
      ["c", ["3.1"], ["3"]],
      ["a", ["1.2", "2.1"], []],
      ["yes", ["1.1"], []],
      ["also", ["2.2"], []],
    ]);
  });

  it("are needed once by an indicator that reads them twice", () => {
    const between = join("all-of", [compare("at-least", "a", 1), compare("at-most", "a", 9)]);
    expect(asked([criterion("1", [between])])).toEqual([["a", ["1.1"], ["1"]]]);
  });

  it("are not asked for where they are declared not applicable and only the rule for that is refused", () => {
    const demand = is("yes", { mayNotApply: says("may", "assumed") });
    const criteria = [criterion("1", [demand])];
    const facts = { yes: { "not-applicable": "không có" } };
    expect([asked(criteria, facts), looked(criteria, facts)]).toEqual([[], [["may", "evidence", "1.1", ["1"]]]]);
  });

  it("settle nothing beside a figure that cannot be made surer", () => {
    const byBand = compare("at-least", "a", table(["so-truong"], [50, 70]));
    const n = { derived: [2, 2], evidence: "assumed", from: "" } as const;
    const criteria = [criterion("1", [byBand, is("yes")])];
    expect(asked(criteria, { a: 60, n }).find(([id]) => id === "yes")).toEqual(["yes", ["1.2"], []]);
  });

  it("include the classifiers of a column and of a condition", () => {
    const byBand = compare("at-least", "a", table(["so-truong"], [50, 70]));
    expect(asked([criterion("1", [byBand])], { a: 60 })).toEqual([["n", ["1.1"], ["1"]]]);
    const conditional = is("yes", { appliesWhen: when(holds("guild")) });
    expect(asked([criterion("1", [conditional])], { yes: true })).toEqual([["guild", ["1.1"], ["1"]]]);
    expect(asked([criterion("1", [conditional])])).toEqual([
      ["yes", ["1.1"], []],
      ["guild", ["1.1"], []],
    ]);
  });
});

describe("holes of the rules", () => {
  it("are told with the reason and the indicators that wait", () => {
    const hole = compare("at-least", "a", "unset");
    expect(looked([criterion("1", [hole, is("yes")]), criterion("2", [unencoded()])], { a: 5, yes: true })).toEqual([
      ["cell", "unset", "1.1", ["1"]],
      ["u", "unencoded", "2.1", ["2"]],
    ]);
    expect(looked([criterion("1", [is("yes", { appliesWhen: when("unset") })])], { yes: true })).toEqual([
      ["when", "condition-unset", "1.1", ["1"]],
    ]);
  });

  it("settle nothing alone while a fact is missing too", () => {
    const criteria = [criterion("1", [compare("at-least", "a", "unset")])];
    expect(looked(criteria)).toEqual([["cell", "unset", "1.1", []]]);
    expect(asked(criteria)).toEqual([["a", ["1.1"], []]]);
  });

  it("are the weak cell and the weak statement above it, each once", () => {
    const weak = compare("at-least", "a", { state: "value", value: 5, statement: says("cell", "assumed") });
    const own = indicator("1.1", weak, says("1.1", "assumed"));
    expect(looked([criterion("1", [own])], { a: 6 })).toEqual([
      ["1.1", "evidence", "1.1", []],
      ["cell", "evidence", "1.1", []],
    ]);
    expect(looked([criterion("1", [weak])], { a: 6 })).toEqual([["cell", "evidence", "1.1", ["1"]]]);
  });

  it("are a weak cell beside a classifier that is missing", () => {
    const weak = compare(
      "at-least",
      "a",
      { state: "value", value: 5, statement: says("cell", "assumed") },
      { appliesWhen: when(holds("guild")) },
    );
    const criteria = [criterion("1", [weak])];
    expect(looked(criteria, { a: 6 })).toEqual([["cell", "evidence", "1.1", []]]);
    expect(asked(criteria, { a: 6 })).toEqual([["guild", ["1.1"], []]]);
  });

  it("are no cell that is as sure as was asked for", () => {
    const { holes } = createEvaluator(makeSet([criterion("1", [compare("at-least", "a", 5)])]), {
      evidence: "secondary",
    }).assess(unit());
    expect(holes).toEqual([]);
  });

  it("come first where they settle something, and else as they are met", () => {
    const [first, second, third] = ["x", "y", "z"].map((id) =>
      compare("at-least", "a", { state: "unset", statement: says(id) }),
    ) as [Requirement, Requirement, Requirement];
    const criteria = [criterion("1", [first, second]), criterion("2", [third])];
    expect(looked(criteria, { a: 5 })).toEqual([
      ["z", "unset", "2.1", ["2"]],
      ["x", "unset", "1.1", []],
      ["y", "unset", "1.2", []],
    ]);
  });

  it("are told once for an indicator, and again for the next", () => {
    const statement = says("chung");
    const hole = (op: "at-least" | "at-most") => compare(op, "a", { state: "unset", statement });
    const criteria = [
      criterion("1", [join("all-of", [hole("at-least"), hole("at-most")]), hole("at-least")]),
      criterion("2", [hole("at-most")]),
    ];
    expect(looked(criteria, { a: 5 })).toEqual([
      ["chung", "unset", "1.1", ["1", "2"]],
      ["chung", "unset", "1.2", ["1", "2"]],
      ["chung", "unset", "2.1", ["1", "2"]],
    ]);
  });

  it("of a delegated cell say who fills it", () => {
    const delegated = { to: "UBND tỉnh", statement: { ...unencoded().statement, id: "delegated" } };
    const requirement = compare("at-least", "a", table([], ["unset"], { delegated }));
    const { criteria, holes } = assess([criterion("1", [requirement])], { a: 5 });
    expect(criteria[0]?.children[0]?.because).toEqual({ code: "delegated-unfilled", params: { to: "UBND tỉnh" } });
    expect(holes.map(({ code }) => code)).toEqual(["delegated-unfilled"]);
  });
});

it("are none when everything is decided", () => {
  const { missing, holes } = assess([criterion("1", [is("yes")])], { yes: true });
  expect([missing, holes]).toEqual([[], []]);
});

it("name nothing to ask where the unit's own region is wrong", () => {
  const set = makeSet([criterion("1", [compare("at-least", "a", table(["vung"], [1, 2])), is("yes")])]);
  const { missing } = createEvaluator(set).assess(unit({ a: 5 }, { vung: "dong" }));
  expect(missing.map(({ fact, couldSettle }) => [fact, couldSettle])).toEqual([["yes", []]]);
});
