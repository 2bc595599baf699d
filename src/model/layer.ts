import type {
  AggregationPolicy,
  Clause,
  ConceptLink,
  CriteriaGroup,
  Criterion,
  DeclaredSize,
  Dimension,
  Indicator,
  Level,
  OpenQuestion,
  PendingAmendment,
  RuleFile,
  Source,
} from "./criteria-set.js";
import type { Evidence, Position, Statement } from "./evidence.js";
import type { FactDefinition } from "./fact.js";
import type { Instrument, RelatedInstrument } from "./instrument.js";

/** What a set and an overlay have in common: one folder of rule files. */
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
  readonly policies: readonly AggregationPolicy[];
  readonly levels: readonly Level[];
  readonly openQuestions: readonly OpenQuestion[];
  readonly links: readonly ConceptLink[];
  /** Clauses of the whole instrument that no rule expresses; while there is one, there is no final level. */
  readonly unencoded: readonly Clause[];
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
  readonly declared?: DeclaredSize;
  readonly pendingAmendments: readonly PendingAmendment[];
}

/** What another instrument adds to a set, in its place and from its day. */
export interface OverlayLayer extends LayerBase {
  readonly layer: "overlay";
  readonly title: string;
  /** It may only tighten: a looser value is an error. */
  readonly tightenOnly: boolean;
  /** Facts that only its indicators need. */
  readonly facts: readonly FactDefinition[];
  /** Indicators that replace the one of the same number, or are added to the criterion. */
  readonly indicators: readonly { readonly criterion: string; readonly indicator: Indicator }[];
  /** Values for single cells. */
  readonly fills: readonly Fill[];
  /** Cells that this instrument should fill and whose values nobody knows yet. */
  readonly holes: readonly { readonly target: string; readonly why: string; readonly statement: Statement }[];
  /** Codes of units that the set names without one. */
  readonly unitCodes: readonly {
    readonly name: string;
    readonly code: string;
    /** That of the overlay's instrument. */
    readonly evidence: Evidence;
    readonly origin: Position;
  }[];
}

/** A value for one cell of a table of the set below. */
export interface Fill {
  /** Indicator, and the part where it has several: `17.1`, `17.1/2`. */
  readonly target: string;
  /** One value for each dimension of the table; a dimension left out means every value of it. */
  readonly cell: Readonly<Record<string, string>>;
  readonly value: number;
  readonly statement: Statement;
}

export type Layer = SetLayer | OverlayLayer;

/** All that is known of one family of sets, with the families it refers to. */
export interface Catalog {
  readonly family: string;
  readonly layers: readonly Layer[];
}
