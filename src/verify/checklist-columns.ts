import { type RawTable, textOf } from "../data/raw-table.js";
import { foldHeading } from "../data/text.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { FILLED, FROZEN, HEADINGS } from "./words.js";

export type Column = keyof typeof HEADINGS;

/** Index of each column that the checklist has. */
export type Columns = ReadonlyMap<Column, number>;

/** The column of each heading; null where one is missing or stands twice. */
export function columnsOf(table: RawTable, diagnostics: Diagnostic[]): Columns | null {
  const known = new Map((Object.keys(HEADINGS) as Column[]).map((key) => [foldHeading(HEADINGS[key]), key]));
  const found = new Map<Column, number>();
  for (const [i, cell] of table.header.entries()) {
    const text = textOf(cell);
    const column = known.get(foldHeading(text));
    const place = table.placeOf(-1, i);
    const at = (code: string, severity: Diagnostic["severity"], params: Diagnostic["params"]): void => {
      diagnostics.push({ code, severity, place, params });
    };
    if (column === undefined) {
      const used = table.rows.some(({ cells }) => textOf(cells[i]) !== "");
      if (text !== "" || used) at("verify/extra-column", "warning", { found: text || `${i + 1}` });
    } else if (found.has(column)) at("verify/column-twice", "error", { found: text });
    else found.set(column, i);
  }
  const missing = [...FROZEN, "check" as const, ...FILLED].filter((column) => !found.has(column));
  if (missing.length > 0) {
    const list = missing.map((column) => HEADINGS[column]).join(", ");
    diagnostics.push({
      code: "verify/missing-column",
      severity: "error",
      place: table.placeOf(-1, 0),
      params: { list },
    });
  }
  return diagnostics.some(({ severity }) => severity === "error") ? null : found;
}
