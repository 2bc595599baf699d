import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createJsonRulesEvaluator } from "../../src/engines/json-rules-engine/index.js";
import { createEvaluator } from "../../src/evaluate/index.js";
import { type Basis, smallSet, unitOf } from "../../src/testing/index.js";
import { LIMIT, parameters } from "../properties/parameters.js";

const basisOf = fc.record({
  evidence: fc.constantFrom("assumed", "unverified", "secondary", "official"),
  policy: fc.constantFrom(undefined, "quan-sat"),
}) as fc.Arbitrary<Basis>;

describe("the adapter to json-rules-engine", () => {
  test("gives the very assessment of the compiled evaluator", { timeout: LIMIT }, async () => {
    const cases = smallSet().chain((set) =>
      fc.tuple(fc.constant(set), fc.array(unitOf(set), { minLength: 2, maxLength: 2 }), basisOf),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ([set, units, basis]) => {
        const compiled = createEvaluator(set, basis);
        const engine = createJsonRulesEvaluator(set, basis);
        for (const unit of units) expect(await engine.assess(unit)).toEqual(compiled.assess(unit));
      }),
      parameters(300),
    );
  });
});
