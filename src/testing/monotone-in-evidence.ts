import * as fc from "fast-check";
import type { Assessment } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import { EVIDENCE_GRADES, rankOf } from "../model/evidence.js";
import type { Unit } from "../model/unit.js";
import { refute } from "./counterexample.js";
import { type Basis, basisOf, type CheckOptions, judgeOf } from "./judge.js";
import { changed } from "./monotone-in-information.js";
import { ruleText, verdictText } from "./set-words.js";
import { nodesOf } from "./subject.js";
import { unitOf } from "./unit.js";

/**
 * A looser policy of evidence changes no verdict but an unknown one; and the evidence that a node, or a rung of the
 * levels, names is the strictest policy under which its verdict stays the same.
 */
export function monotoneInEvidence(set: CriteriaSet, options: CheckOptions = {}): fc.IPropertyWithHooks<[Unit, Basis]> {
  const judge = judgeOf(set, options);
  const { lang } = options;
  return fc.property(unitOf(set), basisOf(set, { ...options, evidence: "assumed" }), (unit, { policy }) => {
    const bases = EVIDENCE_GRADES.map(
      (evidence): Basis => (policy === undefined ? { evidence } : { evidence, policy }),
    );
    const results = bases.map((basis) => judge(basis)(unit));
    results.forEach((strict, i) => {
      const basis = bases[i] ?? { evidence: "assumed" };
      for (const loose of results.slice(0, i)) {
        const { wrong, about } = changed(strict, loose, lang);
        refute(set, { guarantee: "monotone in evidence", basis, units: [unit], wrong, about }, lang);
      }
      const nodes = misgraded(set, results, i, lang);
      const wrong = [...nodes.map(({ text }) => text), ...misgradedRungs(results, i)];
      const about = nodes.map(({ key }) => key);
      refute(set, { guarantee: "monotone in evidence", basis, units: [unit], wrong, about }, lang);
    });
  });
}

/** Nodes whose named evidence is not the strictest grade that leaves their verdict as it is. */
function misgraded(
  set: CriteriaSet,
  results: readonly Assessment[],
  at: number,
  lang: CheckOptions["lang"],
): readonly { readonly key: string; readonly text: string }[] {
  const trees = results.map(nodesOf);
  return [...(trees[at] ?? [])].flatMap(([key, node]) => {
    if (node.evidence === null && node.verdict === "unknown") return [];
    const strictest = EVIDENCE_GRADES.findLastIndex((_, grade) => trees[grade]?.get(key)?.verdict === node.verdict);
    if (node.evidence !== null && strictest === rankOf(node.evidence) && strictest >= at) return [];
    const grades = `evidence ${node.evidence}, strictest ${EVIDENCE_GRADES[strictest]}`;
    return [{ key, text: `${ruleText(set, key)}: ${verdictText(node.verdict, lang)}; ${grades}` }];
  });
}

/** Rungs of which the same is true. */
function misgradedRungs(results: readonly Assessment[], at: number): readonly string[] {
  return (results[at]?.level.rungs ?? []).flatMap(({ id, label, verdict, evidence }) => {
    if (verdict === "unknown") return evidence === null ? [] : [`${label}: ${verdict}, evidence ${evidence}`];
    const strictest = EVIDENCE_GRADES.findLastIndex((_, grade) =>
      results[grade]?.level.rungs.some((rung) => rung.id === id && rung.verdict === verdict),
    );
    const named = evidence === null ? -1 : rankOf(evidence);
    return strictest === named && strictest >= at
      ? []
      : [`${label}: ${verdict}, evidence ${evidence}, strictest ${EVIDENCE_GRADES[strictest]}`];
  });
}
