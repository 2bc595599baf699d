import type { CriteriaSet, Dimension } from "../model/criteria-set.js";
import type { Conversion } from "./conversion.js";
import { KIND_NAMES } from "./headings.js";
import { type RawCell, textOf } from "./raw-table.js";
import { ascii, fold } from "./text.js";

/** Text that was read, and what was done to it. */
export interface TextReading {
  readonly text: string;
  readonly conversions: readonly Conversion[];
}

/**
 * A code is text and keeps its zeros. What people put round it so that Excel keeps them too (`="00123"`, `'00123`) is
 * not part of it.
 */
export function readCode(cell: RawCell | undefined): TextReading {
  const text = textOf(cell);
  const bare = /^="(.*)"$/.exec(text)?.[1] ?? withoutGuard(text);
  return { text: bare, conversions: bare === text ? [] : ["code-quoted"] };
}

/** A name, with its letters and marks composed. */
export function readName(cell: RawCell | undefined): TextReading {
  const text = withoutGuard(textOf(cell));
  const composed = text.normalize("NFC");
  return { text: composed, conversions: composed === text ? [] : ["composed"] };
}

/** The apostrophe by which a spreadsheet is told that a cell is text. */
const withoutGuard = (text: string): string => text.replace(/^'(?=[=+\-@'0-9])/, "");

/** A year, or undefined when the text is none. */
export function readYear(cell: RawCell | undefined): number | undefined {
  const text = textOf(cell);
  return /^(19|20|21)\d\d$/.test(text) ? Number(text) : undefined;
}

/** Id of a value of a dimension, from its id, its label, or its abbreviation (`ĐBSH`); undefined when it is none. */
export function readDimensionValue(text: string, dimension: Dimension): string | undefined {
  const folded = fold(text);
  const bare = ascii(text);
  return dimension.values.find(({ id, label }) => fold(label) === folded || id === bare)?.id;
}

export const dimensionOf = (set: CriteriaSet, attribute: "vung" | "nam-xet"): Dimension | undefined =>
  set.dimensions.find((dimension) => dimension.attribute === attribute);

/** Id of a kind of unit, from its id or its name; undefined when it is none. */
export function readKind(text: string): string | undefined {
  const folded = fold(text);
  return Object.keys(KIND_NAMES).find(
    (kind) => kind === folded || KIND_NAMES[kind]?.some((name) => fold(name) === folded),
  );
}

/** Kinds of unit that a table for a set may hold: the set's own, and those of its child units. */
export function kindsOf(set: CriteriaSet): readonly string[] {
  const children = set.facts.flatMap(({ derive }) => (derive && "kind" in derive ? [derive.kind] : []));
  return [...new Set([set.unitKind, ...children, ...set.requires.flatMap(kindsOf)])];
}

const TOTALS = new Set(["tổng", "tổng cộng", "tổng số", "cộng", "chung", "bình quân", "trung bình"].map(fold));

/** Words by which a row says that it is a total or a mean and no unit. */
export const isTotal = (text: string): boolean => TOTALS.has(fold(text).replace(/[:.\s]+$/, ""));
