import type { CriteriaSet, Dimension } from "../model/criteria-set.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Position } from "../model/evidence.js";
import type { FactDefinition } from "../model/fact.js";
import type { Condition } from "../model/requirement.js";
import { requirementsOf } from "./aims.js";
import { finding } from "./finding.js";
import { factsIn } from "./set-words.js";

/** More combinations of classifiers than this are not tried; such a condition is taken to be reachable. */
const MOST_TRIED = 20_000;

/** Tables that lack a cell, conditions that can never hold, columns that nothing chooses. */
export const reachabilityFaults = (set: CriteriaSet): readonly Diagnostic[] => [
  ...tableFaults(set),
  ...conditionFaults(set),
  ...set.dimensions.flatMap((dimension) => columnFaults(dimension, set)),
];

function tableFaults(set: CriteriaSet): readonly Diagnostic[] {
  return requirementsOf(set).flatMap((requirement) => {
    if (!("table" in requirement)) return [];
    const { by, cells } = requirement.table;
    const sizes = by.map((id) => set.dimensions.find((one) => one.id === id)?.values.length ?? 0);
    const needed = sizes.reduce((product, size) => product * size, 1);
    if (cells.length === needed) return [];
    const params = { cells: cells.length, needed, by: by.join(", ") };
    return [finding("rule/table-not-total", requirement.statement.origin, params)];
  });
}

function conditionFaults(set: CriteriaSet): readonly Diagnostic[] {
  const ofDemands = requirementsOf(set).flatMap(({ appliesWhen }) =>
    appliesWhen === undefined || appliesWhen.condition === "unset"
      ? []
      : fault(appliesWhen.condition, appliesWhen.statement.origin, set),
  );
  const ofColumns = set.dimensions.flatMap(({ rules }) =>
    rules.flatMap(({ when, statement }) => fault(when, statement.origin, set)),
  );
  return [...ofDemands, ...ofColumns];
}

function fault(condition: Condition, at: Position, set: CriteriaSet): readonly Diagnostic[] {
  const outcome = outcomesOf(condition, set.facts);
  if (outcome === "some") return [];
  const facts = [...new Set(factsIn(condition))];
  const related = set.facts.filter(({ id }) => facts.includes(id)).map(({ origin }) => origin);
  const code = outcome === "never" ? "rule/condition-never" : "rule/condition-always";
  return [finding(code, at, { facts: facts.join(", ") }, related, outcome === "never" ? "error" : "warning")];
}

/** A column that has no attribute to choose it, and no rule that can. */
function columnFaults(dimension: Dimension, set: CriteriaSet): readonly Diagnostic[] {
  if (dimension.attribute !== undefined) return [];
  const chosen = new Set(
    dimension.rules.filter(({ when }) => outcomesOf(when, set.facts) !== "never").map(({ use }) => use),
  );
  return dimension.values
    .filter(({ id }) => !chosen.has(id))
    .map(({ id }) =>
      finding("rule/column-unreachable", dimension.statement.origin, { dimension: dimension.id, column: id }),
    );
}

function testedValues(condition: Condition, fact: string): readonly number[] {
  if (condition.op === "all-of" || condition.op === "any-of") {
    return condition.of.flatMap((part) => testedValues(part, fact));
  }
  if (condition.fact !== fact) return [];
  return condition.op === "between" ? [condition.low, condition.high] : [Number(condition.value)];
}

/**
 * Whether a condition holds for some values of its classifiers, for none or for all. Between two tested values nothing
 * changes, so the tested values, one between each two of them, and the ends of the range are all there is to try.
 */
function outcomesOf(condition: Condition, facts: readonly FactDefinition[]): "some" | "never" | "always" {
  let ways: readonly ReadonlyMap<string, number>[] = [new Map()];
  for (const id of new Set(factsIn(condition))) {
    const fact = facts.find((one) => one.id === id);
    const values = fact === undefined ? [] : valuesToTry(fact, testedValues(condition, id));
    ways = ways.flatMap((way) => values.map((value) => new Map([...way, [id, value]])));
    if (ways.length > MOST_TRIED) return "some";
  }
  const held = ways.filter((way) => holds(condition, way)).length;
  return held === 0 ? "never" : held === ways.length ? "always" : "some";
}

function valuesToTry({ kind, range, whole }: FactDefinition, tested: readonly number[]): readonly number[] {
  if (kind === "boolean") return [0, 1];
  const inside = tested.filter((x) => x >= range.min && x <= range.max);
  const points = [...new Set([range.min, ...inside, range.max])].sort((a, b) => a - b);
  const between = points.slice(1).map((high, i) => ((points[i] ?? high) + high) / 2);
  const all = whole ? [...points, ...between.flatMap((x) => [Math.floor(x), Math.ceil(x)])] : [...points, ...between];
  const stepped = whole ? points.flatMap((x) => [x - 1, x + 1]) : [];
  return [...new Set([...all, ...stepped])].filter(
    (x) => x >= range.min && x <= range.max && (!whole || Number.isInteger(x)),
  );
}

function holds(condition: Condition, values: ReadonlyMap<string, number>): boolean {
  if (condition.op === "all-of") return condition.of.every((part) => holds(part, values));
  if (condition.op === "any-of") return condition.of.some((part) => holds(part, values));
  const value = values.get(condition.fact) ?? Number.NaN;
  switch (condition.op) {
    case "is":
      return value === Number(condition.value);
    case "at-least":
      return value >= condition.value;
    case "at-most":
      return value <= condition.value;
    case "above":
      return value > condition.value;
    case "below":
      return value < condition.value;
    case "between":
      return value >= condition.low && value <= condition.high;
  }
}
