import { levelSentence } from "../explain/level.js";
import { fill, plain } from "../explain/template.js";
import { chosenColumns, renderChosenColumns } from "./chosen-columns.js";
import type { AssessReport, Style } from "./context.js";
import { renderCouncil } from "./council-text.js";
import { renderHead } from "./head.js";
import { renderLegend } from "./legend.js";
import { section } from "./lines.js";
import { renderOpen } from "./open-text.js";
import { renderProvisional } from "./provisional-text.js";
import { renderRequired } from "./required-text.js";
import { renderSummary } from "./summary-text.js";
import { renderTable } from "./table.js";
import { renderTargets } from "./targets.js";
import { wrap } from "./wrap.js";

/**
 * The report on a file of units, for a terminal: what was asked, the table, the units together, what would settle
 * the rest, and how far all of it is provisional. One unit alone has a table of what is asked of it instead. Ends
 * without a line break.
 */
export function renderAssess(report: AssessReport, style: Style): string {
  const { understood } = report;
  return [
    renderHead(report, style),
    ...verdictsOn(report, style),
    ...renderCouncil(report, style),
    ...renderOpen(report, style),
    ...renderRequired(report, style),
    ...renderProvisional(report, style),
    ...section(
      style.words.text.data,
      understood.flatMap(({ details }) => details).map((sentence) => wrap(plain(sentence), style.width, "  ")),
      style,
    ),
  ]
    .join("\n\n")
    .normalize("NFC");
}

function verdictsOn(report: AssessReport, style: Style): readonly string[] {
  const { set, assessments } = report;
  const [first, ...others] = assessments;
  if (first === undefined) return [];
  const legend = renderLegend(set, assessments, style);
  if (others.length > 0) {
    const table = `${renderTable(set, assessments, style)}\n\n${legend}`;
    return [table, ...renderChosenColumns(report, style), ...renderSummary(report, style)];
  }
  const { paint, width, language } = style;
  const { name, code } = first.unit;
  const heading = paint("strong", wrap(fill("{name} ({code})", { name, code }), width));
  const about = [levelSentence(first, language), ...chosenColumns(first, set, style)].map((text) => wrap(text, width));
  return [[heading, ...about].join("\n"), renderTargets(first, set, style), ...(legend === "" ? [] : [legend])];
}
