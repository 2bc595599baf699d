import type { Criterion, Dimension } from "../model/criteria-set.js";
import type { FactDefinition } from "../model/fact.js";
import type { IsoDate } from "../model/instrument.js";
import type { Fill, OverlayLayer } from "../model/layer.js";
import type { Cell, Table } from "../model/requirement.js";
import { columnsOf, isAmong } from "./columns.js";
import type { Applied } from "./order.js";
import type { Report } from "./refusal.js";
import { type Comparison, demandsOf, withTables } from "./walk.js";

/** A table that is being filled, and by which fill each of its cells. */
interface Filling {
  readonly demand: Comparison;
  readonly cells: Cell[];
  readonly by: Map<number, Fill>;
  delegated: Table["delegated"];
}

/**
 * Criteria with the cells that overlays fill. A filled cell is the overlay's statement: its evidence, citation and
 * place in a file. What was filled before the indicator was amended is dropped with a note: it was said of another
 * demand. Then the holes: unset cells that another instrument should fill.
 */
export function fillCells(
  criteria: readonly Criterion[],
  applied: readonly Applied[],
  dimensions: readonly Dimension[],
  facts: readonly FactDefinition[],
  report: Report,
  note: Report,
): readonly Criterion[] {
  const demands = demandsOf(criteria);
  const fillings = new Map<string, Filling>();
  /** What a target is: being filled, null where it holds no table, undefined where there is nothing of that number. */
  const fillingOf = (target: string): Filling | null | undefined => {
    const demand = demands.get(target);
    if (demand === undefined) return undefined;
    if (!("table" in demand)) return null;
    const { cells, delegated } = demand.table;
    const filling = fillings.get(target) ?? { demand, cells: [...cells], by: new Map(), delegated };
    fillings.set(target, filling);
    return filling;
  };
  for (const { overlay, own } of applied) {
    for (const fill of overlay.fills) {
      const { target, statement } = fill;
      const filling = fillingOf(target);
      const params = { layer: overlay.id, target };
      const later = own ? undefined : amendedAfter(overlay, target, applied);
      if (later && filling) {
        note("catalog/fill-superseded", { ...params, ...later }, statement.origin);
        continue;
      }
      if (!own && statement.evidence === "assumed") report("catalog/assumed", params, statement.origin);
      if (filling) fillTable(filling, fill, overlay, dimensions, facts, report);
      else report(filling === null ? "catalog/no-table" : "catalog/unknown-target", params, statement.origin);
    }
  }
  for (const { overlay } of applied) {
    for (const { target, statement } of overlay.holes) {
      const filling = fillingOf(target);
      if (filling === undefined) report("catalog/unknown-target", { layer: overlay.id, target }, statement.origin);
      else if (filling?.cells.some(({ state }) => state === "unset")) {
        filling.delegated ??= { to: overlay.instrument.issuer, statement };
      }
    }
  }
  return withTables(criteria, ({ table }, address) => {
    const filling = fillings.get(address);
    if (filling === undefined) return table;
    const { cells, delegated } = filling;
    return { ...table, cells, ...(delegated && { delegated }) };
  });
}

/** An instrument that replaces the indicator of a target from a later day than the one that fills it. */
function amendedAfter(
  { instrument }: OverlayLayer,
  target: string,
  applied: readonly Applied[],
): { readonly number: string; readonly from: IsoDate } | undefined {
  const [id] = target.split("/");
  const filled = instrument.inForceFrom;
  for (const { overlay } of applied) {
    const { number, inForceFrom: from } = overlay.instrument;
    if (filled === null || from === null || filled >= from) continue;
    if (overlay.indicators.some(({ indicator }) => indicator.id === id)) return { number, from };
  }
  return undefined;
}

function fillTable(
  { demand, cells, by }: Filling,
  fill: Fill,
  overlay: OverlayLayer,
  dimensions: readonly Dimension[],
  facts: readonly FactDefinition[],
  report: Report,
): void {
  const { target, value, statement } = fill;
  const at = statement.origin;
  const params = { layer: overlay.id, target, value };
  const range = facts.find(({ id }) => id === demand.fact)?.range;
  if (range && (value < range.min || value > range.max)) {
    report("catalog/out-of-range", { ...params, fact: demand.fact, ...range }, at);
  }
  const chosen = cellsAt(fill, demand.table, dimensions, (column) => {
    report("catalog/unknown-column", { ...params, column, dimensions: demand.table.by.join(", ") }, at);
  });
  for (const index of chosen) {
    const cell = cells[index];
    const before = by.get(index);
    if (before) {
      report("catalog/filled-twice", params, at, before.statement.origin);
      break;
    }
    if (cell?.state === "value" && overlay.tightenOnly && looser(demand.op, value, cell.value)) {
      report("catalog/looser", { ...params, than: cell.value }, at, cell.statement.origin);
      break;
    }
    cells[index] = { state: "value", value, statement };
    by.set(index, fill);
  }
}

const looser = (op: Comparison["op"], value: number, than: number): boolean =>
  op === "at-least" || op === "above" ? value < than : value > than;

/** Indices of the cells that a fill names; a dimension left out means every value of it. */
function cellsAt(
  { cell: chosen }: Fill,
  { by }: Table,
  dimensions: readonly Dimension[],
  unknown: (column: string) => void,
): readonly number[] {
  for (const [name, value] of Object.entries(chosen)) {
    const values = by.includes(name) ? dimensions.find(({ id }) => id === name)?.values : undefined;
    if (!values?.some(({ id }) => id === value)) unknown(`${name}: ${value}`);
  }
  return columnsOf(by, dimensions).flatMap((columns, i) => (isAmong(columns, chosen) ? [i] : []));
}
