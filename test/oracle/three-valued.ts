import type { Verdict } from "../../src/model/assessment.js";

export const count = (verdicts: readonly Verdict[], wanted: Verdict): number =>
  verdicts.filter((one) => one === wanted).length;

const applying = (children: readonly Verdict[]): readonly Verdict[] =>
  children.filter((one) => one !== "not-applicable");
const fails = (one: Verdict): boolean => one === "not-met" || one === "nearly-met";

/** Kleene's and; what is not applicable drops out. */
export function allOf(children: readonly Verdict[]): Verdict {
  const left = applying(children);
  if (left.length === 0) return "not-applicable";
  return left.some(fails) ? "not-met" : left.includes("unknown") ? "unknown" : "met";
}

/** Kleene's or; what is not applicable drops out. */
export function anyOf(children: readonly Verdict[]): Verdict {
  const left = applying(children);
  if (left.length === 0) return "not-applicable";
  return left.includes("met") ? "met" : left.includes("unknown") ? "unknown" : "not-met";
}

/** Met children are enough, or not enough even with every unknown one. What is not applicable does not count. */
export function atLeast(needed: number, children: readonly Verdict[]): Verdict {
  const met = count(children, "met");
  if (met >= needed) return "met";
  return met + count(children, "unknown") < needed ? "not-met" : "unknown";
}
