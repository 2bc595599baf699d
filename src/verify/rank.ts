import { createEvaluator } from "../evaluate/evaluator.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Unit } from "../model/unit.js";
import type { Entry } from "./entry.js";
import { type Change, changedSet } from "./what-if.js";

/**
 * How many verdicts on the units (indicators, criteria, level) the verification of each statement would settle, by id
 * of the statement. Found by evaluating, one statement at a time:
 *
 * - a decided verdict rests on the statement when it becomes unknown once the statement alone is refused;
 * - an unknown one waits for a hole when it is decided once the hole alone is filled, with the least value of the
 *   fact's range as well as with the greatest.
 *
 * What is official already settles nothing. `units` carry their derived figures. Statements of other layers are not
 * looked at; one that the resolved set does not hold counts 0.
 */
export function settlingOf(
  set: CriteriaSet,
  units: readonly Unit[],
  entries: readonly Entry[],
): ReadonlyMap<string, number> {
  const before = slotsOf(set, units);
  return new Map(
    entries.map(({ stated, said }) => {
      const { id, evidence, origin } = stated.statement;
      const target = { id, file: origin.file };
      const { min = 0, max = 0 } = said.valued ?? {};
      const changes: readonly Change[] = stated.unset ? [{ fill: min }, { fill: max }] : [{ refuse: true }];
      const trials = evidence === "official" ? [] : changes.map((change) => changedSet(set, target, change));
      const touched = trials.filter((trial) => trial !== set).map((trial) => slotsOf(trial, units));
      return [
        id,
        before.filter((known, i) =>
          isSettled(
            known,
            touched.map((slots) => slots[i] ?? known),
          ),
        ).length,
      ];
    }),
  );
}

/** Known with the statement and not without it, or the other way round. */
const isSettled = (before: boolean, after: readonly boolean[]): boolean =>
  after.length > 0 && after.every((known) => known !== before);

/** Whether each verdict is known: those on indicators, on criteria, and the level, unit after unit. */
function slotsOf(set: CriteriaSet, units: readonly Unit[]): readonly boolean[] {
  const { prepare, decide } = createEvaluator(set);
  return units.flatMap((unit) => {
    const { indicators, criteria, surely, possibly } = decide(prepare(unit));
    return [...[...indicators, ...criteria].map((verdict) => verdict !== "unknown"), surely?.id === possibly?.id];
  });
}

/** The `n` entries that settle most, first; of equals, those thought least likely to be right, then in their order. */
export function firstOf(n: number, entries: readonly Entry[], settling: ReadonlyMap<string, number>): readonly Entry[] {
  const settles = ({ stated }: Entry): number => settling.get(stated.statement.id) ?? 0;
  const doubt = ({ stated }: Entry): number => 100 - (stated.statement.confidence ?? 100);
  return [...entries].sort((a, b) => settles(b) - settles(a) || doubt(b) - doubt(a)).slice(0, n);
}
