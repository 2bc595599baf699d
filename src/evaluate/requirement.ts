import type { Because, RuleInfo } from "../model/assessment.js";
import type { Statement } from "../model/evidence.js";
import { rankOf } from "../model/evidence.js";
import type { Requirement } from "../model/requirement.js";
import type { CompileContext, CompiledRule } from "./compiled.js";
import { constantRule, makeNode, NO_CHILDREN, refusedRule } from "./compiled.js";
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
import { FIRM, MET, NOT_APPLICABLE, NOT_MET, UNKNOWN } from "./verdict.js";

/**
 * Compiles a requirement with its condition and its evidence. `above` are the statements it stands under (the
 * indicator's): a verdict is never surer than any statement it rests on.
 */
export function compileRequirement(
  requirement: Requirement,
  rule: RuleInfo,
  above: readonly Statement[],
  context: CompileContext,
): CompiledRule {
  const statements = [...above, requirement.statement];
  const rank = Math.min(FIRM, ...statements.map(({ evidence }) => rankOf(evidence)));
  const demand = compileOperator(requirement, rule, rank, context);
  const applied = requirement.appliesWhen ? withCondition(demand, requirement, rule, rank, context) : demand;
  return rank < context.policy ? refusedRule(applied) : applied;
}

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
      const { text, why, check } = requirement;
      return constantRule(rule, UNKNOWN, { code: "unencoded", params: { text, why, check } });
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
function withCondition(
  demand: CompiledRule,
  requirement: Requirement,
  rule: RuleInfo,
  rank: number,
  context: CompileContext,
): CompiledRule {
  const { appliesWhen } = requirement;
  if (appliesWhen === undefined) return demand;
  const own = rankOf(appliesWhen.statement.evidence);
  if (appliesWhen.condition === "unset") return undecided(demand, () => ({ code: "condition-unset" }));
  if (own < context.policy) return refusedRule(demand);
  const condition = compileCondition(appliesWhen.condition, context.layout);
  const strength = Math.min(rank, own);
  const because: Because = { code: "condition-false", params: { facts: factsOf(condition) } };
  const exempt = makeNode(rule, NOT_APPLICABLE, because, strength, null, null, null, NO_CHILDREN);
  const open = undecided(demand, (row) => ({
    code: "classifier-missing",
    params: { fact: condition.missing(row).join(", ") },
  }));
  return {
    decide: (row) => {
      const applies = condition.decide(row);
      return applies === MET ? demand.decide(row) : applies === NOT_MET ? NOT_APPLICABLE : UNKNOWN;
    },
    explain: (row) => {
      const applies = condition.decide(row);
      if (applies === NOT_MET) return exempt;
      if (applies === UNKNOWN) return open.explain(row);
      const node = demand.explain(row);
      // That the demand applies rests on the condition too.
      return node.evidence === null || rankOf(node.evidence) <= own
        ? node
        : { ...node, evidence: appliesWhen.statement.evidence };
    },
  };
}

const factsOf = (condition: CompiledCondition): string => condition.facts.join(", ");

/** Unknown, whatever the demand itself says: whether it applies cannot be told. */
function undecided(demand: CompiledRule, why: (row: Parameters<CompiledRule["explain"]>[0]) => Because): CompiledRule {
  return {
    decide: () => UNKNOWN,
    explain: (row) => ({ ...demand.explain(row), verdict: "unknown", because: why(row), evidence: null }),
  };
}
