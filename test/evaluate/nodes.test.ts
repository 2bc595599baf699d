import { describe, expect, it } from "vitest";
import { createEvaluator } from "../../src/evaluate/evaluator.js";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import type { Condition, Requirement } from "../../src/model/requirement.js";
import type { FactValue } from "../../src/model/unit.js";
import {
  atLeastOf,
  compare,
  criterion,
  find,
  holds,
  is,
  join,
  judge,
  level,
  makeSet,
  none,
  REGION,
  says,
  setOf,
  table,
  unit,
  when,
} from "./build.js";

const NONE = { "not-applicable": "không có" } as const;
const why = (requirement: Requirement, facts: Readonly<Record<string, FactValue>> = {}) =>
  judge(requirement, unit(facts)).because;

describe("a reason says what it is about", () => {
  it("of a fact", () => {
    const demand = compare("at-least", "a", 5);
    expect(why(demand)).toEqual({ code: "fact-missing", params: { fact: "a" } });
    expect(why(demand, { a: { unknown: "mất sổ" } })).toEqual({
      code: "fact-unknown",
      params: { fact: "a", why: "mất sổ" },
    });
    expect(why(demand, { a: -1 })).toEqual({ code: "fact-invalid", params: { fact: "a" } });
    expect(why(demand, { a: NONE })).toEqual({ code: "fact-invalid", params: { fact: "a" } });
    expect(why(demand, { a: { derived: [1, 9], evidence: null, from: "" } })).toEqual({
      code: "range-open",
      params: { fact: "a" },
    });
  });

  it("of what was declared not applicable while it is open whether it applies", () => {
    const demand = is("yes", { appliesWhen: when({ op: "all-of", of: [holds("guild"), holds("poor", false)] }) });
    const node = judge(join("all-of", [demand]), unit({ yes: NONE, guild: undefined }));
    expect(node.children[0]?.because).toEqual({ code: "classifier-missing", params: { fact: "guild" } });
    expect(node.children[0]?.fact).toEqual({ id: "yes", state: "not-applicable", why: "không có" });
    // Of two conditions, here and above, one is open: then the declaration is not contradicted yet.
    const inner = is("yes", { appliesWhen: when(holds("poor", false)) });
    const both = join("all-of", [inner], { appliesWhen: when(holds("guild")) });
    const open = judge(both, unit({ yes: NONE, guild: undefined }));
    expect(open.children[0]).toMatchObject({
      verdict: "unknown",
      because: { code: "declared-not-applicable" },
      fact: { state: "not-applicable" },
    });
    const contradicted = judge(both, unit({ yes: NONE, guild: true })).children[0]?.fact?.issue;
    expect(contradicted).toEqual({ code: "contradicts-classifier", params: { fact: "yes" } });
  });

  it("of a condition that does not hold, with all that it reads, each once", () => {
    const test: Condition = {
      op: "any-of",
      of: [holds("guild"), { op: "below", fact: "n", value: 3 }, holds("guild")],
    };
    const demand = is("yes", { appliesWhen: when(test) });
    expect(why(demand, { guild: false, n: 3 })).toEqual({ code: "condition-false", params: { facts: "guild, n" } });
    expect(why(demand, { guild: false, n: 2 }).code).toBe("fact-missing");
  });

  it("of its parts, in numbers", () => {
    const facts = { yes: true, guild: false };
    const [met, failing, open] = [is("yes"), is("yes", { value: false }), is("also")];
    const absent = is("yes", { appliesWhen: when(holds("guild")) });
    const judged = (requirement: Requirement) => why(requirement, facts);
    expect(judged(join("all-of", [met, met]))).toEqual({ code: "all-met", params: { of: 2 } });
    expect(judged(join("all-of", [met, failing, failing, open]))).toEqual({
      code: "some-not-met",
      params: { notMet: 2, of: 4 },
    });
    expect(judged(join("all-of", [met, open, open]))).toEqual({ code: "some-unknown", params: { unknown: 2, of: 3 } });
    expect(judged(join("all-of", [absent]))).toEqual({ code: "none-applies", params: { of: 1 } });
    expect(judged(join("any-of", [met, met, failing]))).toEqual({ code: "some-met", params: { met: 2, of: 3 } });
    expect(judged(join("any-of", [failing, open, open]))).toEqual({
      code: "some-unknown",
      params: { unknown: 2, of: 3 },
    });
    expect(judged(join("any-of", [failing, failing]))).toEqual({ code: "none-met", params: { of: 2 } });
    expect(judged(join("any-of", [absent, absent]))).toEqual({ code: "none-applies", params: { of: 2 } });
    const counted = { count: 2, of: 3 };
    expect(judged(atLeastOf(2, [met, met, open]))).toEqual({
      code: "enough-met",
      params: { ...counted, least: 2, most: 3 },
    });
    expect(judged(atLeastOf(2, [met, open, failing]))).toEqual({
      code: "some-unknown",
      params: { ...counted, least: 1, most: 2 },
    });
    expect(judged(atLeastOf(2, [met, absent, failing]))).toEqual({
      code: "too-few-met",
      params: { ...counted, least: 1, most: 1 },
    });
    expect(judged(atLeastOf(3, [met, met, met])).code).toBe("enough-met");
  });
});

