import type { RuleInfo } from "../../model/assessment.js";
import type { Requirement } from "../../model/requirement.js";
import type { CompileContext, CompiledRule } from "../compiled.js";
import { makeNode } from "../compiled.js";
import { rankOfSlot } from "../derived.js";
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
  const nodes = [0, 1].map((value) =>
    makeNode(rule, codeOfValue(value), becauseOf(value === wanted), rank, { id, state: "value", value }, threshold),
  );
  return {
    decide: (row) => {
      const value = row.values[slot] ?? Number.NaN;
      if (value === value) return codeOfValue(value);
      return absence.exempts(row) ? NOT_APPLICABLE : UNKNOWN;
    },
    explain: (row) => {
      const value = row.values[slot] ?? -1;
      const node = nodes[value];
      if (node === undefined) {
        return absence.exempts(row) ? absence.exempt(row, rank) : absence.explain(row, threshold);
      }
      if (!row.derived?.has(slot)) return node;
      const strength = Math.min(rank, rankOfSlot(row, slot));
      return makeNode(rule, codeOfValue(value), node.because, strength, readValue(reader, row, value), threshold);
    },
  };
}
