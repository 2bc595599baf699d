import type { CriteriaSet, Criterion, Dimension } from "../model/criteria-set.js";
import { gradeOf, rankOf } from "../model/evidence.js";
import type { Cell, Table } from "../model/requirement.js";
import { type Columns, columnsOf, isAmong } from "./columns.js";
import type { Report } from "./refusal.js";
import { type Comparison, withTables } from "./walk.js";

/**
 * Criteria whose derived tables hold the cells of the other set's indicator, times the factor. What is unset there, or
 * has no such column, is unset here; a derived cell is as sure as the weaker of the two statements.
 */
export function deriveThresholds(
  criteria: readonly Criterion[],
  dimensions: readonly Dimension[],
  others: ReadonlyMap<string, CriteriaSet>,
  report: Report,
): readonly Criterion[] {
  return withTables(criteria, (demand, address) => {
    const { by, derived } = demand.table;
    if (derived === undefined) return demand.table;
    const other = others.get(derived.family);
    if (other === undefined) return demand.table;
    const source = sourceOf(other, derived.indicator, demand);
    if (source === null) {
      const params = { target: address, family: derived.family, indicator: derived.indicator };
      report("catalog/no-source-table", params, derived.statement.origin);
      return demand.table;
    }
    const there = columnsOf(source.by, other.dimensions);
    const cells = columnsOf(by, dimensions).map((here) => {
      const from = source.cells[there.findIndex((columns) => isAmong(here, columns))];
      return derivedCell(from, here, derived);
    });
    return { ...demand.table, cells };
  });
}

/** The table of the other set; null unless it compares in the same way and has no dimension of its own. */
function sourceOf(other: CriteriaSet, indicator: string, demand: Comparison): Table | null {
  const found = other.criteria.flatMap(({ indicators }) => indicators).find(({ id }) => id === indicator)?.require;
  if (found === undefined || !("table" in found) || found.op !== demand.op) return null;
  return found.table.by.every((id) => demand.table.by.includes(id)) ? found.table : null;
}

function derivedCell(
  from: Cell | undefined,
  columns: Columns,
  { times, statement }: NonNullable<Table["derived"]>,
): Cell {
  const evidence = gradeOf(Math.min(rankOf(statement.evidence), rankOf(from?.statement.evidence ?? "official")));
  const shared = { statement: { ...statement, id: [statement.id, ...Object.values(columns)].join("/"), evidence } };
  return from?.state === "value"
    ? { state: "value", value: product(times, from.value), ...shared }
    : { state: from?.state ?? "unset", ...shared };
}

/** Decimals of a number as it is written: 2 for 0.25, 7 for 1e-7. */
function decimalsIn(x: number): number {
  const [digits = "", exponent = 0] = String(x).split("e-");
  return (digits.split(".")[1]?.length ?? 0) + Number(exponent);
}

/** a·b as the decimals they are written with: 1.1 × 45 is 49.5. */
export function product(a: number, b: number): number {
  const [left, right] = [10 ** decimalsIn(a), 10 ** decimalsIn(b)];
  // No set says minus nothing.
  return (Math.round(a * left) * Math.round(b * right)) / (left * right) + 0;
}
