import { plain } from "../explain/template.js";
import type { AssessReport, Style } from "./context.js";
import { renderCouncil } from "./council-text.js";
import { renderHead } from "./head.js";
import { renderLegend } from "./legend.js";
import { section } from "./lines.js";
import { renderOpen } from "./open-text.js";
import { renderProvisional } from "./provisional-text.js";
import { renderSummary } from "./summary-text.js";
import { renderTable } from "./table.js";
import { wrap } from "./wrap.js";

/**
 * The report on a file of units, for a terminal: what was asked, the table, the units together, what would settle
 * the rest, and how far all of it is provisional. Ends without a line break.
 */
export function renderAssess(report: AssessReport, style: Style): string {
  const { set, assessments, understood } = report;
  const table = `${renderTable(set, assessments, style)}\n\n${renderLegend(set, assessments, style)}`;
  return [
    renderHead(report, style),
    ...(assessments.length === 0 ? [] : [table]),
    ...renderSummary(report, style),
    ...renderCouncil(report, style),
    ...renderOpen(report, style),
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
