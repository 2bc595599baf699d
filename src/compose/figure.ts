import { textOf } from "../evaluate/note.js";
import { formatNumber } from "../explain/format.js";
import { fill } from "../explain/template.js";
import type { Assessment } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import { type Evidence, rankOf } from "../model/evidence.js";
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

/** The weakest grade; null when there is none to be weak. */
export function weakest(grades: Iterable<Evidence | null>): Evidence | null {
  let least: Evidence | null = null;
  for (const grade of grades) {
    if (grade !== null && (least === null || rankOf(grade) < rankOf(least))) least = grade;
  }
  return least;
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
