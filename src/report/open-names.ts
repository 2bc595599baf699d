import { columnsText, factOf } from "../explain/labels.js";
import { fill } from "../explain/template.js";
import { boundsText } from "../explain/trust.js";
import type { Assessment, ResultNode, RuleInfo } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { OpenFact, OpenHole } from "../model/output.js";
import type { AssessReport, Style } from "./context.js";
import { kindName } from "./lines.js";
import type { OpenItem } from "./open-items.js";

/** Units that are named before the rest are only counted. */
const MOST_NAMES = 4;

/** What is missing: a rule with its cell, or a fact with what needs it. */
export const titleOf = (item: OpenItem, { set, assessments }: AssessReport, style: Style): string =>
  item.kind === "hole" ? holeTitle(item, set, assessments, style) : factTitle(item, set, style);

/** Where to look it up; or whom to ask, and who declared it unknown and why. */
export const sourceOf = (item: OpenItem, report: AssessReport, style: Style): readonly string[] =>
  item.kind === "hole"
    ? lookUp(item, style)
    : [
        fill(style.words.text.ask, { reportedBy: item.reportedBy, question: item.question }),
        ...declarations(item, report, style),
      ];

function holeTitle(hole: OpenHole, set: CriteriaSet, assessments: readonly Assessment[], style: Style): string {
  const node = nodeOf(hole.key, assessments);
  // One statement may be missing to several indicators; otherwise the part that it belongs to is named.
  const own = node && hole.indicators.length === 1 ? ruleTitle(node.rule, style) : null;
  const names = own ?? hole.indicators.map((id) => `${id} ${indicatorLabel(id, set)}`.trim()).join("; ");
  const columns = columnsText(node?.threshold?.cell ?? {}, set, style.language);
  const what = style.words.hole[hole.code] ?? hole.code;
  return fill("{names}{? ({columns})} — {what}", { names, columns, what });
}

/** What stands for the indicators of a criterion that are not known has no number: the criterion names it. */
const incompleteOf = ({ id }: RuleInfo): string | undefined => /^(.*)\/incomplete$/.exec(id)?.[1];

function ruleTitle(rule: RuleInfo, { language }: Style): string {
  const { id, label } = rule;
  const criterion = incompleteOf(rule);
  return criterion === undefined ? `${id} ${label}` : fill(language.unit.criterion, { id: criterion, label });
}

function numberOf(rule: RuleInfo, { words }: Style): string {
  const criterion = incompleteOf(rule);
  return criterion === undefined ? rule.id : fill(words.text.restOf, { id: criterion });
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

/** An item where it stands beside others. */
export function shortName(key: string, { set, assessments, summary }: AssessReport, style: Style): string {
  const item = summary.open.find((candidate) => candidate.key === key);
  if (item === undefined) return key;
  if (item.kind === "fact") return `“${factOf(item.fact, set)?.label ?? item.fact}”`;
  const node = nodeOf(key, assessments);
  return node ? numberOf(node.rule, style) : item.indicators.join(", ");
}

/** A figure that was declared unknown, once for each reason. */
function declarations({ key, units }: OpenFact, { assessments, set }: AssessReport, style: Style): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const { unit, criteria } of assessments) {
    const why = units.includes(unit.code) ? declaredIn(criteria, key) : null;
    if (why !== null) byReason.set(why, [...(byReason.get(why) ?? []), unit.code]);
  }
  return [...byReason].map(([why, codes]) =>
    fill(style.words.text.declaredBy, { units: unitNames(codes, assessments, set, style), why }),
  );
}

/** Why a figure was declared unknown; empty where no reason was given, null where it was not declared. */
function declaredIn(nodes: readonly ResultNode[], key: string): string | null {
  for (const { fact, children } of nodes) {
    const own = fact?.part === undefined ? fact?.id : `${fact.id}.${fact.part}`;
    const found = own === key && fact?.state === "unknown" ? (fact.why ?? "") : declaredIn(children, key);
    if (found !== null) return found;
  }
  return null;
}

/** The units that wait, by name. */
export function unitNames(
  units: readonly string[],
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
