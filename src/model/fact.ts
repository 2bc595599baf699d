import type { Evidence, Position } from "./evidence.js";

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
  /** Computed from other assessments; never reported by anyone. */
  readonly derive?: Derivation;
  readonly origin: Position;
}

/**
 * How a fact follows from other assessments.
 * - `level`: whether the same unit reaches a level of another set (boolean)
 * - `criteria`: how many criteria of another set have a verdict for the same unit (count, or share of all)
 * - `units`: how many child units reach a level (count, or share of all); a named one: whether it does (boolean)
 * - `mean-criteria`: criteria met per child unit, on average (amount)
 * - `sum`: a share of the child units together, from their counts, never from their percentages (share)
 * - `mean`: an amount of the child units together, weighted by a count (amount)
 */
export type Derivation =
  | { readonly op: "level"; readonly family: string; readonly level: string }
  | {
      readonly op: "criteria";
      readonly family: string;
      readonly verdict: "met" | "not-met";
      /** Only these criteria; without it, all. */
      readonly among?: readonly string[];
    }
  | {
      readonly op: "units";
      readonly kind: string;
      readonly family: string;
      readonly level: string;
      /** One unit by its code; null where the code is not known. */
      readonly named?: {
        readonly name: string;
        readonly code: string | null;
        /** How sure the code is, where an overlay gave it. */
        readonly evidence?: Evidence;
      };
    }
  | { readonly op: "mean-criteria"; readonly kind: string; readonly family: string }
  | { readonly op: "sum"; readonly kind: string; readonly fact: string }
  | { readonly op: "mean"; readonly kind: string; readonly fact: string; readonly weight: string };
