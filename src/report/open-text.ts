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
const MOST_ITEMS = 6;
/** Units that are named before the rest are only counted. */
const MOST_NAMES = 4;

/** What could not be concluded, and what to look up or to ask for, most useful first. */
export function renderOpen(report: AssessReport, style: Style): readonly string[] {
  const { set, summary } = report;
  const { words, paint } = style;
  const { text } = words;
  const part = (heading: string, kind: OpenItem["kind"]): readonly string[] => {
    const items = summary.open.filter((item) => item.kind === kind);
    // What holds up no criterion would change no verdict on one.
    const shown = items.filter(({ settles, holdsUp }) => settles + holdsUp > 0).slice(0, MOST_ITEMS);
    const more = items.length - shown.length;
    if (shown.length === 0) return [];
    return [
      wrap(heading, style.width, " "),
      ...shown.map((item, index) => itemText(item, index + 1, report, style)),
      more > 0 ? paint("faint", `     ${fill(text.more, { n: more })}`) : "",
    ];
  };
  return section(
    text.open,
    [...part(text.openHoles, "hole"), ...part(text.openFacts, "fact"), ...unencoded(set, style)],
    style,
  );
}

function itemText(item: OpenItem, number: number, report: AssessReport, style: Style): string {
  const { set, assessments } = report;
  const { text } = style.words;
  const others = item.together.map((key) => shortName(key, report));
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
  const node = nodeOf(hole.key, assessments);
  // One statement may be missing to several indicators; otherwise the part that it belongs to is named.
  const own = node && hole.indicators.length === 1 ? `${node.rule.id} ${node.rule.label}` : null;
  const names = own ?? hole.indicators.map((id) => `${id} ${indicatorLabel(id, set)}`.trim()).join("; ");
  const columns = columnsText(node?.threshold?.cell ?? {}, set, style.language);
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

/** The node that a statement holds up, in any unit that was referred to it. */
function nodeOf(statement: string, assessments: readonly Assessment[]): ResultNode | null {
  const inside = (nodes: readonly ResultNode[]): ResultNode | null => {
    for (const node of nodes) {
      const { threshold, rule, verdict, children } = node;
      const found = inside(children);
      if (found !== null) return found;
      if (verdict === "unknown" && (threshold?.statement ?? rule.statement).id === statement) return node;
    }
    return null;
  };
  for (const { criteria } of assessments) {
    const found = inside(criteria);
    if (found !== null) return found;
  }
  return null;
}

function shortName(key: string, { set, assessments, summary }: AssessReport): string {
  const item = summary.open.find((candidate) => candidate.key === key);
  if (item === undefined) return key;
  if (item.kind === "fact") return `“${factOf(item.fact, set)?.label ?? item.fact}”`;
  return nodeOf(key, assessments)?.rule.id ?? item.indicators.join(", ");
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
  return [wrap(text.unencoded, style.width, " "), ...lines];
}
