import type { Because, Threshold } from "../model/assessment.js";
import type { Statement } from "../model/evidence.js";
import { rankOf } from "../model/evidence.js";
import type { Cell, ComparisonOp, Table } from "../model/requirement.js";
import type { Axis } from "./axes.js";
import { axesOf, indicesOf, isOpen, sayTheSame, whyOpen } from "./axes.js";
import type { CompileContext } from "./compiled.js";
import type { Row } from "./row.js";
import { weakestOf } from "./verdict.js";

/** A threshold table, compiled: cells in typed arrays, the choice by stride. */
export interface CompiledTable {
  /** Threshold of each cell; NaN where the cell has no value or its evidence is refused. */
  readonly values: Float64Array;
  /** The only cell of a table over no dimensions, where it has a value: the same for every unit. */
  readonly constant: { readonly value: number; readonly rank: number; readonly threshold: Threshold } | null;
  /** What an unusable cell answers; null for a cell with a value. */
  readonly refusals: readonly (Because | null)[];
  /** Index of the unit's cell, or -1 when it cannot be told. */
  readonly locate: (row: Row) => number;
  /** The threshold of a cell, without columns that did not have to be chosen. */
  readonly thresholdOf: (row: Row, cell: number) => Threshold | null;
  /** Rank of the strictest policy under which the unit has this cell, or others that say the same. */
  readonly strengthOf: (row: Row, cell: number) => number;
  /** Why no cell can be told. */
  readonly whyNone: (row: Row) => Because;
}

/** Compiles a table. Throws RangeError for a dimension the set does not have, or when it is not total. */
export function compileTable(table: Table, op: ComparisonOp, unit: string, context: CompileContext): CompiledTable {
  const { cells } = table;
  const { policy } = context;
  const axes = axesOf(table, context.dimensions);
  const refusals = cells.map((cell) => refusalOf(cell, table, context));
  const ranks = cells.map((cell) => weakestOf(statementsOf(cell, table)));
  const thresholds = cells.map((cell, i) => thresholdAt(cell, i, axes, op, unit));
  const values = Float64Array.from(cells, (cell, i) =>
    cell.state === "value" && refusals[i] === null ? cell.value : Number.NaN,
  );
  const [value = Number.NaN] = values;
  const [rank] = ranks;
  const [threshold] = thresholds;
  const isConstant = axes.length === 0 && !Number.isNaN(value) && rank !== undefined && threshold !== undefined;
  return {
    values,
    constant: isConstant ? { value, rank, threshold } : null,
    refusals,
    locate: locator(axes, cells, ranks, policy),
    thresholdOf: (row, cell) => {
      const shared = cell < 0 ? undefined : thresholds[cell];
      if (shared === undefined) return null;
      if (row.firm >= 0 || axes.length === 0 || !isOpen(axes, row)) return shared;
      const open = axes.filter(({ d }) => (row.columns[d] ?? -1) < 0);
      const chosen = Object.entries(shared.cell).filter(([id]) => open.every(({ dimension }) => dimension.id !== id));
      return { ...shared, cell: Object.fromEntries(chosen) };
    },
    strengthOf: (row, cell) => {
      let p = cell < 0 ? 0 : (ranks[cell] ?? 0);
      if (row.firm >= p || axes.length === 0) return p;
      for (; p > policy && isWeaker(axes, row, p); p--) {
        const other = sameCell(axes, cells, ranks, row, p);
        if (other >= 0 && (ranks[other] ?? 0) >= p) break;
      }
      return p;
    },
    whyNone: (row) => whyOpen(axes, cells, row, policy),
  };
}

/** Whether a column is not chosen in the same way under a policy. */
function isWeaker(axes: readonly Axis[], row: Row, policy: number): boolean {
  for (const { d } of axes) if ((row.strengths[d] ?? 0) < policy) return true;
  return false;
}

/** Most units have every column chosen: then a cell is a sum of strides. */
function locator(
  axes: readonly Axis[],
  cells: readonly Cell[],
  ranks: readonly number[],
  policy: number,
): (row: Row) => number {
  const [first, second] = axes;
  if (first === undefined) return () => 0;
  if (second === undefined) {
    const { d } = first;
    return (row) => {
      const column = row.columns[d] ?? -1;
      return column < 0 ? sameCell(axes, cells, ranks, row, policy) : column;
    };
  }
  return (row) => {
    let index = 0;
    for (const { d, stride } of axes) {
      const column = row.columns[d] ?? -1;
      if (column < 0) return sameCell(axes, cells, ranks, row, policy);
      index += column * stride;
    }
    return index;
  };
}

/** With a column open, the unit is still decided when every column it may have says the same. */
function sameCell(
  axes: readonly Axis[],
  cells: readonly Cell[],
  ranks: readonly number[],
  row: Row,
  policy: number,
): number {
  const indices = indicesOf(axes, ({ dimension }) => dimension.maskAt(row, policy));
  // The weakest of them answers, so that the result claims no more than all of them carry.
  let weakest = indices[0] ?? -1;
  for (const index of indices) {
    const [a, b] = [cells[index], cells[weakest]];
    if (a === undefined || b === undefined || !sayTheSame(a, b)) return -1;
    if ((ranks[index] ?? 0) < (ranks[weakest] ?? 0)) weakest = index;
  }
  return weakest;
}

/** What a cell rests on: itself, and the derivation of those that were derived. One that an overlay fills was not. */
function statementsOf({ statement }: Cell, { derived }: Table): readonly Statement[] {
  if (derived === undefined) return [statement];
  const { file, line, column } = derived.statement.origin;
  const { origin } = statement;
  const own = origin.file !== file || origin.line !== line || origin.column !== column;
  return own ? [statement] : [statement, derived.statement];
}

function refusalOf(cell: Cell, table: Table, context: CompileContext): Because | null {
  const { state, statement } = cell;
  const { delegated } = table;
  const weak = statementsOf(cell, table).filter(({ evidence }) => rankOf(evidence) < context.policy);
  if (state !== "unset" && weak.length === 0) return state === "not-demanded" ? { code: "not-demanded" } : null;
  const because: Because =
    state !== "unset"
      ? { code: "evidence" }
      : delegated
        ? { code: "delegated-unfilled", params: { to: delegated.to } }
        : { code: "unset" };
  context.holes.set(because, state === "unset" ? [statement] : weak);
  return because;
}

function thresholdAt(cell: Cell, index: number, axes: readonly Axis[], op: string, unit: string): Threshold {
  const chosen: Record<string, string> = {};
  for (const { dimension, stride } of axes) {
    const value = dimension.values[Math.floor(index / stride) % dimension.values.length];
    if (value) chosen[dimension.id] = value.id;
  }
  const { statement } = cell;
  return cell.state === "value"
    ? { op, value: cell.value, unit, cell: chosen, statement }
    : { op, unit, cell: chosen, statement };
}
