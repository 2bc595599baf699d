import type { Counts, LevelRef } from "../model/assessment.js";
import type { Level, LevelRule } from "../model/criteria-set.js";

/** The highest level reached for sure, and the highest still possible. */
export interface LevelFromCounts {
  readonly surely: LevelRef | null;
  readonly possibly: LevelRef | null;
}

/**
 * The level that follows from counted criteria alone, e.g. from a published appraisal: every assignment of marks with
 * those counts gives the same. `levels` are the rungs of one policy, lowest first.
 */
export function levelFromCounts(levels: readonly Level[], counts: Counts): LevelFromCounts {
  const { met, nearlyMet, notMet, unknown } = counts;
  // An unknown criterion can do no worse than not met, and no better than met.
  const worst = { met, nearlyMet, notMet: notMet + unknown };
  const best = { met: met + unknown, nearlyMet, notMet };
  const highest = (marks: Marks): LevelRef | null => {
    const level = levels.findLast(({ rule }) => holds(rule, marks));
    return level ? { id: level.id, label: level.label } : null;
  };
  return { surely: highest(worst), possibly: highest(best) };
}

type Marks = Pick<Counts, "met" | "nearlyMet" | "notMet">;

/** A unit of which no criterion applies reaches nothing. */
function holds(rule: LevelRule, { met, nearlyMet, notMet }: Marks): boolean {
  switch (rule.op) {
    case "all-criteria":
      return met > 0 && nearlyMet + notMet === 0;
    case "criteria-at-least":
      return met >= rule.count;
    case "counts":
      return notMet <= (rule.notMetAtMost ?? notMet) && met + nearlyMet >= (rule.metOrNearlyAtLeast ?? 1);
  }
}
