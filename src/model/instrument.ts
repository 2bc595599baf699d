/** Calendar date, `yyyy-mm-dd`. Compared as text. */
export type IsoDate = string;

/** A dated legal text (văn bản, quyết định, kế hoạch). */
export interface Instrument {
  /** Number as printed, e.g. `318/QĐ-TTg`; a text without a number has a descriptive one. */
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  /** Null: not known. */
  readonly signed: IsoDate | null;
  /** First day in force; null: not known, so it is never taken to be in force. */
  readonly inForceFrom: IsoDate | null;
  /** Last day in force; absent when not known or not ended. */
  readonly inForceTo?: IsoDate;
  /** Years named in the title; not the same as being in force. */
  readonly period?: { readonly from: number; readonly to: number };
}

/** A text that is cited but is not itself a criteria set, e.g. a ministry's guidance. */
export interface RelatedInstrument {
  readonly number: string;
  readonly title?: string;
  readonly issuer?: string;
  readonly signed?: IsoDate;
}
