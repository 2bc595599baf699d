import { rankOfNode } from "../evaluate/verdict.js";
import { fill } from "../explain/template.js";
import type { ResultNode, Verdict } from "../model/assessment.js";
import type { Derivation } from "../model/fact.js";
import { countOrShare, type Figure, figureUnder, type Range, rangeText, type Sources, unknown } from "./figure.js";
import { silenceOf } from "./level.js";

/** Cơ bản đạt refines not met: whoever counts what is not met counts it too. */
const COUNTED: Readonly<Record<"met" | "not-met", readonly Verdict[]>> = {
  met: ["met"],
  "not-met": ["not-met", "nearly-met"],
};

/** How many nodes have a verdict, at least and at most, under a policy of a rank: what rests on less is open. */
export function countVerdicts(nodes: readonly ResultNode[], wanted: "met" | "not-met", rank: number): Range {
  let low = 0;
  let open = 0;
  for (const { verdict, evidence } of nodes) {
    if (verdict === "unknown" || rankOfNode(evidence) < rank) open++;
    else if (COUNTED[wanted].includes(verdict)) low++;
  }
  return [low, low + open];
}

/**
 * How many criteria of another set have a verdict for the same unit; as a share, of all of them: a criterion that is
 * not applicable stays in the denominator and counts on neither side.
 */
export function criteriaFigure(derive: Extract<Derivation, { op: "criteria" }>, sources: Sources): Figure {
  const { family, verdict, among } = derive;
  const silence = silenceOf(sources.setOf(family), undefined, sources);
  if (silence) return silence;
  const { fact, unit, words } = sources;
  const { criteria, title } = sources.setOf(family);
  // A count over fewer criteria than are named would flatter.
  const lost = among?.filter((id) => criteria.every((criterion) => criterion.id !== id)) ?? [];
  if (lost.length > 0) return unknown(words.noCriterion, { title, criteria: lost.join(", ") });
  const nodes = sources.assess(family, unit).criteria.filter(({ rule }) => among?.includes(rule.id) ?? true);
  const of = nodes.length;
  const rangeAt = (rank: number): Range => {
    const [low, high] = countVerdicts(nodes, verdict, rank);
    return [countOrShare(low, of, fact), countOrShare(high, of, fact)];
  };
  const count = rangeText(...countVerdicts(nodes, verdict, 0), words);
  return figureUnder(rangeAt, fill(words.criteria, { count, of }), words);
}
