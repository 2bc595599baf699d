import type { Evidence } from "./evidence.js";

/** Reason why a value that was given cannot be used; rendered by `explain`. */
export interface FactIssue {
  readonly code:
    | "not-a-number"
    | "not-a-boolean"
    | "ambiguous-number"
    | "not-finite"
    | "not-whole"
    | "out-of-range"
    | "part-above-whole"
    | "total-zero"
    | "forms-disagree"
    | "incomplete-counts"
    | "too-many-decimals"
    | "contradicts-classifier"
    | "not-applicable-not-allowed"
    /** Given for a fact that follows from other assessments, so nobody reports it. */
    | "derived-reported";
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * One value about a unit.
 * A number or a boolean; nothing (missing); declared unknown with the reason; declared not applicable with the
 * reason; or what a reader of tables found unusable. No text is ever taken for a number.
 */
export type FactValue =
  | number
  | boolean
  | null
  | undefined
  | { readonly unknown: string }
  | { readonly "not-applicable": string }
  | { readonly invalid: FactIssue }
  | DerivedValue;

/**
 * A figure computed from other assessments (criteria met, child units that reach a level): known to lie within
 * `[low, high]`, which is one number when nothing is open. Decided only where the whole range agrees.
 */
export interface DerivedValue {
  readonly derived: readonly [low: number, high: number];
  /** The strictest policy of evidence that leaves the range as it is; null when none changes it (a sum of counts). */
  readonly evidence: Evidence | null;
  /**
   * The range under policies stricter than `evidence`, each at least as wide as the one before. A stricter policy that
   * is not named accepts nothing of the figure.
   */
  readonly under?: { readonly [grade in Evidence]?: readonly [low: number, high: number] };
  /** What it was computed from, in words of the data: `12 / 19 tiêu chí`. */
  readonly from: string;
}

/** A person's mark on a criterion or an indicator. */
export type CouncilMark = "met" | "nearly-met" | "not-met" | "not-applicable";

/** A commune or hamlet as it is evaluated. Neither the region nor the year has a default. */
export interface Unit {
  readonly kind: string;
  /** A code is text: `00123` keeps its zeros. */
  readonly code: string;
  readonly name: string;
  readonly parent?: string;
  /** Region (vùng), an id of the set's dimension `vung`. */
  readonly vung?: string;
  /** Year assessed for (năm xét); it indexes tables and selects no instrument. */
  readonly "nam-xet"?: number;
  /** Year of the data: provenance only. */
  readonly "nam-so-lieu"?: number;
  /** Where it was read, e.g. `01-xa.csv:5`. */
  readonly origin?: string;
  /**
   * Values by key: `x`, and for a share also `x.dat` and `x.tong` (counts), per sex `x.nam-gioi`, `x.nu-gioi`,
   * `x.nam-gioi.dat`, … A key the set does not know is reported, never ignored.
   */
  readonly facts: Readonly<Record<string, FactValue>>;
  /** Marks of a council by id of criterion or indicator. Kept beside the computed verdicts; never enter one. */
  readonly council?: Readonly<Record<string, CouncilMark>>;
}