describe("a node names its rule", () => {
  it("a criterion as all of its indicators", () => {
    const { rule } = find(createEvaluator(setOf(is("yes"))).assess(unit()), "1");
    expect(rule).toMatchObject({ kind: "criterion", op: "all-of", id: "1", statement: { id: "1" } });
  });

  it("a part by its number, with its own label or that of the whole", () => {
    const demand = join("all-of", [is("yes", { label: "Có điện" }), none("n"), join("any-of", [is("also")])]);
    const assessed = createEvaluator(setOf(demand)).assess(unit());
    const ruleOf = (id: string) => find(assessed, id).rule;
    expect(ruleOf("1.1/1")).toEqual({
      kind: "requirement",
      id: "1.1/1",
      label: "Có điện",
      op: "is",
      cite: { instrument: "1/QĐ-TTg", at: "is yes" },
      origin: { file: "set.yaml", line: 1, column: 1 },
      statement: says("is yes"),
    });
    expect(ruleOf("1.1/2")).toMatchObject({ label: "Chỉ tiêu 1.1", op: "none" });
    expect(ruleOf("1.1/3/1")).toMatchObject({ label: "Chỉ tiêu 1.1", op: "is" });
  });

  it("what is compared with a threshold says how, and in which direction it is short", () => {
    const judged = (requirement: Requirement, a: number) => judge(requirement, unit({ a, n: a }));
    expect(judged(compare("at-most", "a", 5), 7)).toMatchObject({
      threshold: { op: "at-most" },
      margin: { value: -2 },
    });
    expect(judged(compare("below", "a", 5), 4)).toMatchObject({ threshold: { op: "below" }, margin: { value: 1 } });
    expect(judged(none("n"), 3)).toMatchObject({ threshold: { op: "at-most", value: 0 }, margin: { value: -3 } });
    expect(judge(is("yes"), unit({ yes: true })).threshold).toMatchObject({ op: "is", value: 1, unit: "", cell: {} });
  });
});

describe("what does not apply for two reasons", () => {
  const demand = (may: "secondary" | "unverified", cell: "secondary" | "unverified") =>
    compare(
      "at-least",
      "a",
      { state: "not-demanded", statement: says("cell", cell) },
      { mayNotApply: says("may", may) },
    );

  it("tells the firmer one, and the declaration where they are as firm", () => {
    expect(why(demand("secondary", "unverified"), { a: NONE }).code).toBe("declared-not-applicable");
    expect(why(demand("unverified", "secondary"), { a: NONE }).code).toBe("not-demanded");
    expect(why(demand("secondary", "secondary"), { a: NONE }).code).toBe("declared-not-applicable");
    expect(judge(demand("unverified", "secondary"), unit({ a: NONE })).evidence).toBe("secondary");
    expect(why(demand("secondary", "secondary"), { a: 5 }).code).toBe("not-demanded");
  });
});

