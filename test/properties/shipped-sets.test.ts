import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkGuarantees, enginesAgree, prove } from "../../src/testing/index.js";
import { compiled, jsonRulesEngine, oracle } from "./engines.js";
import { LIMIT, parameters } from "./parameters.js";
import { shippedSets } from "./shipped.js";

test("every shipped set is tried", () => {
  expect(new Set(shippedSets.map(({ set }) => set.id)).size).toBeGreaterThanOrEqual(12);
});

// Not `describe.each`, which would print each set into the name of its tests.
for (const { name, set } of shippedSets) {
  describe(name, () => {
    test("is monotone by construction", () => {
      expect(prove(set).filter(({ severity }) => severity === "error")).toEqual([]);
    });

    test("keeps every guarantee", { timeout: LIMIT }, async () => {
      const { seed, numRuns } = parameters(25, shippedSets.length);
      const reports = await checkGuarantees(set, { seed, runs: numRuns });
      expect(reports.map(({ counterexample }) => counterexample).filter((text) => text !== null)).toEqual([]);
    });

    test("compiled = brute force", { timeout: LIMIT }, async () => {
      await fc.assert(enginesAgree(set, [oracle, compiled]), parameters(50, shippedSets.length));
    });

    test("json-rules-engine = brute force", { timeout: LIMIT }, async () => {
      await fc.assert(enginesAgree(set, [oracle, jsonRulesEngine]), parameters(5, shippedSets.length));
    });
  });
}
