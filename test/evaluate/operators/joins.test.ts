import { describe, expect, it } from "vitest";
import { createEvaluator } from "../../../src/evaluate/evaluator.js";
import type { Verdict } from "../../../src/model/assessment.js";
import type { Requirement } from "../../../src/model/requirement.js";
import { atLeastOf, compare, holds, is, join, judge, setOf, unit, when } from "../build.js";

/** A part with the verdict that its letter names: met, not met, unknown, not applicable. */
const PARTS: Readonly<Record<string, Requirement>> = {
  M: is("yes"),
  N: is("yes", { value: false }),
  U: is("also"),
  A: is("yes", { appliesWhen: when(holds("guild")) }),
};
const parts = (letters: string): readonly Requirement[] => [...letters].map((letter) => PARTS[letter]!);
const commune = unit({ yes: true, guild: false });
const verdictOf = (requirement: Requirement): readonly [Verdict, string] => {
  const node = judge(requirement, commune);
  return [node.verdict, node.because.code];
};

describe("all-of", () => {
  it.each([
    ["MM", "met", "all-met"],
    ["MN", "not-met", "some-not-met"],
    ["MU", "unknown", "some-unknown"],
    ["NU", "not-met", "some-not-met"],
    ["MA", "met", "all-met"],
    ["NA", "not-met", "some-not-met"],
    ["UA", "unknown", "some-unknown"],
    ["AA", "not-applicable", "none-applies"],
    ["MNUA", "not-met", "some-not-met"],
  ] as const)("%s is %s", (letters, ...expected) => {
    expect(verdictOf(join("all-of", parts(letters)))).toEqual(expected);
  });
});

describe("any-of", () => {
  it.each([
    ["MN", "met", "some-met"],
    ["MU", "met", "some-met"],
    ["NN", "not-met", "none-met"],
    ["NU", "unknown", "some-unknown"],
    ["NA", "not-met", "none-met"],
    ["UA", "unknown", "some-unknown"],
    ["AA", "not-applicable", "none-applies"],
    ["MA", "met", "some-met"],
  ] as const)("%s is %s", (letters, ...expected) => {
    expect(verdictOf(join("any-of", parts(letters)))).toEqual(expected);
  });
});

describe("at-least-of", () => {
  it.each([
    [2, "MMN", "met", "enough-met", 2, 2],
    [2, "MNN", "not-met", "too-few-met", 1, 1],
    [2, "MUN", "unknown", "some-unknown", 1, 2],
    [2, "MUU", "unknown", "some-unknown", 1, 3],
    [1, "MUU", "met", "enough-met", 1, 3],
    // A part that is not applicable does not count, and the whole always applies.
    [2, "MAA", "not-met", "too-few-met", 1, 1],
    [1, "AA", "not-met", "too-few-met", 0, 0],
  ] as const)("%d of %s is %s", (count, letters, verdict, code, least, most) => {
    const node = judge(atLeastOf(count, parts(letters)), commune);
    expect([node.verdict, node.because]).toEqual([
      verdict,
      { code, params: { count, of: letters.length, least, most } },
    ]);
  });
});

describe("each", () => {
  const both = join("each", [
    compare("at-least", "w", 50, { part: "nam-gioi" }),
    compare("at-least", "w", 50, { part: "nu-gioi" }),
  ]);

  it.each([
    [60, 60, "met"],
    [60, 40, "not-met"],
    [40, undefined, "not-met"],
    [60, undefined, "unknown"],
  ] as const)("men %s, women %s: %s", (men, women, verdict) => {
    expect(judge(both, unit({ "w.nam-gioi": men, "w.nu-gioi": women })).verdict).toBe(verdict);
  });

  it("never falls back to the overall figure", () => {
    const node = judge(both, unit({ w: 99, "w.nam-gioi": 60 }));
    expect(node.verdict).toBe("unknown");
    expect(node.children.map(({ fact }) => fact)).toEqual([
      { id: "w", part: "nam-gioi", state: "value", value: 60 },
      { id: "w", part: "nu-gioi", state: "missing" },
    ]);
  });
});

it("refuses to count to what its parts cannot reach, or to what nothing reaches already", () => {
  for (const count of [0, -1, 3, 1.5, Number.NaN]) {
    expect(() => createEvaluator(setOf(atLeastOf(count, [is("yes"), is("also")])))).toThrow(RangeError);
  }
});

it("refuses a list of nothing", () => {
  for (const empty of [join("all-of", []), join("any-of", []), atLeastOf(1, []), join("each", [])]) {
    expect(() => createEvaluator(setOf(empty))).toThrow(RangeError);
  }
});
