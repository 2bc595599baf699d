import { fill } from "../explain/template.js";
import type { ResultNode, Verdict } from "../model/assessment.js";
import type { Derivation } from "../model/fact.js";
import { countOrShare, type Figure, rangeText, type Sources, unknown, weakest } from "./figure.js";
import { silenceOf } from "./level.js";

/** Cơ bản đạt refines not met: whoever counts what is not met counts it too. */
const COUNTED: Readonly<Record<"met" | "not-met", readonly Verdict[]>> = {
  met: ["met"],
  "not-met": ["not-met", "nearly-met"],
};

/** How many nodes have a verdict, at least and at most, and the weakest evidence that keeps it from being open. */
export function countVerdicts(nodes: readonly ResultNode[], wanted: "met" | "not-met") {
  const low = nodes.filter(({ verdict }) => COUNTED[wanted].includes(verdict)).length;
  const open = nodes.filter(({ verdict }) => verdict === "unknown").length;
  return { low, high: low + open, evidence: weakest(nodes.map(({ evidence }) => evidence)) };
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
  const { low, high, evidence } = countVerdicts(nodes, verdict);
  const of = nodes.length;
  const from = fill(words.criteria, { count: rangeText(low, high, words), of });
  return { derived: [countOrShare(low, of, fact), countOrShare(high, of, fact)], evidence, from };
}
