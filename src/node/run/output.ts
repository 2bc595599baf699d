import type { CriteriaSet } from "../../model/criteria-set.js";
import type { AssessOutput, DiagnosticOutput, SetSummary } from "../../model/output.js";
import { summarise } from "../../report/summary.js";
import type { Run } from "./assess-files.js";

/** The result of a run for other programs. */
export const outputOf = (
  { receipt, set, assessments }: Run,
  diagnostics: readonly DiagnosticOutput[],
): AssessOutput => ({
  schema: 1,
  receipt,
  set: summaryOf(set),
  units: assessments,
  summary: summarise(assessments),
  diagnostics,
});

/** The result of a run as JSON text: what `--format json` prints, without the line break at its end. */
export const jsonOf = (run: Run, diagnostics: readonly DiagnosticOutput[]): string =>
  jsonLines(outputOf(run, diagnostics));

function summaryOf(set: CriteriaSet): SetSummary {
  const { id, family, title, status, unitKind, instrument, layers, criteria, declared, openQuestions } = set;
  const indicators = criteria.reduce((sum, one) => sum + one.indicators.length, 0);
  const sizes = { criteria: criteria.length, indicators, declared: declared ?? null };
  return { id, family, title, status, unitKind, instrument, layers, ...sizes, openQuestions };
}

/** JSON with a line for each part and each unit: it can be read by eye, compared by line, and stays small. */
function jsonLines({ units, ...rest }: AssessOutput): string {
  const parts = Object.entries(rest).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
  const rows = units.map((unit) => JSON.stringify(unit)).join(",\n");
  return `{\n${[...parts, `"units": [\n${rows}\n]`].join(",\n")}\n}`;
}
