import * as fc from "fast-check";
import type { Assessment } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Unit } from "../model/unit.js";
import { refute } from "./counterexample.js";
import { type Basis, basisOf, type CheckOptions, judgeOf } from "./judge.js";
import { recomputed } from "./recompute.js";
import { nodesOf } from "./subject.js";
import { unitOf } from "./unit.js";

/**
 * A result agrees with itself: each verdict follows again from the parts, the reading and the threshold it shows, the
 * counts from the verdicts, the level from the counts. And it is the same whatever the order of criteria, indicators,
 * facts and rows, and however often it is asked for.
 */
export function consistent(set: CriteriaSet, options: CheckOptions = {}): fc.IPropertyWithHooks<[Unit, Unit, Basis]> {
  const judge = judgeOf(set, options);
  const reordered = judgeOf(reversed(set), options);
  return fc.property(unitOf(set), unitOf(set), basisOf(set, options), (unit, other, basis) => {
    const assess = judge(basis);
    const result = assess(unit);
    const bytes = JSON.stringify(result);
    assess(other);
    const again = JSON.stringify(assess(unit)) === bytes ? [] : ["another unit assessed in between changes the result"];
    const upsideDown = reordered(basis)({ ...unit, facts: reverseKeys(unit.facts) });
    const wrong = [
      ...recomputed(set, result),
      ...again,
      ...differences(result, upsideDown).map((line) => `in another order: ${line}`),
    ];
    refute(set, { guarantee: "consistent", basis, units: [unit], wrong, about: [] }, options.lang);
  });
}

/** The same set with its criteria, indicators, dimensions and facts in reverse. */
function reversed(set: CriteriaSet): CriteriaSet {
  return {
    ...set,
    facts: [...set.facts].reverse(),
    dimensions: [...set.dimensions].reverse(),
    criteria: [...set.criteria].reverse().map((one) => ({ ...one, indicators: [...one.indicators].reverse() })),
  };
}

const reverseKeys = (facts: Unit["facts"]): Unit["facts"] => Object.fromEntries(Object.entries(facts).reverse());

/** Where two results of one unit differ in verdicts, counts or level. */
function differences(a: Assessment, b: Assessment): readonly string[] {
  const others = nodesOf(b);
  const nodes = [...nodesOf(a)].flatMap(([key, { verdict }]) => {
    const other = others.get(key)?.verdict;
    return verdict === other ? [] : [`${key}: ${verdict}, ${other}`];
  });
  const same = JSON.stringify([a.counts, a.level]) === JSON.stringify([b.counts, b.level]);
  return same ? nodes : [...nodes, "counts or level"];
}
