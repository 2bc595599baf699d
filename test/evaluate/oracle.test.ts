import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createEvaluator } from "../../src/evaluate/index.js";
import { agree, checkGuarantees, smallSet, unitOf } from "../../src/testing/index.js";
import { compiled, oracle } from "../properties/engines.js";

// A short form of the properties, quick enough to be run for every mutant of the code: how one dies interests nobody.
fc.configureGlobal({ endOnFailure: process.env["NTM_MUTATE"] !== undefined });
const SETS = fc.sample(smallSet(), { seed: 1954, numRuns: 24 });

test("what is decided, briefly or with reasons, is what brute force decides", async () => {
  for (const [seed, set] of SETS.entries()) {
    const policies = [undefined, ...set.policies.map(({ id }) => id)];
    for (const [i, unit] of fc.sample(unitOf(set), { seed, numRuns: 4 }).entries()) {
      const policy = policies[i % policies.length];
      for (const evidence of ["unverified", "secondary"] as const) {
        const basis = policy === undefined ? { evidence } : { evidence, policy };
        await agree(set, [oracle, compiled], unit, basis);
        const { assess, decide, prepare } = createEvaluator(set, basis);
        const { criteria, level } = assess(unit);
        const brief = decide(prepare(unit));
        expect([...brief.criteria]).toEqual(criteria.map(({ verdict }) => verdict));
        const indicators = criteria.flatMap(({ children }) => children.filter(({ rule }) => rule.kind === "indicator"));
        expect([...brief.indicators]).toEqual(indicators.map(({ verdict }) => verdict));
        expect([brief.surely, brief.possibly]).toEqual([level.surely, level.possibly]);
      }
    }
  }
});

test("every guarantee holds on a few sets", async () => {
  for (const [seed, set] of SETS.slice(0, 6).entries()) {
    const reports = await checkGuarantees(set, { seed, runs: 10 });
    expect(reports.flatMap(({ counterexample }) => counterexample ?? [])).toEqual([]);
  }
});
