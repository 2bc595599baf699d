import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEvaluator } from "../../src/evaluate/index.js";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import { agree, type Basis, checkGuarantees, prove, smallSet, unitOf } from "../../src/testing/index.js";
import { compiled, jsonRulesEngine, oracle } from "./engines.js";
import { DEEP, LIMIT, parameters } from "./parameters.js";

const basisOf = (set: CriteriaSet): fc.Arbitrary<Basis> =>
  fc.record({
    evidence: fc.constantFrom("assumed", "unverified", "secondary", "official"),
    policy: fc.constantFrom(undefined, ...set.policies.map(({ id }) => id)),
  }) as fc.Arbitrary<Basis>;

/** A small set with some of its units, each judged under its own policy of evidence. */
const cases = (units: number) =>
  smallSet().chain((set) =>
    fc.tuple(fc.constant(set), fc.array(fc.tuple(unitOf(set), basisOf(set)), { minLength: units, maxLength: units })),
  );

describe("engines agree on generated sets", () => {
  test("compiled = brute force", { timeout: LIMIT }, async () => {
    const property = fc.asyncProperty(cases(5), async ([set, units]) => {
      for (const [unit, basis] of units) await agree(set, [oracle, compiled], unit, basis);
    });
    await fc.assert(property, parameters(800));
  });

  test("json-rules-engine = brute force", { timeout: LIMIT }, async () => {
    const property = fc.asyncProperty(cases(2), async ([set, units]) => {
      for (const [unit, basis] of units) await agree(set, [oracle, jsonRulesEngine], unit, basis);
    });
    await fc.assert(property, parameters(300));
  });
});

test("the fast path gives the verdicts of the explained one", { timeout: LIMIT }, () => {
  const property = fc.property(cases(3), ([set, units]) => {
    for (const [unit, basis] of units) {
      const { assess, decide, prepare } = createEvaluator(set, basis);
      const { criteria, level } = assess(unit);
      const indicators = criteria.flatMap(({ children }) => children.filter(({ rule }) => rule.kind === "indicator"));
      const expected = {
        criteria: criteria.map(({ verdict }) => verdict),
        indicators: indicators.map(({ verdict }) => verdict),
        surely: level.surely,
        possibly: level.possibly,
      };
      const { criteria: c, indicators: i, ...levels } = decide(prepare(unit));
      expect({ criteria: [...c], indicators: [...i], ...levels }).toEqual(expected);
    }
  });
  fc.assert(property, parameters(300));
});

/** Each guarantee on many sets, a few units each; in the long run 100,000 cases of each. */
const SETS = DEEP ? 2000 : 60;
const RUNS = DEEP ? 50 : 25;

test("every guarantee holds on generated sets", { timeout: LIMIT }, async () => {
  const sets = fc.sample(smallSet(), { seed: 318, numRuns: SETS });
  for (const [seed, set] of sets.entries()) {
    const reports = await checkGuarantees(set, { seed, runs: RUNS });
    expect(reports.map(({ counterexample }) => counterexample).filter((text) => text !== null)).toEqual([]);
  }
});

test("generated sets are monotone by construction", () => {
  for (const set of fc.sample(smallSet(), { seed: 211, numRuns: 100 })) {
    expect(prove(set).filter(({ severity }) => severity === "error")).toEqual([]);
  }
});
