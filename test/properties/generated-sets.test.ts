import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEvaluator } from "../../src/evaluate/index.js";
import { agree, type Basis, judgementOf, type NamedEngine, smallSet, unitOf } from "../../src/testing/index.js";
import { bruteForce } from "../oracle/brute-force.js";
import { LIMIT, parameters } from "./parameters.js";

const compiled: NamedEngine = {
  name: "compiled",
  judge: (set, unit, basis) => judgementOf(createEvaluator(set, basis).assess(unit)),
};

/** The oracle judges every part, also of demands that do not apply; only what the result shows is compared. */
const oracle: NamedEngine = {
  name: "brute force",
  judge: (set, unit, basis) => {
    const shown = judgementOf(createEvaluator(set, basis).assess(unit)).verdicts;
    const all = bruteForce(set, unit, basis.evidence, basis.policy);
    const verdicts = new Map(
      [...shown.keys()].flatMap((key) => {
        const verdict = all.verdicts.get(key);
        return verdict === undefined ? [] : [[key, verdict] as const];
      }),
    );
    return { ...all, verdicts };
  },
};

describe("on generated sets", () => {
  test("compiled = brute force", { timeout: LIMIT }, async () => {
    const basis = fc.record({
      evidence: fc.constantFrom("assumed", "unverified", "secondary", "official"),
      policy: fc.constantFrom(undefined, "quan-sat"),
    }) as fc.Arbitrary<Basis>;
    const cases = smallSet().chain((set) =>
      fc.tuple(fc.constant(set), fc.array(unitOf(set), { minLength: 5, maxLength: 5 }), basis),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ([set, units, options]) => {
        for (const unit of units) await agree(set, [oracle, compiled], unit, options);
      }),
      parameters(1000),
    );
    expect(true).toBe(true);
  });
});
