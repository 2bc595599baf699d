import type { Evidence } from "../model/evidence.js";
import { EVIDENCE_GRADES, rankOf } from "../model/evidence.js";
import type { DerivedValue } from "../model/unit.js";
import type { Input } from "./inputs.js";
import { LONGEST_REASON, textOf } from "./note.js";
import type { Row } from "./row.js";
import type { Code } from "./verdict.js";
import { FIRM, MET, NOT_MET, UNKNOWN } from "./verdict.js";

interface Range {
  readonly low: number;
  readonly high: number;
}

/** A figure computed from other assessments, which lies somewhere between two numbers. */
export interface Derived extends Range {
  /** The range under each policy of evidence, by rank; null where nothing of the figure is accepted. */
  readonly ranges: readonly (Range | null)[];
  readonly from: string;
}

/** Reads a derived value; null when it is none for this input. The counts of a share are reported, never derived. */
export function readDerived(value: DerivedValue, input: Input): Derived | null {
  if (input.count) return null;
  const whole = rangeIn(value.derived, input);
  const rank = value.evidence === null ? FIRM : rankOf(value.evidence);
  if (whole === null || rank < 0) return null;
  const ranges: (Range | null)[] = [];
  let last: Range | null = whole;
  for (const [policy, grade] of EVIDENCE_GRADES.entries()) {
    const given = policy > rank ? stricter(value, grade) : undefined;
    const range: Range | null = policy <= rank ? whole : given === undefined ? null : rangeIn(given, input);
    // A stricter policy never says more.
    if (given !== undefined && (range === null || last === null || last.low < range.low || last.high > range.high)) {
      return null;
    }
    ranges.push(range);
    last = range;
  }
  return { ...whole, ranges, from: textOf(value.from, LONGEST_REASON) };
}

const stricter = ({ under }: DerivedValue, grade: Evidence): unknown =>
  typeof under === "object" && under !== null && Object.hasOwn(under, grade) ? under[grade] : undefined;

function rangeIn(given: unknown, input: Input): Range | null {
  const [low, high]: readonly unknown[] = Array.isArray(given) ? given : [];
  const min = input.boolean ? 0 : input.min;
  const max = input.boolean ? 1 : input.max;
  if (typeof low !== "number" || typeof high !== "number" || !(min <= low && low <= high && high <= max)) return null;
  if ((input.whole || input.boolean) && !(Number.isInteger(low) && Number.isInteger(high))) return null;
  return { low: low + 0, high: high + 0 };
}

/** The figure as a policy leaves it; one that the policy refuses is shown as it was given. */
export const underPolicy = (derived: Derived, policy: number): Derived => ({ ...derived, ...derived.ranges[policy] });

/** Whether a test holds all over the range that a policy leaves. Tests are monotone, or intervals that contain what lies between. */
export function overRange({ ranges }: Derived, policy: number, holds: (value: number) => boolean): Code {
  const range = ranges[policy] ?? null;
  if (range === null || holds(range.low) !== holds(range.high)) return UNKNOWN;
  return holds(range.low) ? MET : NOT_MET;
}

/** Rank of the strictest policy under which a test still comes out as it does under a given one; a reported figure is as firm as any. */
export function strengthIn(row: Row, slot: number, policy: number, holds: (value: number) => boolean): number {
  const derived = row.derived?.get(slot);
  if (derived === undefined) return FIRM;
  const code = overRange(derived, policy, holds);
  let p = FIRM;
  while (p > policy && overRange(derived, p, holds) !== code) p--;
  return p;
}

/** Whether a slot has a derived figure of which a policy accepts nothing. */
export const isRefused = (row: Row, slot: number, policy: number): boolean =>
  row.derived?.get(slot)?.ranges[policy] === null;
