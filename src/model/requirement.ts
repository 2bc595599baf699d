import type { Statement } from "./evidence.js";
import type { Sex } from "./fact.js";

export type ComparisonOp = "at-least" | "at-most" | "above" | "below";

/** A test of one classifier. */
export type ConditionTest =
  | { readonly op: "is"; readonly fact: string; readonly value: boolean }
  | { readonly op: ComparisonOp; readonly fact: string; readonly value: number }
  | { readonly op: "between"; readonly fact: string; readonly low: number; readonly high: number };

/** A test over classifiers that chooses a column or decides whether a demand applies. */
export type Condition =
  | ConditionTest
  | { readonly op: "all-of"; readonly of: readonly Condition[] }
  | { readonly op: "any-of"; readonly of: readonly Condition[] };

/**
 * One cell of a threshold table.
 * `unset`: nobody knows; the verdict is unknown and names the hole.
 * `not-demanded`: the text demands nothing of this column; the part is not applicable.
 */
export type Cell = (
  | { readonly state: "value"; readonly value: number }
  | { readonly state: "unset" }
  | { readonly state: "not-demanded" }
) & { readonly statement: Statement };

/** Thresholds over declared dimensions; a plain value is a table over none. Total: a cell for every combination. */
export interface Table {
  /** Ids of dimensions, outermost first. */
  readonly by: readonly string[];
  /** Cells in row-major order of the dimensions' values. */
  readonly cells: readonly Cell[];
  /** A province fills or tightens it (UBND tỉnh quy định); who, and how sure that is. */
  readonly delegated?: { readonly to: string; readonly statement: Statement };
  /** The cells are those of another set's indicator, times a factor, computed exactly. */
  readonly derived?: {
    readonly times: number;
    readonly family: string;
    readonly indicator: string;
    readonly statement: Statement;
  };
  /** The common column (chỉ tiêu chung), kept as data: no unit is judged by it. */
  readonly common?: Cell;
}

interface RequirementBase {
  /** Short name of a part, where a demand has several. */
  readonly label?: string;
  readonly statement: Statement;
  /** Otherwise the demand is not applicable. `unset`: a condition may exist, nobody knows which. */
  readonly appliesWhen?: { readonly condition: Condition | "unset"; readonly statement: Statement };
  /** A declared “not applicable”, or a total of 0, is accepted for this demand. */
  readonly mayNotApply?: Statement;
}

export type Requirement = RequirementBase &
  (
    | { readonly op: "is"; readonly fact: string; readonly value: boolean }
    | { readonly op: "none"; readonly fact: string }
    | {
        readonly op: ComparisonOp;
        readonly fact: string;
        /** The figure for one sex; without it, the overall figure. */
        readonly part?: Sex;
        readonly table: Table;
      }
    /** Must hold for each sex; the statement is the one that says so. Never the overall figure. */
    | { readonly op: "each"; readonly of: readonly Requirement[] }
    | { readonly op: "all-of" | "any-of"; readonly of: readonly Requirement[] }
    | { readonly op: "at-least-of"; readonly count: number; readonly of: readonly Requirement[] }
    /** A clause kept as text that no rule decides: always unknown, and says what a person must check. */
    | { readonly op: "unencoded"; readonly text: string; readonly why: string; readonly check: string }
  );

export type RequirementOp = Requirement["op"];
