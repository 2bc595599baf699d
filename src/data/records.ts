import { CsvError, parse } from "csv-parse/browser/esm/sync";
import { HASH, type Lines } from "./lines.js";
import type { Limits } from "./raw-table.js";

/** One record of a CSV text. Where its cells start is found only when a place is asked for. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** Byte at which it starts. */
  readonly start: number;
  /** False: it was read without regard to quotation marks. */
  readonly quotes: boolean;
}

export interface CsvRecords {
  readonly records: readonly CsvRecord[];
  /** Bytes of cells whose quotation marks break their line; that line was read without regard to quotation marks. */
  readonly brokenQuotes: readonly number[];
  /** What was more than the limit; reading stopped there. */
  readonly exceeded: "rows" | "columns" | null;
  /** Lines that start with `#`, without the sign. */
  readonly comments: readonly string[];
}

/** How many broken lines are mended one by one, before the rest is read without regard to quotation marks. */
const MENDED_LINES = 50;

type Stop = "end" | "quote" | "rows" | "columns";

interface Reading {
  readonly bytes: Uint8Array;
  readonly lines: Lines;
  readonly delimiter: string;
  readonly limits: Limits;
  readonly records: CsvRecord[];
  readonly brokenQuotes: number[];
  readonly comments: string[];
  /** Start of the line at which the next record is looked for. */
  cursor: number;
}

/**
 * Splits CSV bytes into records. A quotation mark that is never closed, or that stands where none may, spoils only its
 * own line: that line is read as it stands and reading goes on with the next.
 */
export function readRecords(bytes: Uint8Array, lines: Lines, delimiter: string, limits: Limits): CsvRecords {
  const reading: Reading = {
    bytes,
    lines,
    delimiter,
    limits,
    records: [],
    brokenQuotes: [],
    comments: [],
    cursor: 0,
  };
  const { records, brokenQuotes, comments } = reading;
  for (let mended = 0; ; mended++) {
    let stop = readPart(reading, bytes.length, mended < MENDED_LINES);
    if (stop === "quote") stop = readPart(reading, lineAfter(lines, reading.cursor), false);
    else if (stop === "end") return { records, brokenQuotes, comments, exceeded: null };
    if (stop === "rows" || stop === "columns") return { records, brokenQuotes, comments, exceeded: stop };
  }
}

const lineAfter = (lines: Lines, byte: number): number => lines.starts[lines.lineAt(byte) + 1] ?? lines.size;

/** Reads records from the cursor to a byte, and moves the cursor past them. */
function readPart(reading: Reading, to: number, quotes: boolean): Stop {
  const { bytes, limits, records, delimiter } = reading;
  const from = reading.cursor;
  let stop: Stop = "end";
  const giveUp = (why: Stop): never => {
    stop = why;
    throw new RangeError(why);
  };
  try {
    // The declared type asks for Node's Buffer, of which only the bytes are used.
    parse(bytes.subarray(from, to) as never, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      quote: quotes ? '"' : null,
      comment: "#",
      comment_no_infix: true,
      skip_empty_lines: true,
      relax_column_count: true,
      on_record: (cells: string[], { bytes: end }) => {
        if (records.length > limits.rows) giveUp("rows");
        if (cells.length > limits.columns) giveUp("columns");
        records.push({ cells, start: seekRecord(reading), quotes });
        reading.cursor = from + end;
        return null;
      },
    });
    seekRecord(reading);
    return stop;
  } catch (error) {
    if (stop !== "end") return stop;
    if (!(error instanceof CsvError)) throw error;
    const start = seekRecord(reading);
    const { index } = error;
    reading.brokenQuotes.push(cellStart(bytes, { start, quotes }, typeof index === "number" ? index : 0, delimiter));
    return "quote";
  }
}

const QUOTE = 0x22;

/** Byte at which a cell of a record starts. */
export function cellStart(
  bytes: Uint8Array,
  { start, quotes }: Pick<CsvRecord, "start" | "quotes">,
  column: number,
  delimiter: string,
): number {
  const sign = delimiter.charCodeAt(0);
  let at = start;
  for (let cell = 0; cell < column; cell++) {
    let end = at;
    if (quotes && bytes[at] === QUOTE) {
      end = bytes.indexOf(QUOTE, at + 1);
      while (end >= 0 && bytes[end + 1] === QUOTE) end = bytes.indexOf(QUOTE, end + 2);
    }
    const next = bytes.indexOf(sign, end);
    if (end < 0 || next < 0) return at;
    at = next + 1;
  }
  return at;
}

/** Moves the cursor past blank lines and remarks to where the next record starts. */
function seekRecord(reading: Reading): number {
  const { lines } = reading;
  let line = reading.cursor >= lines.size ? lines.starts.length : lines.lineAt(reading.cursor);
  for (; line < lines.starts.length; line++) {
    const own = lines.bytesOf(line);
    if (own.length > 0 && own[0] !== HASH) break;
    if (own.length > 0) reading.comments.push(new TextDecoder().decode(own).replace(/^#\s*/, ""));
  }
  reading.cursor = lines.starts[line] ?? lines.size;
  return reading.cursor;
}
