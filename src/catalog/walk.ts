import type { Criterion } from "../model/criteria-set.js";
import type { ComparisonOp, Requirement, Table } from "../model/requirement.js";

/** A demand that compares with a table of thresholds. */
export type Comparison = Extract<Requirement, { readonly op: ComparisonOp }>;

/** A requirement and everything inside it, by address: `17.1`, then `17.1/1`, `17.1/2`. Definition order. */
export function* demandsIn(require: Requirement, address: string): Generator<readonly [string, Requirement]> {
  yield [address, require];
  if ("of" in require) for (const [i, part] of require.of.entries()) yield* demandsIn(part, `${address}/${i + 1}`);
}

/** Every demand of the criteria by address. */
export const demandsOf = (criteria: readonly Criterion[]): ReadonlyMap<string, Requirement> =>
  new Map(criteria.flatMap(({ indicators }) => indicators.flatMap(({ id, require }) => [...demandsIn(require, id)])));

/** Criteria with some tables exchanged. What does not change keeps its identity. */
export function withTables(
  criteria: readonly Criterion[],
  change: (demand: Comparison, address: string) => Table,
): readonly Criterion[] {
  const inside = (demand: Requirement, address: string): Requirement => {
    if ("of" in demand) return { ...demand, of: demand.of.map((part, i) => inside(part, `${address}/${i + 1}`)) };
    return "table" in demand ? { ...demand, table: change(demand, address) } : demand;
  };
  return criteria.map((criterion) => ({
    ...criterion,
    indicators: criterion.indicators.map((own) => ({ ...own, require: inside(own.require, own.id) })),
  }));
}

/** Order of numbers such as `17.2` and `17.10`. */
export function byNumber(a: string, b: string): number {
  const [left, right] = [a.split("."), b.split(".")];
  for (const [i, part] of left.entries()) {
    const order = Number(part) - Number(right[i] ?? -1);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
