/**
 * How sure we are of a legal statement, weakest first. The order is part of the language:
 * a policy refuses everything weaker than the grade it names.
 */
export const EVIDENCE_GRADES = ["assumed", "unverified", "secondary", "official"] as const;

/**
 * - `official`: compared with the text of the instrument, by a named person on a named day
 * - `secondary`: a named source states it
 * - `unverified`: compiled from general knowledge, not yet compared with any text
 * - `assumed`: an assumption of a user or of an example; refused under `criteria/`
 */
export type Evidence = (typeof EVIDENCE_GRADES)[number];

/** Rank of a grade: 0 (assumed) to 3 (official). */
export function rankOf(evidence: Evidence): number {
  return EVIDENCE_GRADES.indexOf(evidence);
}

/** The grade of a rank from 0 to 3. Throws RangeError outside of it. */
export function gradeOf(rank: number): Evidence {
  const grade = EVIDENCE_GRADES[rank];
  if (grade === undefined) throw new RangeError(`no evidence grade of rank ${rank}`);
  return grade;
}

/** What a source says about a value without stating it. A bound is never a value. */
export interface Bounds {
  readonly above?: number;
  readonly "at-least"?: number;
  readonly "at-most"?: number;
  readonly below?: number;
  readonly sources: readonly string[];
}

/** Where the law says it: the instrument and the place in it (căn cứ). Never a newspaper. */
export interface Citation {
  /** Number of the instrument, e.g. `318/QĐ-TTg`. */
  readonly instrument: string;
  /** Place in it, e.g. `Phụ lục, tiêu chí 10, chỉ tiêu 10.1`. */
  readonly at: string;
}

/** Position in a rule file; line and column count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One legal statement of a rule file: who says it, how surely, and where it stands. */
export interface Statement {
  /** Stable within its set, e.g. `10.1/at-least/tdmnpb/2024`. */
  readonly id: string;
  readonly evidence: Evidence;
  /** Percent, 0 to 100: how likely an unverified statement is thought to be right. */
  readonly confidence?: number;
  /** An official page quotes the statement. */
  readonly quoted?: "official-page";
  /** Ids of the set's sources. Provenance, not căn cứ. */
  readonly sources?: readonly string[];
  readonly bounds?: Bounds;
  readonly note?: string;
  /** Who compared it with the text, and when (yyyy-mm-dd). Only with `official`. */
  readonly verified?: { readonly by: string; readonly on: string };
  readonly cite: Citation;
  readonly origin: Position;
}
