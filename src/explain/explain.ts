import type { Assessment, ColumnChoice, ResultNode, Verdict } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import { conditionText } from "./condition.js";
import { formatDate } from "./format.js";
import { factIssueText, unitIssueText } from "./issue.js";
import { columnLabel, dimensionLabel, requirementOf } from "./labels.js";
import type { Language } from "./language.js";
import { levelSentence } from "./level.js";
import { provisionalSentence } from "./provisional.js";
import { becauseText, partName, sentence } from "./sentence.js";
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

/** The tree of a criterion or an indicator, parts, applicability and notes included. */
export const explainIndicator = (node: ResultNode, set: CriteriaSet, language: Language): readonly ExplainLine[] =>
  explainNode(node, set, language, 0, null);

/** Everything about one unit: its level, how sure it is, and every criterion. */
export function explainUnit(assessment: Assessment, set: CriteriaSet, language: Language): readonly ExplainLine[] {
  const { unit, basis, columns, criteria, issues, missing } = assessment;
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
    ...about("note", provisionalSentence(assessment, language)),
    ...columns.flatMap((choice) => about("note", columnText(choice, set, language))),
    ...issues.flatMap((issue) => about("issue", fill(language.unit.mend, { ...unitIssueText(issue, set, language) }))),
    ...criteria.flatMap((node) => explainIndicator(node, set, language)),
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
): readonly ExplainLine[] {
  const title =
    whole && whole.rule.kind !== "criterion" ? capital(partName(node, whole, language)) : nodeTitle(node, language);
  const notes = [appliesText(node, set, language), ...notesOf(node, language)].filter((text) => text !== "");
  const issue = node.fact?.issue && fill(language.unit.mend, { ...factIssueText(node.fact.issue, language) });
  return [
    {
      depth,
      mark: node.verdict,
      text: fill(language.unit.line, { title, sentence: sentence(node, set, language) }),
      node,
    },
    ...(issue === undefined ? [] : [{ depth: depth + 1, mark: "issue", text: capital(issue), node } as const]),
    ...notes.map((text): ExplainLine => ({ depth: depth + 1, mark: "note", text, node })),
    ...node.children.flatMap((child) => explainNode(child, set, language, depth + 1, node)),
  ];
}

/** Why a conditional demand was judged at all. That it was not is the sentence's own reason. */
function appliesText(node: ResultNode, set: CriteriaSet, language: Language): string {
  const applies = requirementOf(node, set)?.appliesWhen;
  if (applies === undefined || applies.condition === "unset") return "";
  const { code, params } = node.because;
  const open =
    code === "condition-false" || code === "evidence" || (code === "classifier-missing" && !params?.["dimension"]);
  if (open) return "";
  const condition = conditionText(applies.condition, set, language);
  return fill(language.unit.applies, { condition, basis: basisText(applies.statement, language) });
}

function notesOf({ rule, threshold }: ResultNode, language: Language): readonly string[] {
  const notes = new Set([threshold?.statement.note, rule.statement.note]);
  return [...notes].map((note) => (note ? fill(language.unit.note, { note }) : ""));
}

/** Which column a rule chose, or why none could be; null where the unit's own attribute chose, as every sentence says. */
function columnText(
  { dimension, value, because, statement }: ColumnChoice,
  set: CriteriaSet,
  language: Language,
): string | null {
  if (because !== null) return capital(becauseText(because, set, language));
  if (value === null || statement === null) return null;
  const rules = set.dimensions.find(({ id }) => id === dimension)?.rules;
  // The bands of a fact share one statement.
  const rule = rules?.find((candidate) => candidate.use === value && candidate.statement.id === statement.id);
  return capital(
    fill(language.unit.chosen, {
      dimension: dimensionLabel(dimension, set, language),
      value: columnLabel(dimension, value, set),
      condition: rule ? conditionText(rule.when, set, language) : "",
      basis: basisText(statement, language),
    }),
  );
}
