import type { Statement } from "./evidence.js";
import type { FactDefinition } from "./fact.js";
import type { Instrument, IsoDate, RelatedInstrument } from "./instrument.js";
import type { Condition, Requirement } from "./requirement.js";

/** An indicator (chỉ tiêu): one demand with a number of its own. */
export interface Indicator {
  readonly id: string;
  /** Survives renumbering between versions. */
  readonly concept: string;
  readonly label: string;
  readonly statement: Statement;
  readonly require: Requirement;
}

/** A criterion (tiêu chí): met when all its indicators are. */
export interface Criterion {
  readonly id: string;
  readonly concept: string;
  readonly label: string;
  /** Agency that answers for it; the content is the user's. */
  readonly responsible?: string;
  readonly statement: Statement;
  readonly indicators: readonly Indicator[];
  /** The instrument has more indicators here than are known: the criterion is never met, only not met or unknown. */
  readonly incomplete?: Clause;
  /** The set's own rule for “cơ bản đạt”: not met, with at least so many indicators met. */
  readonly nearlyMet?: { readonly indicatorsMet: number; readonly statement: Statement };
}

/** A clause kept as text that no rule decides: it says what a person must check. */
export interface Clause {
  readonly text: string;
  readonly why: string;
  readonly check: string;
  readonly statement: Statement;
}

/** Something the sources leave open about the set itself. */
export interface OpenQuestion {
  readonly question: string;
  readonly candidates: readonly { readonly answer: string; readonly statement: Statement }[];
}

/** What the instrument says of its own size. */
export interface DeclaredSize {
  readonly criteria: number;
  readonly indicators: number;
  readonly statement: Statement;
}

/** How a concept changed between two versions. */
export interface ConceptLink {
  readonly concept: string;
  readonly from: { readonly set: string; readonly id: string } | null;
  readonly to: { readonly set: string; readonly id: string } | null;
  readonly relation: "same" | "renamed" | "redefined" | "unit-changed" | "merged" | "split" | "dropped" | "added";
  readonly comparable: "yes" | "partly" | "no";
  readonly why: string;
  readonly statement: Statement;
}

/**
 * How criteria add up to a level: a named, cited choice. `observed` is what was seen in practice: never a default,
 * never a title.
 */
export interface AggregationPolicy {
  readonly id: string;
  readonly label: string;
  readonly status: "in-force" | "observed";
  readonly statement: Statement;
}

/** A dimension that threshold tables are indexed by (vùng, năm xét, số trường). */
export interface Dimension {
  readonly id: string;
  readonly label: string;
  readonly values: readonly { readonly id: string; readonly label: string }[];
  /** The unit's own attribute that chooses when no rule does. */
  readonly attribute?: "vung" | "nam-xet";
  /** Rules that choose before the attribute. Two that hold and disagree leave it ambiguous. */
  readonly rules: readonly {
    readonly use: string;
    readonly when: Condition;
    readonly statement: Statement;
  }[];
  /** The rules cannot hold together (bands of one fact), so two that may hold leave a choice, not an ambiguity. */
  readonly exclusive?: true;
  readonly statement: Statement;
}

/** What a level asks of the criteria. `counts`: at most so many not met, at least so many (one, unless stated) met or nearly met. */
export type LevelRule =
  | { readonly op: "all-criteria" }
  | { readonly op: "criteria-at-least"; readonly count: number }
  | { readonly op: "counts"; readonly notMetAtMost?: number; readonly metOrNearlyAtLeast?: number };

/** What a unit reaches as a whole. */
export interface Level {
  readonly id: string;
  readonly label: string;
  /** The aggregation policy it belongs to. */
  readonly policy: string;
  readonly rule: LevelRule;
  readonly statement: Statement;
}

/** An amendment that is known but whose text is not encoded: from that day these indicators are unknown. */
export interface PendingAmendment {
  readonly number: string;
  readonly from: IsoDate;
  readonly indicators: readonly string[];
  readonly statement: Statement;
}

/** A group of criteria as the instrument prints them. */
export interface CriteriaGroup {
  readonly id: string;
  readonly label: string;
  readonly criteria: readonly string[];
  readonly statement: Statement;
}

/** A rule file and the hash of its bytes. */
export interface RuleFile {
  readonly path: string;
  readonly sha256: string;
}

/** A named source: provenance of a statement, never its căn cứ. */
export interface Source {
  readonly id: string;
  readonly url: string;
  readonly note?: string;
}

/** One flat set for one day and one place: what units are evaluated against. */
export interface CriteriaSet {
  readonly id: string;
  readonly family: string;
  readonly title: string;
  readonly status: "in-use" | "draft";
  readonly unitKind: string;
  readonly asOf: IsoDate;
  readonly place: string;
  readonly instrument: Instrument;
  /** Layers it was made of, in the order applied. */
  readonly layers: readonly { readonly id: string; readonly title: string; readonly instrument: Instrument }[];
  readonly related: readonly RelatedInstrument[];
  readonly sources: readonly Source[];
  readonly groups: readonly CriteriaGroup[];
  readonly dimensions: readonly Dimension[];
  readonly facts: readonly FactDefinition[];
  readonly criteria: readonly Criterion[];
  readonly policies: readonly AggregationPolicy[];
  /** Lowest rung first. */
  readonly levels: readonly Level[];
  readonly openQuestions: readonly OpenQuestion[];
  readonly links: readonly ConceptLink[];
  readonly unencoded: readonly Clause[];
  readonly declared?: DeclaredSize;
  /** Indicators that an amendment in force changes in a way that is not encoded. */
  readonly pending: readonly PendingAmendment[];
  /** Sets of other families that derived facts or thresholds refer to, as of the same day and place. */
  readonly requires: readonly CriteriaSet[];
  readonly files: readonly RuleFile[];
}
