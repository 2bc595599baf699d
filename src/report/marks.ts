import type { Assessment, ResultNode, Verdict } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { ReportWords } from "./words.js";

/** Order in which verdicts are counted and explained. */
const ORDER: readonly Verdict[] = ["met", "nearly-met", "not-met", "unknown", "not-applicable"];

/** The verdicts that a set can give: “cơ bản đạt” only where one of its criteria defines it. */
export const verdictsOf = (set: CriteriaSet): readonly Verdict[] =>
  ORDER.filter((verdict) => verdict !== "nearly-met" || set.criteria.some(({ nearlyMet }) => nearlyMet !== undefined));

/** Letter of a criterion; a small one where it rests on an assumption. */
export const markOf = ({ verdict, evidence }: ResultNode, words: ReportWords): string =>
  evidence === "assumed" ? words.mark[verdict].toLowerCase() : words.mark[verdict];

export const restsOnAssumption = ({ evidence }: Assessment): boolean => evidence.assumed > 0;

/** Indicators that are decided, and how many of them rest on statements not compared with the text. */
export function decidedOf({ evidence }: Assessment): { readonly weak: number; readonly of: number } {
  const weak = evidence.secondary + evidence.unverified + evidence.assumed;
  return { weak, of: weak + evidence.official };
}
