import type { Because } from "../model/assessment.js";
import type { Cell, Table } from "../model/requirement.js";
import type { CompiledDimension } from "./columns.js";
import type { Row } from "./row.js";

/** One dimension of a table. */
export interface Axis {
  /** Index of the dimension among the set's. */
  readonly d: number;
  readonly dimension: CompiledDimension;
  readonly stride: number;
}

/** Axes of a table, outermost first. Throws RangeError for a dimension the set does not have, or when it is not total. */
export function axesOf(table: Table, dimensions: readonly CompiledDimension[]): readonly Axis[] {
  let stride = 1;
  const axes = [...table.by].reverse().map((id) => {
    const d = dimensions.findIndex((dimension) => dimension.id === id);
    const dimension = dimensions[d];
    if (dimension === undefined) throw new RangeError(`dimension \`${id}\` is not declared`);
    const axis = { d, dimension, stride };
    stride *= dimension.values.length;
    return axis;
  });
  if (stride !== table.cells.length) throw new RangeError(`${table.cells.length} cells where ${stride} are needed`);
  return axes.reverse();
}

/** Whether some column of a unit cannot be told. */
export function isOpen(axes: readonly Axis[], row: Row): boolean {
  for (const { d } of axes) if ((row.columns[d] ?? -1) < 0) return true;
  return false;
}

/** Whether two cells ask for the same. */
export const sayTheSame = (a: Cell, b: Cell): boolean =>
  a.state === b.state && (a.state !== "value" || b.state !== "value" || a.value === b.value);

/** Indices of the cells in some columns of each axis, given as bits. */
export function indicesOf(axes: readonly Axis[], maskOf: (axis: Axis) => number): readonly number[] {
  let indices = [0];
  for (const axis of axes) {
    const mask = maskOf(axis);
    const columns = [...axis.dimension.values.keys()].filter((i) => (mask & (1 << i)) !== 0);
    indices = indices.flatMap((index) => columns.map((i) => index + i * axis.stride));
  }
  return indices;
}

/** Whether the column of an axis is open and matters: the cells that the unit may still have differ along it. */
function isDecisive(axis: Axis, axes: readonly Axis[], cells: readonly Cell[], row: Row, policy: number): boolean {
  if ((row.columns[axis.d] ?? -1) >= 0) return false;
  const masks = axes.map(({ dimension }) => dimension.maskAt(row, policy));
  // Where it cannot even be said which columns are possible, nothing is known of the cell.
  if (masks[axes.indexOf(axis)] === 0) return true;
  const first = indicesOf(axes, (one) => (one === axis ? 1 : masks[axes.indexOf(one)] || ANY_COLUMN));
  const shifts = indicesOf([axis], () => masks[axes.indexOf(axis)] ?? 0);
  return first.some((index) => {
    const [one, ...others] = shifts.map((shift) => cells[index + shift]);
    return others.some((other) => one !== undefined && other !== undefined && !sayTheSame(one, other));
  });
}

const ANY_COLUMN = -1;

/** Why no cell can be told: what no fact can settle first, else all the facts that it waits for. */
export function whyOpen(axes: readonly Axis[], cells: readonly Cell[], row: Row, policy: number): Because {
  const decisive = axes.filter((axis) => isDecisive(axis, axes, cells, row, policy));
  const reasons = decisive.flatMap(({ dimension }) => dimension.explain(row).because ?? []);
  const [first = NO_COLUMN, ...others] = reasons;
  if (others.length === 0) return first;
  const stuck = reasons.find(({ code }) => code !== "classifier-missing");
  if (stuck) return stuck;
  const named = (name: string) => reasons.flatMap(({ params }) => `${params?.[name]}`.split(", "));
  const params = { fact: [...new Set(named("fact"))].join(", "), dimension: named("dimension").join(", ") };
  return { code: "classifier-missing", params };
}

const NO_COLUMN: Because = { code: "no-column" };
