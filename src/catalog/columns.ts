import type { Dimension } from "../model/criteria-set.js";

/** The chosen value of each dimension of a table. */
export type Columns = Readonly<Record<string, string>>;

/** Every combination of the dimensions' values, in the order of a table's cells. */
export function columnsOf(by: readonly string[], dimensions: readonly Dimension[]): readonly Columns[] {
  let all: Columns[] = [{}];
  for (const name of by) {
    const values = dimensions.find(({ id }) => id === name)?.values ?? [];
    all = all.flatMap((columns) => values.map(({ id }) => ({ ...columns, [name]: id })));
  }
  return all;
}

/** Whether columns are among those chosen: a dimension that is not chosen may have any value. */
export const isAmong = (columns: Columns, chosen: Columns): boolean =>
  Object.keys(chosen).every((name) => columns[name] === chosen[name]);
