import type { RuleInfo } from "../model/assessment.js";
import type { CriteriaSet, Criterion, Indicator } from "../model/criteria-set.js";
import type { CompileContext, CompiledRule } from "./compiled.js";
import { unknownRule } from "./compiled.js";
import { compileRequirement } from "./requirement.js";

/** What a criterion or an indicator is called, and where it stands. */
export const infoOf = (
  kind: RuleInfo["kind"],
  op: string,
  { id, label, statement }: Pick<Criterion, "id" | "label" | "statement">,
): RuleInfo => ({ kind, id, label, op, cite: statement.cite, origin: statement.origin, statement });

/** Compiles an indicator; one that an amendment changes in a way that is not encoded is unknown. */
export function compileIndicator(indicator: Indicator, set: CriteriaSet, context: CompileContext): CompiledRule {
  const rule = infoOf("indicator", indicator.require.op, indicator);
  const pending = set.pending.find(({ indicators }) => indicators.includes(indicator.id));
  if (pending) {
    const { number, from, statement } = pending;
    return unknownRule(rule, { code: "amended-not-encoded", params: { number, from } }, statement, context.holes);
  }
  return compileRequirement(indicator.require, rule, [indicator.statement], context);
}

/** What stands for the indicators of a criterion that are not known: it keeps the criterion from being met. */
export function compileIncomplete(
  parent: RuleInfo,
  { text, why, check, statement }: NonNullable<Criterion["incomplete"]>,
  context: CompileContext,
): CompiledRule {
  const rule = infoOf("requirement", "unencoded", { id: `${parent.id}/incomplete`, label: text, statement });
  return unknownRule(rule, { code: "unencoded", params: { text, why, check } }, statement, context.holes);
}
