import type { CouncilResult, ResultNode, Verdict } from "../model/assessment.js";
import type { CouncilMark, Unit } from "../model/unit.js";
import { countVerdicts } from "./counts.js";
import { namedIn } from "./given.js";
import { VERDICTS } from "./verdict.js";

/** What a council may mark: a verdict it has come to. */
export const MARKS: readonly CouncilMark[] = VERDICTS.filter((verdict) => verdict !== "unknown");

/** Marks by id of criterion or indicator, whatever they are. */
export type Marks = ReadonlyMap<string, unknown>;
/** Null where there are none; unreadable where something else stands in their place. */
export type GivenMarks = Marks | null | "unreadable";

export function marksOf(unit: Unit): GivenMarks {
  const given = namedIn(unit, "council");
  if (given === null) return "unreadable";
  return given.keys.length === 0 ? null : new Map(given.keys.map((id, i) => [id, given.values[i]]));
}

/** Whether something is a mark. */
export const isMark = (mark: unknown): mark is CouncilMark => MARKS.some((known) => known === mark);

/**
 * What a council marked, counted beside what was computed; what it did not mark counts as unknown. A mark differs where
 * something else was computed, not where nothing could be. Null where it marked nothing.
 */
export function councilOf(marks: GivenMarks, criteria: readonly ResultNode[]): CouncilResult | null {
  if (marks === null || marks === "unreadable") return null;
  const markOf = ({ rule }: ResultNode): CouncilMark | undefined => {
    const mark = marks.get(rule.id);
    return isMark(mark) ? mark : undefined;
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
