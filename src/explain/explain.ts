import type { Assessment, Because, ResultNode, Verdict } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import { columnTexts, foreignColumns } from "./column.js";
import { conditionText } from "./condition.js";
import { formatDate } from "./format.js";
import { factIssueText, unitIssueText } from "./issue.js";
import { requirementOf } from "./labels.js";
import type { Language } from "./language.js";
import { levelBasisTexts, levelSentence } from "./level.js";
import { provisionalSentence } from "./provisional.js";
import { partName, sentence } from "./sentence.js";
import { capital, fill } from "./template.js";
import { nodeTitle, setTitle } from "./title.js";
import { basisText } from "./trust.js";

/** What a line is: a verdict, or something said beside one. */
export type Mark = Verdict | "heading" | "note" | "issue" | "ask";

/** One line of an explanation, for a terminal or a page to lay out. The text is plain; a page escapes it. */
export interface ExplainLine {
  readonly depth: number;
  readonly mark: Mark;
  readonly text: string;
  /** What it is about; null when it is about the unit. */
  readonly node: ResultNode | null;
}

/**
 * The tree of a criterion or an indicator, parts, applicability and notes included. With the assessment it comes from,
 * the rules that chose its columns stand before it.
 */
export function explainIndicator(
  node: ResultNode,
  set: CriteriaSet,
  language: Language,
  assessment?: Assessment,
): readonly ExplainLine[] {
  if (assessment === undefined) return explainNode(node, set, language, 0, null, new Set());
  const used = dimensionsOf(node);
  const chosen = assessment.columns.filter(({ dimension, because }) => because === null && used.has(dimension));
  return [
    ...chosen.flatMap((choice) => columnLines(choice, assessment, set, language)),
    ...explainNode(node, set, language, 0, null, foreignColumns(assessment, set)),
  ];
}

const dimensionsOf = ({ threshold, children }: ResultNode): ReadonlySet<string> =>
  new Set([...Object.keys(threshold?.cell ?? {}), ...children.flatMap((child) => [...dimensionsOf(child)])]);

const columnLines = (...about: Parameters<typeof columnTexts>): readonly ExplainLine[] =>
  columnTexts(...about).map((text, index) => ({ depth: index, mark: "note", text, node: null }));

/** Everything about one unit: its level, how sure it is, and every criterion. */
export function explainUnit(assessment: Assessment, set: CriteriaSet, language: Language): readonly ExplainLine[] {
  const { unit, basis, columns, criteria, issues, missing } = assessment;
  const foreign = foreignColumns(assessment, set);
  const about = (mark: Mark, text: string | null): readonly ExplainLine[] =>
    text === null ? [] : [{ depth: 0, mark, text, node: null }];
  const heading = fill(language.unit.unit, {
    name: unit.name,
    code: unit.code,
    set: setTitle(basis, language),
    asOf: formatDate(basis.asOf, language),
  });
  return [
    ...about("heading", heading),
    ...about("note", levelSentence(assessment, language)),
    ...levelBasisTexts(assessment, language).map((text): ExplainLine => ({ depth: 1, mark: "note", text, node: null })),
    ...about("note", provisionalSentence(assessment, language)),
    ...columns.flatMap((choice) => columnLines(choice, assessment, set, language)),
    ...issues.flatMap((issue) => about("issue", fill(language.unit.mend, { ...unitIssueText(issue, set, language) }))),
    ...criteria.flatMap((node) => explainNode(node, set, language, 0, null, foreign)),
    ...missing.flatMap(({ question, reportedBy, neededBy, couldSettle, part }) =>
      about(
        "ask",
        fill(language.unit.ask, {
          question,
          reportedBy,
          sex: part && language.sex[part],
          neededBy: neededBy.join(", "),
          settles: couldSettle.join(", "),
        }),
      ),
    ),
  ];
}

function explainNode(
  node: ResultNode,
  set: CriteriaSet,
  language: Language,
  depth: number,
  whole: ResultNode | null,
  foreign: ReadonlySet<string>,
): readonly ExplainLine[] {
  const title =
    whole && whole.rule.kind !== "criterion" ? capital(partName(node, whole, language)) : nodeTitle(node, language);
  const notes = [appliesText(node, set, language), ...notesOf(node, language)].filter((text) => text !== "");
  const issue = node.fact?.issue && fill(language.unit.mend, { ...factIssueText(node.fact.issue, language) });
  return [
    {
      depth,
      mark: node.verdict,
      text: fill(language.unit.line, { title, sentence: sentence(node, set, language, foreign) }),
      node,
    },
    ...(issue === undefined ? [] : [{ depth: depth + 1, mark: "issue", text: capital(issue), node } as const]),
    ...notes.map((text): ExplainLine => ({ depth: depth + 1, mark: "note", text, node })),
    ...node.children.flatMap((child) => explainNode(child, set, language, depth + 1, node, foreign)),
  ];
}

/** Reasons for which it was not asked, or does not matter, whether a demand applies. */
const NOT_JUDGED: ReadonlySet<Because["code"]> = new Set(["condition-false", "evidence", "amended-not-encoded"]);

/** Why a conditional demand was judged at all. That it was not is the sentence's own reason. */
function appliesText(node: ResultNode, set: CriteriaSet, language: Language): string {
  const applies = requirementOf(node, set)?.appliesWhen;
  if (applies === undefined || applies.condition === "unset") return "";
  const { code, params = {} } = node.because;
  const open = NOT_JUDGED.has(code) || (code === "classifier-missing" && !params["dimension"]);
  if (open) return "";
  const condition = conditionText(applies.condition, set, language);
  return fill(language.unit.applies, { condition, basis: basisText(applies.statement, language) });
}

function notesOf({ rule, threshold }: ResultNode, language: Language): readonly string[] {
  const notes = new Set([threshold?.statement.note, rule.statement.note]);
  return [...notes].map((note) => (note ? fill(language.unit.note, { note }) : ""));
}
