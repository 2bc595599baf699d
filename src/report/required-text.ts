import { fill } from "../explain/template.js";
import { setTitle } from "../explain/title.js";
import type { ResultNode } from "../model/assessment.js";
import type { AssessReport, Style } from "./context.js";
import { kindName } from "./lines.js";
import { openSection } from "./open-text.js";
import { summarise } from "./summary.js";
import { wrap } from "./wrap.js";

/**
 * What would settle the units that figures were counted from: where a figure is open or cannot be computed, what is
 * missing is missing there. Nothing where every such figure is known.
 */
export function renderRequired(
  { assessments, required = [], ...report }: AssessReport,
  style: Style,
): readonly string[] {
  if (!assessments.some(({ criteria }) => criteria.some(restsOnOpenFigure))) return [];
  return required.flatMap((below) => {
    const { set } = below;
    const summary = summarise(below.assessments);
    const { text } = style.words;
    const of = fill(text.unitsOf, { n: summary.units, kind: kindName(set.unitKind, style) }).toUpperCase();
    const heading = wrap(fill(text.openFor, { of, title: setTitle(set, style.language) }), style.width);
    return openSection(heading, { ...report, ...below, summary }, style);
  });
}

const restsOnOpenFigure = ({ fact, because, children }: ResultNode): boolean =>
  fact?.state === "range" || because.code === "fact-unknown" || children.some(restsOnOpenFigure);
