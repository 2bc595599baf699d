import type { CriteriaSet } from "../model/criteria-set.js";
import type { RawCell, RawTable } from "./raw-table.js";
import { type ReadOptions, readUnits, type UnitsReading } from "./read-units.js";

/** A row as an application holds it: the same headings as in a file, with text, numbers or booleans. */
export type PlainRow = Readonly<Record<string, RawCell | undefined>>;

/**
 * Makes units of plain objects, by the same rules and with the same findings as of a file. `name` stands for the file in
 * places: `don-vi[3].ma`.
 */
export function unitsFromObjects(
  rows: readonly PlainRow[],
  set: CriteriaSet,
  options: ReadOptions = {},
  name = "don-vi",
): UnitsReading {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const table: RawTable = {
    file: name,
    header,
    rows: rows.map((row, index) => ({
      cells: header.map((key) => (Object.hasOwn(row, key) ? (row[key] ?? null) : null)),
      at: `${name}[${index}]`,
    })),
    comments: [],
    placeOf: (row, column) => ({
      in: "sheet",
      file: name,
      sheet: "",
      cell: row < 0 ? (header[column] ?? "") : `[${row}].${header[column] ?? ""}`,
    }),
  };
  return readUnits(table, set, options);
}
