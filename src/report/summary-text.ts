import { formatNumber } from "../explain/format.js";
import { fill, plain } from "../explain/template.js";
import type { AssessSummary, BandCount, LevelCount } from "../model/output.js";
import type { AssessReport, Style } from "./context.js";
import { countText, kindName, rangeText, section } from "./lines.js";
import { widthOf } from "./wrap.js";

/** The units together: how many reach each level and band, and how many criteria they meet on average. */
export function renderSummary({ set, summary, assessments }: AssessReport, style: Style): readonly string[] {
  const { words } = style;
  const { text } = words;
  const kind = kindName(set.unitKind, style);
  const of = fill(text.unitsOf, { n: summary.units, kind });
  const invalid = assessments.reduce((sum, { issues }) => sum + issues.length, 0);
  const rows = [
    ...summary.levels
      .map((level, index) => levelRow(level, index === summary.levels.length - 1, kind, style))
      .reverse(),
    ...summary.bands.map((band) => [bandText(band, style), units(countText(band, style), kind, style)] as const),
    [fill(text.mean, { kind }), meanText(summary, set.criteria.length, style)] as const,
    ...(invalid === 0 ? [] : [[text.invalid, `${invalid}`] as const]),
  ];
  const wide = Math.max(...rows.map(([label]) => widthOf(label)));
  return section(
    fill(text.summary, { of: of.toUpperCase() }),
    rows.map(([label, value]) => `  ${label}${" ".repeat(wide - widthOf(label))}  ${value}`),
    style,
  );
}

/** A rung is reached by whoever reaches a higher one. */
const levelRow = (level: LevelCount, top: boolean, kind: string, style: Style): readonly [string, string] => [
  top ? plain(level.label) : fill(style.words.text.levelOrHigher, { label: level.label }),
  units(countText(level, style), kind, style),
];

const units = (n: string, kind: string, { words }: Style): string => fill(words.text.unitsOf, { n, kind });

function bandText({ from, to }: BandCount, { words }: Style): string {
  const { text } = words;
  return fill(from === to ? text.bandAll : from === 0 ? text.bandUnder : text.bandFrom, {
    from,
    to: from === 0 ? to + 1 : to,
  });
}

function meanText({ meanCriteriaMet }: AssessSummary, of: number, style: Style): string {
  if (meanCriteriaMet === null) return "";
  const write = (mean: number): string => formatNumber(mean, style.language);
  const range = { least: write(meanCriteriaMet.least), most: write(meanCriteriaMet.most) };
  return fill(style.words.text.meanOf, { range: rangeText(range, style), of });
}
