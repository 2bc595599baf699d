import * as fc from "fast-check";
import type { Assessment, ResultNode } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import { changeText, levelText, refute } from "./counterexample.js";
import { type Basis, basisOf, type CheckOptions, judgeOf } from "./judge.js";
import { heightOf, paired } from "./subject.js";
import { betterPair, type UnitPair } from "./unit.js";

/**
 * Bettering graded facts lowers no verdict, no count and no level, while classifiers and not-applicable marks stay. An
 * unknown verdict counts as what it may still become: bettering never turns it into not met.
 */
export function monotoneInValue(
  set: CriteriaSet,
  options: CheckOptions = {},
): fc.IPropertyWithHooks<[UnitPair, Basis]> {
  const judge = judgeOf(set, options);
  return fc.property(betterPair(set), basisOf(set, options), (pair, basis) => {
    const assess = judge(basis);
    const before = assess(pair.before);
    const after = assess(pair.after);
    const lowered = paired(before, after).filter((pairOf) => isLowered(pairOf.before, pairOf.after));
    const wrong = [
      ...lowered.map((node) => changeText(node.before, node.after, options.lang)),
      ...countsLowered(set, before, after),
      ...(isLevelLowered(before, after) ? [levelText(before, after)] : []),
    ];
    const about = lowered.map(({ key }) => key);
    refute(
      set,
      { guarantee: "monotone in value", basis, units: [pair.before, pair.after], wrong, about },
      options.lang,
    );
  });
}

function isLowered({ verdict: before }: ResultNode, { verdict: after }: ResultNode): boolean {
  switch (before) {
    case "met":
      return after !== "met";
    case "nearly-met":
      return after === "not-met" || after === "not-applicable";
    case "unknown":
      return after === "not-met" || after === "not-applicable";
    case "not-applicable":
      return after !== "not-applicable";
    case "not-met":
      return after === "not-applicable";
  }
}

function countsLowered(set: CriteriaSet, before: Assessment, after: Assessment): readonly string[] {
  return (["criteria", "indicators"] as const).flatMap((kind) => {
    const [b, a] = [before.counts[kind], after.counts[kind]];
    const met = a.met < b.met ? [`${kind} met: ${b.met} → ${a.met}`] : [];
    const passing = a.met + a.nearlyMet + (kind === "criteria" ? surelyNearly(set, after) : 0);
    return passing < b.met + b.nearlyMet
      ? [...met, `${kind} met + nearly met: ${b.met + b.nearlyMet} → ${a.met + a.nearlyMet}`]
      : met;
  });
}

/** Unknown criteria that are met or nearly met however they turn out; see `docs/en/guarantees.md`. */
function surelyNearly(set: CriteriaSet, after: Assessment): number {
  return after.criteria.filter(({ rule, verdict, because, children }) => {
    const nearly = set.criteria.find(({ id }) => id === rule.id)?.nearlyMet;
    if (verdict !== "unknown" || nearly === undefined || because.code === "evidence") return false;
    return children.filter((child) => child.verdict === "met").length >= nearly.indicatorsMet;
  }).length;
}

const isLevelLowered = (before: Assessment, after: Assessment): boolean =>
  heightOf(after, "surely") < heightOf(before, "surely") || heightOf(after, "possibly") < heightOf(before, "possibly");
