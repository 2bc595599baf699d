import type { Comparison } from "./comparison.js";

/** `above`: trên, không kể chính mức đó. */
export const above: Comparison = { op: "above", holds: (value, threshold) => value > threshold, better: "higher" };
