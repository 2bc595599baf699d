import type { Dimension } from "../../model/criteria-set.js";
import type { Statement } from "../../model/evidence.js";
import type { Cell, Table } from "../../model/requirement.js";
import type {
  CellSource,
  CellsSource,
  DelegatedSource,
  DemandSource,
  DerivedDemandSource,
} from "../../model/source/requirement-source.js";
import { enter, type Scope, statementOf } from "./scope.js";

/** Values of the dimensions that tables are indexed by, in order. */
export type Axes = ReadonlyMap<string, Dimension>;

/**
 * The table of a demand, its cells in row-major order. `id` is that of the demand (`10.1/at-least`), `scope` its own.
 * Every cell is a statement; a single value makes that of the demand itself.
 */
export function lowerTable(id: string, source: DemandSource, scope: Scope, axes: Axes, parent: Statement): Table {
  // What a cell inherits. It is no statement itself, so it leaves no place behind.
  const shared = statementOf(id, source, { ...scope, places: new Map() }, parent);
  const { delegated, derived, common } = source;
  return {
    by: source.by ?? [],
    cells: derived ? [] : cellsOf(id, source, scope, axes, shared, parent),
    ...(delegated ? { delegated: lowerDelegated(id, delegated, scope) } : {}),
    ...(derived ? { derived: lowerDerived(id, derived, scope) } : {}),
    ...(common === undefined ? {} : { common: lowerCell(`${id}/common`, common, enter(scope, ["common"]), shared) }),
  };
}

function lowerDelegated(id: string, source: DelegatedSource, scope: Scope): NonNullable<Table["delegated"]> {
  const statement = statementOf(`${id}/delegated`, source, enter(scope, ["delegated"], source));
  return { to: source.to, statement };
}

/** The cells follow from another set and are filled when that set is known. */
function lowerDerived(id: string, source: DerivedDemandSource, scope: Scope): NonNullable<Table["derived"]> {
  const statement = statementOf(`${id}/derived`, source, enter(scope, ["derived"], source));
  return { times: source.times, family: source.set, indicator: source.indicator, statement };
}

function cellsOf(
  id: string,
  source: DemandSource,
  scope: Scope,
  axes: Axes,
  shared: Statement,
  parent: Statement,
): readonly Cell[] {
  if (source.value !== undefined) return [cell(source.value, statementOf(id, source, scope, parent))];
  const by = source.by ?? [];
  const fill = (cells: CellsSource, depth: number, id: string, scope: Scope): readonly Cell[] =>
    (axes.get(by[depth] ?? "")?.values ?? []).flatMap((value) => {
      const entry = cells[value.id];
      if (entry === undefined) throw new RangeError(`a table without \`${id}/${value.id}\` was not refused`);
      const inner = enter(scope, [value.id]);
      const here = `${id}/${value.id}`;
      if (!isCell(entry)) return fill(entry, depth + 1, here, inner);
      // One cell for a whole row of inner columns is one statement, however many cells it fills.
      const filled = lowerCell(here, entry, inner, shared);
      return Array.from({ length: sizeOf(by.slice(depth + 1), axes) }, () => filled);
    });
  return source.cells ? fill(source.cells, 0, id, enter(scope, ["cells"])) : [];
}

/** How many cells a table over these dimensions has. */
const sizeOf = (by: readonly string[], axes: Axes): number =>
  by.reduce((size, dimension) => size * (axes.get(dimension)?.values.length ?? 0), 1);

/** A cell, not a table of inner columns: a bare value, or one with a `value` of its own. */
export const isCell = (entry: CellSource | CellsSource): entry is CellSource =>
  typeof entry !== "object" || Object.hasOwn(entry, "value");

function lowerCell(id: string, source: CellSource, scope: Scope, shared: Statement): Cell {
  const noted = typeof source === "object" ? source : { value: source };
  // Nobody can be 45 % sure of a value that is not known.
  const { confidence: _, ...unsure } = shared;
  return cell(noted.value, statementOf(id, noted, enter(scope, [], noted), noted.value === "unset" ? unsure : shared));
}

const cell = (value: number | "unset" | "not-demanded", statement: Statement): Cell =>
  typeof value === "number" ? { state: "value", value, statement } : { state: value, statement };
