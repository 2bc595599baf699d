import type { Assessment, Counts, ResultNode, Rung, Verdict } from "../model/assessment.js";
import type { CriteriaSet, LevelRule } from "../model/criteria-set.js";
import { nodesOf } from "./subject.js";

/** What an explained result claims that does not follow from what it shows. */
export function recomputed(set: CriteriaSet, result: Assessment): readonly string[] {
  const nodes = [...nodesOf(result)].flatMap(([key, node]) => {
    const expected = verdictShown(node, set);
    return expected === null || expected === node.verdict ? [] : [`${key}: ${node.verdict}, shown ${expected}`];
  });
  return [...nodes, ...missingNodes(set, result), ...miscounted(result), ...misleveled(set, result)];
}

/** Codes by which a node is unknown whatever its parts say. */
const OVERRIDES = new Set(["evidence", "amended-not-encoded", "condition-unset", "classifier-missing", "unencoded"]);

/** The verdict that follows from what a node shows; null where it shows only that it could not be told. */
function verdictShown(node: ResultNode, set: CriteriaSet): Verdict | null {
  const { because, children, fact, threshold } = node;
  if (OVERRIDES.has(because.code)) return "unknown";
  if (because.code === "condition-false") return "not-applicable";
  if (node.rule.kind === "criterion") return criterionShown(node, set);
  if (children.length > 0) return partsShown(node);
  if (fact?.state === "value" && fact.value !== undefined && threshold?.value !== undefined) {
    return holds(threshold.op, fact.value, threshold.value) ? "met" : "not-met";
  }
  if (fact?.state === "missing" || fact?.state === "unknown" || fact?.state === "invalid") {
    return because.code === "not-demanded" ? "not-applicable" : "unknown";
  }
  return null;
}

function holds(op: string, value: number, threshold: number): boolean {
  switch (op) {
    case "at-least":
      return value >= threshold;
    case "at-most":
      return value <= threshold;
    case "above":
      return value > threshold;
    case "below":
      return value < threshold;
    default:
      return value === threshold;
  }
}

const tally = (nodes: readonly { readonly verdict: Verdict }[], verdict: Verdict): number =>
  nodes.filter((node) => node.verdict === verdict).length;

function allOf(nodes: readonly { readonly verdict: Verdict }[]): Verdict {
  if (tally(nodes, "not-met") + tally(nodes, "nearly-met") > 0) return "not-met";
  if (tally(nodes, "unknown") > 0) return "unknown";
  return tally(nodes, "met") > 0 ? "met" : "not-applicable";
}

function anyOf(nodes: readonly ResultNode[]): Verdict {
  if (tally(nodes, "met") > 0) return "met";
  if (tally(nodes, "unknown") > 0) return "unknown";
  return tally(nodes, "not-met") > 0 ? "not-met" : "not-applicable";
}

function atLeast(count: number, met: number, unknown: number): Verdict {
  return met >= count ? "met" : met + unknown < count ? "not-met" : "unknown";
}

function partsShown({ rule, children, because }: ResultNode): Verdict | null {
  if (rule.op === "all-of" || rule.op === "each") return allOf(children);
  if (rule.op === "any-of") return anyOf(children);
  const count = because.params?.["count"];
  return typeof count === "number" ? atLeast(count, tally(children, "met"), tally(children, "unknown")) : null;
}

/** A criterion is its indicators; one that is incomplete is never met. */
function criterionShown(node: ResultNode, set: CriteriaSet): Verdict | null {
  const criterion = set.criteria.find(({ id }) => id === node.rule.id);
  const all = allOf(node.children);
  if (criterion === undefined) return null;
  if (criterion.incomplete && all !== "not-met") return "unknown";
  if (all !== "not-met" || criterion.nearlyMet === undefined) return all;
  // Whether the rule for nearly met is accepted is not shown; that it is only ever a refinement is.
  const enough = tally(node.children, "met") >= criterion.nearlyMet.indicatorsMet;
  return node.verdict === "nearly-met" && !enough ? "not-met" : node.verdict === "met" ? all : node.verdict;
}

function missingNodes(set: CriteriaSet, result: Assessment): readonly string[] {
  const shown = nodesOf(result);
  const wanted = set.criteria.flatMap(({ id, indicators }) => [
    `criterion ${id}`,
    ...indicators.map((indicator) => `indicator ${indicator.id}`),
  ]);
  return wanted.filter((key) => !shown.has(key)).map((key) => `${key}: no result`);
}

function miscounted(result: Assessment): readonly string[] {
  const indicators = [...nodesOf(result).values()].filter(({ rule }) => rule.kind === "indicator");
  const check = (name: string, counts: Counts, nodes: readonly ResultNode[]): readonly string[] => {
    const right =
      counts.met === tally(nodes, "met") &&
      counts.nearlyMet === tally(nodes, "nearly-met") &&
      counts.notMet === tally(nodes, "not-met") &&
      counts.unknown === tally(nodes, "unknown") &&
      counts.notApplicable === tally(nodes, "not-applicable") &&
      counts.of === nodes.length;
    return right ? [] : [`counts of ${name}`];
  };
  const { counts } = result;
  return [
    ...check("criteria", counts.criteria, result.criteria),
    ...check("indicators", counts.indicators, indicators),
  ];
}

/** Each rung follows from the verdicts of the criteria, and the level from the rungs. */
function misleveled(set: CriteriaSet, result: Assessment): readonly string[] {
  const { rungs, surely, possibly } = result.level;
  const wrong = rungs.flatMap((rung) => {
    const rule = set.levels.find(({ id }) => id === rung.id)?.rule;
    const expected = rule && rungShown(rule, result.criteria);
    return expected === undefined || rung.verdict === expected || rung.verdict === "unknown"
      ? []
      : [`${rung.label}: ${rung.verdict}, shown ${expected}`];
  });
  const highest = (test: (rung: Rung) => boolean): string | undefined => [...rungs].reverse().find(test)?.id;
  const open = set.status === "draft" || set.unencoded.length > 0;
  const sure = highest(({ verdict }) => verdict === "met");
  const maybe = highest(({ verdict }) => verdict === "met" || verdict === "unknown");
  const levels = [
    ...(surely !== null && surely.id !== sure ? [`surely ${surely.id}, shown ${sure}`] : []),
    ...(surely === null && sure !== undefined && !open ? [`surely none, shown ${sure}`] : []),
    ...(possibly !== null && possibly.id !== maybe ? [`possibly ${possibly.id}, shown ${maybe}`] : []),
    ...(possibly === null && maybe !== undefined && set.status !== "draft" ? [`possibly none, shown ${maybe}`] : []),
  ];
  return [...wrong, ...levels];
}

function rungShown(rule: LevelRule, criteria: readonly ResultNode[]): Verdict {
  const unknown = tally(criteria, "unknown");
  const met = tally(criteria, "met");
  switch (rule.op) {
    case "all-criteria":
      return allOf(criteria);
    case "criteria-at-least":
      return atLeast(rule.count, met, unknown);
    case "counts": {
      const failed = tally(criteria, "not-met");
      const passed = met + tally(criteria, "nearly-met");
      const few = rule.notMetAtMost ?? Number.POSITIVE_INFINITY;
      const enough = rule.metOrNearlyAtLeast ?? 0;
      if (failed > few || passed + unknown < enough) return "not-met";
      return failed + unknown <= few && passed >= enough ? "met" : "unknown";
    }
  }
}
