import * as fc from "fast-check";
import { EVIDENCE_GRADES, type Evidence, rankOf } from "../model/evidence.js";
import type { FactValue } from "../model/unit.js";
import { aimedValues, type Figure } from "./aims.js";

/** What a unit says of one figure: every key of it, and what that amounts to. */
export interface Entry {
  readonly state: "value" | "missing" | "unknown" | "not-applicable" | "invalid";
  readonly facts: Readonly<Record<string, FactValue>>;
}

/** Totals that make awkward fractions, and a few round ones. */
const TOTALS = [1, 2, 3, 7, 19, 37, 100, 137, 200, 999, 1000, 3200];
/** A measured total (km, ha) has decimals. */
const MEASURED = [0.3, 1.2, 7.45, 12.5, 100];

export const MISSING: Entry = { state: "missing", facts: {} };

const value = (facts: Entry["facts"]): Entry => ({ state: "value", facts });

/** A figure with a valid value, in any form it may be given in, aimed at the thresholds. */
export function valueEntry(figure: Figure): fc.Arbitrary<Entry> {
  const { key, fact } = figure;
  if (fact.derive) return derivedEntry(figure);
  if (fact.kind === "boolean") return fc.boolean().map((given) => value({ [key]: given }));
  const plain = plainNumber(figure).map((given) => value({ [key]: given }));
  if (fact.counts === undefined) return plain;
  const counted = countsEntry(figure);
  const both = fc.tuple(counted, fc.constantFrom(2, 1, 0));
  return fc.oneof(
    plain,
    counted,
    both.map(([entry, decimals]) => withPercentage(entry, key, decimals)),
  );
}

function plainNumber(figure: Figure): fc.Arbitrary<number> {
  const { range, whole } = figure.fact;
  const anywhere = whole
    ? fc.integer({ min: Math.ceil(range.min), max: Math.floor(range.max) })
    : fc
        .integer({ min: 0, max: 1000 })
        .map((n) => Number((range.min + ((range.max - range.min) * n) / 1000).toFixed(3)));
  const aimed = aimedValues(figure);
  return aimed.length === 0 ? anywhere : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...aimed) }, anywhere);
}

/** Counts whose percentage is at, just under or just over a threshold. */
function countsEntry({ key, fact, thresholds }: Figure): fc.Arbitrary<Entry> {
  const whole = fact.counts?.whole ?? true;
  const names = fact.counts && fact.counts.parts.length > 0 ? fact.counts.parts : ["dat"];
  const unit = whole ? 1 : 0.01;
  const targets = [0, 50, 100, ...thresholds];
  return fc
    .record({
      tong: fc.constantFrom(...(whole ? TOTALS : MEASURED)),
      target: fc.constantFrom(...targets),
      step: fc.constantFrom(0, 0, 1, -1, 2),
      split: fc.integer({ min: 0, max: 4 }),
    })
    .map(({ tong, target, step, split }) => {
      const steps = Math.round(tong / unit);
      const reached = Math.min(steps, Math.max(0, Math.ceil((target * steps) / 100) + step));
      const first = names.length === 1 ? reached : Math.floor((reached * split) / 4);
      const written = (n: number): number => Number((n * unit).toFixed(2));
      const facts: Record<string, FactValue> = { [`${key}.tong`]: tong };
      names.forEach((name, i) => {
        facts[`${key}.${name}`] = written(i === 0 ? first : i === 1 ? reached - first : 0);
      });
      return value(facts);
    });
}

/** The same counts with the percentage beside them, rounded as a table would print it. */
function withPercentage(entry: Entry, key: string, decimals: number): Entry {
  const counts = Object.entries(entry.facts);
  const sum = (test: (name: string) => boolean): number =>
    counts.reduce((total, [name, given]) => (test(name) && typeof given === "number" ? total + given : total), 0);
  const tong = sum((name) => name === `${key}.tong`);
  const dat = sum((name) => name !== `${key}.tong`);
  const exact = (Math.round(dat * 100) * 100) / Math.round(tong * 100);
  return value({ ...entry.facts, [key]: Number(exact.toFixed(decimals)) });
}

