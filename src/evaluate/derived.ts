import { rankOf } from "../model/evidence.js";
import type { DerivedValue } from "../model/unit.js";
import type { Input } from "./inputs.js";
import { LONGEST_REASON, textOf } from "./note.js";
import type { Row } from "./row.js";
import type { Code } from "./verdict.js";
import { FIRM, MET, NOT_MET, UNKNOWN } from "./verdict.js";

/** A figure computed from other assessments, which lies somewhere between two numbers. */
export interface Derived {
  readonly low: number;
  readonly high: number;
  /** Rank of the weakest evidence it rests on. */
  readonly rank: number;
  readonly from: string;
}

/** Reads a derived value; null when it is none for this input. The counts of a share are reported, never derived. */
export function readDerived(value: DerivedValue, input: Input): Derived | null {
  if (input.count) return null;
  const [low, high] = Array.isArray(value.derived) ? value.derived : [];
  const min = input.boolean ? 0 : input.min;
  const max = input.boolean ? 1 : input.max;
  if (typeof low !== "number" || typeof high !== "number" || !(min <= low && low <= high && high <= max)) return null;
  if ((input.whole || input.boolean) && !(Number.isInteger(low) && Number.isInteger(high))) return null;
  const rank = value.evidence === null ? FIRM : rankOf(value.evidence);
  return rank < 0 ? null : { low: low + 0, high: high + 0, rank, from: textOf(value.from, LONGEST_REASON) };
}

/** Rank of what a slot was derived from; a reported figure is as firm as any. */
export const rankOfSlot = (row: Row, slot: number): number => row.derived?.get(slot)?.rank ?? FIRM;

/** Decides a test only where the whole range agrees. Tests are monotone or intervals that contain what lies between. */
export const overRange = ({ low, high }: Derived, holds: (value: number) => boolean): Code =>
  holds(low) === holds(high) ? (holds(low) ? MET : NOT_MET) : UNKNOWN;
