import type { RuleInfo } from "../../model/assessment.js";
import type { Requirement } from "../../model/requirement.js";
import type { CompileContext, CompiledRule } from "../compiled.js";
import { atMost } from "./at-most.js";
import { compileComparison } from "./comparison.js";

/** `none`: không còn. The count must be 0, and the margin says how many there still are. */
export function compileNone(
  requirement: Extract<Requirement, { op: "none" }>,
  rule: RuleInfo,
  rank: number,
  context: CompileContext,
): CompiledRule {
  const { statement } = requirement;
  const table = { by: [], cells: [{ state: "value", value: 0, statement }] } as const;
  return compileComparison(atMost, { ...requirement, op: "at-most", table }, rule, rank, context);
}
