import type { Assessment, Counts, ResultNode, Rung, Verdict } from "../model/assessment.js";
import type { Evidence } from "../model/evidence.js";
import { EVIDENCE_GRADES } from "../model/evidence.js";
import { codeOf } from "./verdict.js";

/** How many have each verdict. */
export function countVerdicts(all: readonly { readonly verdict: Verdict }[]): Counts {
  const by = [0, 0, 0, 0, 0];
  for (const { verdict } of all) {
    const code = codeOf(verdict);
    by[code] = (by[code] ?? 0) + 1;
  }
  const [notMet = 0, nearlyMet = 0, unknown = 0, met = 0, notApplicable = 0] = by;
  return { met, nearlyMet, notMet, unknown, notApplicable, of: all.length };
}

/** On which grades the decided indicators rest, and whether anything that was concluded is less than official. */
export function summaryOf(
  indicators: readonly ResultNode[],
  others: readonly (ResultNode | Rung)[],
): Assessment["evidence"] {
  const by: Record<Evidence, number> = { official: 0, secondary: 0, unverified: 0, assumed: 0 };
  for (const { evidence } of indicators) if (evidence !== null) by[evidence]++;
  const weak = EVIDENCE_GRADES.some((grade) => grade !== "official" && by[grade] > 0);
  const provisional = weak || others.some(({ evidence }) => evidence !== null && evidence !== "official");
  return { ...by, provisional };
}
