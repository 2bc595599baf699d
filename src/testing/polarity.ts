import type { CriteriaSet } from "../model/criteria-set.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Position } from "../model/evidence.js";
import type { FactRole } from "../model/fact.js";
import type { Condition, Requirement } from "../model/requirement.js";
import { requirementsOf } from "./aims.js";
import { finding } from "./finding.js";

/** One use of a fact: what its form makes of it, and where. */
export interface FactUse {
  readonly fact: string;
  readonly as: FactRole;
  readonly at: Position;
}

/**
 * Every use of every fact, as its form makes it: what a demand compares upwards is better when higher, what it compares
 * downwards is better when lower, what a condition tests is a classifier.
 */
export function factUses(set: CriteriaSet): readonly FactUse[] {
  const demands = requirementsOf(set).flatMap((requirement): readonly FactUse[] => {
    const { appliesWhen, statement } = requirement;
    const direction = directionOf(requirement);
    const own =
      direction === null || !("fact" in requirement) ? [] : [useOf(requirement.fact, direction, statement.origin)];
    if (appliesWhen === undefined || appliesWhen.condition === "unset") return own;
    return [...own, ...classified(appliesWhen.condition, appliesWhen.statement.origin)];
  });
  const columns = set.dimensions.flatMap(({ rules }) =>
    rules.flatMap(({ when, statement }) => classified(when, statement.origin)),
  );
  return [...demands, ...columns];
}

const useOf = (fact: string, as: FactRole, at: Position): FactUse => ({ fact, as, at });

function classified(condition: Condition, at: Position): readonly FactUse[] {
  if (condition.op === "all-of" || condition.op === "any-of")
    return condition.of.flatMap((part) => classified(part, at));
  return [useOf(condition.fact, "classifier", at)];
}

/** In which direction a leaf gets better; null for a demand with parts, or none at all. */
function directionOf(requirement: Requirement): "higher" | "lower" | null {
  switch (requirement.op) {
    case "at-least":
    case "above":
      return "higher";
    case "at-most":
    case "below":
    case "none":
      return "lower";
    case "is":
      return requirement.value ? "higher" : "lower";
    case "each":
    case "all-of":
    case "any-of":
    case "at-least-of":
    case "unencoded":
      return null;
  }
}

/** A fact used in two ways or directions, or against its declared role: bettering it could lower a verdict. */
export function polarityFaults(set: CriteriaSet): readonly Diagnostic[] {
  const uses = factUses(set);
  return set.facts.flatMap((fact) => {
    const own = uses.filter((use) => use.fact === fact.id);
    const [first] = own;
    const other = own.find((use) => use.as !== first?.as);
    if (first && other) {
      const params = { fact: fact.id, label: fact.label, one: first.as, other: other.as };
      return [finding("rule/fact-two-uses", other.at, params, [first.at, fact.origin])];
    }
    if (first === undefined || first.as === fact.role) return [];
    const params = { fact: fact.id, label: fact.label, declared: fact.role, used: first.as };
    return [finding("rule/fact-against-role", first.at, params, [fact.origin])];
  });
}

/** A figure that falls when another set's criterion rises, or that chooses columns by it. */
export function derivedFaults(set: CriteriaSet): readonly Diagnostic[] {
  return set.facts.flatMap((fact) => {
    if (fact.derive === undefined) return [];
    const falls = fact.derive.op === "criteria" && fact.derive.verdict === "not-met";
    if (fact.role === (falls ? "lower" : "higher")) return [];
    // Sums and means of other figures have the direction of those figures, which their own sets prove.
    if (fact.derive.op === "sum" || fact.derive.op === "mean") return [];
    const params = { fact: fact.id, label: fact.label, role: fact.role };
    return [finding("rule/level-may-fall", fact.origin, params)];
  });
}
