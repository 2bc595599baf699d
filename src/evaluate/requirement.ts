import type { Because, RuleInfo } from "../model/assessment.js";
import type { Statement } from "../model/evidence.js";
import { gradeOf, rankOf } from "../model/evidence.js";
import type { Requirement } from "../model/requirement.js";
import type { CompileContext, CompiledRule } from "./compiled.js";
import { makeNode, openRule, unknownRule } from "./compiled.js";
import type { CompiledCondition } from "./condition.js";
import { compileCondition } from "./condition.js";
import { above } from "./operators/above.js";
import { compileAllOf } from "./operators/all-of.js";
import { compileAnyOf } from "./operators/any-of.js";
import { atLeast } from "./operators/at-least.js";
import { compileAtLeastOf } from "./operators/at-least-of.js";
import { atMost } from "./operators/at-most.js";
import { below } from "./operators/below.js";
import { compileComparison } from "./operators/comparison.js";
import { compileIs } from "./operators/is.js";
import { compileNone } from "./operators/none.js";
import type { Row } from "./row.js";
import { FIRM, MET, NOT_APPLICABLE, NOT_MET, UNKNOWN, weakestOf } from "./verdict.js";

/**
 * Compiles a requirement with its condition and its evidence. `above` are the statements it stands under (the
 * indicator's): a verdict is never surer than any statement it rests on. Throws RangeError for a malformed set.
 */
export function compileRequirement(
  requirement: Requirement,
  rule: RuleInfo,
  above: readonly Statement[],
  context: CompileContext,
): CompiledRule {
  const { appliesWhen, mayNotApply, statement } = requirement;
  const { layout, policy, holes } = context;
  const statements = [...above, statement];
  const rank = weakestOf(statements);
  const condition =
    appliesWhen && appliesWhen.condition !== "unset" ? compileCondition(appliesWhen.condition, layout) : null;
  const demand = compileOperator(requirement, rule, rank, {
    ...context,
    mayNotApply: mayNotApply ?? context.mayNotApply,
    applies: appliesWhen ? [...context.applies, condition ?? NOBODY_KNOWS] : context.applies,
  });
  const weak = [...statements, ...(appliesWhen ? [appliesWhen.statement] : [])].filter(
    ({ evidence }) => rankOf(evidence) < policy,
  );
  if (appliesWhen && condition === null) {
    const because: Because = { code: "condition-unset" };
    holes.set(because, [...new Set([appliesWhen.statement, ...weak])]);
    return openRule(demand, () => because);
  }
  if (weak.length > 0) {
    const because: Because = { code: "evidence" };
    holes.set(because, weak);
    return openRule(demand, () => because);
  }
  return appliesWhen && condition ? conditional(demand, condition, appliesWhen.statement, rule, rank, policy) : demand;
}

/** A condition that is unset: it may turn out to be any, so that no declaration stands in its place. */
const NOBODY_KNOWS: CompiledCondition = { decide: () => UNKNOWN, facts: [], missing: () => [] };

function compileOperator(
  requirement: Requirement,
  rule: RuleInfo,
  rank: number,
  context: CompileContext,
): CompiledRule {
  const parts = (of: readonly Requirement[]): readonly CompiledRule[] =>
    of.map((part, i) => compileRequirement(part, partInfo(part, rule, i), [], context));
  switch (requirement.op) {
    case "is":
      return compileIs(requirement, rule, rank, context);
    case "none":
      return compileNone(requirement, rule, rank, context);
    case "at-least":
      return compileComparison(atLeast, requirement, rule, rank, context);
    case "at-most":
      return compileComparison(atMost, requirement, rule, rank, context);
    case "above":
      return compileComparison(above, requirement, rule, rank, context);
    case "below":
      return compileComparison(below, requirement, rule, rank, context);
    case "each":
    case "all-of":
      return compileAllOf(parts(requirement.of), rule, rank);
    case "any-of":
      return compileAnyOf(parts(requirement.of), rule, rank);
    case "at-least-of":
      return compileAtLeastOf(parts(requirement.of), requirement.count, rule, rank);
    case "unencoded": {
      const { text, why, check, statement } = requirement;
      return unknownRule(rule, { code: "unencoded", params: { text, why, check } }, statement, context.holes);
    }
  }
}

/** What a part of a demand is called: its own label, the sex it is about, or the demand's. */
function partInfo(part: Requirement, parent: RuleInfo, index: number): RuleInfo {
  const { statement } = part;
  const shared = { op: part.op, cite: statement.cite, origin: statement.origin, statement };
  return { kind: "requirement", id: `${parent.id}/${index + 1}`, label: part.label ?? parent.label, ...shared };
}

/** A demand that applies only when its condition holds; otherwise it is not applicable. */
function conditional(
  demand: CompiledRule,
  condition: CompiledCondition,
  statement: Statement,
  rule: RuleInfo,
  rank: number,
  policy: number,
): CompiledRule {
  const own = rankOf(statement.evidence);
  const because: Because = { code: "condition-false", params: { facts: condition.facts.join(", ") } };
  const exempt = makeNode(rule, NOT_APPLICABLE, because, Math.min(rank, own), null, null);
  const open = openRule(demand, (row) => ({
    code: "classifier-missing",
    params: { fact: condition.missing(row, policy).join(", ") },
  }));
  /** What the condition itself rests on, where a classifier was derived from other assessments. */
  const strengthOf = (row: Row): number => {
    if (row.derived === null) return own;
    const applies = condition.decide(row, policy);
    let p = Math.min(FIRM, own);
    while (p > policy && condition.decide(row, p) !== applies) p--;
    return p;
  };
  return {
    decide: (row) => {
      const applies = condition.decide(row, policy);
      return applies === MET ? demand.decide(row) : applies === NOT_MET ? NOT_APPLICABLE : UNKNOWN;
    },
    explain: (row) => {
      const applies = condition.decide(row, policy);
      if (applies === UNKNOWN) return open.explain(row);
      const strength = strengthOf(row);
      if (applies === NOT_MET) {
        return row.derived === null
          ? exempt
          : makeNode(rule, NOT_APPLICABLE, because, Math.min(rank, strength), null, null);
      }
      // That the demand applies rests on the condition too.
      const node = demand.explain(row);
      if (node.evidence === null || rankOf(node.evidence) <= strength) return node;
      return { ...node, evidence: gradeOf(strength) };
    },
  };
}
