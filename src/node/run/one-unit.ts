import { fold } from "../../data/text.js";
import type { Assessment } from "../../model/assessment.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { nearest } from "../../model/nearest.js";
import type { DiagnosticOutput } from "../../model/output.js";
import type { Run } from "./assess-files.js";
import { listed, usage } from "./usage.js";

/** A unit by its code, or by its name in whatever spelling; or why there is not just one. */
export function findUnit(given: string, assessments: readonly Assessment[]): Assessment | Diagnostic {
  const byCode = assessments.filter(({ unit }) => unit.code === given);
  const byName = assessments.filter(({ unit }) => fold(unit.name) === fold(given));
  const found = byCode.length > 0 ? byCode : byName;
  const [first] = found;
  const codes = found.map(({ unit }) => unit.code);
  if (found.length > 1) return usage("usage/several-units", { given, known: listed(codes) });
  if (first) return first;
  const names = assessments.flatMap(({ unit }) => [unit.name, unit.code]);
  const known = listed(assessments.map(({ unit }) => `${unit.name} (${unit.code})`));
  return usage("usage/no-unit", { given, nearest: nearest(given, names) ?? "", known });
}

/** A run as it is about one of its units alone. */
export function runOfOne(run: Run, unit: Assessment): Run {
  const { receipt } = run;
  const options = { ...receipt.options, unit: unit.unit.code };
  return { ...run, assessments: [unit], receipt: { ...receipt, options } };
}

/** Findings without those about other rows of the data. */
export const findingsOf = ({ unit }: Assessment, found: readonly DiagnosticOutput[]): readonly DiagnosticOutput[] =>
  found.filter(({ place }) => place.in !== "text" || unit.origin === `${place.file}:${place.line}`);