function derivedEntry({ key, fact, thresholds }: Figure): fc.Arbitrary<Entry> {
  const { min, max } = fact.range;
  const near = thresholds.flatMap((x) => [x - 1, x, x + 1]).filter((x) => x >= min && x <= max);
  const point = fact.kind === "boolean" ? fc.constantFrom(0, 1) : fc.constantFrom(min, max, ...near);
  return fc
    .record({
      a: point,
      b: fc.oneof(fc.constant(null), point),
      evidence: fc.constantFrom<Evidence | null>(null, "assumed", "unverified", "secondary"),
      wider: fc.array(point, { maxLength: 3 }),
    })
    .map(({ a, b, evidence, wider }) => {
      const derived: Range = [Math.min(a, b ?? a), Math.max(a, b ?? a)];
      const under = evidence === null ? {} : widened(derived, evidence, wider);
      return value({ [key]: { derived, evidence, under, from: "" } });
    });
}

type Range = readonly [number, number];

/** Ranges under the policies stricter than a grade: each takes in one more point, until nothing more is accepted. */
function widened([low, high]: Range, evidence: Evidence, points: readonly number[]): Partial<Record<Evidence, Range>> {
  const stricter = EVIDENCE_GRADES.slice(rankOf(evidence) + 1);
  return Object.fromEntries(
    stricter.slice(0, points.length).map((grade, i) => {
      const taken = points.slice(0, i + 1);
      return [grade, [Math.min(low, ...taken), Math.max(high, ...taken)]];
    }),
  );
}

/** Anything a unit may say of a figure: a value, nothing, unknown, not applicable, or something unusable. */
export function anyEntry(
  figure: Figure,
  weights: { readonly value: number; readonly absent: number },
): fc.Arbitrary<Entry> {
  return fc.oneof(
    { weight: weights.value, arbitrary: valueEntry(figure) },
    { weight: weights.absent, arbitrary: fc.constant(MISSING) },
    { weight: weights.absent / 3, arbitrary: unknownEntry(figure) },
    { weight: figure.mayNotApply ? 12 : 2, arbitrary: notApplicableEntry(figure) },
    { weight: 3, arbitrary: invalidEntry(figure) },
  );
}

const unknownEntry = ({ key }: Figure): fc.Arbitrary<Entry> =>
  fc.constant({ state: "unknown", facts: { [key]: { unknown: "chưa có số liệu" } } });

/** Declared, or a total of 0. */
export function notApplicableEntry({ key, fact }: Figure): fc.Arbitrary<Entry> {
  const declared: Entry = { state: "not-applicable", facts: { [key]: { "not-applicable": "không có" } } };
  if (fact.counts === undefined || fact.derive) return fc.constant(declared);
  const names = fact.counts.parts.length > 0 ? fact.counts.parts : ["dat"];
  const zero = Object.fromEntries([...names, "tong"].map((name) => [`${key}.${name}`, 0]));
  return fc.constantFrom<Entry>(declared, { state: "not-applicable", facts: zero });
}

/** Wrong type, out of range, not whole, a part above its whole, two forms that disagree. */
function invalidEntry({ key, fact }: Figure): fc.Arbitrary<Entry> {
  const wrong: FactValue[] = [Number.NaN, Number.POSITIVE_INFINITY, { invalid: { code: "not-a-number", params: {} } }];
  wrong.push(fact.kind === "boolean" ? 1 : true);
  if (fact.kind !== "boolean") wrong.push(fact.range.max + 1, fact.range.min - 1);
  if (fact.whole && fact.kind !== "boolean") wrong.push(fact.range.min + 0.5);
  const entries = wrong.map((given): Entry["facts"] => ({ [key]: given }));
  if (fact.counts && !fact.derive) {
    const name = fact.counts.parts[0] ?? "dat";
    const rest = Object.fromEntries(fact.counts.parts.slice(1).map((part) => [`${key}.${part}`, 0]));
    entries.push({ ...rest, [`${key}.${name}`]: 8, [`${key}.tong`]: 7 });
    entries.push({ ...rest, [`${key}.${name}`]: 1, [`${key}.tong`]: 2, [key]: 51 });
  }
  return fc.constantFrom(...entries).map((facts) => ({ state: "invalid", facts }));
}
