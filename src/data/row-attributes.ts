import { dimensionOf, readDimensionValue, readKind, readYear } from "./attribute-cell.js";
import { isBlank, textOf } from "./raw-table.js";
import { columnOf, note, type RowReader, report } from "./row-reader.js";

/** The row's own kind, or the set's where the table does not say. Null: it is of a kind that the set has nothing to do with, or of none. */
export function readUnitKind(reader: RowReader, code: string): string | null {
  const { set, kinds } = reader.context;
  const column = columnOf(reader, "kind");
  const text = column === undefined ? "" : textOf(reader.row.cells[column.index]);
  if (column === undefined || text === "") return set.unitKind;
  const kind = readKind(text);
  note(reader, column, kind === undefined ? "invalid" : "value", kind === text ? [] : ["kind-name"], kind ?? "");
  if (kind !== undefined && kinds.includes(kind)) return kind;
  report(reader, "other-kind", "error", column, { unit: code, kind: kinds.join(", ") });
  return null;
}

/** Id of the row's region; text that is no region is kept as it was written. */
export function readRegion(reader: RowReader, code: string): string | undefined {
  const { set, vung, replaced } = reader.context;
  const column = columnOf(reader, "vung");
  const text = column === undefined ? "" : textOf(reader.row.cells[column.index]);
  const dimension = dimensionOf(set, "vung");
  const id = text === "" ? undefined : dimension === undefined ? text : readDimensionValue(text, dimension);
  if (vung !== undefined) {
    if (text !== "" && id !== vung) replaced.vung++;
    return vung;
  }
  if (column === undefined) return undefined;
  const state = text === "" ? "missing" : id === undefined ? "invalid" : "value";
  note(reader, column, state, id === undefined || id === text ? [] : ["region-name"], id ?? "");
  if (text === "" && dimension) report(reader, "no-region", "error", column, { unit: code });
  if (state === "invalid") {
    const known = dimension?.values.map((value) => value.id).join(", ") ?? "";
    report(reader, "unknown-region", "error", column, { unit: code, known });
  }
  // What is no region is kept as it was written: the evaluator says that it knows no such value.
  return id ?? (text === "" ? undefined : text);
}

/** A year of the row, reported where it is none, or one the set has no thresholds for. */
export function readYearOf(reader: RowReader, attribute: "nam-xet" | "nam-so-lieu", code: string): number | undefined {
  const column = columnOf(reader, attribute);
  if (column === undefined) return undefined;
  const cell = reader.row.cells[column.index];
  const year = readYear(cell);
  note(reader, column, isBlank(cell) ? "missing" : year === undefined ? "invalid" : "value", [], String(year ?? ""));
  if (year === undefined && !isBlank(cell)) report(reader, "not-a-year", "error", column, { unit: code });
  if (attribute === "nam-so-lieu") return year;
  const dimension = dimensionOf(reader.context.set, "nam-xet");
  if (dimension === undefined) return year;
  if (isBlank(cell)) report(reader, "no-year", "error", column, { unit: code });
  else if (year !== undefined && !dimension.values.some(({ id }) => id === String(year))) {
    const known = dimension.values.map(({ id }) => id).join(", ");
    report(reader, "unknown-year", "error", column, { unit: code, known });
  }
  return year;
}

/** Counts a row whose own year is replaced by the one for all rows. */
export function noteReplacedYear(reader: RowReader): void {
  const { namXet, replaced } = reader.context;
  const column = columnOf(reader, "nam-xet");
  if (namXet === undefined || column === undefined) return;
  const cell = reader.row.cells[column.index];
  if (!isBlank(cell) && readYear(cell) !== namXet) replaced["nam-xet"]++;
}
