import type { Position } from "./evidence.js";

/** Sexes a demand may have to hold for separately. */
export type Sex = "nam-gioi" | "nu-gioi";
export const SEXES: readonly Sex[] = ["nam-gioi", "nu-gioi"];

/** What is measured. `share` is a percentage, given directly or as two counts. */
export type FactKind = "boolean" | "share" | "amount" | "count" | "growth" | "score";

/** A graded fact has one better direction; a classifier chooses and has none. Never both. */
export type FactRole = "higher" | "lower" | "classifier";

/** One fact (số liệu) of a set, declared once. */
export interface FactDefinition {
  readonly id: string;
  readonly label: string;
  readonly kind: FactKind;
  /** `higher` / `lower`: which direction is better (for a boolean: true is higher). */
  readonly role: FactRole;
  /** Unit of the value: `%`, `triệu đồng/người/năm`, `m²/người`, `trường`; empty for a boolean. */
  readonly unit: string;
  /** Closed range outside which a value is invalid. */
  readonly range: { readonly min: number; readonly max: number };
  /** A value with decimals is invalid (counts of things). */
  readonly whole: boolean;
  /** For a share: what is counted (`hộ`, `km`), whether in whole things, and the numerator's parts. */
  readonly counts?: {
    readonly unit: string;
    readonly whole: boolean;
    /** Names of the counts whose sum is the numerator; empty: the numerator is `dat`. */
    readonly parts: readonly string[];
  };
  /** Given separately for men and women as well: `x.nam-gioi`, `x.nu-gioi`. */
  readonly bySex: boolean;
  /** What to ask the person who reports it. */
  readonly question: string;
  readonly reportedBy: string;
  readonly origin: Position;
}
