import type { Because, UnitIssue, Verdict } from "../model/assessment.js";
import type { Lang } from "../model/diagnostic.js";
import type { Evidence } from "../model/evidence.js";
import type { Sex } from "../model/fact.js";
import type { ComparisonOp } from "../model/requirement.js";

export type IssueCode = UnitIssue["issue"]["code"];

/** Clauses of a sentence that have no code of their own. */
export type Phrase =
  | "sentence"
  | "basis"
  | "points"
  | "and"
  | "counted"
  | "between"
  | "threshold"
  | "rule"
  | "delegation"
  | "indicators"
  | "demands"
  | "part"
  | "where"
  | "column"
  | "columnOf"
  | "notInTable"
  | "notGiven"
  | "toChoose"
  | "toApply"
  | "someone"
  | "short"
  | "over"
  | "higher"
  | "lower"
  | "equal";

/** Lines of a tree and of a whole unit. */
export type UnitPhrase =
  | "or"
  | "condition"
  | "criterion"
  | "criteria"
  | "line"
  | "applies"
  | "note"
  | "chosen"
  | "refused"
  | "ask"
  | "unit"
  | "mend"
  | "counts"
  | "level"
  | "levelOf"
  | "draft"
  | "draftLevel"
  | "noLevel"
  | "noRungs"
  | "observed"
  | "notSure"
  | "tentative"
  | "provisional";

/** What one sentence needs, and no more: an application that shows only sentences bundles only this. */
export interface SentenceWords {
  readonly lang: Lang;
  readonly decimal: string;
  /** Separator of thousands. */
  readonly group: string;
  /** Template of a date from `y`, `m` and `d`. */
  readonly date: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly sex: Readonly<Record<Sex, string>>;
  /** What 0 and 1 of a boolean are called. */
  readonly answer: readonly [string, string];
  readonly op: Readonly<Record<ComparisonOp | "none", string>>;
  readonly because: Readonly<Record<Because["code"], string>>;
  /** How sure a statement is; `quoted` is a secondary one that an official page quotes. */
  readonly trust: Readonly<Record<Evidence | "quoted", string>>;
  readonly text: Readonly<Record<Phrase, string>>;
  /** Words of the rule files (units, ids of dimensions) that this language has its own word for. */
  readonly terms: Readonly<Record<string, string>>;
}

/**
 * Everything that is said in one language. A value that is passed in, so that a bundle holds only the languages it
 * names. Templates are filled by `fill`.
 */
export interface Language extends SentenceWords {
  readonly unit: Readonly<Record<UnitPhrase, string>>;
  /** A count of statements of each grade. */
  readonly grade: Readonly<Record<Evidence, string>>;
  /** What is wrong with a value, and how to mend it. */
  readonly issue: Readonly<Record<IssueCode, readonly [text: string, fix: string]>>;
}
