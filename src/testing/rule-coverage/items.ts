import { demandsIn } from "../../catalog/walk.js";
import { setsIn } from "../../compose/index.js";
import type { CriteriaSet } from "../../model/criteria-set.js";
import type { Position } from "../../model/evidence.js";
import type { Condition, ConditionTest, Requirement } from "../../model/requirement.js";
import { attainableIn } from "./attainable.js";

/** What the cases beside a set are asked to show, each at least once. */
export const COVERED_KINDS = ["indicator", "branch", "applicability", "missing", "boundary", "level"] as const;
export type CoveredKind = (typeof COVERED_KINDS)[number];

/** One thing that a case must show: `10.1` met, `13.4` when its condition is false, a value at a threshold. */
export interface CoverageItem {
  readonly kind: CoveredKind;
  /** Number of the indicator, part or rung; or the dimension. */
  readonly address: string;
  /** What of it: `met`, `condition-false`, `at-threshold`, a value, a fact. */
  readonly what: string;
  readonly origin: Position;
}

/** What tells two items apart; the place keeps an indicator apart from the one that an amendment puts in its stead. */
export const keyOfItem = ({ kind, address, what, origin }: CoverageItem): string =>
  `${kind} ${address} ${what} ${origin.file}:${origin.line}`;

/** Every item of a resolved set whose rule stands in the files of one folder. */
export function itemsOf(set: CriteriaSet, folder: string): readonly CoverageItem[] {
  return [...demandItems(set), ...columnItems(set), ...levelItems(set)].filter(({ origin }) =>
    origin.file.startsWith(`${folder}/`),
  );
}

function demandItems(set: CriteriaSet): readonly CoverageItem[] {
  const attainable = attainableIn(set);
  return set.criteria.flatMap(({ indicators }) =>
    indicators.flatMap((indicator) =>
      [...demandsIn(indicator.require, indicator.id)].flatMap(([address, demand]): readonly CoverageItem[] => {
        const top = address === indicator.id;
        const origin = top ? indicator.statement.origin : demand.statement.origin;
        const { met, notMet } = attainable.demand(demand);
        const item = (kind: CoveredKind, what: string): CoverageItem => ({ kind, address, what, origin });
        const verdicts = [...(met ? ["met"] : []), ...(notMet ? ["not-met"] : [])];
        return [
          ...(top && verdicts.length === 0 ? ["unknown"] : verdicts).map((what) =>
            item(top ? "indicator" : "branch", what),
          ),
          ...applicabilityOf(demand).map((what) => item("applicability", what)),
          ...("fact" in demand && (met || notMet) ? [item("missing", "fact")] : []),
          ...(isComparable(demand, set) && (met || notMet) ? [item("boundary", "at-threshold")] : []),
        ];
      }),
    ),
  );
}

/** Whether some unit can be exactly at a threshold: no share of 19 criteria is 30 %. */
function isComparable(demand: Requirement, set: CriteriaSet): boolean {
  if (!("table" in demand)) return false;
  const values = demand.table.cells.flatMap((cell) => (cell.state === "value" ? [cell.value] : []));
  const fact = set.facts.find(({ id }) => id === demand.fact);
  const { derive } = fact ?? {};
  if (derive?.op !== "criteria" || fact?.kind !== "share") return values.length > 0;
  const of = derive.among?.length ?? setsIn(set).find(({ family }) => family === derive.family)?.criteria.length ?? 0;
  return values.some((value) => Number.isInteger((value * of) / 100));
}

function applicabilityOf({ appliesWhen, mayNotApply }: Requirement): readonly string[] {
  return [
    ...(appliesWhen === undefined
      ? []
      : appliesWhen.condition === "unset"
        ? ["condition-unset"]
        : ["applies", "condition-false", "classifier-missing"]),
    ...(mayNotApply ? ["declared-not-applicable"] : []),
  ];
}

/** Tests of single facts in a condition. */
export const testsIn = (condition: Condition): readonly ConditionTest[] =>
  "of" in condition ? condition.of.flatMap(testsIn) : [condition];

/** The numbers that a test compares with. */
export const numbersIn = (test: ConditionTest): readonly number[] =>
  test.op === "is" ? [] : test.op === "between" ? [test.low, test.high] : [test.value];

function columnItems(set: CriteriaSet): readonly CoverageItem[] {
  return set.dimensions.flatMap(({ id, rules, attribute, statement }): readonly CoverageItem[] => {
    const own: readonly CoverageItem[] = attribute
      ? [
          { kind: "branch", address: id, what: "attribute", origin: statement.origin },
          { kind: "missing", address: id, what: attribute, origin: statement.origin },
        ]
      : [];
    const ofRules = rules.flatMap(({ use, when, statement: { origin } }): readonly CoverageItem[] => {
      const tests = testsIn(when);
      const facts = [...new Set(tests.map(({ fact }) => fact))];
      const numbers = tests.flatMap((test) => numbersIn(test).map((value) => `${test.fact} = ${value}`));
      return [
        { kind: "branch", address: id, what: use, origin },
        ...facts.map((what) => ({ kind: "missing", address: id, what, origin }) as const),
        ...[...new Set(numbers)].map((what) => ({ kind: "boundary", address: id, what, origin }) as const),
      ];
    });
    return [...own, ...ofRules];
  });
}

function levelItems(set: CriteriaSet): readonly CoverageItem[] {
  const attainable = attainableIn(set);
  return set.levels.flatMap((level): readonly CoverageItem[] => {
    const { id, statement } = level;
    const { met, notMet } = attainable.level(level);
    const what = [...(met ? ["reached"] : []), ...(notMet ? ["not-reached"] : []), ...(met || notMet ? [] : ["open"])];
    return what.map((one) => ({ kind: "level", address: id, what: one, origin: statement.origin }));
  });
}
