import { fill, plain } from "../explain/template.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { AssessReport, Style } from "./context.js";
import { clauses, section } from "./lines.js";
import type { OpenItem } from "./open-items.js";
import { shortName, sourceOf, titleOf, unitNames } from "./open-names.js";
import { renderUnusableFacts } from "./unusable-facts.js";
import { wrap } from "./wrap.js";

/** Items of each kind that are printed, those that only help together counted as one; the JSON output has them all. */
const MOST_ITEMS = 6;

/** What could not be concluded, and what to look up or to ask for, most useful first. */
export const renderOpen = (report: AssessReport, style: Style): readonly string[] =>
  openSection(style.words.text.open, report, style);

/** The same under another heading. */
export function openSection(heading: string, report: AssessReport, style: Style): readonly string[] {
  const { set, summary } = report;
  const { words, paint } = style;
  const { text } = words;
  const part = (title: string, kind: OpenItem["kind"]): readonly string[] => {
    const items = summary.open.filter((item) => item.kind === kind);
    // What holds up no criterion would change no verdict on one.
    const groups = grouped(items.filter(({ settles, holdsUp }) => settles + holdsUp > 0));
    const shown = groups.slice(0, MOST_ITEMS);
    const texts = (list: readonly OpenItem[]) => new Set(list.map((item) => itemText(item, report, style)));
    const printed = texts(shown.flat());
    const more = [...texts(items)].filter((one) => !printed.has(one)).length;
    if (shown.length === 0) return [];
    return [
      wrap(title, style.width, " "),
      ...shown.map((group, index) => groupText(group, `${`${index + 1}`.padStart(3)}. `, report, style)),
      more > 0 ? paint("faint", `     ${fill(text.more, { n: more })}`) : "",
    ];
  };
  return section(
    heading,
    [
      ...part(text.openHoles, "hole"),
      ...part(text.openFacts, "fact"),
      // The table of one unit says it beside each demand.
      ...(report.assessments.length === 1 ? [] : renderUnusableFacts(report, style)),
      ...unencoded(set, style),
    ],
    style,
  );
}

/** An item as it is printed. Several statements of one demand may read alike; they are told once. */
const itemText = (item: OpenItem, report: AssessReport, style: Style): string =>
  [titleOf(item, report, style), ...sourceOf(item, report, style)].join("\n");

/** Items that always wait together are told together. */
function grouped(items: readonly OpenItem[]): readonly (readonly OpenItem[])[] {
  const groups = new Map<string, OpenItem[]>();
  for (const item of items) {
    const all = [item.key, ...item.together].sort().join("\n");
    const key = item.settles > 0 ? item.key : `${item.holdsUp}\n${all}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

function groupText(group: readonly OpenItem[], first: string, report: AssessReport, style: Style): string {
  const { text } = style.words;
  const [item] = group;
  if (item === undefined) return "";
  const indent = " ".repeat(first.length);
  const named = (key: string): string => shortName(key, report, style);
  const distinct = [...new Map(group.map((member) => [itemText(member, report, style), member])).values()];
  const own = new Set(group.filter(({ kind }) => kind === "hole").map(({ key }) => named(key)));
  const others = item.together.filter((key) => !group.some((member) => member.key === key)).map(named);
  const together = [...new Set(others)].filter((name) => !own.has(name)).join(", ");
  const units = unitNames(item.units, report.assessments, report.set, style);
  if (distinct.length === 1) {
    const effect =
      item.settles > 0
        ? fill(text.settlesAlone, { n: item.settles, units })
        : fill(text.settlesTogether, { n: item.holdsUp, together, units });
    const about = clauses([effect, ...sourceOf(item, report, style)], style, indent);
    return [wrap(plain(titleOf(item, report, style)), style.width, first), about].join("\n");
  }
  return [
    wrap(fill(text.waitForAll, { n: item.holdsUp, items: distinct.length, together, units }), style.width, first),
    ...distinct.map((member) =>
      clauses([titleOf(member, report, style), ...sourceOf(member, report, style)], style, `${indent}– `),
    ),
  ].join("\n");
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
