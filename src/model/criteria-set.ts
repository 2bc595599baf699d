import type { Position, Statement } from "./evidence.js";
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

/** What a unit reaches as a whole. */
export interface Level {
  readonly id: string;
  readonly label: string;
  readonly rule: { readonly op: "all-criteria" } | { readonly op: "criteria-at-least"; readonly count: number };
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

interface LayerBase {
  /** Path of the folder below `criteria/`, e.g. `vn/xa-ntm/2022-qd-318`. */
  readonly id: string;
  /** Where it holds: `vn`, `dien-bien`, `dien-bien/tuan-giao`. */
  readonly place: string;
  /** e.g. `vn/xa-ntm`. */
  readonly family: string;
  readonly instrument: Instrument;
  readonly related: readonly RelatedInstrument[];
  readonly sources: readonly Source[];
  readonly levels: readonly Level[];
  readonly files: readonly RuleFile[];
  readonly origin: Position;
}

/** The whole of what one instrument demands of one kind of unit. */
export interface SetLayer extends LayerBase {
  readonly layer: "set";
  readonly title: string;
  readonly status: "in-use" | "draft";
  readonly unitKind: string;
  readonly groups: readonly CriteriaGroup[];
  readonly dimensions: readonly Dimension[];
  readonly facts: readonly FactDefinition[];
  readonly criteria: readonly Criterion[];
  readonly pendingAmendments: readonly PendingAmendment[];
}

/** What another instrument adds to a set, in its place and from its day. */
export interface OverlayLayer extends LayerBase {
  readonly layer: "overlay";
  readonly title: string;
}

export type Layer = SetLayer | OverlayLayer;

/** All that is known of one family of sets. */
export interface Catalog {
  readonly family: string;
  readonly layers: readonly Layer[];
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
  /** Lowest rung first. */
  readonly levels: readonly Level[];
  /** Indicators that an amendment in force changes in a way that is not encoded. */
  readonly pending: readonly PendingAmendment[];
  readonly files: readonly RuleFile[];
}
