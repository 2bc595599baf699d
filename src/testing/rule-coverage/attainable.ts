import { setsIn } from "../../compose/index.js";
import type { CriteriaSet, Criterion, Level } from "../../model/criteria-set.js";
import type { Derivation, FactDefinition } from "../../model/fact.js";
import type { ComparisonOp, Requirement } from "../../model/requirement.js";

/** Verdicts that a demand can have for some unit, as far as its rules tell. `unknown` is always possible. */
export interface Attainable {
  readonly met: boolean;
  readonly notMet: boolean;
  /** It may not apply, and then drops out of what it is a part of. */
  readonly skipped: boolean;
}

const NEITHER: Attainable = { met: false, notMet: false, skipped: false };
const BOTH: Attainable = { met: true, notMet: true, skipped: false };

/** How far a derived figure can be pinned down: the greatest lower bound it may have, and the least upper one. */
interface Pinned {
  readonly low: number;
  readonly high: number;
}

const REPORTED: Pinned = { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };
const NEVER: Pinned = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** What every demand of a set can come to. Holes of the rules, here and in the sets it requires, are taken as they are. */
export function attainableIn(set: CriteriaSet): {
  readonly demand: (requirement: Requirement) => Attainable;
  readonly criterion: (criterion: Criterion) => Attainable;
  readonly level: (level: Level) => Attainable;
} {
  const sets = new Map(setsIn(set).map((one) => [one.family, one]));
  return judgeOf(set, (family) => sets.get(family));
}

function judgeOf(set: CriteriaSet, other: (family: string) => CriteriaSet | undefined) {
  const facts = new Map(set.facts.map((fact) => [fact.id, fact]));
  const pinned = new Map<string, Pinned>();
  const pinnedOf = (id: string): Pinned => {
    const fact = facts.get(id);
    const found = pinned.get(id) ?? (fact?.derive ? derivedPin(fact, fact.derive, other) : REPORTED);
    pinned.set(id, found);
    return found;
  };

  const demand = (requirement: Requirement): Attainable => {
    const { appliesWhen, mayNotApply } = requirement;
    if (appliesWhen?.condition === "unset") return NEITHER;
    const own = operator(requirement);
    return { ...own, skipped: own.skipped || appliesWhen !== undefined || mayNotApply !== undefined };
  };

  const operator = (requirement: Requirement): Attainable => {
    switch (requirement.op) {
      case "unencoded":
        return NEITHER;
      case "is": {
        const op = requirement.value ? "at-least" : "at-most";
        return compared(op, Number(requirement.value), pinnedOf(requirement.fact));
      }
      case "none":
        return compared("at-most", 0, pinnedOf(requirement.fact));
      case "each":
      case "all-of":
        return allOf(requirement.of.map(demand));
      case "any-of":
        return turned(allOf(requirement.of.map(demand).map(turned)));
      case "at-least-of": {
        const each = requirement.of.map(demand);
        const { canMeet, canFail } = counted(each);
        // A part that does not apply is not met, and the whole always applies.
        const { count } = requirement;
        return { met: canMeet >= count, notMet: canFail > each.length - count, skipped: false };
      }
      default: {
        const { op, table, fact } = requirement;
        const values = table.cells.flatMap((cell) => (cell.state === "value" ? [cell.value] : []));
        const each = values.map((value) => compared(op, value, pinnedOf(fact)));
        return {
          met: each.some(({ met }) => met),
          notMet: each.some(({ notMet }) => notMet),
          skipped: table.cells.some(({ state }) => state === "not-demanded"),
        };
      }
    }
  };

  const isPending = (id: string): boolean => set.pending.some(({ indicators }) => indicators.includes(id));
  const criterion = ({ indicators, incomplete }: Criterion): Attainable => {
    const all = allOf(indicators.map(({ id, require }) => (isPending(id) ? NEITHER : demand(require))));
    return incomplete ? { ...all, met: false, skipped: false } : all;
  };

  const level = ({ rule }: Level): Attainable => {
    if (set.status === "draft") return NEITHER;
    const each = set.criteria.map(criterion);
    const { canMeet, canFail } = counted(each);
    const all = allOf(each);
    const skipped = false;
    const final = set.unencoded.length === 0 && (set.declared?.criteria ?? 0) <= each.length;
    const of = each.length;
    switch (rule.op) {
      case "all-criteria":
        return { met: final && all.met, notMet: all.notMet, skipped };
      case "criteria-at-least":
        return { met: final && canMeet >= rule.count, notMet: canFail > of - rule.count, skipped };
      case "counts": {
        const most = rule.notMetAtMost ?? of;
        const least = rule.metOrNearlyAtLeast ?? 1;
        return {
          met: final && of - canMeet <= most && canMeet >= least,
          notMet: canFail > most || canFail > of - least,
          skipped,
        };
      }
    }
  };
  return { demand, criterion, level };
}

