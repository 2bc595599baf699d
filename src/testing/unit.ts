import * as fc from "fast-check";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Unit } from "../model/unit.js";
import { type Figure, figuresOf } from "./aims.js";
import { anyEntry, type Entry, MISSING, notApplicableEntry, valueEntry } from "./entry.js";
import { isAsGood } from "./worth.js";

/** The two attributes of a unit that choose columns. */
type Attributes = Pick<Unit, "vung" | "nam-xet">;

/** How often a figure has a value and how often it is absent. */
const MOSTLY_COMPLETE = { value: 144, absent: 9 };
const PARTIAL = { value: 60, absent: 36 };

/** Units of a set: every column, every state of every fact, values at and around the thresholds. */
export const unitOf = (set: CriteriaSet): fc.Arbitrary<Unit> => unitWith(set, MOSTLY_COMPLETE);

/** Units of which many facts are missing or declared unknown. */
export const partialUnitOf = (set: CriteriaSet): fc.Arbitrary<Unit> => unitWith(set, PARTIAL);

function unitWith(set: CriteriaSet, weights: typeof PARTIAL): fc.Arbitrary<Unit> {
  const entries = figuresOf(set).map((figure) => anyEntry(figure, weights));
  return fc.tuple(attributesOf(set), fc.tuple(...entries)).map(([own, given]) => makeUnit(set, own, given));
}

/** Two units; which is which is said by the generator. */
export interface UnitPair {
  readonly before: Unit;
  readonly after: Unit;
}

/**
 * Two units with equal classifiers and equal not-applicable marks, of which `after` has some graded facts bettered. A
 * share moves as one fact, in whatever forms it is given.
 */
export function betterPair(set: CriteriaSet): fc.Arbitrary<UnitPair> {
  const pairs = figuresOf(set).map((figure) => {
    const same = anyEntry(figure, MOSTLY_COMPLETE).map((entry) => [entry, entry] as const);
    if (figure.fact.role === "classifier") return same;
    const one = figure.fact.derive ? valueEntry(figure).map(asPoint(figure.key)) : valueEntry(figure);
    const moved = fc
      .tuple(one, one)
      .map(([a, b]) => (isAsGood(b, a, figure.key, figure.fact) ? ([a, b] as const) : ([b, a] as const)))
      .map(([worse, better]) => [worse, keepEvidence(worse, better, figure.key)] as const);
    return fc.oneof(same, { weight: 2, arbitrary: moved });
  });
  return pairOf(set, pairs);
}

/** A derived range narrowed to its lower end under the policy that leaves it whole: of two ranges neither need be better. */
const asPoint =
  (key: string) =>
  (entry: Entry): Entry => {
    const given = entry.facts[key];
    if (typeof given !== "object" || given === null || !("derived" in given)) return entry;
    const { under: _, ...whole } = given;
    return { ...entry, facts: { [key]: { ...whole, derived: [given.derived[0], given.derived[0]] } } };
  };

/** Bettering a derived figure changes its value, not what it rests on. */
function keepEvidence(worse: Entry, better: Entry, key: string): Entry {
  const [from, to] = [worse.facts[key], better.facts[key]];
  const derived = (given: typeof from) =>
    typeof given === "object" && given !== null && "derived" in given ? given : null;
  const [a, b] = [derived(from), derived(to)];
  return a && b ? { ...better, facts: { [key]: { ...b, evidence: a.evidence } } } : better;
}

/** Two units of which `before` lacks some facts that `after` has; all else is equal. */
export function lessInformedPair(set: CriteriaSet): fc.Arbitrary<UnitPair> {
  const pairs = figuresOf(set).map((figure) => {
    const full = fc.oneof({ weight: 4, arbitrary: valueEntry(figure) }, anyEntry(figure, MOSTLY_COMPLETE));
    const lost = fc.constantFrom<Entry>(MISSING, { state: "unknown", facts: { [figure.key]: { unknown: "chưa rõ" } } });
    return fc.tuple(full, fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, lost)).map(([entry, less]) => {
      const gone = less !== null && entry.state !== "invalid";
      return [gone ? less : entry, entry] as const;
    });
  });
  return pairOf(set, pairs);
}

