import type { Criterion } from "../model/criteria-set.js";
import type { FactDefinition } from "../model/fact.js";
import { compareText } from "./order.js";
import { demandsOf } from "./walk.js";

/** Families that a set refers to, by a fact that follows from them or by a threshold; in order of name. */
export function familiesNeeded(facts: readonly FactDefinition[], criteria: readonly Criterion[]): readonly string[] {
  const needed = new Set<string>();
  for (const { derive } of facts) if (derive && "family" in derive) needed.add(derive.family);
  for (const demand of demandsOf(criteria).values()) {
    if ("table" in demand && demand.table.derived) needed.add(demand.table.derived.family);
  }
  return [...needed].sort(compareText);
}
