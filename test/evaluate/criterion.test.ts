import { describe, expect, it } from "vitest";
import { createEvaluator } from "../../src/evaluate/evaluator.js";
import type { CriteriaSet, Criterion } from "../../src/model/criteria-set.js";
import { compare, criterion, is, level, makeSet, says, unencoded, unit } from "./build.js";

const clause = { text: "các chỉ tiêu còn lại", why: "chưa có văn bản", check: "phụ lục", statement: says("rest") };
const yes = unit({ yes: true });
const first = (set: CriteriaSet, one = yes) => createEvaluator(set).assess(one).criteria[0]!;
const only = (parts: Partial<Criterion>, ...requirements: Parameters<typeof criterion>[1]) =>
  makeSet([criterion("1", requirements, parts)]);

describe("a criterion", () => {
  it.each([
    [[is("yes"), is("yes")], "met", "all-met"],
    [[is("yes"), is("yes", { value: false }), is("also")], "not-met", "some-not-met"],
    [[is("yes"), is("also")], "unknown", "some-unknown"],
  ] as const)("is all of its indicators: case %#", (requirements, verdict, code) => {
    const node = first(only({}, ...requirements));
    expect([node.verdict, node.because.code, node.rule.id]).toEqual([verdict, code, "1"]);
  });

  it("must have something to say", () => {
    expect(() => createEvaluator(only({}))).toThrow(RangeError);
  });

  it("is unknown when its own statement is refused", () => {
    const set = only({ statement: says("c", "unverified") }, is("yes"));
    const { criteria, holes } = createEvaluator(set, { evidence: "secondary" }).assess(yes);
    expect([criteria[0]?.verdict, criteria[0]?.because.code]).toEqual(["unknown", "evidence"]);
    expect(holes).toMatchObject([{ statement: { id: "c" }, indicator: "1", couldSettle: ["1"] }]);
  });
});

describe("an incomplete criterion", () => {
  it("is never met, only not met or unknown", () => {
    expect(first(only({ incomplete: clause }, is("yes"))).verdict).toBe("unknown");
    expect(first(only({ incomplete: clause }, is("yes", { value: false }))).verdict).toBe("not-met");
    expect(first(only({ incomplete: clause })).verdict).toBe("unknown");
  });

  it("says what is missing, which is no indicator", () => {
    const { criteria, counts, holes } = createEvaluator(only({ incomplete: clause }, is("yes"))).assess(yes);
    expect(criteria[0]?.children.at(-1)).toMatchObject({
      verdict: "unknown",
      rule: { kind: "requirement", label: clause.text },
      because: { code: "unencoded", params: { text: clause.text, why: clause.why, check: clause.check } },
    });
    expect(counts.indicators.of).toBe(1);
    expect(holes).toMatchObject([{ code: "unencoded", statement: { id: "rest" }, indicator: "1", couldSettle: ["1"] }]);
  });
});

it("keeps an indicator that is not encoded unknown", () => {
  const node = first(only({}, unencoded(), is("yes")));
  expect(node.verdict).toBe("unknown");
  expect(node.children[0]?.because).toEqual({ code: "unencoded", params: { text: "t", why: "w", check: "c" } });
});

it("keeps an indicator unknown that an amendment changes, and shows nothing of the old demand", () => {
  const pending = { number: "211/QĐ-TTg", from: "2024-03-01", indicators: ["1.1"], statement: says("amended") };
  const set = makeSet([criterion("1", [compare("at-least", "a", 20), is("yes")])], { pending: [pending] });
  const { criteria, holes } = createEvaluator(set).assess(unit({ a: 99, yes: true }));
  expect(
    criteria[0]?.children.map(({ verdict, because, threshold }) => [verdict, because, threshold?.op ?? null]),
  ).toEqual([
    ["unknown", { code: "amended-not-encoded", params: { number: "211/QĐ-TTg", from: "2024-03-01" } }, null],
    ["met", { code: "threshold-reached" }, "is"],
  ]);
  expect(holes.map(({ statement }) => statement.id)).toEqual(["amended"]);
});

describe("nearly met", () => {
  const M = is("yes");
  const N = is("yes", { value: false });
  const U = is("also");
  const nearly = (indicatorsMet: number, statement = says("nearly")) => ({ nearlyMet: { indicatorsMet, statement } });

  it("does not exist without a rule of the set", () => {
    expect(first(only({}, M, M, N)).verdict).toBe("not-met");
  });

  it.each([
    [[M, M, N], "nearly-met"],
    [[M, N, N], "not-met"],
    [[M, M, M], "met"],
    [[M, M, U], "unknown"],
    // Surely not met; whether enough indicators are met is open, and no later fact may change a not met.
    [[M, N, U], "unknown"],
    [[N, N, U], "not-met"],
    [[M, M, N, U], "nearly-met"],
  ] as const)("refines only what is not met: case %#", (requirements, verdict) => {
    expect(first(only(nearly(2), ...requirements)).verdict).toBe(verdict);
  });

  it("stays open in a criterion whose indicators are not all known", () => {
    expect(first(only({ ...nearly(2), incomplete: clause }, M, N)).verdict).toBe("unknown");
    expect(first(only({ ...nearly(2), incomplete: clause }, M, M, N)).verdict).toBe("nearly-met");
  });

  it("says of an open one that it is surely not met", () => {
    const set = makeSet([criterion("1", [M, N, U], nearly(2)), criterion("2", [M])], {
      levels: [level("co-ban", { op: "criteria-at-least", count: 1 }), level("dat", { op: "all-criteria" })],
    });
    const { criteria, level: reached } = createEvaluator(set).assess(yes);
    expect([criteria[0]?.verdict, criteria[0]?.because.code]).toEqual(["unknown", "some-not-met"]);
    expect(reached.possibly?.id).toBe("co-ban");
    expect(reached.rungs[1]?.verdict).toBe("not-met");
  });

  it("says of another that it is nearly met at the least", () => {
    const observed = { id: "o", label: "", status: "observed", statement: says("o") } as const;
    const set = makeSet([criterion("1", [M, M, U], nearly(2))], {
      policies: [observed],
      levels: [level("x", { op: "counts", notMetAtMost: 0, metOrNearlyAtLeast: 1 }, { policy: "o" })],
    });
    const { criteria, level: reached } = createEvaluator(set, { policy: "o" }).assess(yes);
    expect(criteria[0]?.verdict).toBe("unknown");
    expect(reached.rungs).toMatchObject([
      { verdict: "met", met: { least: 1, most: 1, needed: 1 }, evidence: "secondary" },
    ]);
  });

  it("rests on its rule, on what fails and on what is met", () => {
    const weak = is("yes", { statement: says("weak", "unverified") });
    expect(first(only(nearly(2), M, M, N)).evidence).toBe("secondary");
    expect(first(only(nearly(2, says("nearly", "unverified")), M, M, N)).evidence).toBe("unverified");
    expect(first(only(nearly(2), M, weak, N)).evidence).toBe("unverified");
    expect(first(only(nearly(1), M, weak, N)).evidence).toBe("secondary");
  });

  it("leaves the verdict open where its rule is refused", () => {
    const set = only(nearly(2, says("nearly", "unverified")), M, M, N);
    const { criteria, holes } = createEvaluator(set, { evidence: "secondary" }).assess(yes);
    expect([criteria[0]?.verdict, criteria[0]?.because.code]).toEqual(["unknown", "evidence"]);
    expect(holes.map(({ statement }) => statement.id)).toEqual(["nearly"]);
  });
});
