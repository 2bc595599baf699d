import { fill } from "../explain/template.js";
import type { Assessment } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Style } from "./context.js";
import { clauses } from "./lines.js";
import { decidedOf, restsOnAssumption, verdictsOf } from "./marks.js";

/** What the letters and columns of the table mean; only those that are there. */
export function renderLegend(set: CriteriaSet, assessments: readonly Assessment[], style: Style): string {
  const { words, language, paint } = style;
  const { text } = words;
  const marks = verdictsOf(set).map((verdict) =>
    fill(text.legend, { mark: words.mark[verdict], verdict: language.verdict[verdict] }),
  );
  const levels = set.status === "in-use" && set.levels.length > 0;
  // The table of one unit says each verdict in full.
  const [first, ...others] = assessments;
  if (others.length === 0) {
    return first && restsOnAssumption(first) ? paint("faint", clauses([text.assumedLegend], style)) : "";
  }
  const lines = [
    clauses([...marks, assessments.some(restsOnAssumption) ? text.assumedLegend : ""], style),
    levels ? clauses([text.levelLegend], style) : "",
    assessments.some((assessment) => decidedOf(assessment).weak > 0) ? clauses([text.weakLegend], style) : "",
  ];
  return paint("faint", lines.filter((line) => line !== "").join("\n"));
}
