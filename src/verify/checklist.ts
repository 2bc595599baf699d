import { writeCsv } from "../data/write-csv.js";
import { fill } from "../explain/index.js";
import type { Entry } from "./entry.js";
import { FILLED, FROZEN, HEADINGS, INTRODUCTION } from "./words.js";

/** How many verdicts each statement would settle, by its id; see `rank`. */
export type Settling = ReadonlyMap<string, number>;

/**
 * A checklist as a CSV file that Vietnamese Excel opens: a row for each entry, its last three columns empty for the
 * person who holds the instrument. With `settling`, a first column says how many verdicts wait for the row.
 */
export function checklistCsv(set: string, entries: readonly Entry[], settling?: Settling): string {
  const columns = [
    ...(settling ? [HEADINGS.settles] : []),
    ...FROZEN.map((column) => HEADINGS[column]),
    HEADINGS.place,
    HEADINGS.check,
    ...FILLED.map((column) => HEADINGS[column]),
  ];
  const rows = entries.map(({ stated, frozen, place, check }) => [
    ...(settling ? [settling.get(stated.statement.id) ?? 0] : []),
    ...FROZEN.map((column) => (frozen[column] === "" ? null : frozen[column])),
    place,
    check,
    ...FILLED.map(() => null),
  ]);
  return writeCsv({ header: columns, rows }, { comments: INTRODUCTION.map((line) => fill(line, { id: set })) });
}
