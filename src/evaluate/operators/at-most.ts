import type { Comparison } from "./comparison.js";

/** `at-most`: không quá. */
export const atMost: Comparison = { op: "at-most", holds: (value, threshold) => value <= threshold, better: "lower" };
