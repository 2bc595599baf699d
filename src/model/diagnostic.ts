/** Languages every message exists in. */
export type Lang = "vi" | "en";

/** Where a finding is: in a text file, or in a cell of a sheet. Line and column count from 1. */
export type Place =
  | {
      readonly in: "text";
      readonly file: string;
      readonly line: number;
      readonly column: number;
      /** Length in characters of what is wrong, for the code frame. */
      readonly length?: number;
    }
  | { readonly in: "sheet"; readonly file: string; readonly sheet: string; readonly cell: string }
  | { readonly in: "file"; readonly file: string };

/**
 * One finding about rules or data: a stable code and parameters. Text is rendered from them by a catalogue of
 * messages, so that each exists in Vietnamese and English and says how to mend it.
 */
export interface Diagnostic {
  /** e.g. `rule/unknown-key`, `data/out-of-range`. */
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly place: Place;
  /** Other places that take part, e.g. where a key was first used. */
  readonly related?: readonly Place[];
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a code says, in each language. `{name}` is filled from the parameters. */
export interface Message {
  readonly vi: string;
  readonly en: string;
  /** How to mend it. */
  readonly fix: { readonly vi: string; readonly en: string };
}

/** Messages by code. */
export type Messages = Readonly<Record<string, Message>>;
