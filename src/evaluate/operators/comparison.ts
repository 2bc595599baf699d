import type { Margin, ResultNode, RuleInfo, Threshold } from "../../model/assessment.js";
import type { FactDefinition } from "../../model/fact.js";
import type { ComparisonOp, Requirement } from "../../model/requirement.js";
import type { CompileContext, CompiledRule } from "../compiled.js";
import { makeNode } from "../compiled.js";
import type { Derived } from "../derived.js";
import { overRange, strengthIn } from "../derived.js";
import { becauseOf, compileAbsence } from "../leaf.js";
import { makeReader, read, readValue } from "../reading.js";
import type { Row } from "../row.js";
import { countAt, difference } from "../share.js";
import { compileTable } from "../table.js";
import type { Code } from "../verdict.js";
import { FIRM, MET, NOT_APPLICABLE, NOT_MET, rankOfNode, UNKNOWN } from "../verdict.js";

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
  const { policy } = context;
  const reader = makeReader(fact.id, requirement.part, context.layout);
  const { slot } = reader;
  const table = compileTable(requirement.table, op, fact.unit, context);
  const { locate, values, refusals, thresholdOf, strengthOf } = table;
  const absence = compileAbsence(reader, rule, context);

  const valueAt = (cell: number): number => (cell < 0 ? Number.NaN : (values[cell] ?? Number.NaN));

  /** Where there is no value: a derived range may still agree. */
  const decideRange = (row: Row, threshold: number): Code => {
    const range: Derived | undefined = row.derived?.get(slot);
    return range === undefined ? UNKNOWN : overRange(range, policy, (value) => holds(value, threshold));
  };

  /** A value beside its threshold; neither is open. */
  const compared = (row: Row, value: number, threshold: number, strength: number, chosen: Threshold | null) => {
    const met = holds(value, threshold);
    const reading = readValue(reader, row, value);
    const margin = marginOf(comparison, fact, value, threshold, reading.counts);
    return makeNode(rule, met ? MET : NOT_MET, becauseOf(met), strength, reading, chosen, margin);
  };

  const explainCell = (row: Row, cell: number, value: number): ResultNode => {
    const threshold = valueAt(cell);
    const refusal = cell < 0 ? table.whyNone(row) : refusals[cell];
    const code = refusal ? (refusal.code === "not-demanded" ? NOT_APPLICABLE : UNKNOWN) : decideRange(row, threshold);
    const chosen = thresholdOf(row, cell);
    if (refusal) {
      return makeNode(rule, code, refusal, Math.min(rank, strengthOf(row, cell)), read(reader, row), chosen);
    }
    const firm = row.derived === null ? FIRM : strengthIn(row, slot, policy, (x) => holds(x, threshold));
    const strength = Math.min(rank, strengthOf(row, cell), firm);
    if (value === value) return compared(row, value, threshold, strength, chosen);
    if (code === UNKNOWN) return absence.explain(row, chosen);
    return makeNode(rule, code, becauseOf(code === MET), strength, read(reader, row), chosen);
  };

  // Many demands have one threshold for all: then nothing is looked up.
  const { constant } = table;
  const constantRank = Math.min(rank, constant?.rank ?? 0);
  return {
    decide: (row) => {
      const value = row.values[slot] ?? Number.NaN;
      if (constant !== null && value === value) return holds(value, constant.value) ? MET : NOT_MET;
      if (value !== value && absence.exempts(row)) return NOT_APPLICABLE;
      const cell = locate(row);
      if (cell < 0) return UNKNOWN;
      const threshold = values[cell] ?? Number.NaN;
      if (threshold !== threshold) return refusals[cell]?.code === "not-demanded" ? NOT_APPLICABLE : UNKNOWN;
      if (value !== value) return decideRange(row, threshold);
      return holds(value, threshold) ? MET : NOT_MET;
    },
    explain: (row) => {
      const value = row.values[slot] ?? Number.NaN;
      if (constant !== null && value === value && row.derived === null) {
        return compared(row, value, constant.value, constantRank, constant.threshold);
      }
      const cell = locate(row);
      const threshold = valueAt(cell);
      if (value === value && threshold === threshold && row.derived === null) {
        return compared(row, value, threshold, Math.min(rank, strengthOf(row, cell)), thresholdOf(row, cell));
      }
      if (value === value || !absence.exempts(row)) return explainCell(row, cell, value);
      const exempt = absence.exempt(row, rank);
      if (cell < 0 || refusals[cell]?.code !== "not-demanded") return exempt;
      // Two reasons, either of which is enough: the firmer one is told.
      const notDemanded = explainCell(row, cell, value);
      return rankOfNode(notDemanded.evidence) > rankOfNode(exempt.evidence) ? notDemanded : exempt;
    },
  };
}

/** Distance in the better direction: never negative when the demand is met. */
function marginOf(
  { better, op }: Comparison,
  fact: FactDefinition,
  value: number,
  threshold: number,
  counts: { readonly dat: number; readonly tong: number } | undefined,
): Margin {
  const up = better === "higher";
  const distance = up ? difference(value, threshold) : difference(threshold, value);
  if (counts === undefined || fact.counts === undefined) return { value: distance, unit: fact.unit };
  const { dat, tong } = counts;
  const reaching = countAt({ percentage: threshold, tong, dat, whole: fact.counts.whole, op });
  const count = up ? difference(dat, reaching) : difference(reaching, dat);
  return { value: distance, unit: fact.unit, count: { value: count, unit: fact.counts.unit } };
}
