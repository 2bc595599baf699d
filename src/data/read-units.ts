import { layoutOf } from "../evaluate/inputs.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Unit } from "../model/unit.js";
import { dimensionOf, kindsOf, readDimensionValue } from "./attribute-cell.js";
import { type Column, columnKey, readColumns } from "./columns.js";
import { ATTRIBUTE_KEYS, type Attribute, type Headings, headingsOf } from "./headings.js";
import { inOrder } from "./in-order.js";
import { isBlank, type RawTable, textOf } from "./raw-table.js";
import { readRow } from "./read-row.js";
import type { ReadRow, TableContext } from "./row-reader.js";
import { checkCodes, checkFractions } from "./table-checks.js";
import { foldHeading } from "./text.js";
import { newTally, type Understood, understoodColumn } from "./understood.js";

/** What holds for all rows, whatever they say. Neither has a default: without them, the table must say it. */
export interface ReadOptions {
  /** Region: id, label or abbreviation. */
  readonly vung?: string;
  /** Year assessed for. */
  readonly namXet?: number;
}

/** What may be said on the command line instead of in a column. */
const OPTIONS: Readonly<Record<string, string>> = {
  [ATTRIBUTE_KEYS.vung]: "--vung",
  [ATTRIBUTE_KEYS["nam-xet"]]: "--year",
};

export interface UnitsReading {
  /** Every row that can be identified, in order; what is wrong with its cells stands in them and in `diagnostics`. */
  readonly units: readonly Unit[];
  readonly diagnostics: readonly Diagnostic[];
  readonly understood: Understood;
  /** False: no row became a unit, so nothing can be evaluated. */
  readonly usable: boolean;
}

/**
 * Makes units of a table, by the facts and dimensions of a set. Each row becomes a unit or a finding, never neither.
 * Never throws for what a table says.
 */
export function readUnits(table: RawTable, set: CriteriaSet, options: ReadOptions = {}): UnitsReading {
  const headings = headingsOf(set);
  const { columns, diagnostics: columnFindings } = readColumns(table, set, headings);
  if (!columns.some(({ meaning }) => meaning.is === "attribute" || meaning.is === "fact")) {
    return nothingRead(table, [nothingMatched(table, headings)]);
  }
  const diagnostics = [...columnFindings];
  const missing = missingColumns(columns, set, options);
  for (const key of missing) {
    const place = table.placeOf(-1, 0);
    const params = { column: key, option: OPTIONS[key] ?? "" };
    diagnostics.push({ code: "data/missing-column", severity: "error", place, params });
  }
  if (missing.includes(ATTRIBUTE_KEYS.code)) return nothingRead(table, diagnostics);
  if (!columns.some(({ meaning }) => meaning.is === "fact" || meaning.is === "council")) {
    return nothingRead(table, [...diagnostics, noFacts(table)]);
  }

  const regions = dimensionOf(set, "vung");
  const vung =
    options.vung === undefined || regions === undefined ? options.vung : readDimensionValue(options.vung, regions);
  if (options.vung !== undefined && vung === undefined) diagnostics.push(unknownRegion(table, options.vung, set));
  const context: TableContext = {
    table,
    set,
    layout: layoutOf(set.facts),
    kinds: kindsOf(set),
    columns,
    columnOf: new Map(columns.map((column) => [columnKey(column.meaning), column])),
    tallies: new Map(columns.map((column) => [column, newTally()])),
    vung: vung ?? options.vung,
    namXet: options.namXet,
    replaced: { vung: 0, "nam-xet": 0 },
    width: table.header.findLastIndex((cell) => !isBlank(cell)) + 1,
  };
  const read: ReadRow[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (row.cells.every(isBlank)) continue;
    const found = readRow(context, index);
    diagnostics.push(...found.diagnostics);
    if (found.unit !== null) read.push({ index, unit: found.unit });
  }
  diagnostics.push(...checkCodes(context, read), ...checkFractions(context, read));
  return {
    units: read.map(({ unit }) => unit),
    diagnostics: inOrder(diagnostics),
    usable: read.length > 0,
    understood: understoodOf(context, read.length),
  };
}

function nothingRead(table: RawTable, diagnostics: readonly Diagnostic[]): UnitsReading {
  const { comments, rows } = table;
  return {
    units: [],
    diagnostics,
    usable: false,
    understood: { rows: rows.length, units: 0, overrides: [], columns: [], comments },
  };
}

/** Columns without which a table cannot be read, and those that the set needs unless they are given from outside. */
function missingColumns(columns: readonly Column[], set: CriteriaSet, options: ReadOptions): readonly string[] {
  const has = (attribute: Attribute): boolean =>
    columns.some(({ meaning }) => meaning.is === "attribute" && meaning.attribute === attribute);
  const needed: Attribute[] = ["code", "name"];
  if (options.vung === undefined && dimensionOf(set, "vung")) needed.push("vung");
  if (options.namXet === undefined && dimensionOf(set, "nam-xet")) needed.push("nam-xet");
  return needed.filter((attribute) => !has(attribute)).map((attribute) => ATTRIBUTE_KEYS[attribute]);
}

const LINES_OF_TITLE = 15;

/** Tables often have titles above their heading: then the finding says where the heading seems to be. */
function nothingMatched(table: RawTable, { byHeading }: Headings): Diagnostic {
  const known = (row: number): number =>
    table.rows[row]?.cells.filter((cell) => byHeading.has(foldHeading(textOf(cell)))).length ?? 0;
  const rows = Math.min(table.rows.length, LINES_OF_TITLE);
  const found = Array.from({ length: rows }, (_, row) => row).find((row) => known(row) >= 2);
  const place = table.placeOf(found ?? -1, 0);
  const params = found === undefined ? {} : { at: table.rows[found]?.at ?? "" };
  return { code: "data/nothing-matched", severity: "error", place, params };
}

const noFacts = (table: RawTable): Diagnostic => ({
  code: "data/no-facts",
  severity: "error",
  place: table.placeOf(-1, 0),
  params: {},
});

const unknownRegion = (table: RawTable, value: string, set: CriteriaSet): Diagnostic => ({
  code: "data/unknown-option",
  severity: "error",
  place: { in: "file", file: table.file },
  params: { value, known: (dimensionOf(set, "vung")?.values ?? []).map(({ id }) => id).join(", ") },
});

function understoodOf(context: TableContext, units: number): Understood {
  const { table, columns, tallies, vung, namXet, replaced } = context;
  return {
    rows: table.rows.length,
    units,
    overrides: [
      ...(vung === undefined ? [] : [{ attribute: "vung" as const, value: vung, replaced: replaced.vung }]),
      ...(namXet === undefined
        ? []
        : [{ attribute: "nam-xet" as const, value: String(namXet), replaced: replaced["nam-xet"] }]),
    ],
    columns: columns.map((column) => understoodColumn(column, tallies.get(column) ?? newTally())),
    comments: table.comments,
  };
}
