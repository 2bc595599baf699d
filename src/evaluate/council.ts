import type { CouncilResult, ResultNode, Verdict } from "../model/assessment.js";
import type { CouncilMark, Unit } from "../model/unit.js";
import { countVerdicts } from "./counts.js";
import { VERDICTS } from "./verdict.js";

/** What a council may mark: a verdict it has come to. */
export const MARKS: readonly CouncilMark[] = VERDICTS.filter((verdict) => verdict !== "unknown");

/**
 * What a council marked, counted beside what was computed; what it did not mark counts as unknown. A mark differs where
 * something else was computed, not where nothing could be. Null where it marked nothing.
 */
export function councilOf(council: Unit["council"], criteria: readonly ResultNode[]): CouncilResult | null {
  if (council === undefined || council === null) return null;
  const markOf = ({ rule }: ResultNode): CouncilMark | undefined => {
    const mark = Object.hasOwn(council, rule.id) ? council[rule.id] : undefined;
    return mark !== undefined && MARKS.includes(mark) ? mark : undefined;
  };
  const indicators = criteria.flatMap(({ children }) => children.filter(({ rule }) => rule.kind === "indicator"));
  const counted = (nodes: readonly ResultNode[]) =>
    countVerdicts(nodes.map((node): Verdict => markOf(node) ?? "unknown"));
  const nodes = criteria.flatMap((node) => [node, ...node.children]).filter(({ rule }) => rule.kind !== "requirement");
  if (nodes.every((node) => markOf(node) === undefined)) return null;
  return {
    criteria: counted(criteria),
    indicators: counted(indicators),
    differences: nodes.flatMap((node) => {
      const mark = markOf(node);
      const differs = mark !== undefined && node.verdict !== "unknown" && node.verdict !== mark;
      return differs ? [{ id: node.rule.id, computed: node.verdict, council: mark }] : [];
    }),
  };
}
