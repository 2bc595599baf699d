import type { Because, Threshold } from "../model/assessment.js";
import { rankOf } from "../model/evidence.js";
import type { Cell, ComparisonOp, Table } from "../model/requirement.js";
import type { CompiledDimension } from "./columns.js";
import type { Row } from "./row.js";
import { FIRM } from "./verdict.js";

/** A threshold table, compiled: cells in typed arrays, the choice by stride. */
export interface CompiledTable {
  /** Threshold of each cell; NaN where the cell has no value or its evidence is refused. */
  readonly values: Float64Array;
  /** What an unusable cell answers; null for a cell with a value. */
  readonly refusals: readonly (Because | null)[];
  readonly thresholds: readonly Threshold[];
  /** Rank of each cell, with the choice of its column. */
  readonly ranks: readonly number[];
  /** Index of the unit's cell, or -1 when it cannot be told. */
  readonly locate: (row: Row) => number;
  /** Why no cell can be told. */
  readonly whyNone: (row: Row) => Because;
}

interface TableContext {
  readonly op: ComparisonOp;
  readonly unit: string;
  readonly indicator: string;
  readonly dimensions: readonly CompiledDimension[];
  /** Lowest rank of evidence that is accepted. */
  readonly policy: number;
}

/** Compiles a table. Throws RangeError when it is indexed by a dimension the set does not have. */
export function compileTable(table: Table, context: TableContext): CompiledTable {
  const axes = axesOf(table, context.dimensions);
  const choice = axes.reduce((rank, axis) => Math.min(rank, axis.dimension.rank), FIRM);
  const refusals = table.cells.map((cell) => refusalOf(cell, table, context));
  const values = Float64Array.from(table.cells, (cell, i) =>
    cell.state === "value" && refusals[i] === null ? cell.value : Number.NaN,
  );
  const refused = choice < context.policy ? ({ code: "evidence" } satisfies Because) : null;
  return {
    values,
    refusals,
    thresholds: table.cells.map((cell, i) => thresholdOf(cell, i, axes, context)),
    ranks: table.cells.map((cell) => Math.min(choice, rankOf(cell.statement.evidence))),
    locate: refused ? () => -1 : locator(axes, table.cells),
    whyNone: (row) => refused ?? whyNone(axes, row),
  };
}

interface Axis {
  /** Index of the dimension among the set's. */
  readonly d: number;
  readonly dimension: CompiledDimension;
  readonly stride: number;
}

function axesOf(table: Table, dimensions: readonly CompiledDimension[]): readonly Axis[] {
  let stride = 1;
  return [...table.by]
    .reverse()
    .map((id) => {
      const d = dimensions.findIndex((dimension) => dimension.id === id);
      const dimension = dimensions[d];
      if (dimension === undefined) throw new RangeError(`dimension \`${id}\` is not declared`);
      const axis = { d, dimension, stride };
      stride *= dimension.values.length;
      return axis;
    })
    .reverse();
}

/** Most units have every column chosen: then a cell is a sum of strides. */
function locator(axes: readonly Axis[], cells: readonly Cell[]): (row: Row) => number {
  const [first, second] = axes;
  if (first === undefined) return () => 0;
  if (second === undefined) {
    const { d } = first;
    return (row) => {
      const column = row.columns[d] ?? -1;
      return column >= 0 ? column : sameCell(axes, cells, row);
    };
  }
  return (row) => {
    let index = 0;
    for (const { d, stride } of axes) {
      const column = row.columns[d] ?? -1;
      if (column < 0) return sameCell(axes, cells, row);
      index += column * stride;
    }
    return index;
  };
}

/** With a classifier missing, the unit is still decided when every column it may choose says the same. */
function sameCell(axes: readonly Axis[], cells: readonly Cell[], row: Row): number {
  let indices = [0];
  for (const { d, dimension, stride } of axes) {
    const column = row.columns[d] ?? -1;
    const mask = column >= 0 ? 1 << column : (row.masks[d] ?? 0);
    const columns = dimension.values.map((_, i) => i).filter((i) => (mask & (1 << i)) !== 0);
    indices = indices.flatMap((index) => columns.map((i) => index + i * stride));
  }
  const [first, ...others] = indices.map((index) => ({ index, cell: cells[index] }));
  if (first?.cell === undefined) return -1;
  const { cell } = first;
  if (!others.every((other) => other.cell !== undefined && sayTheSame(cell, other.cell))) return -1;
  // The weakest of them answers, so that the result claims no more than all of them carry.
  const rank = (entry: { cell?: Cell | undefined }): number => (entry.cell ? rankOf(entry.cell.statement.evidence) : 0);
  return others.reduce((weakest, other) => (rank(other) < rank(weakest) ? other : weakest), first).index;
}

const sayTheSame = (a: Cell, b: Cell): boolean =>
  a.state === b.state && (a.state !== "value" || b.state !== "value" || a.value === b.value);

function refusalOf(cell: Cell, table: Table, context: TableContext): Because | null {
  if (cell.state === "unset") return { code: table.delegated ? "delegated-unfilled" : "unset" };
  if (rankOf(cell.statement.evidence) < context.policy) return { code: "evidence" };
  return cell.state === "not-demanded" ? { code: "not-demanded" } : null;
}

function thresholdOf(cell: Cell, index: number, axes: readonly Axis[], context: TableContext): Threshold {
  const chosen: Record<string, string> = {};
  for (const { dimension, stride } of axes) {
    const value = dimension.values[Math.floor(index / stride) % dimension.values.length];
    if (value) chosen[dimension.id] = value.id;
  }
  const shared = { op: context.op, unit: context.unit, cell: chosen, statement: cell.statement };
  return cell.state === "value" ? { ...shared, value: cell.value } : shared;
}

function whyNone(axes: readonly Axis[], row: Row): Because {
  for (const { d, dimension } of axes) {
    const because = (row.columns[d] ?? -1) < 0 ? dimension.explain(row).because : null;
    if (because) return because;
  }
  return { code: "no-column" };
}
