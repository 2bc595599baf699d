import type { Diagnostic } from "../model/diagnostic.js";
import type { CouncilMark, FactValue, Unit } from "../model/unit.js";
import { isTotal, readCode, readName } from "./attribute-cell.js";
import { readCouncilMark } from "./council.js";
import { readFactCell } from "./fact-cell.js";
import { isBlank, textOf } from "./raw-table.js";
import { noteReplacedYear, readRegion, readUnitKind, readYearOf } from "./row-attributes.js";
import { columnOf, note, type RowReader, report, type TableContext } from "./row-reader.js";
import { checkUnit } from "./unit-checks.js";

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

/** A code or a name; empty where there is none. */
function readText(reader: RowReader, attribute: "code" | "name" | "parent"): string {
  const column = columnOf(reader, attribute);
  if (column === undefined) return "";
  const cell = reader.row.cells[column.index];
  const { text, conversions } = attribute === "name" ? readName(cell) : readCode(cell);
  note(reader, column, text === "" ? "missing" : "value", conversions, text);
  return text;
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
