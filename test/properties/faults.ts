// Ways of making the evaluator wrong from outside: what it is given, the rules it is given, or what it answers.
import { createEvaluator } from "../../src/evaluate/index.js";
import type { Assessment, ResultNode, Verdict } from "../../src/model/assessment.js";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import type { Requirement } from "../../src/model/requirement.js";
import type { FactValue, Unit } from "../../src/model/unit.js";
import type { Subject } from "../../src/testing/index.js";
import { rewriteRequirements } from "../../src/testing/rewrite.js";

export const onUnit =
  (change: (unit: Unit, set: CriteriaSet) => Unit): Subject =>
  (set, options) => {
    const { assess } = createEvaluator(set, options);
    return (unit) => assess(change(unit, set));
  };

export const onSet =
  (change: (set: CriteriaSet) => CriteriaSet): Subject =>
  (set, options) =>
    createEvaluator(change(set), options).assess;

export const onResult =
  (change: (result: Assessment) => Assessment): Subject =>
  (set, options) => {
    const { assess } = createEvaluator(set, options);
    return (unit) => change(assess(unit));
  };

export const onRequirement = (change: (requirement: Requirement) => Requirement): Subject =>
  onSet((set) => rewriteRequirements(set, change));

/** Changes every number of a unit. */
export const onNumber = (change: (value: number, key: string, set: CriteriaSet) => FactValue): Subject =>
  onUnit((unit, set) => ({
    ...unit,
    facts: Object.fromEntries(
      Object.entries(unit.facts).map(([key, value]) => [
        key,
        typeof value === "number" ? change(value, key, set) : value,
      ]),
    ),
  }));

/** Changes the facts of a unit, with the fact and the key of each figure at hand. */
export const onFigure = (change: (facts: Record<string, FactValue>, key: string, set: CriteriaSet) => void): Subject =>
  onUnit((unit, set) => {
    const facts: Record<string, FactValue> = { ...unit.facts };
    for (const { id, bySex } of set.facts) {
      for (const key of bySex ? [id, `${id}.nam-gioi`, `${id}.nu-gioi`] : [id]) change(facts, key, set);
    }
    return { ...unit, facts };
  });

/** Folds a result again, with the verdicts of its leaves changed first. */
export const onLeaves = (change: (verdict: Verdict) => Verdict): Subject =>
  onResult((result) => {
    const fold = (node: ResultNode): ResultNode => {
      const children = node.children.map(fold);
      const verdict = children.length === 0 ? change(node.verdict) : folded(node, children);
      return { ...node, children, verdict };
    };
    return { ...result, criteria: result.criteria.map(fold) };
  });

function folded(node: ResultNode, children: readonly ResultNode[]): Verdict {
  const has = (verdict: Verdict): boolean => children.some((child) => child.verdict === verdict);
  if (node.rule.op === "any-of") {
    if (has("met")) return "met";
    return has("unknown") ? "unknown" : has("not-met") ? "not-met" : "not-applicable";
  }
  if (node.rule.op === "at-least-of") return node.verdict;
  return has("not-met") ? "not-met" : has("unknown") ? "unknown" : has("met") ? "met" : "not-applicable";
}
