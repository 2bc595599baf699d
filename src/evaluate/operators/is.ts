import type { RuleInfo } from "../../model/assessment.js";
import type { Requirement } from "../../model/requirement.js";
import type { CompileContext, CompiledRule } from "../compiled.js";
import { makeNode } from "../compiled.js";
import { strengthIn } from "../derived.js";
import { becauseOf, compileAbsence } from "../leaf.js";
import { makeReader, readValue } from "../reading.js";
import { MET, NOT_APPLICABLE, NOT_MET, UNKNOWN } from "../verdict.js";

/** `is`: a fact that must hold (đạt, có). Its nodes depend on nothing but the answer, so units share them. */
export function compileIs(
  requirement: Extract<Requirement, { op: "is" }>,
  rule: RuleInfo,
  rank: number,
  context: CompileContext,
): CompiledRule {
  const { fact: id, statement } = requirement;
  const reader = makeReader(id, undefined, context.layout);
  const { slot } = reader;
  const absence = compileAbsence(reader, rule, context);
  const wanted = requirement.value ? 1 : 0;
  const threshold = { op: "is", value: wanted, unit: "", cell: {}, statement };
  const codeOfValue = (value: number) => (value === wanted ? MET : NOT_MET);
  const nodeOf = (value: number) =>
    makeNode(rule, codeOfValue(value), becauseOf(value === wanted), rank, { id, state: "value", value }, threshold);
  const yes = nodeOf(1);
  const no = nodeOf(0);
  return {
    decide: (row) => {
      const value = row.values[slot] ?? Number.NaN;
      if (value === value) return codeOfValue(value);
      return absence.exempts(row) ? NOT_APPLICABLE : UNKNOWN;
    },
    explain: (row) => {
      const value = row.values[slot] ?? Number.NaN;
      const node = value === 1 ? yes : value === 0 ? no : null;
      if (node === null) return absence.exempts(row) ? absence.exempt(row, rank) : absence.explain(row, threshold);
      if (row.derived === null || !row.derived.has(slot)) return node;
      const strength = Math.min(
        rank,
        strengthIn(row, slot, context.policy, (answer) => answer === wanted),
      );
      return makeNode(rule, codeOfValue(value), node.because, strength, readValue(reader, row, value), threshold);
    },
  };
}
