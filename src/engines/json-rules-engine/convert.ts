import type { EngineResult } from "json-rules-engine";
import type { Assessment, Counts, ResultNode, Rung, Verdict } from "../../model/assessment.js";
import type { CriteriaSet } from "../../model/criteria-set.js";
import { keyOf } from "./plan.js";
import { appliesName, levelName, metName, nearlyName, type RuleContext } from "./rules.js";

/** Names of the rules that held in each run. */
interface Runs {
  readonly low: ReadonlySet<string>;
  readonly high: ReadonlySet<string>;
}

const heldIn = (result: EngineResult): ReadonlySet<string> => new Set(result.results.map(({ name }) => name));

/**
 * The assessment that two runs come to: a verdict is what both say, unknown where they differ. Readings, thresholds and
 * reasons are those that were resolved before the runs; a node whose verdict is another one is left without reasons.
 */
export function assessmentOf(
  resolved: Assessment,
  least: EngineResult,
  most: EngineResult,
  context: RuleContext,
): Assessment {
  const runs: Runs = { low: heldIn(least), high: heldIn(most) };
  const { low, high } = runs;

  const verdictOf = (key: string): Verdict => {
    if (!high.has(appliesName(key))) return "not-applicable";
    if (low.has(metName(key))) return "met";
    if (high.has(metName(key))) return "unknown";
    const nearly = [low, high].filter((held) => held.has(nearlyName(key))).length;
    return nearly === 2 ? "nearly-met" : nearly === 1 ? "unknown" : "not-met";
  };
  const judged = (node: ResultNode): ResultNode => {
    const children = node.children.map(judged);
    const verdict = verdictOf(keyOf(node));
    const same = verdict === node.verdict && children.every((child, i) => child === node.children[i]);
    if (same) return node;
    return verdict === node.verdict
      ? { ...node, children }
      : { ...node, verdict, evidence: null, margin: null, children };
  };
  const criteria = resolved.criteria.map(judged);
  const indicators = criteria.flatMap(({ children }) => children.filter(({ rule }) => rule.kind === "indicator"));
  const rungs = rungsOf(resolved.level.rungs, runs, context);
  return {
    ...resolved,
    criteria,
    counts: { criteria: countsOf(criteria), indicators: countsOf(indicators) },
    level: { ...reached(rungs, context.set), rungs },
  };
}

/** A unit reaches a rung when it meets its rule or a higher one's; with no criterion that applies, only a count says so. */
function rungsOf(resolved: readonly Rung[], runs: Runs, { set, levels }: RuleContext): readonly Rung[] {
  const applies = set.criteria.some(({ id }) => runs.high.has(appliesName(`criterion ${id}`)));
  const ownOf = ({ id }: Rung): Verdict => {
    const isCount = set.levels.find((level) => level.id === id)?.rule.op !== "all-criteria";
    if (!applies && !isCount && !levels.some((level) => level.id === id && level.open)) return "not-applicable";
    if (runs.low.has(levelName(id))) return "met";
    return runs.high.has(levelName(id)) ? "unknown" : "not-met";
  };
  const reached: Rung[] = [];
  let higher: Verdict = "not-applicable";
  for (const rung of [...resolved].reverse()) {
    higher = ORDER[Math.max(ORDER.indexOf(ownOf(rung)), ORDER.indexOf(higher))] ?? higher;
    reached.unshift(higher === rung.verdict ? rung : { ...rung, verdict: higher, evidence: null });
  }
  return reached;
}

/** Lowest first; what is not applicable says nothing. */
const ORDER: readonly Verdict[] = ["not-applicable", "not-met", "unknown", "met"];

function reached(rungs: readonly Rung[], set: CriteriaSet): Pick<Assessment["level"], "surely" | "possibly"> {
  const highest = (...verdicts: readonly Verdict[]) => {
    const rung =
      set.status === "draft" ? undefined : [...rungs].reverse().find(({ verdict }) => verdicts.includes(verdict));
    return rung ? { id: rung.id, label: rung.label } : null;
  };
  return { surely: highest("met"), possibly: highest("met", "unknown") };
}

function countsOf(nodes: readonly ResultNode[]): Counts {
  const count = (verdict: Verdict): number => nodes.filter((node) => node.verdict === verdict).length;
  return {
    met: count("met"),
    nearlyMet: count("nearly-met"),
    notMet: count("not-met"),
    unknown: count("unknown"),
    notApplicable: count("not-applicable"),
    of: nodes.length,
  };
}
