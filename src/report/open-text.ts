import { columnsText, factOf } from "../explain/labels.js";
import { fill, plain } from "../explain/template.js";
import { boundsText } from "../explain/trust.js";
import type { Assessment, ResultNode } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { OpenFact, OpenHole } from "../model/output.js";
import type { AssessReport, Style } from "./context.js";
import { clauses, kindName, section } from "./lines.js";
import type { OpenItem } from "./open-items.js";
import { wrap } from "./wrap.js";

/** Items of each kind that are printed; the JSON output has them all. */
const MOST_ITEMS = 8;
/** Units that are named before the rest are only counted. */
const MOST_NAMES = 4;

/** What could not be concluded, and what to look up or to ask for, most useful first. */
export function renderOpen(report: AssessReport, style: Style): readonly string[] {
  const { set, summary } = report;
  const { words, paint } = style;
  const { text } = words;
  const part = (heading: string, items: readonly OpenItem[]): readonly string[] =>
    items.length === 0
      ? []
      : [
          ` ${heading}`,
          ...items.slice(0, MOST_ITEMS).map((item, index) => itemText(item, index + 1, report, style)),
          ...(items.length > MOST_ITEMS
            ? [paint("faint", `    ${fill(text.more, { n: items.length - MOST_ITEMS })}`)]
            : []),
        ];
  return section(
    text.open,
    [
      ...part(
        text.openHoles,
        summary.open.filter(({ kind }) => kind === "hole"),
      ),
      ...part(
        text.openFacts,
        summary.open.filter(({ kind }) => kind === "fact"),
      ),
      ...unencoded(set, style),
    ],
    style,
  );
}

function itemText(item: OpenItem, number: number, report: AssessReport, style: Style): string {
  const { set, assessments } = report;
  const { text } = style.words;
  const others = item.together.map((key) => shortName(key, report.summary.open, set));
  const units = unitNames(item, assessments, set, style);
  const effect =
    item.settles > 0
      ? fill(text.settlesAlone, { n: item.settles, units })
      : fill(text.settlesTogether, { n: item.holdsUp, together: others.join(", "), units });
  const first = `${`${number}`.padStart(3)}. `;
  const title = item.kind === "hole" ? holeTitle(item, set, assessments, style) : factTitle(item, set, style);
  const where =
    item.kind === "hole"
      ? lookUp(item, style)
      : [fill(text.ask, { reportedBy: item.reportedBy, question: item.question })];
  return [wrap(plain(title), style.width, first), clauses([effect, ...where], style, " ".repeat(first.length))].join(
    "\n",
  );
}

function holeTitle(hole: OpenHole, set: CriteriaSet, assessments: readonly Assessment[], style: Style): string {
  const names = hole.indicators.map((id) => `${id} ${indicatorLabel(id, set)}`.trim()).join("; ");
  const cell = cellOf(hole.key, assessments);
  const columns = cell === null ? "" : columnsText(cell, set, style.language);
  const what = style.words.hole[hole.code] ?? hole.code;
  return fill("{names}{? ({columns})} — {what}", { names, columns, what });
}

const factTitle = ({ key, fact, indicators }: OpenFact, set: CriteriaSet, { language, words }: Style): string => {
  const sex = key.endsWith(".nam-gioi") ? "nam-gioi" : key.endsWith(".nu-gioi") ? "nu-gioi" : null;
  return fill("{label}{? ({sex})} — {needed}", {
    label: factOf(fact, set)?.label ?? fact,
    sex: sex === null ? "" : language.sex[sex],
    needed: fill(words.text.neededBy, { indicators: indicators.join(", ") }),
  });
};

const lookUp = ({ statement }: OpenHole, { words, language }: Style): readonly string[] => {
  const bounds = boundsText(statement.bounds, language);
  return [fill(words.text.lookUp, { ...statement.cite }), bounds === "" ? "" : fill(words.text.bounds, { bounds })];
};

const indicatorLabel = (id: string, set: CriteriaSet): string =>
  set.criteria.flatMap(({ indicators }) => indicators).find((indicator) => indicator.id === id)?.label ?? "";

/** The columns of the cell that a statement stands in, from any unit that was referred to it. */
function cellOf(statement: string, assessments: readonly Assessment[]): Readonly<Record<string, string>> | null {
  const inside = (nodes: readonly ResultNode[]): Readonly<Record<string, string>> | null => {
    for (const { threshold, children } of nodes) {
      if (threshold?.statement.id === statement) return threshold.cell;
      const found = inside(children);
      if (found !== null) return found;
    }
    return null;
  };
  for (const { criteria } of assessments) {
    const found = inside(criteria);
    if (found !== null) return found;
  }
  return null;
}

function shortName(key: string, items: readonly OpenItem[], set: CriteriaSet): string {
  const item = items.find((candidate) => candidate.key === key);
  if (item === undefined) return key;
  return item.kind === "hole" ? item.indicators.join(", ") : `“${factOf(item.fact, set)?.label ?? item.fact}”`;
}

function unitNames(
  { units }: OpenItem,
  assessments: readonly Assessment[],
  { unitKind }: CriteriaSet,
  style: Style,
): string {
  const { text } = style.words;
  const kind = kindName(unitKind, style);
  if (units.length === assessments.length && units.length > 1) return fill(text.allUnits, { n: units.length, kind });
  const names = units.map((code) => assessments.find(({ unit }) => unit.code === code)?.unit.name ?? code);
  const list = names.slice(0, MOST_NAMES).join(", ");
  return names.length <= MOST_NAMES ? list : fill(text.moreUnits, { list, n: names.length - MOST_NAMES, kind });
}

/** Clauses that only a person can check. */
function unencoded({ unencoded: clauseList }: CriteriaSet, style: Style): readonly string[] {
  const { text } = style.words;
  if (clauseList.length === 0) return [];
  const lines = clauseList.map(({ text: clause, check, statement }) =>
    wrap(fill(text.check, { text: clause, check, ...statement.cite }), style.width, "  – "),
  );
  return [` ${text.unencoded}`, ...lines];
}
