import { describe, expect, it } from "vitest";
import { createEvaluator } from "../../src/evaluate/evaluator.js";
import type { Condition } from "../../src/model/requirement.js";
import type { FactValue } from "../../src/model/unit.js";
import { compare, find, holds, is, join, judge, says, setOf, unit, verdict, when } from "./build.js";

const notHere = { "not-applicable": "xã không có làng nghề" };

// Found by the long run: a condition that is not known may turn out to be one that says whether the demand applies.
it("a declaration adds nothing under a condition that nobody knows, and is no fault either", () => {
  const none = { "not-applicable": "không có" } as const;
  const parts = [is("also", { mayNotApply: says("may") }), is("yes")];
  const under = (condition: Parameters<typeof when>[0]) => {
    const demand = join("all-of", [join("any-of", parts)], { appliesWhen: when(condition) });
    const { criteria, issues } = createEvaluator(setOf(demand)).assess(unit({ also: none, yes: false }));
    const [part] = criteria[0]?.children[0]?.children ?? [];
    return [part?.verdict, part?.children[0]?.verdict, issues.length];
  };
  expect(under("unset")).toEqual(["unknown", "unknown", 0]);
  expect(under(holds("guild"))).toEqual(under("unset"));
  const plain = setOf(is("yes", { appliesWhen: when("unset") }));
  expect(createEvaluator(plain).assess(unit({ yes: none })).issues).toEqual([]);
});

describe("applies-when", () => {
  const demand = is("yes", { appliesWhen: when(holds("guild")) });

  it.each([
    [true, true, "met", "threshold-reached"],
    [true, false, "not-met", "threshold-missed"],
    [false, true, "not-applicable", "condition-false"],
    [false, undefined, "not-applicable", "condition-false"],
    [undefined, true, "unknown", "classifier-missing"],
    [{ unknown: "chưa hỏi" }, false, "unknown", "classifier-missing"],
  ] as const)("guild %s, plan %s: %s", (guild, yes, code, because) => {
    expect(verdict(demand, unit({ guild, yes }))).toEqual([code, because]);
  });

  it("is unknown where nobody knows the condition, even when the demand is met", () => {
    expect(verdict(is("yes", { appliesWhen: when("unset") }), unit({ yes: true }))).toEqual([
      "unknown",
      "condition-unset",
    ]);
  });

  const several: Condition = {
    op: "all-of",
    of: [
      { op: "any-of", of: [holds("poor"), holds("guild")] },
      { op: "between", fact: "n", low: 2, high: 5 },
    ],
  };
  it.each([
    [{ poor: false, guild: true, n: 2 }, "met"],
    [{ poor: true, n: 5 }, "met"],
    [{ poor: true, n: 6 }, "not-applicable"],
    [{ poor: true, n: 1 }, "not-applicable"],
    [{ poor: false, guild: false }, "not-applicable"],
    [{ poor: undefined, guild: false, n: 3 }, "unknown"],
    [{ poor: undefined, guild: false, n: 9 }, "not-applicable"],
  ] as const)("combines tests: %j is %s", (facts: Readonly<Record<string, FactValue>>, code) => {
    expect(judge(is("yes", { appliesWhen: when(several) }), unit({ ...facts, yes: true })).verdict).toBe(code);
  });

  it("names only the classifiers that are still needed", () => {
    const condition: Condition = {
      op: "any-of",
      of: [{ op: "all-of", of: [holds("poor"), holds("guild")] }, holds("guild"), { op: "above", fact: "n", value: 3 }],
    };
    const node = judge(is("yes", { appliesWhen: when(condition) }), unit({ poor: false, yes: true }));
    expect(node.because.params).toEqual({ fact: "guild, n" });
  });
});

describe("declared not applicable", () => {
  const allowed = { mayNotApply: says("may") };

  it("is accepted where the rule allows it, whatever the threshold", () => {
    expect(verdict(compare("at-least", "a", 20, allowed), unit({ a: notHere }))).toEqual([
      "not-applicable",
      "declared-not-applicable",
    ]);
    expect(verdict(compare("at-least", "a", "unset", allowed), unit({ a: notHere }))[0]).toBe("not-applicable");
    expect(judge(is("yes", allowed), unit({ yes: notHere })).fact?.why).toBe(notHere["not-applicable"]);
  });

  it("is invalid where the rule does not", () => {
    const node = judge(compare("at-least", "a", 20), unit({ a: notHere }));
    expect([node.verdict, node.because.code]).toEqual(["unknown", "fact-invalid"]);
    expect(node.fact?.issue?.code).toBe("not-applicable-not-allowed");
  });

  it("is invalid when its own classifier contradicts it, even where the rule allows it", () => {
    for (const more of [{}, allowed]) {
      const demand = is("yes", { ...more, appliesWhen: when(holds("guild")) });
      const node = judge(demand, unit({ yes: notHere, guild: true }));
      expect([node.verdict, node.because.code]).toEqual(["unknown", "fact-invalid"]);
      expect(node.fact?.issue?.code).toBe("contradicts-classifier");
    }
  });

  it("says nothing of a classifier that is missing", () => {
    const demand = is("yes", { appliesWhen: when(holds("guild")) });
    const result = createEvaluator(setOf(demand)).assess(unit({ yes: notHere }));
    expect(find(result, "1.1").because.code).toBe("classifier-missing");
    expect(find(result, "1.1").fact?.state).toBe("not-applicable");
    expect(result.issues).toEqual([]);
  });

  it("covers the parts of the demand that allows it", () => {
    const both = join(
      "each",
      (["nam-gioi", "nu-gioi"] as const).map((part) => compare("at-least", "w", 50, { part })),
      allowed,
    );
    const none = { "not-applicable": "không có" };
    expect(judge(both, unit({ "w.nam-gioi": none, "w.nu-gioi": none })).verdict).toBe("not-applicable");
    expect(judge(both, unit({ "w.nam-gioi": none, "w.nu-gioi": 60 })).verdict).toBe("met");
  });

  it("waits for evidence when the permission is refused; nobody made a mistake", () => {
    const weak = compare("at-least", "a", 20, { mayNotApply: says("may", "unverified") });
    const node = judge(weak, unit({ a: notHere }), "secondary");
    expect([node.verdict, node.because.code, node.fact?.state]).toEqual(["unknown", "evidence", "not-applicable"]);
    expect(judge(weak, unit({ a: notHere })).evidence).toBe("unverified");
  });
});

describe("a total of 0", () => {
  it("is not applicable where the rule allows it, invalid otherwise", () => {
    const zero = unit({ "s.dat": 0, "s.tong": 0 });
    expect(verdict(compare("at-least", "s", 50, { mayNotApply: says("may") }), zero)).toEqual([
      "not-applicable",
      "total-zero",
    ]);
    const node = judge(compare("at-least", "s", 50), zero);
    expect([node.verdict, node.fact?.issue?.code]).toEqual(["unknown", "total-zero"]);
  });

  it("needs no part beside it", () => {
    expect(verdict(compare("at-least", "s", 50, { mayNotApply: says("may") }), unit({ "s.tong": 0 }))[1]).toBe(
      "total-zero",
    );
  });
});
