import { textOf } from "../evaluate/note.js";
import { formatNumber } from "../explain/format.js";
import { fill } from "../explain/template.js";
import type { Assessment } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import { EVIDENCE_GRADES, type Evidence, gradeOf } from "../model/evidence.js";
import type { FactDefinition } from "../model/fact.js";
import type { DerivedValue, Unit } from "../model/unit.js";
import type { Words } from "./words.js";

/** A figure computed for a unit, or why it cannot be computed. */
export type Figure = DerivedValue | { readonly unknown: string };

/** What a figure is computed from. */
export interface Sources {
  readonly unit: Unit;
  readonly fact: FactDefinition;
  readonly words: Words;
  /** The set of a family that this set requires. Throws RangeError when there is none: the set is malformed. */
  readonly setOf: (family: string) => CriteriaSet;
  readonly assess: (family: string, unit: Unit) => Assessment;
  /** Units of a kind inside this one; a text says why they cannot be counted. */
  readonly children: (kind: string) => readonly Unit[] | string;
  /** What a fact of such units is: their own sets say, else the figure's own definition stands for it. */
  readonly factOf: (kind: string, id: string) => FactDefinition;
}

const ISSUES_NAMED = 5;

export const unknown = (template: string, fillings: Readonly<Record<string, string | number>>): Figure => ({
  unknown: fill(template, fillings),
});

export type Range = readonly [low: number, high: number];

/**
 * A figure by its range under a policy of each rank; null under those that accept nothing of it. The loosest policy
 * leaves it whole, a stricter one never says more. One that rests on assumptions says so wherever it is shown: a
 * verdict on it may be surer than the figure.
 */
export function figureUnder(rangeAt: (rank: number) => Range | null, origin: string, words: Words): Figure {
  const ranges = EVIDENCE_GRADES.map((_, rank) => rangeAt(rank));
  const [whole] = ranges;
  if (!whole) throw new RangeError("the loosest policy accepts nothing of the figure");
  const firm = ranges.findLastIndex((range) => range?.[0] === whole[0] && range[1] === whole[1]);
  if (firm === ranges.length - 1) return { derived: whole, evidence: null, from: origin };
  const from = gradeOf(firm) === "assumed" ? fill(words.assumed, { origin }) : origin;
  const under: { [grade in Evidence]?: Range } = {};
  for (const [rank, range] of ranges.entries()) if (rank > firm && range) under[gradeOf(rank)] = range;
  return { derived: whole, evidence: gradeOf(firm), under, from };
}

/** `12` or `12–14`, as it is written in a language. */
export function rangeText(low: number, high: number, words: Words): string {
  return low === high ? exact(low, words) : `${exact(low, words)}–${exact(high, words)}`;
}

export const exact = (value: number, words: Words): string => formatNumber(value, words, { not: value });

/** A count as it is, or its share of all, rounded once. */
export const countOrShare = (count: number, of: number, fact: FactDefinition): number =>
  fact.kind === "share" ? (100 * count) / of : count;

/** The first few units by name, and how many more. */
export function namesOf(units: readonly Unit[], words: Words): string {
  const names = units.slice(0, ISSUES_NAMED).map(({ name, code }) => textOf(name) || textOf(code));
  const more = units.length - names.length;
  return more > 0 ? fill(words.more, { names: names.join(", "), more }) : names.join(", ");
}

export const kindOf = (kind: string, words: Words): string =>
  Object.hasOwn(words.kinds, kind) ? (words.kinds[kind] ?? kind) : kind;
