import type { Verdict } from "../model/assessment.js";

/** Anything with a verdict. */
interface Judged {
  readonly verdict: Verdict;
}

export const tally = (nodes: readonly Judged[], verdict: Verdict): number =>
  nodes.filter((node) => node.verdict === verdict).length;

/** Kleene's and; what is not applicable drops out. */
export function allOf(nodes: readonly Judged[]): Verdict {
  if (tally(nodes, "not-met") + tally(nodes, "nearly-met") > 0) return "not-met";
  if (tally(nodes, "unknown") > 0) return "unknown";
  return tally(nodes, "met") > 0 ? "met" : "not-applicable";
}

/** Kleene's or; what is not applicable drops out. */
export function anyOf(nodes: readonly Judged[]): Verdict {
  if (tally(nodes, "met") > 0) return "met";
  if (tally(nodes, "unknown") > 0) return "unknown";
  return tally(nodes, "not-met") > 0 ? "not-met" : "not-applicable";
}

/** Whether a number that lies between two bounds is enough. */
export const atLeast = (count: number, least: number, most: number): Verdict =>
  least >= count ? "met" : most < count ? "not-met" : "unknown";
