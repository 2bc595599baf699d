import * as fc from "fast-check";
import type { Assessment } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Lang } from "../model/diagnostic.js";
import type { Unit } from "../model/unit.js";
import { refute } from "./counterexample.js";
import { type Basis, basisOf, type CheckOptions, judgeOf } from "./judge.js";
import { recomputed } from "./recompute.js";
import { ruleText, verdictText } from "./set-words.js";
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
    const { wrong: shown, about } = recomputed(set, result, options.lang);
    const order = differences(set, result, upsideDown, options.lang);
    const wrong = [...shown, ...again, ...order.map(({ text }) => `in another order: ${text}`)];
    const keys = [...about, ...order.map(({ key }) => key)];
    refute(set, { guarantee: "consistent", basis, units: [unit], wrong, about: keys }, options.lang);
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
function differences(
  set: CriteriaSet,
  a: Assessment,
  b: Assessment,
  lang: Lang | undefined,
): readonly { readonly key: string; readonly text: string }[] {
  const others = nodesOf(b);
  const nodes = [...nodesOf(a)].flatMap(([key, { verdict }]) => {
    const other = others.get(key)?.verdict;
    if (verdict === other) return [];
    return [{ key, text: `${ruleText(set, key)}: ${verdictText(verdict, lang)} / ${verdictText(other, lang)}` }];
  });
  const same = JSON.stringify([a.counts, a.level]) === JSON.stringify([b.counts, b.level]);
  return same ? nodes : [...nodes, { key: "", text: "counts or level" }];
}