const HOLDS: Readonly<Record<ComparisonOp, (value: number, threshold: number) => boolean>> = {
  "at-least": (value, threshold) => value >= threshold,
  above: (value, threshold) => value > threshold,
  "at-most": (value, threshold) => value <= threshold,
  below: (value, threshold) => value < threshold,
};

function compared(op: ComparisonOp, threshold: number, { low, high }: Pinned): Attainable {
  const up = op === "at-least" || op === "above";
  const holds = HOLDS[op];
  return up
    ? { met: holds(low, threshold), notMet: !holds(high, threshold), skipped: false }
    : { met: holds(high, threshold), notMet: !holds(low, threshold), skipped: false };
}

/** Parts of which all must be met; those that do not apply drop out. */
const allOf = (each: readonly Attainable[]): Attainable => ({
  met: each.some(({ met }) => met) && each.every(({ met, skipped }) => met || skipped),
  notMet: each.some(({ notMet }) => notMet),
  skipped: each.length > 0 && each.every(({ skipped }) => skipped),
});

/** One is enough: the same with met and not met changed about. */
const turned = ({ met, notMet, skipped }: Attainable): Attainable => ({ met: notMet, notMet: met, skipped });

/** How many can be met, and how many can fail or drop out, which counts for no more. */
const counted = (each: readonly Attainable[]) => ({
  canMeet: each.filter(({ met }) => met).length,
  canFail: each.filter(({ notMet, skipped }) => notMet || skipped).length,
});

function derivedPin(
  fact: FactDefinition,
  derive: Derivation,
  other: (family: string) => CriteriaSet | undefined,
): Pinned {
  if (!("family" in derive)) return REPORTED;
  const set = other(derive.family);
  if (set === undefined || set.status === "draft") return NEVER;
  const judge = judgeOf(set, other);
  const share = fact.kind === "share";
  if (derive.op === "level" || derive.op === "units") {
    const level = set.levels.find(({ id }) => id === derive.level);
    const can = level ? judge.level(level) : BOTH;
    const one = derive.op === "level" || derive.named !== undefined;
    if (derive.op === "units" && derive.named?.code === null) return NEVER;
    const all = one ? 1 : share ? 100 : Number.POSITIVE_INFINITY;
    return { low: can.met ? all : 0, high: can.notMet ? 0 : all };
  }
  const among = derive.op === "criteria" ? derive.among : undefined;
  const each = set.criteria.filter(({ id }) => among?.includes(id) ?? true).map(judge.criterion);
  const wanted = derive.op === "criteria" && derive.verdict === "not-met" ? "notMet" : "met";
  const against = wanted === "met" ? "notMet" : "met";
  const scale = (count: number): number => (share ? (100 * count) / each.length : count);
  return {
    low: scale(each.filter((one) => one[wanted]).length),
    high: scale(each.length - each.filter((one) => one[against]).length),
  };
}
