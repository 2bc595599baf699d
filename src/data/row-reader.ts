import type { Layout } from "../evaluate/inputs.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Unit } from "../model/unit.js";
import type { Column } from "./columns.js";
import type { Conversion } from "./conversion.js";
import { ATTRIBUTE_KEYS, type Attribute } from "./headings.js";
import { type RawRow, type RawTable, textOf } from "./raw-table.js";
import { type ColumnTally, newTally, tally } from "./understood.js";

/** What is known of a table while its rows are read. */
export interface TableContext {
  readonly table: RawTable;
  readonly set: CriteriaSet;
  readonly layout: Layout;
  /** Kinds of unit that may be in the table. */
  readonly kinds: readonly string[];
  readonly columns: readonly Column[];
  /** Columns that are read, by what they hold. */
  readonly columnOf: ReadonlyMap<string, Column>;
  readonly tallies: ReadonlyMap<Column, ColumnTally>;
  /** Region and year for all rows, where they are given from outside. */
  readonly vung: string | undefined;
  readonly namXet: number | undefined;
  /** Rows whose own region or year was replaced. */
  readonly replaced: { vung: number; "nam-xet": number };
  /** Columns a row must have, up to the last one with a heading. */
  readonly width: number;
}

/** A row that became a unit. */
export interface ReadRow {
  readonly index: number;
  readonly unit: Unit;
}

/** The cells of one row, and what is found of them. */
export interface RowReader {
  readonly context: TableContext;
  readonly index: number;
  readonly row: RawRow;
  readonly diagnostics: Diagnostic[];
}

/** The column of an attribute, where the table has it. */
export const columnOf = ({ context }: RowReader, attribute: Attribute): Column | undefined =>
  context.columnOf.get(ATTRIBUTE_KEYS[attribute]);

/** Reports what is wrong with a cell of the row; without a column, with the row. */
export function report(
  { context: { table }, index, row, diagnostics }: RowReader,
  code: string,
  severity: Diagnostic["severity"],
  column: Column | undefined,
  params: Diagnostic["params"],
): void {
  diagnostics.push({
    code: `data/${code}`,
    severity,
    place: table.placeOf(index, column?.index ?? 0),
    params: { column: column?.heading ?? "", text: textOf(row.cells[column?.index ?? 0]).slice(0, 100), ...params },
  });
}

/** Counts a cell for what is told of its column. */
export function note(
  { context, row }: RowReader,
  column: Column,
  state: keyof ColumnTally["cells"],
  conversions: readonly Conversion[],
  taken: string,
): void {
  tally(context.tallies.get(column) ?? newTally(), state, conversions, textOf(row.cells[column.index]), taken);
}
