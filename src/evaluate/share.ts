import type { ComparisonOp } from "../model/requirement.js";

/** Exact arithmetic of shares. Percentages of counts are compared as the rationals they are, never rounded first. */

/** Largest number of decimals a measured count (km, ha) may have. */
export const MAX_DECIMALS = 6;

/** How many decimals a number is written with, or -1 when more than {@link MAX_DECIMALS}. */
export function decimalsOf(x: number): number {
  if (Number.isInteger(x)) return 0;
  for (let d = 1, scale = 10; d <= MAX_DECIMALS; d++, scale *= 10) {
    if (Math.round(x * scale) / scale === x) return d;
  }
  return -1;
}

/**
 * 100·dat/tong, correctly rounded once. For scaled integers the quotient of two exactly represented integers compares
 * with a threshold of few decimals exactly as the rational does: unequal ones differ by more than half an ulp.
 */
export function percentageOf(dat: number, tong: number): number {
  if (Number.isInteger(dat) && Number.isInteger(tong)) return (100 * dat) / tong;
  const scale = 10 ** Math.max(decimalsOf(dat), decimalsOf(tong));
  return (100 * Math.round(dat * scale)) / Math.round(tong * scale);
}

/** Sum of parts without binary dust: 0.1 + 0.2 is 0.3. */
export function sumOf(parts: readonly number[]): number {
  const scale = 10 ** Math.max(0, ...parts.map(decimalsOf));
  return parts.reduce((sum, part) => sum + Math.round(part * scale), 0) / scale;
}

/** A percentage given beside counts agrees when it is their quotient, rounded to the decimals it is written with. */
export function agrees(percentage: number, fromCounts: number): boolean {
  const decimals = decimalsOf(percentage);
  const half = decimals < 0 ? 0 : 0.5 / 10 ** decimals;
  return Math.abs(percentage - fromCounts) <= half * (1 + 1e-9);
}

/** a - b without binary dust, for numbers of few decimals: 24.1 - 24 is 0.1. */
export function difference(a: number, b: number): number {
  const exact = Math.round((a - b) * 1e9) / 1e9;
  return exact === 0 && a !== b ? a - b : exact + 0;
}

/** Decimals of the steps in which a measured count (km, ha) is reported: thousandths, or finer where it is given so. */
const MEASURED_DECIMALS = 3;

/**
 * The count that just meets a demand on the percentage of a total: the least one upward, the greatest one downward; for
 * `above` and `below` the next one beyond the percentage itself.
 */
export function countAt(demand: {
  readonly percentage: number;
  readonly tong: number;
  readonly dat: number;
  readonly whole: boolean;
  readonly op: ComparisonOp;
}): number {
  const { percentage, tong, dat, whole, op } = demand;
  const scaleP = 10 ** Math.max(0, decimalsOf(percentage));
  const scaleT = 10 ** Math.max(0, decimalsOf(tong));
  const steps = whole ? 1 : 10 ** Math.max(MEASURED_DECIMALS, decimalsOf(dat));
  // Both factors are scaled to integers first, so that the quotient is rounded once.
  const exact = (Math.round(percentage * scaleP) * Math.round(tong * scaleT) * steps) / (100 * scaleP * scaleT);
  switch (op) {
    case "at-least":
      return Math.ceil(exact) / steps;
    case "above":
      return (Math.floor(exact) + 1) / steps;
    case "at-most":
      return Math.floor(exact) / steps;
    case "below":
      return (Math.ceil(exact) - 1) / steps;
  }
}
