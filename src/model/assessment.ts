import type { Clause } from "./criteria-set.js";
import type { Citation, Evidence, Position, Statement } from "./evidence.js";
import type { CouncilMark, FactIssue } from "./unit.js";

/** đạt · cơ bản đạt · chưa đạt · không đánh giá · chưa xác định */
export type Verdict = "met" | "nearly-met" | "not-met" | "not-applicable" | "unknown";

export type Params = Readonly<Record<string, string | number>>;

/** Why a node has its verdict. Sentences are rendered from it, never stored. */
export interface Because {
  readonly code: // leaves
    | "threshold-reached"
    | "threshold-missed"
    | "fact-missing"
    | "fact-unknown"
    | "fact-invalid"
    | "range-open"
    | "declared-not-applicable"
    | "total-zero"
    | "not-demanded"
    | "condition-false"
    | "condition-unset"
    | "classifier-missing"
    | "column-ambiguous"
    | "no-column"
    | "unset"
    | "delegated-unfilled"
    | "evidence"
    | "amended-not-encoded"
    | "unencoded"
    // nodes with children
    | "all-met"
    | "some-met"
    | "some-not-met"
    | "none-met"
    | "some-unknown"
    | "none-applies"
    | "enough-met"
    | "too-few-met";
  readonly params?: Params;
}

/** What was read for a leaf. */
export interface FactReading {
  readonly id: string;
  readonly part?: "nam-gioi" | "nu-gioi";
  readonly state: "value" | "range" | "missing" | "unknown" | "not-applicable" | "invalid";
  /** Booleans are 0 and 1. Absent unless `state` is `value`. */
  readonly value?: number;
  /** A derived figure that is only known to lie between these. */
  readonly range?: readonly [low: number, high: number];
  /** What a derived figure was computed from. */
  readonly from?: string;
  /** How a share was given. */
  readonly counts?: { readonly dat: number; readonly tong: number };
  /** Why, where it was declared unknown or not applicable. */
  readonly why?: string;
  readonly issue?: FactIssue;
}

/** The threshold that was chosen, shared by all results that use the same cell. */
export interface Threshold {
  readonly op: string;
  readonly value?: number;
  readonly unit: string;
  /** The chosen value of each dimension, e.g. `{ vung: "tdmnpb", "nam-xet": "2024" }`. */
  readonly cell: Readonly<Record<string, string>>;
  readonly statement: Statement;
}

/** How far from the threshold; never negative when the demand is met. */
export interface Margin {
  readonly value: number;
  readonly unit: string;
  /** The same in counted things, where both counts are known: `thiếu 37 hộ`. */
  readonly count?: { readonly value: number; readonly unit: string };
}

/** What a node of the result is about; shared by all results of a set. */
export interface RuleInfo {
  readonly kind: "criterion" | "indicator" | "requirement";
  /** `10`, `10.1`, `5.1/1`. */
  readonly id: string;
  readonly label: string;
  readonly op: string;
  readonly cite: Citation;
  readonly origin: Position;
  readonly statement: Statement;
}

/** One node of the explained result. */
export interface ResultNode {
  readonly rule: RuleInfo;
  readonly verdict: Verdict;
  readonly because: Because;
  readonly fact: FactReading | null;
  readonly threshold: Threshold | null;
  readonly margin: Margin | null;
  /** The strictest policy under which the verdict stays the same; null for unknown. */
  readonly evidence: Evidence | null;
  readonly children: readonly ResultNode[];
}

/** How many of `of` have each verdict. `of` = the sum. */
export interface Counts {
  readonly met: number;
  readonly nearlyMet: number;
  readonly notMet: number;
  readonly unknown: number;
  readonly notApplicable: number;
  readonly of: number;
}

/** Which column a dimension chose for this unit, and why. */
export interface ColumnChoice {
  readonly dimension: string;
  /** Null when it cannot be told. */
  readonly value: string | null;
  /** Why it cannot be told; null when it can. */
  readonly because: Because | null;
  /** The rule that chose, when it was not the unit's own attribute. */
  readonly statement: Statement | null;
}

export interface LevelRef {
  readonly id: string;
  readonly label: string;
}

/** One rung of the ladder for this unit. */
export interface Rung extends LevelRef {
  readonly verdict: Verdict;
  /** Criteria met, at least and at most, and how many the rung needs. */
  readonly met: { readonly least: number; readonly most: number; readonly needed: number };
  readonly evidence: Evidence | null;
  readonly statement: Statement;
}

/** The highest level reached for sure, and the highest still possible. Null: none. A draft set has no level. */
export interface LevelResult {
  readonly surely: LevelRef | null;
  readonly possibly: LevelRef | null;
  readonly rungs: readonly Rung[];
}

/** A fact that is missing, and what it holds up. */
export interface MissingFact {
  readonly fact: string;
  readonly part?: "nam-gioi" | "nu-gioi";
  readonly question: string;
  readonly reportedBy: string;
  /** Indicators that wait for it. */
  readonly neededBy: readonly string[];
  /** Criteria that nothing else holds up: their verdict follows from these indicators. */
  readonly couldSettle: readonly string[];
}

/** A hole in the rules that leaves something undecided for this unit. */
export interface HoleUse {
  readonly statement: Statement;
  readonly code: Because["code"];
  readonly indicator: string;
  /** Criteria that nothing else holds up. */
  readonly couldSettle: readonly string[];
}

/** Marks of a council, counted, and where they differ from what was computed. */
export interface CouncilResult {
  readonly criteria: Counts;
  readonly indicators: Counts;
  readonly differences: readonly { readonly id: string; readonly computed: Verdict; readonly council: CouncilMark }[];
}

/** A given value or key that could not be used. Nothing of it enters a verdict. */
export interface UnitIssue {
  readonly key: string;
  readonly issue:
    | FactIssue
    | { readonly code: "unknown-fact"; readonly params: Params }
    | { readonly code: "unknown-value"; readonly params: Params };
}

/** The explained result for one unit. */
export interface Assessment {
  readonly unit: {
    readonly kind: string;
    readonly code: string;
    readonly name: string;
    readonly parent?: string;
    readonly vung?: string;
    readonly "nam-xet"?: number;
    readonly "nam-so-lieu"?: number;
    readonly origin?: string;
  };
  /** Id of the set, its day, and the evidence asked for. */
  readonly basis: {
    readonly set: string;
    readonly title: string;
    readonly status: "in-use" | "draft";
    readonly asOf: string;
    readonly place: string;
    readonly evidence: Evidence;
    /** The aggregation policies by which levels were concluded. */
    readonly policies: readonly { readonly id: string; readonly label: string; readonly observed: boolean }[];
  };
  readonly columns: readonly ColumnChoice[];
  readonly criteria: readonly ResultNode[];
  readonly counts: { readonly criteria: Counts; readonly indicators: Counts };
  readonly level: LevelResult;
  /** How many decided indicators rest on each grade at best; `provisional` when any is weaker than official. */
  readonly evidence: Readonly<Record<Evidence, number>> & { readonly provisional: boolean };
  readonly missing: readonly MissingFact[];
  readonly holes: readonly HoleUse[];
  /** Clauses of the set that no rule expresses; a person must check them before anything is final. */
  readonly unencoded: readonly Clause[];
  /** What a council marked, beside what was computed; null where it marked nothing. */
  readonly council: CouncilResult | null;
  readonly issues: readonly UnitIssue[];
}
