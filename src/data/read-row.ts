import type { Layout } from "../evaluate/inputs.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { CouncilMark, FactValue, Unit } from "../model/unit.js";
import { dimensionOf, isTotal, readCode, readDimensionValue, readKind, readName, readYear } from "./attribute-cell.js";
import type { Column } from "./columns.js";
import type { Conversion } from "./conversion.js";
import { readCouncilMark } from "./council.js";
import { readFactCell } from "./fact-cell.js";
import { ATTRIBUTE_KEYS, type Attribute } from "./headings.js";
import { isBlank, type RawRow, type RawTable, textOf } from "./raw-table.js";
import { type ColumnTally, newTally, tally } from "./understood.js";
import { checkUnit } from "./unit-checks.js";

/** What is known of a table while its rows are read. */
export interface TableContext {
  readonly table: RawTable;
  readonly set: CriteriaSet;
  readonly layout: Layout;
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
interface RowReader {
  readonly context: TableContext;
  readonly index: number;
  readonly row: RawRow;
  readonly diagnostics: Diagnostic[];
}

/** Makes a unit of a row, or says why it is none. */
export function readRow(
  context: TableContext,
  index: number,
): { readonly unit: Unit | null; readonly diagnostics: readonly Diagnostic[] } {
  const row = context.table.rows[index];
  if (row === undefined) throw new RangeError(`no row ${index}`);
  const reader: RowReader = { context, index, row, diagnostics: [] };
  const unit = unitOf(reader);
  return { unit, diagnostics: reader.diagnostics };
}

function unitOf(reader: RowReader): Unit | null {
  const { row, context } = reader;
  const code = readText(reader, "code");
  const name = readText(reader, "name");
  if (code === "" || isTotal(code)) {
    const total = row.cells.some((cell) => typeof cell === "string" && isTotal(textOf(cell)));
    report(reader, total ? "total-row" : "no-code", total ? "warning" : "error", columnOf(reader, "code"), { name });
    return null;
  }
  if (name === "" && columnOf(reader, "name"))
    report(reader, "no-name", "error", columnOf(reader, "name"), { unit: code });
  const kind = readUnitKind(reader, code);
  if (kind === null) return null;
  const parent = readText(reader, "parent");
  const vung = readRegion(reader, code);
  const namXet = context.namXet ?? readYearOf(reader, "nam-xet", code);
  noteReplacedYear(reader);
  const namSoLieu = readYearOf(reader, "nam-so-lieu", code);
  const whole = hasAllCells(reader, code);
  const unit: Unit = {
    kind,
    code,
    name: name === "" ? code : name,
    ...(parent === "" ? {} : { parent }),
    ...(vung === undefined ? {} : { vung }),
    ...(namXet === undefined ? {} : { "nam-xet": namXet }),
    ...(namSoLieu === undefined ? {} : { "nam-so-lieu": namSoLieu }),
    origin: row.at,
    facts: whole ? readFacts(reader) : {},
    ...(whole ? readCouncil(reader, code) : {}),
  };
  for (const { key, issue } of checkUnit(unit, context.set, context.layout)) {
    report(reader, issue.code, "error", context.columnOf.get(key), { ...rounded(issue.params), unit: code, key });
  }
  return unit;
}

/** A percentage that was computed has endless decimals, which say nothing to a reader. */
const rounded = (params: Diagnostic["params"]): Diagnostic["params"] =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === "number" ? Number(value.toFixed(4)) : value]),
  );

const columnOf = ({ context }: RowReader, attribute: Attribute): Column | undefined =>
  context.columnOf.get(ATTRIBUTE_KEYS[attribute]);

function report(
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

function note(
  { context, row }: RowReader,
  column: Column,
  state: keyof ColumnTally["cells"],
  conversions: readonly Conversion[],
  taken: string,
): void {
  tally(context.tallies.get(column) ?? newTally(), state, conversions, textOf(row.cells[column.index]), taken);
}

/** A code or a name; empty where there is none. */
function readText(reader: RowReader, attribute: "code" | "name" | "parent"): string {
  const column = columnOf(reader, attribute);
  if (column === undefined) return "";
  const cell = reader.row.cells[column.index];
  const { text, conversions } = attribute === "name" ? readName(cell) : readCode(cell);
  note(reader, column, text === "" ? "missing" : "value", conversions, text);
  return text;
}

/** The row's own kind, or the set's where the table does not say. Null: it is of another kind, or of none. */
function readUnitKind(reader: RowReader, code: string): string | null {
  const { set } = reader.context;
  const column = columnOf(reader, "kind");
  const text = column === undefined ? "" : textOf(reader.row.cells[column.index]);
  if (column === undefined || text === "") return set.unitKind;
  const kind = readKind(text);
  note(reader, column, kind === undefined ? "invalid" : "value", kind === text ? [] : ["kind-name"], kind ?? "");
  if (kind === set.unitKind) return kind;
  report(reader, "other-kind", "error", column, { unit: code, kind: set.unitKind });
  return null;
}

function readRegion(reader: RowReader, code: string): string | undefined {
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

function readYearOf(reader: RowReader, attribute: "nam-xet" | "nam-so-lieu", code: string): number | undefined {
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

function noteReplacedYear(reader: RowReader): void {
  const { namXet, replaced } = reader.context;
  const column = columnOf(reader, "nam-xet");
  if (namXet === undefined || column === undefined) return;
  const cell = reader.row.cells[column.index];
  if (!isBlank(cell) && readYear(cell) !== namXet) replaced["nam-xet"]++;
}

/**
 * A row with a cell too many or too few has lost its columns: nobody can say which value belongs to which. Its facts are
 * not read, so that no verdict rests on a value of the next column.
 */
function hasAllCells(reader: RowReader, code: string): boolean {
  const { row, context } = reader;
  const extra = row.cells.slice(context.table.header.length).some((cell) => !isBlank(cell));
  if (!extra && row.cells.length >= context.width) return true;
  const given = row.cells.findLastIndex((cell) => !isBlank(cell)) + 1;
  const cells = extra ? given : row.cells.length;
  report(reader, "ragged-row", "error", undefined, { unit: code, cells, columns: context.width });
  return false;
}

function readFacts(reader: RowReader): Readonly<Record<string, FactValue>> {
  const entries: [string, FactValue][] = [];
  for (const column of reader.context.columns) {
    if (column.meaning.is !== "fact") continue;
    const { input } = column.meaning;
    const { state, value, conversions } = readFactCell(reader.row.cells[column.index], input);
    note(reader, column, state, conversions, String(value ?? ""));
    if (value !== undefined) entries.push([input.key, value]);
  }
  return Object.fromEntries(entries);
}

function readCouncil(reader: RowReader, code: string): { readonly council?: Readonly<Record<string, CouncilMark>> } {
  const marks: [string, CouncilMark][] = [];
  for (const column of reader.context.columns) {
    if (column.meaning.is !== "council") continue;
    const text = textOf(reader.row.cells[column.index]);
    if (text === "" || text === "-" || text === "–") continue;
    const mark = readCouncilMark(text);
    note(reader, column, mark === undefined ? "invalid" : "value", [], mark ?? "");
    if (mark === undefined) report(reader, "unknown-mark", "error", column, { unit: code });
    else marks.push([column.meaning.id, mark]);
  }
  return marks.length === 0 ? {} : { council: Object.fromEntries(marks) };
}
