import { type Column, type ColumnMeaning, columnKey } from "./columns.js";
import type { Conversion } from "./conversion.js";
import { labelOf } from "./headings.js";

/** What a table was taken to say, so that a person can check it before believing a verdict. */
export interface Understood {
  readonly rows: number;
  readonly units: number;
  /** Attributes given for all rows from outside, with how many rows said otherwise. */
  readonly overrides: readonly {
    readonly attribute: "vung" | "nam-xet";
    readonly value: string;
    readonly replaced: number;
  }[];
  readonly columns: readonly UnderstoodColumn[];
  /** Remarks of the file, e.g. `Số liệu minh họa`. */
  readonly comments: readonly string[];
}

export interface UnderstoodColumn {
  readonly heading: string;
  readonly is: ColumnMeaning["is"];
  /** The key it was taken for, and its label; empty where the column is not read. */
  readonly key: string;
  readonly label: string;
  readonly cells: Readonly<Record<"value" | "missing" | "unknown" | "not-applicable" | "invalid", number>>;
  /** How often a cell was read otherwise than letter by letter, each with a cell for example. */
  readonly conversions: readonly {
    readonly conversion: Conversion;
    readonly count: number;
    readonly given: string;
    readonly taken: string;
  }[];
}

/** Gathers what is understood of one column while its cells are read. */
export interface ColumnTally {
  readonly cells: Record<"value" | "missing" | "unknown" | "not-applicable" | "invalid", number>;
  readonly conversions: Map<Conversion, { count: number; readonly given: string; readonly taken: string }>;
}

export const newTally = (): ColumnTally => ({
  cells: { value: 0, missing: 0, unknown: 0, "not-applicable": 0, invalid: 0 },
  conversions: new Map(),
});

export function tally(
  into: ColumnTally,
  state: keyof ColumnTally["cells"],
  conversions: readonly Conversion[],
  given: string,
  taken: string,
): void {
  into.cells[state]++;
  for (const conversion of conversions) {
    const entry = into.conversions.get(conversion);
    if (entry) entry.count++;
    else into.conversions.set(conversion, { count: 1, given, taken });
  }
}

export function understoodColumn({ heading, meaning }: Column, { cells, conversions }: ColumnTally): UnderstoodColumn {
  return {
    heading,
    is: meaning.is,
    key: columnKey(meaning),
    label: meaning.is === "fact" ? labelOf(meaning.input) : "",
    cells,
    conversions: [...conversions].map(([conversion, entry]) => ({ conversion, ...entry })),
  };
}
