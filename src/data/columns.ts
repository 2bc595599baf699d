import type { CriteriaSet } from "../model/criteria-set.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { nearest } from "../model/nearest.js";
import { councilIdOf } from "./council.js";
import { type Headings, keyOf, type Meaning } from "./headings.js";
import { isBlank, type RawTable, textOf } from "./raw-table.js";
import { ascii, foldHeading } from "./text.js";

/** What a column was taken for. `ignored`: a note or a number in order; `unusable`: reported, and not read. */
export type ColumnMeaning =
  | Meaning
  | { readonly is: "council"; readonly id: string }
  | { readonly is: "ignored" }
  | { readonly is: "unusable" };

export interface Column {
  readonly index: number;
  /** The heading as written, tidy. */
  readonly heading: string;
  readonly meaning: ColumnMeaning;
}

/** Columns that say nothing about a unit, and may be there. */
const ORDER = new Set(["stt", "tt", "so tt", "so thu tu", "no"]);
const NOTE = /^(ghi chu\b.*|chu thich|nguon|nguon so lieu|ly do|notes?|remarks?|comments?|source)$/;

/** Finds out what each column is. A column that cannot be told is an error: its values are never quietly left out. */
export function readColumns(
  table: RawTable,
  set: CriteriaSet,
  headings: Headings,
): { readonly columns: readonly Column[]; readonly diagnostics: readonly Diagnostic[] } {
  const councilIds = new Set(set.criteria.flatMap(({ id, indicators }) => [id, ...indicators.map((own) => own.id)]));
  const derived = new Set(
    set.facts.filter((fact) => fact.derive).flatMap(({ id, label }) => [foldHeading(id), foldHeading(label)]),
  );
  const diagnostics: Diagnostic[] = [];
  const firstOf = new Map<string, number>();
  const columns: Column[] = [];
  for (let index = 0; index < table.header.length; index++) {
    const heading = textOf(table.header[index]);
    const report: Report = (code, severity, params = {}, related) => {
      diagnostics.push({
        code,
        severity,
        place: table.placeOf(-1, index),
        ...(related === undefined ? {} : { related: [table.placeOf(-1, related)] }),
        params: { column: heading, ...params },
      });
    };
    if (heading === "" && table.rows.every((row) => isBlank(row.cells[index]))) continue;
    const found = derived.has(foldHeading(heading))
      ? unusable(report, "data/derived-column")
      : meaningOf(heading, headings, councilIds, report);
    const name = columnKey(found);
    const first = firstOf.get(name);
    if (name !== "" && first !== undefined) report("data/duplicate-column", "error", { key: name }, first);
    else firstOf.set(name, index);
    const meaning: ColumnMeaning = name !== "" && first !== undefined ? { is: "unusable" } : found;
    columns.push({ index, heading, meaning });
  }
  return { columns, diagnostics };
}

/** Name of what a column holds; empty where it holds nothing that is read. */
export function columnKey(meaning: ColumnMeaning): string {
  if (meaning.is === "fact" || meaning.is === "attribute") return keyOf(meaning);
  return meaning.is === "council" ? `hoi_dong:${meaning.id}` : "";
}

type Report = (code: string, severity: Diagnostic["severity"], params?: Diagnostic["params"], related?: number) => void;

function unusable(report: Report, code: string, params?: Diagnostic["params"]): ColumnMeaning {
  report(code, "error", params);
  return { is: "unusable" };
}

function meaningOf(
  heading: string,
  headings: Headings,
  councilIds: ReadonlySet<string>,
  report: Report,
): ColumnMeaning {
  if (heading === "") return unusable(report, "data/unnamed-column");
  const councilId = councilIdOf(heading);
  if (councilId !== undefined) {
    if (councilIds.has(councilId)) return { is: "council", id: councilId };
    return unusable(report, "data/unknown-council-id", { id: councilId });
  }
  const folded = foldHeading(heading);
  const known = headings.byHeading.get(folded);
  if (known) return known;
  const shared = headings.shared.get(folded);
  if (shared) return unusable(report, "data/ambiguous-column", { keys: shared.join(", ") });
  const bare = ascii(foldHeading(heading.replaceAll("_", " "))).replace(/\.$/, "");
  if (ORDER.has(bare) || NOTE.test(bare)) {
    report("data/ignored-column", "warning");
    return { is: "ignored" };
  }
  const near = nearest(heading, headings.known);
  return near === undefined
    ? unusable(report, "data/unknown-column")
    : unusable(report, "data/near-column", { nearest: near });
}
