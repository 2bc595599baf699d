import { stringify } from "csv-stringify/browser/esm/sync";
import type { RawCell } from "./raw-table.js";
import type { CellTable } from "./units-table.js";

export interface WriteOptions {
  /** `;` is what Vietnamese Excel opens in columns. */
  readonly delimiter?: ";" | "," | "\t";
  /** Lines of remarks above the heading, written with `#`. */
  readonly comments?: readonly string[];
}

/**
 * Writes a table as Vietnamese Excel opens it: with the mark of UTF-8, `;` between cells, a decimal comma, `có` and
 * `không`. What is written is read back to the same values.
 */
export function writeCsv(table: CellTable, { delimiter = ";", comments = [] }: WriteOptions = {}): string {
  const remarks = comments.map((comment) => `# ${comment.replace(/\s+/g, " ")}\r\n`).join("");
  const rows = [table.header, ...table.rows].map((cells) => cells.map(cellText));
  return `\ufeff${remarks}${stringify(rows, { delimiter, record_delimiter: "\r\n", quoted_match: /[\r\n]|^#/ })}`;
}

function cellText(cell: RawCell): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "có" : "không";
  return typeof cell === "number" ? numberText(cell) : guarded(cell);
}

/** Largest number of decimals `toFixed` gives. */
const MOST_DECIMALS = 100;

/**
 * A number without grouping or exponent. Three decimals get a fourth, since `1,234` may be read as a number of
 * thousands.
 */
function numberText(value: number): string {
  const plain = String(value).includes("e") ? value.toFixed(MOST_DECIMALS).replace(/\.?0+$/, "") : String(value);
  const text = plain.replace(".", ",");
  return /,\d{3}$/.test(text) ? `${text}0` : text;
}

/** A spreadsheet would run a text that starts like a formula; an apostrophe says that it is text. */
const guarded = (text: string): string => (/^[=+\-@'\t\r]/.test(text) ? `'${text}` : text);
