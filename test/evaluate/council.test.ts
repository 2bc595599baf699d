import { describe, expect, it } from "vitest";
import { createEvaluator } from "../../src/evaluate/evaluator.js";
import type { Unit } from "../../src/model/unit.js";
import { criterion, is, makeSet, says, unit } from "./build.js";

const set = makeSet([criterion("1", [is("yes"), is("yes", { value: false })]), criterion("2", [is("also")])]);
const mark = (council?: Unit["council"]) =>
  createEvaluator(set).assess(unit({ yes: true }, council === undefined ? {} : { council }));

describe("marks of a council", () => {
  it("are kept beside what was computed and change none of it", () => {
    const { criteria, counts, level } = mark({ "1": "met", "1.1": "met", "1.2": "nearly-met", "2": "met" });
    const alone = mark();
    expect([criteria, counts, level]).toEqual([alone.criteria, alone.counts, alone.level]);
  });

  it("are counted, what is not marked as unknown", () => {
    const { council } = mark({ "1": "nearly-met", "1.2": "not-applicable" });
    expect(council?.criteria).toEqual({ met: 0, nearlyMet: 1, notMet: 0, unknown: 1, notApplicable: 0, of: 2 });
    expect(council?.indicators).toEqual({ met: 0, nearlyMet: 0, notMet: 0, unknown: 2, notApplicable: 1, of: 3 });
  });

  it("differ where something else was computed, not where nothing could be", () => {
    const { council } = mark({ "2": "met", "2.1": "met", "1.2": "met", "1.1": "met", "1": "nearly-met" });
    expect(council?.differences).toEqual([
      { id: "1", computed: "not-met", council: "nearly-met" },
      { id: "1.2", computed: "not-met", council: "met" },
    ]);
  });

  it("are null where nothing was marked", () => {
    expect([mark().council, mark({}).council, mark({ "9": "met" }).council]).toEqual([null, null, null]);
  });
});

it("is no mark to say that one does not know", () => {
  const result = mark({ "1": "unknown" as "met" });
  expect([result.council, result.issues.map(({ key, issue }) => [key, issue.code])]).toEqual([
    null,
    [["council.1", "unknown-value"]],
  ]);
  expect(result.issues[0]?.issue.params["known"]).toBe("not-met, nearly-met, met, not-applicable");
});

it("counts indicators, not what a criterion lacks", () => {
  const clause = { text: "còn nữa", why: "chưa rõ", check: "hỏi", statement: says("clause") };
  const partial = makeSet([criterion("1", [is("yes")], { incomplete: clause })]);
  const { council } = createEvaluator(partial).assess(unit({ yes: false }, { council: { "1": "met", "1.1": "met" } }));
  expect([council?.criteria.of, council?.indicators.of]).toEqual([1, 1]);
  expect(council?.differences).toEqual([
    { id: "1", computed: "not-met", council: "met" },
    { id: "1.1", computed: "not-met", council: "met" },
  ]);
});

it("is a mark only where it is one of the unit's own", () => {
  const inherited = Object.create({ "1": "met" }) as NonNullable<Unit["council"]>;
  expect(mark(inherited).council).toBeNull();
});
