import type { Comparison } from "./comparison.js";

/** `at-least`: từ … trở lên. */
export const atLeast: Comparison = {
  op: "at-least",
  holds: (value, threshold) => value >= threshold,
  better: "higher",
};
