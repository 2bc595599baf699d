import type { Assessment, Counts, ResultNode, Verdict } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Lang } from "../model/diagnostic.js";
import { allOf, anyOf, atLeast, tally } from "./logic.js";
import { misleveled } from "./recompute-level.js";
import { ruleText, verdictText } from "./set-words.js";
import { nodesOf } from "./subject.js";

/** What an explained result claims that does not follow from what it shows. */
export function recomputed(
  set: CriteriaSet,
  result: Assessment,
  lang: Lang = "vi",
): { readonly wrong: readonly string[]; readonly about: readonly string[] } {
  const nodes = [...nodesOf(result)].flatMap(([key, node]) => {
    const expected = verdictShown(node, set);
    if (expected === null || expected === node.verdict) return [];
    const [said, shown] = [verdictText(node.verdict, lang), verdictText(expected, lang)];
    const text = lang === "vi" ? `${said}, nhưng suy ra ${shown}` : `${said}, but what it shows gives ${shown}`;
    return [{ key, text: `${ruleText(set, key)}: ${text}` }];
  });
  return {
    wrong: [
      ...nodes.map(({ text }) => text),
      ...missingNodes(set, result),
      ...miscounted(result),
      ...misleveled(set, result),
    ],
    about: nodes.map(({ key }) => key),
  };
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

function partsShown({ rule, children, because }: ResultNode): Verdict | null {
  if (rule.op === "all-of" || rule.op === "each") return allOf(children);
  if (rule.op === "any-of") return anyOf(children);
  const count = because.params?.["count"];
  const met = tally(children, "met");
  return typeof count === "number" ? atLeast(count, met, met + tally(children, "unknown")) : null;
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
