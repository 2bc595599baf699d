import type { Comparison } from "./comparison.js";

/** `below`: dưới, không kể chính mức đó. */
export const below: Comparison = { op: "below", holds: (value, threshold) => value < threshold, better: "lower" };