/** A partial unit and one completion of it: every absent fact given a value, or not applicable where that is allowed. */
export function completionPair(set: CriteriaSet): fc.Arbitrary<UnitPair> {
  const pairs = figuresOf(set).map((figure) => {
    const filled = figure.mayNotApply
      ? fc.oneof({ weight: 8, arbitrary: valueEntry(figure) }, notApplicableEntry(figure))
      : valueEntry(figure);
    return fc.tuple(anyEntry(figure, PARTIAL), filled).map(([entry, value]) => {
      const open = entry.state === "missing" || entry.state === "unknown";
      return [entry, open ? value : entry] as const;
    });
  });
  return pairOf(set, pairs);
}

/** Every absent graded fact of a unit at the best, or the worst, end of its range. */
export function extreme(set: CriteriaSet, unit: Unit, end: "best" | "worst"): Unit {
  const facts = { ...unit.facts };
  for (const { key, fact } of figuresOf(set)) {
    if (fact.role === "classifier" || !isAbsent(unit, { key, fact })) continue;
    const value = (fact.role === "higher") === (end === "best") ? fact.range.max : fact.range.min;
    facts[key] = fact.derive
      ? { derived: [value, value], evidence: null, from: "" }
      : fact.kind === "boolean"
        ? value === 1
        : value;
  }
  return { ...unit, facts };
}

/** Whether nothing usable or wrong was said of a figure: it is missing, or declared unknown. */
export function isAbsent(unit: Unit, { key, fact }: Pick<Figure, "key" | "fact">): boolean {
  const names = fact.counts ? [...fact.counts.parts, "dat", "tong"].map((name) => `${key}.${name}`) : [];
  return [key, ...names].every((name) => {
    const given = unit.facts[name];
    return given === undefined || given === null || (typeof given === "object" && "unknown" in given);
  });
}

/** Every key of a figure. */
export const keysOf = ({ key, fact }: Pick<Figure, "key" | "fact">): readonly string[] =>
  fact.counts ? [key, ...["dat", "tong", ...fact.counts.parts].map((name) => `${key}.${name}`)] : [key];

function pairOf(set: CriteriaSet, pairs: readonly fc.Arbitrary<readonly [Entry, Entry]>[]): fc.Arbitrary<UnitPair> {
  return fc.tuple(attributesOf(set), fc.tuple(...pairs)).map(([own, given]) => ({
    before: makeUnit(
      set,
      own,
      given.map(([before]) => before),
    ),
    after: makeUnit(
      set,
      own,
      given.map(([, after]) => after),
    ),
  }));
}

/** Every region and year of the set; now and then one it does not have, or none. */
function attributesOf(set: CriteriaSet): fc.Arbitrary<Attributes> {
  const valuesOf = (attribute: "vung" | "nam-xet"): readonly string[] => [
    ...new Set(
      set.dimensions.filter((one) => one.attribute === attribute).flatMap((one) => one.values.map(({ id }) => id)),
    ),
  ];
  const regions = valuesOf("vung");
  const years = valuesOf("nam-xet").map(Number).filter(Number.isInteger);
  const often = <T>(usual: readonly T[], odd: readonly T[]): fc.Arbitrary<T | undefined> =>
    usual.length === 0
      ? fc.constant(undefined)
      : fc.oneof(
          { weight: 30, arbitrary: fc.constantFrom<T | undefined>(...usual) },
          fc.constantFrom(undefined, ...odd),
        );
  const oddYears = years.length === 0 ? [] : [Math.min(...years) - 1, Math.max(...years) + 1];
  return fc.record({ vung: often(regions, ["vung-khac"]), year: often(years, oddYears) }).map(({ vung, year }) => ({
    ...(vung === undefined ? {} : { vung }),
    ...(year === undefined ? {} : { "nam-xet": year }),
  }));
}

function makeUnit(set: CriteriaSet, own: Attributes, entries: readonly Entry[]): Unit {
  const facts = Object.assign({}, ...entries.map((entry) => entry.facts)) as Unit["facts"];
  return { kind: set.unitKind, code: "00001", name: "Đơn vị thử", ...own, facts };
}