describe("a malformed set is refused", () => {
  const missing = { op: "is", fact: "khong_co", value: true } as const;
  it.each<[string, () => CriteriaSet, string]>([
    ["a fact that is not declared", () => setOf(compare("at-least", "khong_co", 1)), "fact `khong_co` is not declared"],
    ["a condition on one", () => setOf(is("yes", { appliesWhen: when(missing) })), "fact `khong_co` is not declared"],
    [
      "a condition about nothing",
      () => setOf(is("yes", { appliesWhen: when({ op: "any-of", of: [] }) })),
      "`any-of` of nothing",
    ],
    ["a rule about nothing", () => setOf(join("all-of", [])), "rule `1.1` is about nothing"],
    ["a criterion about nothing", () => makeSet([criterion("1", [])]), "criterion `1` is about nothing"],
    ["more than there are parts", () => setOf(atLeastOf(2, [is("yes")])), "rule `1.1` asks for 2 of 1"],
    [
      "a table over an unknown dimension",
      () => setOf(compare("at-least", "a", table(["mua"], [1]))),
      "dimension `mua` is not declared",
    ],
    [
      "a table that is not total",
      () => setOf(compare("at-least", "a", table(["vung"], [1, 2, 3]))),
      "3 cells where 2 are needed",
    ],
    [
      "a rule for no column",
      () => ({
        ...setOf(is("yes")),
        dimensions: [{ ...REGION, rules: [{ use: "dong", when: holds("poor"), statement: says("r") }] }],
      }),
      "dimension `vung` has too many values, or a rule for none of them",
    ],
  ])("%s", (_what, make, message) => {
    expect(() => createEvaluator(make())).toThrow(new RangeError(message));
  });

  it("a dimension of more columns than can be told apart, and not one fewer", () => {
    const wide = (columns: number): CriteriaSet => {
      const values = Array.from({ length: columns }, (_, i) => ({ id: `c${i}`, label: `C${i}` }));
      const demand = compare(
        "at-least",
        "a",
        table(
          ["vung"],
          values.map((_, i) => i),
        ),
      );
      return { ...setOf(demand), dimensions: [{ ...REGION, values, rules: [] }] };
    };
    expect(() => createEvaluator(wide(32))).toThrow(RangeError);
    const last = find(createEvaluator(wide(31)).assess(unit({ a: 29 }, { vung: "c30" })), "1.1");
    expect([last.verdict, last.threshold?.value]).toEqual(["not-met", 30]);
  });

  it("and so is a policy, or a grade, that does not exist", () => {
    const set = setOf(is("yes"));
    expect(() => createEvaluator(set, { policy: "khong-co" })).toThrow("policy `khong-co` is not declared");
    expect(() => createEvaluator(set, { evidence: "sure" as "official" })).toThrow("`sure` is no grade of evidence");
  });
});

describe("a result says on what it rests", () => {
  const official = (set: CriteriaSet): CriteriaSet =>
    JSON.parse(JSON.stringify(set), (key, value) => (key === "evidence" ? "official" : value));
  const summaryOf = (set: CriteriaSet, facts: Readonly<Record<string, FactValue>> = { yes: true }) =>
    createEvaluator(set).assess(unit(facts)).evidence;
  const sure = official(
    makeSet([criterion("1", [is("yes")]), criterion("2", [is("yes")])], {
      levels: [level("mot", { op: "criteria-at-least", count: 1 }), level("het", { op: "all-criteria" })],
    }),
  );
  const weakened = <K extends "criteria" | "levels">(key: K, at: number): CriteriaSet => ({
    ...sure,
    [key]: sure[key].map((one, i) => (i === at ? { ...one, statement: says("w") } : one)),
  });

  it("on nothing that has to be checked, where all is official", () => {
    expect(summaryOf(sure)).toEqual({ official: 2, secondary: 0, unverified: 0, assumed: 0, provisional: false });
  });

  it("on one weaker criterion of two, or on a rung that no surer one carries", () => {
    const provisional = (...weak: Parameters<typeof weakened>) => summaryOf(weakened(...weak)).provisional;
    expect([provisional("criteria", 0), provisional("criteria", 1)]).toEqual([true, true]);
    expect([provisional("levels", 0), provisional("levels", 1)]).toEqual([false, true]);
  });

  it("on a weaker indicator, also where nothing more is concluded", () => {
    const open = official(makeSet([criterion("1", [is("yes"), is("also")])], { levels: [] }));
    expect(summaryOf(open).provisional).toBe(false);
    const [first] = open.criteria;
    if (first === undefined) throw new Error("no criterion");
    const indicators = first.indicators.map((one, i) => (i === 0 ? { ...one, statement: says("w") } : one));
    expect(summaryOf({ ...open, criteria: [{ ...first, indicators }] })).toMatchObject({
      secondary: 1,
      official: 0,
      provisional: true,
    });
    // A weaker criterion that is unknown concludes nothing.
    expect(summaryOf({ ...open, criteria: [{ ...first, statement: says("w") }] }).provisional).toBe(false);
  });

  it("names policies in force as such", () => {
    expect(createEvaluator(setOf(is("yes"))).assess(unit()).basis.policies).toEqual([
      { id: "law", label: "Luật", observed: false },
    ]);
  });
});
