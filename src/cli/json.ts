import type { Assessment } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { AssessOutput, AssessSummary, DiagnosticOutput, Receipt, SetSummary } from "../model/output.js";

/** The result of a run for other programs. */
export const outputOf = (
  receipt: Receipt,
  set: CriteriaSet,
  units: readonly Assessment[],
  summary: AssessSummary,
  diagnostics: readonly DiagnosticOutput[],
): AssessOutput => ({ schema: 1, receipt, set: summaryOf(set), units, summary, diagnostics });

function summaryOf(set: CriteriaSet): SetSummary {
  const { id, family, title, status, unitKind, instrument, layers, criteria, declared, openQuestions } = set;
  const indicators = criteria.reduce((sum, one) => sum + one.indicators.length, 0);
  const sizes = { criteria: criteria.length, indicators, declared: declared ?? null };
  return { id, family, title, status, unitKind, instrument, layers, ...sizes, openQuestions };
}

/** JSON with a line for each part and each unit: it can be read by eye, compared by line, and stays small. */
export function jsonLines({ units, ...rest }: AssessOutput): string {
  const parts = Object.entries(rest).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
  const rows = units.map((unit) => JSON.stringify(unit)).join(",\n");
  return `{\n${[...parts, `"units": [\n${rows}\n]`].join(",\n")}\n}`;
}
