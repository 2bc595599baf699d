import type { CriteriaSet, Dimension } from "../../model/criteria-set.js";
import type { Condition, ConditionTest } from "../../model/requirement.js";
import { numbersIn, testsIn } from "./items.js";

/** Values of classifiers, by fact. */
export type Choice = Readonly<Record<string, number | boolean>>;

/** Most assignments of classifiers that are tried for one condition. */
const MOST_TRIED = 20_000;

/** Whether a condition holds of classifiers that are all known. Written apart from the evaluator on purpose. */
function holdsOf(condition: Condition, given: Choice): boolean {
  switch (condition.op) {
    case "all-of":
      return condition.of.every((part) => holdsOf(part, given));
    case "any-of":
      return condition.of.some((part) => holdsOf(part, given));
    default:
      return testHolds(condition, given[condition.fact]);
  }
}

function testHolds(test: ConditionTest, value: number | boolean | undefined): boolean {
  if (test.op === "is") return value === test.value;
  if (typeof value !== "number") return false;
  switch (test.op) {
    case "between":
      return value >= test.low && value <= test.high;
    case "at-least":
      return value >= test.value;
    case "at-most":
      return value <= test.value;
    case "above":
      return value > test.value;
    case "below":
      return value < test.value;
  }
}

/** The first assignment of the classifiers in some conditions that is as wanted; plain values first. */
function search(set: CriteriaSet, conditions: readonly Condition[], wanted: (given: Choice) => boolean): Choice | null {
  const tests = conditions.flatMap(testsIn);
  const facts = [...new Set(tests.map(({ fact }) => fact))];
  const options = facts.map((fact) => {
    const definition = set.facts.find(({ id }) => id === fact);
    if (definition === undefined || definition.kind === "boolean") return [false, true];
    const step = definition.whole ? 1 : 0.1;
    const near = tests
      .filter((test) => test.fact === fact)
      .flatMap(numbersIn)
      .flatMap((value) => [value, value + step, value - step]);
    const { min, max } = definition.range;
    return [...new Set(near)].map((value) => Number(value.toFixed(6))).filter((value) => value >= min && value <= max);
  });
  let left = MOST_TRIED;
  const visit = (i: number, given: Choice): Choice | null => {
    const fact = facts[i];
    if (fact === undefined) return left-- > 0 && wanted(given) ? given : null;
    for (const value of options[i] ?? []) {
      if (left <= 0) return null;
      const found = visit(i + 1, { ...given, [fact]: value });
      if (found) return found;
    }
    return null;
  };
  return visit(0, {});
}

/** Classifiers of which a condition holds; null when there are none. */
export const satisfying = (set: CriteriaSet, condition: Condition): Choice | null =>
  search(set, [condition], (given) => holdsOf(condition, given));

/** How a unit comes to one column: by its own attribute where it can, else by its classifiers. */
export interface ColumnWay {
  readonly attribute: string | null;
  readonly facts: Choice;
}

/** Classifiers, and the attribute, by which a dimension chooses a value; null when nothing does. */
export function columnWay(set: CriteriaSet, { attribute, rules }: Dimension, value: string): ColumnWay | null {
  const conditions = rules.map(({ when }) => when);
  const chosenBy = (given: Choice): readonly string[] => [
    ...new Set(rules.filter(({ when }) => holdsOf(when, given)).map(({ use }) => use)),
  ];
  if (attribute !== undefined) {
    const none = search(set, conditions, (given) => chosenBy(given).length === 0);
    if (none) return { attribute: value, facts: none };
  }
  const facts = search(set, conditions, (given) => chosenBy(given).join() === value);
  return facts && { attribute: null, facts };
}
