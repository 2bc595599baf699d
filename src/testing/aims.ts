import type { CriteriaSet } from "../model/criteria-set.js";
import type { FactDefinition, Sex } from "../model/fact.js";
import { SEXES } from "../model/fact.js";
import type { Condition, Requirement } from "../model/requirement.js";

/** One figure a unit may give: a fact, or a fact of one sex. Its key is the stem of all its forms. */
export interface Figure {
  readonly key: string;
  readonly fact: FactDefinition;
  readonly part?: Sex;
  /** Every number that the rules compare it with. */
  readonly thresholds: readonly number[];
  /** Some demand on it accepts “not applicable”. */
  readonly mayNotApply: boolean;
}

/** Distances from a threshold at which mistakes show: rounding, `>` for `≥`, binary dust. */
const OFFSETS = [0, 1e-9, -1e-9, 0.05, -0.05, 0.5, -0.5, 1, -1];

/** Every figure of a set, with what the rules compare it with. */
export function figuresOf(set: CriteriaSet): readonly Figure[] {
  const thresholds = new Map<string, Set<number>>();
  const exempt = new Set<string>();
  const add = (key: string, values: readonly number[]): void => {
    const known = thresholds.get(key) ?? new Set<number>();
    for (const value of values) known.add(value);
    thresholds.set(key, known);
  };
  for (const condition of conditionsOf(set)) for (const [key, values] of testsOf(condition)) add(key, values);
  for (const requirement of leavesOf(set)) {
    const key = keyOf(requirement);
    if (key === undefined) continue;
    if (requirement.mayNotApply) exempt.add(key);
    add(key, comparedWith(requirement));
  }
  return set.facts.flatMap((fact) =>
    [undefined, ...(fact.bySex ? SEXES : [])].map((part) => {
      const key = part === undefined ? fact.id : `${fact.id}.${part}`;
      const shared = { key, fact, thresholds: [...(thresholds.get(key) ?? [])], mayNotApply: exempt.has(key) };
      return part === undefined ? shared : { ...shared, part };
    }),
  );
}

/** Values of a figure at and around its thresholds, and at the ends of its range. All are valid. */
export function aimedValues({ fact, thresholds }: Figure): readonly number[] {
  const { min, max } = fact.range;
  const near = thresholds.flatMap((threshold) => OFFSETS.map((offset) => clean(threshold + offset)));
  const all = [min, max, (min + max) / 2, ...near].flatMap((x) => (fact.whole ? [Math.floor(x), Math.ceil(x)] : [x]));
  return [...new Set(all)].filter((x) => x >= min && x <= max && Number.isFinite(x));
}

/** Drops binary dust: 24 + 0.05 is written 24.05. */
const clean = (x: number): number => Number(x.toFixed(9));

/** The key that a leaf reads; undefined for a demand with parts. */
export function keyOf(requirement: Requirement): string | undefined {
  if (!("fact" in requirement)) return undefined;
  return "part" in requirement && requirement.part !== undefined
    ? `${requirement.fact}.${requirement.part}`
    : requirement.fact;
}

function comparedWith(requirement: Requirement): readonly number[] {
  if (!("table" in requirement)) return [0];
  return requirement.table.cells.flatMap((cell) => (cell.state === "value" ? [cell.value] : []));
}

/** A requirement and every part of it. */
export const partsOf = (requirement: Requirement): readonly Requirement[] => [
  requirement,
  ...("of" in requirement ? requirement.of.flatMap(partsOf) : []),
];

export const requirementsOf = (set: CriteriaSet): readonly Requirement[] =>
  set.criteria.flatMap(({ indicators }) => indicators.flatMap(({ require }) => partsOf(require)));

const leavesOf = (set: CriteriaSet): readonly Requirement[] =>
  requirementsOf(set).filter((requirement) => !("of" in requirement));

/** Every condition of a set: of columns and of applicability. */
function conditionsOf(set: CriteriaSet): readonly Condition[] {
  const ofColumns = set.dimensions.flatMap(({ rules }) => rules.map((rule) => rule.when));
  const ofDemands = requirementsOf(set).flatMap(({ appliesWhen }) =>
    appliesWhen === undefined || appliesWhen.condition === "unset" ? [] : [appliesWhen.condition],
  );
  return [...ofColumns, ...ofDemands];
}

function testsOf(condition: Condition): readonly (readonly [string, readonly number[]])[] {
  if (condition.op === "all-of" || condition.op === "any-of") return condition.of.flatMap(testsOf);
  if (condition.op === "between") return [[condition.fact, [condition.low, condition.high]]];
  return [[condition.fact, [Number(condition.value)]]];
}
