import type { CriteriaSet } from "../../model/criteria-set.js";
import type { FactDefinition } from "../../model/fact.js";

/**
 * What files of units may be read by, for a set and all that it requires: one for each kind of unit, with the facts
 * of every set of that kind and those that figures of other units are made of. The set's own kind comes first.
 */
export function readingSets(set: CriteriaSet): readonly CriteriaSet[] {
  const all = [set, ...requiredBy(set)];
  const kinds = [...new Set(all.map(({ unitKind }) => unitKind))];
  return kinds.flatMap((kind): CriteriaSet[] => {
    const own = all.filter(({ unitKind }) => unitKind === kind);
    const [first] = own;
    if (first === undefined) return [];
    const facts = merged([...own.map((one) => one.facts), ingredients(kind, all)]);
    return [{ ...first, facts, dimensions: merged(own.map(({ dimensions }) => dimensions)) }];
  });
}

const requiredBy = ({ requires }: CriteriaSet): readonly CriteriaSet[] =>
  requires.flatMap((other) => [other, ...requiredBy(other)]);

/** Facts of a kind of unit that figures of other units are made of, in case no set of that kind has them. */
export function ingredients(
  kind: string,
  sets: readonly { readonly facts: readonly FactDefinition[] }[],
): readonly FactDefinition[] {
  return sets
    .flatMap(({ facts }) => facts)
    .flatMap(({ derive, ...fact }): FactDefinition[] => {
      if (derive === undefined || !("kind" in derive) || derive.kind !== kind) return [];
      const same = "fact" in derive ? [{ ...fact, id: derive.fact }] : [];
      return derive.op === "mean" ? [...same, weightOf(derive.weight, fact)] : same;
    });
}

/** What a mean is weighted by: a number of people or of households. */
const weightOf = (id: string, fact: Omit<FactDefinition, "derive">): FactDefinition => {
  const { counts: _, ...rest } = fact;
  return { ...rest, id, label: id, kind: "count", unit: "", range: { min: 0, max: 1e9 }, whole: true, bySex: false };
};

/** Everything once; what comes first keeps its id. */
function merged<T extends { readonly id: string }>(lists: readonly (readonly T[])[]): readonly T[] {
  const byId = new Map<string, T>();
  for (const item of lists.flat()) if (!byId.has(item.id)) byId.set(item.id, item);
  return [...byId.values()];
}
