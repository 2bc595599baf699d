import type { Diagnostic, Place } from "../model/diagnostic.js";

/**
 * A cell as a file holds it. CSV has only text; a workbook or an object also has numbers and booleans, which are taken
 * as they are. Null: there is no cell.
 */
export type RawCell = string | number | boolean | null;

/** One row below the header. */
export interface RawRow {
  readonly cells: readonly RawCell[];
  /** Where the row is, for a unit's `origin`: `01-xa.csv:5`. */
  readonly at: string;
}

/** A table as it was found, before anything is understood of it. The same for every kind of file. */
export interface RawTable {
  readonly file: string;
  readonly header: readonly RawCell[];
  readonly rows: readonly RawRow[];
  /** Lines that are remarks and no data, e.g. `# số liệu minh họa`, without the sign. */
  readonly comments: readonly string[];
  /** Where a cell is: index of its row (−1: the header) and of its column, from 0. */
  readonly placeOf: (row: number, column: number) => Place;
}

/** What came of reading a file. Without a table, nothing of it can be used. */
export interface TableReading {
  readonly table: RawTable | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Bounds of what is read: a data file may be hostile, or simply not what it seems. */
export interface Limits {
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Characters in one cell. */
  readonly cell: number;
}

export const LIMITS: Limits = { bytes: 50_000_000, rows: 200_000, columns: 2_000, cell: 10_000 };

export const isBlank = (cell: RawCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && tidy(cell) === "");

/** Text without the white space and invisible characters around it, and with single plain spaces inside. */
export const tidy = (text: string): string => text.replace(/[\s\u200b-\u200f\u2060\ufeff]+/gu, " ").trim();

/** Text of a cell, tidy. */
export const textOf = (cell: RawCell | undefined): string =>
  cell === null || cell === undefined ? "" : tidy(String(cell));
