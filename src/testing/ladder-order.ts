import type { CriteriaSet, Level, LevelRule } from "../model/criteria-set.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { finding } from "./finding.js";

/** How many criteria, all of which apply, are met, nearly met and not met. */
interface Tally {
  readonly met: number;
  readonly nearly: number;
  readonly notMet: number;
}

/** Levels that a unit could lose by getting better, and rungs that are easier than the one below. */
export function ladderFaults(set: CriteriaSet): readonly Diagnostic[] {
  const tallies = talliesOf(set.criteria.length);
  const falling = set.levels.filter(({ rule }) =>
    tallies.some((tally) => holds(rule, tally) && raisedOf(tally).some((raised) => !holds(rule, raised))),
  );
  return [
    ...falling.map(({ id, label, statement }) => finding("rule/level-falls", statement.origin, { level: id, label })),
    ...set.policies.flatMap(({ id }) =>
      orderFaults(
        set.levels.filter(({ policy }) => policy === id),
        tallies,
      ),
    ),
  ];
}

function orderFaults(levels: readonly Level[], tallies: readonly Tally[]): readonly Diagnostic[] {
  return levels.slice(1).flatMap((higher, i) => {
    const lower = levels[i];
    if (lower === undefined || tallies.every((tally) => !holds(higher.rule, tally) || holds(lower.rule, tally)))
      return [];
    const params = { higher: higher.id, lower: lower.id };
    return [finding("rule/rungs-out-of-order", higher.statement.origin, params, [lower.statement.origin])];
  });
}

function talliesOf(criteria: number): readonly Tally[] {
  const counts = Array.from({ length: criteria + 1 }, (_, n) => n);
  return counts.flatMap((met) =>
    counts.slice(0, criteria - met + 1).map((nearly) => ({ met, nearly, notMet: criteria - met - nearly })),
  );
}

/** The same criteria with one of them better. */
const raisedOf = ({ met, nearly, notMet }: Tally): readonly Tally[] => [
  ...(notMet > 0 ? [{ met, nearly: nearly + 1, notMet: notMet - 1 }] : []),
  ...(notMet > 0 ? [{ met: met + 1, nearly, notMet: notMet - 1 }] : []),
  ...(nearly > 0 ? [{ met: met + 1, nearly: nearly - 1, notMet }] : []),
];

function holds(rule: LevelRule, { met, nearly, notMet }: Tally): boolean {
  switch (rule.op) {
    case "all-criteria":
      return nearly + notMet === 0;
    case "criteria-at-least":
      return met >= rule.count;
    case "counts":
      return notMet <= (rule.notMetAtMost ?? notMet) && met + nearly >= (rule.metOrNearlyAtLeast ?? 1);
  }
}
