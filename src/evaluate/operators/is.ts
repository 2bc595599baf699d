import type { RuleInfo } from "../../model/assessment.js";
import type { Requirement } from "../../model/requirement.js";
import type { CompileContext, CompiledRule } from "../compiled.js";
import { makeNode, NO_CHILDREN } from "../compiled.js";
import { becauseOf, compileAbsence } from "../leaf.js";
import { makeReader } from "../reading.js";
import { MET, NOT_MET } from "../verdict.js";

/** `is`: a fact that must hold (đạt, có). Its nodes depend on nothing but the answer, so units share them. */
export function compileIs(
  requirement: Extract<Requirement, { op: "is" }>,
  rule: RuleInfo,
  rank: number,
  context: CompileContext,
): CompiledRule {
  const slot = context.layout.readingOf(requirement.fact);
  const reader = makeReader(requirement.fact, undefined, slot, undefined);
  const absence = compileAbsence(requirement, reader, rule, context.policy);
  const wanted = requirement.value ? 1 : 0;
  const threshold = { op: "is", value: wanted, unit: "", cell: {}, statement: requirement.statement };
  const nodes = [0, 1].map((value) => {
    const reading = { id: requirement.fact, state: "value", value } as const;
    const met = value === wanted;
    return makeNode(rule, met ? MET : NOT_MET, becauseOf(met), rank, reading, threshold, null, NO_CHILDREN);
  });
  return {
    decide: (row) => {
      const value = row.values[slot] ?? Number.NaN;
      if (value !== value) return absence.decide(row);
      return value === wanted ? MET : NOT_MET;
    },
    explain: (row) => nodes[row.values[slot] ?? -1] ?? absence.explain(row, threshold, rank),
  };
}
