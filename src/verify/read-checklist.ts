import { type RawTable, textOf } from "../data/raw-table.js";
import type { Diagnostic, Place } from "../model/diagnostic.js";
import { nearest } from "../model/nearest.js";
import { type Column, type Columns, columnsOf } from "./checklist-columns.js";
import { type Entry, valueText } from "./entry.js";
import { type Finding, type Refused, readDay, readFinding, readWho } from "./finding.js";
import type { OpenedLayer } from "./opened.js";
import { FROZEN, type Frozen, HEADINGS } from "./words.js";

/** A statement that a person compared with the text. */
export interface Verification {
  readonly entry: Entry;
  /** What was found; `by-hand` is never one of these. */
  readonly finding: Exclude<Finding, { readonly kind: "by-hand" }>;
  readonly by: string;
  /** `yyyy-mm-dd` */
  readonly on: string;
  /** Where the finding stands in the checklist. */
  readonly place: Place;
}

export interface ChecklistReading {
  readonly verifications: readonly Verification[];
  /** With an error among them, nothing may be written. */
  readonly diagnostics: readonly Diagnostic[];
  /** Rows that are already in the rule files, word for word. */
  readonly done: number;
  /** Rows whose finding only a person can write into the rule. */
  readonly byHand: number;
}

/** Findings after which the rest of a checklist is not read: it is some other file. */
const MOST_FINDINGS = 200;

/** Longest text of a person that is repeated in a message, in characters. */
const MOST_SHOWN = 200;

/**
 * Reads a filled-in checklist against the layer as it is now. Every row is looked at, whatever is wrong
 * with others; only a file that is wrong throughout is not read to its end.
 */
export function readChecklist(table: RawTable, entries: readonly Entry[], opened: OpenedLayer): ChecklistReading {
  const diagnostics: Diagnostic[] = [];
  const columns = columnsOf(table, diagnostics);
  if (columns === null) return { verifications: [], diagnostics, done: 0, byHand: 0 };
  const reader = rowReader(table, columns, entries, opened, diagnostics);
  const verifications: Verification[] = [];
  let done = 0;
  let byHand = 0;
  for (const [row] of table.rows.entries()) {
    if (diagnostics.length >= MOST_FINDINGS) break;
    const read = reader.read(row);
    if (read === "done") done++;
    else if (read === "by-hand") byHand++;
    else if (read !== null) verifications.push(read);
  }
  reader.finish();
  return { verifications, diagnostics, done, byHand };
}

