import { createJsonRulesEvaluator } from "../../src/engines/json-rules-engine/index.js";
import { createEvaluator } from "../../src/evaluate/index.js";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import { judgementOf, type NamedEngine } from "../../src/testing/index.js";
import { bruteForce } from "../oracle/brute-force.js";

/** Remembers what is made of a set and options, since compiling costs more than judging. */
function once<T>(make: (set: CriteriaSet, options: Parameters<NamedEngine["judge"]>[2]) => T): typeof make {
  const made = new WeakMap<CriteriaSet, Map<string, T>>();
  return (set, options) => {
    const known = made.get(set) ?? new Map<string, T>();
    made.set(set, known);
    const key = `${options.evidence} ${options.policy ?? ""}`;
    const value = known.get(key) ?? make(set, options);
    known.set(key, value);
    return value;
  };
}

const compiledOf = once((set, options) => createEvaluator(set, options));
const engineOf = once((set, options) => createJsonRulesEvaluator(set, options));

export const compiled: NamedEngine = {
  name: "compiled",
  judge: (set, unit, basis) => judgementOf(compiledOf(set, basis).assess(unit)),
};

export const jsonRulesEngine: NamedEngine = {
  name: "json-rules-engine",
  judge: async (set, unit, basis) => judgementOf(await engineOf(set, basis).assess(unit)),
};

/** The oracle judges parts of demands that do not apply too; only what a result shows is compared. */
export const oracle: NamedEngine = {
  name: "brute force",
  judge: (set, unit, basis) => {
    const shown = judgementOf(compiledOf(set, basis).assess(unit)).verdicts;
    const all = bruteForce(set, unit, basis.evidence, basis.policy);
    const verdicts = [...shown.keys()].flatMap((key) => {
      const verdict = all.verdicts.get(key);
      return verdict === undefined ? [] : [[key, verdict] as const];
    });
    return { ...all, verdicts: new Map(verdicts) };
  },
};
