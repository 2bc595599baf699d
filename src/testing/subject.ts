import type { Assessment, ResultNode, Verdict } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Evidence } from "../model/evidence.js";
import type { Unit } from "../model/unit.js";

export interface SubjectOptions {
  /** Weakest evidence that is accepted. */
  readonly evidence?: Evidence;
  readonly policy?: string;
}

/**
 * What is put to the test: anything that makes an assessor from a set. The compiled evaluator by default; a host's own
 * wrapper of it, or another engine, as well.
 */
export type Subject = (set: CriteriaSet, options: SubjectOptions) => (unit: Unit) => Assessment;

/** Every node of a result with a key that is unique in it: `criterion 10`, `indicator 10.1`, `requirement 10.1/2`. */
export function nodesOf(assessment: Assessment): ReadonlyMap<string, ResultNode> {
  const found = new Map<string, ResultNode>();
  const visit = (node: ResultNode): void => {
    found.set(`${node.rule.kind} ${node.rule.id}`, node);
    node.children.forEach(visit);
  };
  assessment.criteria.forEach(visit);
  return found;
}

/** Nodes that two results of like sets have in common, in the order of the first. */
export function paired(
  before: Assessment,
  after: Assessment,
): readonly { readonly key: string; readonly before: ResultNode; readonly after: ResultNode }[] {
  const others = nodesOf(after);
  return [...nodesOf(before)].flatMap(([key, node]) => {
    const other = others.get(key);
    return other === undefined ? [] : [{ key, before: node, after: other }];
  });
}

export const isDecided = (verdict: Verdict): boolean => verdict === "met" || verdict === "not-met";

/** Place of a level on the ladder: 0 is none. */
export function heightOf(assessment: Assessment, which: "surely" | "possibly"): number {
  const level = assessment.level[which];
  return level === null ? 0 : 1 + assessment.level.rungs.findIndex((rung) => rung.id === level.id);
}
