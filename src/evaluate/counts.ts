import type { Assessment, Counts, Rung, Verdict } from "../model/assessment.js";
import type { Outcomes } from "./criterion.js";
import { shown } from "./nearly-met.js";
import { codeOf, FIRM, rankOfNode, UNKNOWN } from "./verdict.js";

/** How many have each verdict, by its code. */
type Tally = number[];

const add = (tally: Tally, i: number): void => {
  tally[i] = (tally[i] ?? 0) + 1;
};

const countsOf = ([notMet = 0, nearlyMet = 0, unknown = 0, met = 0, notApplicable = 0]: readonly number[]): Counts => ({
  met,
  nearlyMet,
  notMet,
  unknown,
  notApplicable,
  of: met + nearlyMet + notMet + unknown + notApplicable,
});

/** How many have each verdict. */
export function countVerdicts(verdicts: readonly Verdict[]): Counts {
  const tally: Tally = [0, 0, 0, 0, 0];
  for (const verdict of verdicts) add(tally, codeOf(verdict));
  return countsOf(tally);
}

/**
 * How many criteria and indicators have each verdict, on which grades the decided indicators rest, and whether anything
 * that was concluded is less than official.
 */
export function summaryOf(outcomes: Outcomes, rungs: readonly Rung[]): Pick<Assessment, "counts" | "evidence"> {
  const wholes: Tally = [0, 0, 0, 0, 0];
  for (const code of outcomes.codes) add(wholes, shown(code));
  const [assumed = 0, unverified = 0, secondary = 0, official = 0] = outcomes.grades;
  const provisional =
    assumed + unverified + secondary > 0 ||
    outcomes.ranks.some((rank, i) => rank < FIRM && shown(outcomes.codes[i] ?? UNKNOWN) !== UNKNOWN) ||
    rungs.some(({ evidence }) => rankOfNode(evidence) < FIRM);
  return {
    counts: { criteria: countsOf(wholes), indicators: countsOf(outcomes.indicators) },
    evidence: { official, secondary, unverified, assumed, provisional },
  };
}
