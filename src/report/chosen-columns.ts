import { columnTexts, foreignColumns } from "../explain/column.js";
import { fill } from "../explain/template.js";
import type { Assessment } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { AssessReport, Style } from "./context.js";
import { section } from "./lines.js";
import { wrap } from "./wrap.js";

/** Each column of a unit that a rule chose although the unit's own attribute names another, in a sentence with why. */
export function chosenColumns(assessment: Assessment, set: CriteriaSet, { language }: Style): readonly string[] {
  const foreign = foreignColumns(assessment, set);
  const chosen = assessment.columns.filter(({ dimension, because }) => because === null && foreign.has(dimension));
  // What is noted on the rule stands in the explanation.
  return chosen.flatMap((choice) => columnTexts(choice, assessment, set, language).slice(0, 1));
}

/** The same for many units: the table does not say by which column a unit is judged. Units alike are told together. */
export function renderChosenColumns({ set, assessments }: AssessReport, style: Style): readonly string[] {
  const { text } = style.words;
  const units = new Map<string, string[]>();
  for (const assessment of assessments) {
    for (const chosen of chosenColumns(assessment, set, style)) {
      units.set(chosen, [...(units.get(chosen) ?? []), assessment.unit.name]);
    }
  }
  const lines = [...units].map(([chosen, names]) =>
    wrap(fill(text.chosenFor, { units: names.join(", "), chosen }), style.width, "  – "),
  );
  return section(text.chosenColumns, lines, style);
}
