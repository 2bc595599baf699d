import type { Because, Margin, ResultNode, RuleInfo, Threshold } from "../../model/assessment.js";
import type { FactDefinition } from "../../model/fact.js";
import type { ComparisonOp, Requirement } from "../../model/requirement.js";
import type { CompileContext, CompiledRule } from "../compiled.js";
import { makeNode, NO_CHILDREN } from "../compiled.js";
import type { Absence } from "../leaf.js";
import { becauseOf, compileAbsence } from "../leaf.js";
import type { Reader } from "../reading.js";
import { makeReader, readNothing, readValue } from "../reading.js";
import type { Row } from "../row.js";
import { countAt, difference } from "../share.js";
import type { CompiledTable } from "../table.js";
import { compileTable } from "../table.js";
import { FIRM, MET, NOT_APPLICABLE, NOT_MET, UNKNOWN } from "../verdict.js";

/** A comparison operator: what it tests, and in which direction a value gets better. */
export interface Comparison {
  readonly op: ComparisonOp;
  readonly holds: (value: number, threshold: number) => boolean;
  readonly better: "higher" | "lower";
}

export type ComparisonRequirement = Extract<Requirement, { op: ComparisonOp }>;

/** Compiles a comparison of a fact with the cell of a table. `rank` is that of the statements above the cell. */
export function compileComparison(
  comparison: Comparison,
  requirement: ComparisonRequirement,
  rule: RuleInfo,
  rank: number,
  context: CompileContext,
): CompiledRule {
  const fact = context.facts.get(requirement.fact);
  if (fact === undefined) throw new RangeError(`fact \`${requirement.fact}\` is not declared`);
  const { op, holds } = comparison;
  const slot = context.layout.readingOf(fact.id, requirement.part);
  const reader = makeReader(fact.id, requirement.part, slot, context.layout.shareAt(slot));
  const { policy, dimensions } = context;
  const table = compileTable(requirement.table, { op, unit: fact.unit, indicator: rule.id, dimensions, policy });
  const absence = compileAbsence(requirement, reader, rule, policy);
  const { locate, values } = table;

  return {
    decide: (row) => {
      const cell = locate(row);
      if (cell < 0) return UNKNOWN;
      const threshold = values[cell] ?? Number.NaN;
      if (threshold !== threshold) return table.refusals[cell]?.code === "not-demanded" ? NOT_APPLICABLE : UNKNOWN;
      const value = row.values[slot] ?? Number.NaN;
      if (value !== value) return absence.decide(row);
      return holds(value, threshold) ? MET : NOT_MET;
    },
    explain: (row) => {
      const cell = locate(row);
      const threshold = values[cell] ?? Number.NaN;
      const value = row.values[slot] ?? Number.NaN;
      if (threshold !== threshold || value !== value)
        return withoutVerdict(row, cell, table, reader, absence, rule, rank);
      const met = holds(value, threshold);
      const reading = readValue(reader, row, value);
      const margin = marginOf(comparison, fact, value, threshold, reading.counts);
      const strength = Math.min(rank, table.ranks[cell] ?? FIRM);
      const chosen = table.thresholds[cell] ?? null;
      return makeNode(rule, met ? MET : NOT_MET, becauseOf(met), strength, reading, chosen, margin, NO_CHILDREN);
    },
  };
}

/** No cell, no threshold in it, or no value to compare: each says which. */
function withoutVerdict(
  row: Row,
  cell: number,
  table: CompiledTable,
  reader: Reader,
  absence: Absence,
  rule: RuleInfo,
  rank: number,
): ResultNode {
  const threshold: Threshold | null = table.thresholds[cell] ?? null;
  const strength = Math.min(rank, table.ranks[cell] ?? FIRM);
  const refusal: Because | null = cell < 0 ? table.whyNone(row) : (table.refusals[cell] ?? null);
  if (refusal === null) return absence.explain(row, threshold, strength);
  const value = row.values[reader.slot] ?? Number.NaN;
  const reading = Number.isNaN(value) ? readNothing(reader, row) : readValue(reader, row, value);
  const code = refusal.code === "not-demanded" ? NOT_APPLICABLE : UNKNOWN;
  return makeNode(rule, code, refusal, strength, reading, threshold, null, NO_CHILDREN);
}

/** Distance in the better direction: never negative when the demand is met. */
function marginOf(
  comparison: Comparison,
  fact: FactDefinition,
  value: number,
  threshold: number,
  counts: { readonly dat: number; readonly tong: number } | undefined,
): Margin {
  const up = comparison.better === "higher";
  const distance = up ? difference(value, threshold) : difference(threshold, value);
  if (counts === undefined || fact.counts === undefined) return { value: distance, unit: fact.unit };
  const reaching = countAt(threshold, counts.tong, fact.counts.whole, up ? "up" : "down");
  const count = up ? difference(counts.dat, reaching) : difference(reaching, counts.dat);
  return { value: distance, unit: fact.unit, count: { value: count, unit: fact.counts.unit } };
}
