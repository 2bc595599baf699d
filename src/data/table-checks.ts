import type { Diagnostic } from "../model/diagnostic.js";
import { isCount } from "./fact-cell.js";
import { ATTRIBUTE_KEYS } from "./headings.js";
import type { ReadRow, TableContext } from "./row-reader.js";

/** Findings that only several rows together show: codes used twice, and codes that seem to have lost their zeros. */
export function checkCodes(context: TableContext, rows: readonly ReadRow[]): readonly Diagnostic[] {
  const column = context.columnOf.get(ATTRIBUTE_KEYS.code);
  if (column === undefined) return [];
  const found: Diagnostic[] = [];
  const placeOf = (row: number) => context.table.placeOf(row, column.index);
  const first = new Map<string, ReadRow>();
  const lengths = new Map<number, number>();
  for (const row of rows) {
    const { code, name } = row.unit;
    const earlier = first.get(code);
    if (earlier === undefined) first.set(code, row);
    else {
      const params = { unit: code, name, first: earlier.unit.name, column: column.heading };
      const related = [placeOf(earlier.index)];
      found.push({ code: "data/duplicate-code", severity: "error", place: placeOf(row.index), related, params });
    }
    if (/^\d+$/.test(code)) lengths.set(code.length, (lengths.get(code.length) ?? 0) + 1);
  }
  const usual = mostFrequent(lengths);
  for (const { index, unit } of rows) {
    if (!/^[1-9]\d*$/.test(unit.code) || unit.code.length >= usual) continue;
    const params = { unit: unit.code, length: usual, padded: unit.code.padStart(usual, "0"), column: column.heading };
    found.push({ code: "data/short-code", severity: "warning", place: placeOf(index), params });
  }
  return found;
}

/** The length that most codes have; of equally frequent ones, the longest. */
const mostFrequent = (lengths: ReadonlyMap<number, number>): number =>
  [...lengths].sort(([a, timesA], [b, timesB]) => timesB - timesA || b - a)[0]?.[0] ?? 0;

const FEWEST = 3;

/**
 * Percentages that are all between 0 and 1 were most likely written as fractions (0,95 for 95 %). They are read as they
 * stand, and the doubt is reported.
 */
export function checkFractions({ table, columns }: TableContext, rows: readonly ReadRow[]): readonly Diagnostic[] {
  const doubtful = columns.filter(({ meaning }) => {
    if (meaning.is !== "fact" || meaning.input.fact.kind !== "share" || isCount(meaning.input)) return false;
    const { key } = meaning.input;
    const values = rows.map(({ unit }) => unit.facts[key]).filter((value) => typeof value === "number");
    return values.filter((value) => value > 0 && value < 1).length >= FEWEST && values.every((value) => value <= 1);
  });
  return doubtful.map((column) => ({
    code: "data/looks-like-fraction",
    severity: "warning",
    place: table.placeOf(-1, column.index),
    params: { column: column.heading },
  }));
}