function rowReader(
  table: RawTable,
  columns: Columns,
  entries: readonly Entry[],
  { layer }: OpenedLayer,
  diagnostics: Diagnostic[],
) {
  const byId = new Map(entries.map((entry) => [entry.stated.statement.id, entry]));
  const firstRow = new Map<string, number>();
  let nothingFound: { readonly row: number; readonly n: number } | null = null;

  const cell = (row: number, column: Column): string => textOf(table.rows[row]?.cells[columns.get(column) ?? -1]);
  const placeOf = (row: number, column: Column): Place => table.placeOf(row, columns.get(column) ?? 0);
  const report = (
    code: string,
    row: number,
    column: Column,
    params: Diagnostic["params"] = {},
    severity: Diagnostic["severity"] = "error",
    related: readonly Place[] = [],
  ): null => {
    const place = placeOf(row, column);
    diagnostics.push({ code: `verify/${code}`, severity, place, params, ...(related.length > 0 ? { related } : {}) });
    return null;
  };

  /** What a cell holds that does not say what the rule says now; null where all agree. */
  const changedIn = (row: number, entry: Entry): Frozen | null =>
    FROZEN.find((column) => column !== "id" && !sameText(cell(row, column), entry.frozen[column])) ?? null;

  const read = (row: number): Verification | "done" | "by-hand" | null => {
    const found = cell(row, "finding");
    const [who, day] = [cell(row, "who"), cell(row, "day")];
    const id = cell(row, "id").replace(/^'?\[?|\]?$/g, "");
    if (cell(row, "set") !== layer.id) {
      return report("other-set", row, "set", { found: cell(row, "set"), set: layer.id });
    }
    const entry = byId.get(id);
    if (entry === undefined) {
      const near = nearest(id, [...byId.keys()]);
      return report("unknown-statement", row, "id", { id, ...(near ? { nearest: near } : {}) });
    }
    const changed = changedIn(row, entry);
    const stale = cell(row, "check") !== entry.check;
    if (changed !== null && !stale) {
      const expected = `${valueText(entry.frozen[changed])}`;
      const params = { id, column: HEADINGS[changed], found: cell(row, changed), expected };
      return report("frozen-changed", row, changed, params);
    }
    if (changed === null && stale) return report("frozen-changed", row, "check", frozenCheck(id, row, entry));
    if (found === "") {
      if (who !== "" && day !== "") nothingFound = { row: nothingFound?.row ?? row, n: (nothingFound?.n ?? 0) + 1 };
      return null;
    }
    const first = firstRow.get(id);
    if (first !== undefined) {
      return report("row-twice", row, "id", { id }, "error", [placeOf(first, "id")]);
    }
    firstRow.set(id, row);
    return readFilled(row, entry, { found, who, day }, stale ? changed : null);
  };

  const frozenCheck = (id: string, row: number, entry: Entry): Diagnostic["params"] => ({
    id,
    column: HEADINGS.check,
    found: cell(row, "check"),
    expected: entry.check,
  });

  const readFilled = (
    row: number,
    entry: Entry,
    { found, who, day }: { readonly found: string; readonly who: string; readonly day: string },
    stale: Frozen | null,
  ): Verification | "done" | "by-hand" | null => {
    const { statement } = entry.stated;
    const { id } = statement;
    if (who === "") report("no-who", row, "who", { id });
    if (day === "") report("no-day", row, "day", { id });
    if (who === "" || day === "") return null;
    const by = readWho(who);
    const on = readDay(day);
    const finding = readFinding(found, entry);
    const refuse = ({ refused, params }: Refused, column: Column): null =>
      report(refused, row, column, { id, ...params });
    if (typeof by !== "string") refuse(by, "who");
    if (typeof on !== "string") refuse(on, "day");
    const { signed, number } = layer.instrument;
    if (typeof on === "string" && signed !== null && on < signed && statement.cite.instrument === number) {
      report("day-before-signed", row, "day", { id, found: day, signed, number });
    }
    if (typeof by === "string" && typeof on === "string" && isDone(entry, finding, by, on)) return "done";
    if (stale !== null) {
      const params = { id, column: HEADINGS[stale], found: cell(row, stale), now: valueText(entry.frozen[stale]) };
      return report("stale", row, stale, params);
    }
    if ("refused" in finding) return refuse(finding, "finding");
    if (finding.kind === "by-hand") {
      const { origin } = statement;
      const at = { in: "text", file: origin.file, line: origin.line, column: origin.column } as const;
      report(
        "by-hand",
        row,
        "finding",
        { id, found: found.slice(0, MOST_SHOWN), place: `${origin.file}:${origin.line}` },
        "warning",
        [at],
      );
      return "by-hand";
    }
    if (typeof by !== "string" || typeof on !== "string") return null;
    return { entry, finding, by, on, place: placeOf(row, "finding") };
  };

  const finish = (): void => {
    if (nothingFound !== null) report("nothing-found", nothingFound.row, "finding", { n: nothingFound.n }, "warning");
  };
  return { read, finish };
}

/** Whether the rule file already says that this person found this, on that day. */
const isDone = ({ stated: { statement } }: Entry, finding: Finding | Refused, by: string, on: string): boolean => {
  const { verified } = statement;
  return "kind" in finding && finding.kind === "confirmed" && verified?.by === by && verified.on === on;
};

/** The same text, whatever a spreadsheet did to its spaces, its guard or the zeros of a number. */
function sameText(found: string, written: string | number): boolean {
  const bare = (text: string): string => textOf(text).normalize("NFC").replace(/^'/, "");
  if (bare(found) === bare(`${written}`)) return true;
  return typeof written === "number" && /^-?\d+([.,]\d+)?$/.test(found) && Number(found.replace(",", ".")) === written;
}
