import type { Diagnostic, Place } from "../model/diagnostic.js";
import { checkUtf8 } from "./decode.js";
import { DELIMITERS, detectDelimiter } from "./delimiter.js";
import { inOrder } from "./in-order.js";
import { type Lines, linesOf } from "./lines.js";
import { isBlank, LIMITS, type Limits, type RawTable, type TableReading } from "./raw-table.js";
import { type CsvRecord, cellStart, readRecords } from "./records.js";

/**
 * Reads the bytes of a CSV file: UTF-8 with or without its mark, cells parted by `;`, `,` or tab. Rows are kept
 * whatever is wrong with them; a file that is no such text gives no table and says how to save it as one. Never throws.
 */
export function readCsv(bytes: Uint8Array, file: string, limits: Limits = LIMITS): TableReading {
  const refuse = (code: string, params: Diagnostic["params"] = {}): TableReading => ({
    table: null,
    diagnostics: [{ code, severity: "error", place: { in: "file", file }, params: { file, ...params } }],
  });
  if (bytes.length > limits.bytes) return refuse("data/too-many-bytes", { limit: limits.bytes });
  const decoded = checkUtf8(bytes, file);
  if ("diagnostic" in decoded) return { table: null, diagnostics: [decoded.diagnostic] };
  const text = decoded.bytes;
  const lines = linesOf(text);
  const declared = declaredDelimiter(lines);
  const body = declared === undefined ? text : text.subarray(lines.starts[1] ?? text.length);
  const offset = text.length - body.length;
  const bodyLines = offset === 0 ? lines : linesOf(body);
  const delimiter = declared ?? detectDelimiter(bodyLines);
  const { records, brokenQuotes, exceeded, comments } = readRecords(body, bodyLines, delimiter, limits);
  if (exceeded !== null) return refuse(`data/too-many-${exceeded}`, { limit: limits[exceeded] });

  const placeAt = placesIn(body, bodyLines, file, offset === 0 ? 1 : 2);
  const remarks = [...comments];
  const kept = records.filter((record) => !isBlankRecord(record) && !takeRemark(record, remarks));
  const [header, ...rows] = kept;
  if (header === undefined) return refuse("data/empty");
  const diagnostics: Diagnostic[] = brokenQuotes.map((byte) => ({
    code: "data/broken-quote",
    severity: "error",
    place: placeAt(byte, 1),
    params: {},
  }));
  const table: RawTable = {
    file,
    header: header.cells,
    rows: rows.map((record) => ({ cells: record.cells, at: `${file}:${lineOf(placeAt(record.start))}` })),
    comments: remarks,
    placeOf: (row, column) => {
      const record = row < 0 ? header : rows[row];
      if (record === undefined) return placeAt(body.length);
      // A cell that a short row does not have is where the row's last one is.
      const own = Math.min(column, record.cells.length - 1);
      return placeAt(cellStart(body, record, own, delimiter), Math.max(1, record.cells[own]?.length ?? 1));
    },
  };
  for (const [row, record] of rows.entries()) checkCells(record, row, table, { delimiter, limits }, diagnostics);
  if (rows.length === 0)
    diagnostics.push({ code: "data/no-rows", severity: "error", place: placeAt(0), params: { file } });
  return { table, diagnostics: inOrder(diagnostics) };
}

/** `sep=;`, by which Excel is told the delimiter. */
function declaredDelimiter(lines: Lines): string | undefined {
  const first = new TextDecoder().decode(lines.bytesOf(0).subarray(0, 20));
  const sign = /^"?sep=(.)"?$/.exec(first.trimEnd() === "sep=" ? "sep=\t" : first)?.[1];
  return DELIMITERS.find((delimiter) => delimiter === sign);
}

const isBlankRecord = (record: CsvRecord): boolean => record.cells.every(isBlank);

/** A remark that a spreadsheet has put in quotes, or followed by empty cells, is still a remark. */
function takeRemark({ cells: [first = "", ...others] }: CsvRecord, remarks: string[]): boolean {
  if (!first.startsWith("#") || !others.every(isBlank)) return false;
  remarks.push(first.replace(/^#\s*/, ""));
  return true;
}

type PlaceAt = (byte: number, length?: number) => Place;

function placesIn(bytes: Uint8Array, lines: Lines, file: string, firstLine: number): PlaceAt {
  return (byte, length) => {
    const line = lines.lineAt(byte);
    const before = new TextDecoder().decode(bytes.subarray(lines.starts[line] ?? 0, byte));
    const place = { in: "text", file, line: line + firstLine, column: before.length + 1 } as const;
    return length === undefined ? place : { ...place, length };
  };
}

const lineOf = (place: Place): number => (place.in === "text" ? place.line : 0);

/** Cells too long to be read by anyone, and cells that have swallowed other rows. */
function checkCells(
  record: CsvRecord,
  row: number,
  table: RawTable,
  { delimiter, limits }: { readonly delimiter: string; readonly limits: Limits },
  found: Diagnostic[],
): void {
  for (const [column, cell] of record.cells.entries()) {
    const report = (code: string, severity: Diagnostic["severity"], params: Diagnostic["params"]): void => {
      found.push({ code, severity, place: table.placeOf(row, column), params });
    };
    if (cell.length > limits.cell) report("data/cell-too-long", "error", { limit: limits.cell });
    if (/[\r\n]/.test(cell) && cell.includes(delimiter)) report("data/swallowed-rows", "error", {});
  }
}
