import type { Assessment, HoleUse, MissingFact } from "../model/assessment.js";
import type { OpenFact, OpenHole } from "../model/output.js";

export type OpenItem = OpenFact | OpenHole;

interface Tally {
  readonly about: { readonly fact: MissingFact } | { readonly hole: HoleUse };
  readonly units: Set<string>;
  readonly indicators: Set<string>;
  settles: number;
  holdsUp: number;
  /** What every criterion so far also waits for; null before the first. */
  together: readonly string[] | null;
}

/**
 * What is missing in the data and in the rules over all units, and how many verdicts on criteria each would settle:
 * those that settle most alone come first, then those that most criteria wait for.
 */
export function openItems(assessments: readonly Assessment[]): readonly OpenItem[] {
  const tallies = new Map<string, Tally>();
  for (const assessment of assessments) addUnit(tallies, assessment);
  const items = [...tallies].map(([key, tally]) => itemOf(key, tally));
  return items.sort((a, b) => b.settles - a.settles || b.holdsUp - a.holdsUp || b.units.length - a.units.length);
}

function addUnit(tallies: Map<string, Tally>, { unit, criteria, missing, holes }: Assessment): void {
  const criterionOf = new Map(
    // A hole may be that of the criterion itself: indicators that are not known.
    criteria.flatMap((criterion) =>
      [criterion, ...criterion.children].map(({ rule }) => [rule.id, criterion] as const),
    ),
  );
  const waiting = new Map<string, Set<string>>();
  const add = (key: string, about: Tally["about"], indicators: readonly string[], settles: readonly string[]) => {
    const tally = tallies.get(key) ?? {
      about,
      units: new Set(),
      indicators: new Set(),
      settles: 0,
      holdsUp: 0,
      together: null,
    };
    tallies.set(key, tally);
    tally.units.add(unit.code);
    tally.settles += settles.length;
    for (const id of indicators) {
      tally.indicators.add(id);
      const criterion = criterionOf.get(id);
      if (criterion?.verdict !== "unknown") continue;
      const keys = waiting.get(criterion.rule.id) ?? new Set();
      waiting.set(criterion.rule.id, keys.add(key));
    }
  };
  for (const fact of missing) add(keyOf(fact), { fact }, fact.neededBy, fact.couldSettle);
  for (const hole of mergedHoles(holes)) add(hole.hole.statement.id, hole, hole.indicators, hole.settles);
  for (const keys of waiting.values()) for (const key of keys) holdUp(tallies.get(key), key, keys);
}

const keyOf = ({ fact, part }: MissingFact): string => (part === undefined ? fact : `${fact}.${part}`);

/** One statement may hold up several indicators of one unit. */
function mergedHoles(holes: readonly HoleUse[]) {
  const merged = new Map<string, { hole: HoleUse; indicators: string[]; settles: readonly string[] }>();
  for (const hole of holes) {
    const known = merged.get(hole.statement.id) ?? { hole, indicators: [], settles: [] };
    known.indicators.push(hole.indicator);
    known.settles = [...new Set([...known.settles, ...hole.couldSettle])];
    merged.set(hole.statement.id, known);
  }
  return merged.values();
}

function holdUp(tally: Tally | undefined, key: string, keys: ReadonlySet<string>): void {
  if (tally === undefined) return;
  tally.holdsUp += 1;
  tally.together = (tally.together ?? [...keys]).filter((other) => other !== key && keys.has(other));
}

function itemOf(key: string, { about, units, indicators, settles, holdsUp, together }: Tally): OpenItem {
  const common = { units: [...units], indicators: [...indicators], settles, holdsUp, together: together ?? [] };
  if ("fact" in about) {
    const { fact, question, reportedBy } = about.fact;
    return { kind: "fact", key, fact, question, reportedBy, ...common };
  }
  const { code, statement } = about.hole;
  return { kind: "hole", key, code, statement, ...common };
}
