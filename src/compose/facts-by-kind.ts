import type { CriteriaSet } from "../model/criteria-set.js";
import type { FactDefinition } from "../model/fact.js";

/** A set and all that it requires, each once. */
export function setsIn(set: CriteriaSet): readonly CriteriaSet[] {
  const found = new Map<string, CriteriaSet>();
  const add = (one: CriteriaSet): void => {
    if (found.has(one.family)) return;
    found.set(one.family, one);
    one.requires.forEach(add);
  };
  add(set);
  return [...found.values()];
}

/**
 * What may be reported of each kind of unit when a set is evaluated with all that it requires: the facts of the sets
 * that judge the kind, and those that figures of larger units are made of. Derived facts are reported by nobody.
 */
export function factsByKind(set: CriteriaSet): ReadonlyMap<string, readonly FactDefinition[]> {
  const kinds = new Map<string, Map<string, FactDefinition>>();
  const add = (kind: string, fact: FactDefinition): void => {
    const facts = kinds.get(kind) ?? new Map<string, FactDefinition>();
    kinds.set(kind, facts);
    if (!facts.has(fact.id)) facts.set(fact.id, fact);
  };
  const sets = setsIn(set);
  for (const { facts, unitKind } of sets) {
    for (const fact of facts) if (fact.derive === undefined) add(unitKind, fact);
  }
  for (const { derive, ...fact } of sets.flatMap(({ facts }) => facts)) {
    if (derive?.op === "sum" || derive?.op === "mean")
      add(derive.kind, { ...fact, id: derive.fact, label: derive.fact });
    if (derive?.op === "mean") add(derive.kind, weightOf(fact, derive.weight));
  }
  return new Map([...kinds].map(([kind, facts]) => [kind, [...facts.values()]]));
}

const LARGEST_COUNT = 1e9;

/** A count by which a mean is weighted, where no set of the kind declares it. */
function weightOf({ counts: _, ...fact }: FactDefinition, id: string): FactDefinition {
  const range = { min: 0, max: LARGEST_COUNT };
  return { ...fact, id, label: id, kind: "count", unit: "", range, whole: true, bySex: false };
}
