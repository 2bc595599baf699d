import type { Dimension } from "../../model/criteria-set.js";
import type { Position } from "../../model/evidence.js";
import type { FactDefinition } from "../../model/fact.js";
import type { ComparisonOp, Requirement, Table } from "../../model/requirement.js";
import { stepOf } from "../rule-coverage/step.js";
import { conditionChanges, STRICTNESS } from "./conditions.js";
import { type Change, exchanged, within, without } from "./mutant.js";

/** What demands refer to. */
export interface Surroundings {
  readonly fact: (id: string) => FactDefinition | undefined;
  readonly dimensions: readonly Dimension[];
}

type Comparison = Extract<Requirement, { readonly op: ComparisonOp }>;
type Whole = Extract<Requirement, { readonly of: unknown }>;

const DIRECTION: Readonly<Record<ComparisonOp, ComparisonOp>> = {
  "at-least": "at-most",
  "at-most": "at-least",
  above: "below",
  below: "above",
};

const plus = (value: number, step: number): number => Number((value + step).toFixed(6));

/** Every slip in a demand and in what is inside of it. */
export function* demandChanges(
  demand: Requirement,
  address: string,
  around: Surroundings,
): Generator<Change<Requirement>> {
  const { origin } = demand.statement;
  const { appliesWhen, mayNotApply, ...bare } = demand;
  if (appliesWhen) {
    const { condition, statement } = appliesWhen;
    const value = { ...bare, ...(mayNotApply ? { mayNotApply } : {}) } as Requirement;
    const own = { address, origin: statement.origin };
    yield { kind: "condition-removed", ...own, from: "applies-when", to: "–", value };
    if (condition !== "unset") {
      yield* within(conditionChanges(condition, { ...own, fact: around.fact }), (changed) => ({
        ...demand,
        appliesWhen: { condition: changed, statement },
      }));
    }
  }
  if (mayNotApply) {
    const value = { ...bare, ...(appliesWhen ? { appliesWhen } : {}) } as Requirement;
    const own = { address, origin: mayNotApply.origin };
    yield { kind: "may-not-apply-removed", ...own, from: "may-not-apply", to: "–", value };
  }
  if ("of" in demand) yield* wholeChanges(demand, address, around);
  else yield* leafChanges(demand, address, origin, around);
}

function* leafChanges(
  demand: Exclude<Requirement, Whole>,
  address: string,
  origin: Position,
  around: Surroundings,
): Generator<Change<Requirement>> {
  const own = { address, origin };
  switch (demand.op) {
    case "unencoded":
      return;
    case "is": {
      const value = { ...demand, value: !demand.value };
      yield { kind: "answer", ...own, from: `${demand.value}`, to: `${!demand.value}`, value };
      return;
    }
    case "none": {
      const { statement, fact } = demand;
      const step = stepOf(around.fact(fact), 0);
      const table: Table = { by: [], cells: [{ state: "value", value: step, statement }] };
      yield { kind: "threshold", ...own, from: "0", to: `${step}`, value: { ...demand, op: "at-most", table } };
      return;
    }
    default:
      yield* comparisonChanges(demand, address, around);
  }
}

function* comparisonChanges(
  demand: Comparison,
  address: string,
  { fact, dimensions }: Surroundings,
): Generator<Change<Requirement>> {
  const { op, table, statement } = demand;
  const { cells, by, derived } = table;
  const own = { address, origin: statement.origin };
  const put = (changed: Partial<Table>): Requirement => ({ ...demand, table: { ...table, ...changed } });
  if (derived) {
    for (const step of [0.01, -0.01]) {
      const times = plus(derived.times, step);
      const at = { address, origin: derived.statement.origin, from: `× ${derived.times}`, to: `× ${times}` };
      yield { kind: "factor", ...at, value: put({ derived: { ...derived, times } }) };
    }
  }
  // Whether cells are unset is told by the rules themselves; a derived table is filled when the set is resolved.
  if (derived === undefined && cells.every(({ state }) => state !== "value")) return;
  yield { kind: "operator", ...own, from: op, to: DIRECTION[op], value: { ...demand, op: DIRECTION[op] } };
  yield { kind: "operator", ...own, from: op, to: STRICTNESS[op], value: { ...demand, op: STRICTNESS[op] } };
  if (derived) return;
  for (const [i, cell] of cells.entries()) {
    if (cell.state !== "value") continue;
    const step = stepOf(fact(demand.fact), cell.value);
    for (const one of [step, -step]) {
      const value = plus(cell.value, one);
      const at = { address, origin: cell.statement.origin, from: `${cell.value}`, to: `${value}` };
      yield { kind: "threshold", ...at, value: put({ cells: exchanged(cells, i, { ...cell, value }) }) };
    }
  }
  let stride = 1;
  for (const id of [...by].reverse()) {
    const length = dimensions.find((one) => one.id === id)?.values.length ?? 1;
    for (const [i, cell] of cells.entries()) {
      const next = cells[i + stride];
      if (next === undefined || Math.floor(i / stride) % length === length - 1) continue;
      // Only what the cells say changes place; where they say the same, there is no mutant.
      const [a, b] = [
        { ...next, statement: cell.statement },
        { ...cell, statement: next.statement },
      ];
      if (JSON.stringify(a) === JSON.stringify(cell)) continue;
      const at = { address, origin: cell.statement.origin, from: valueText(cell), to: valueText(next) };
      yield { kind: "cells-swapped", ...at, value: put({ cells: exchanged(exchanged(cells, i, a), i + stride, b) }) };
    }
    stride *= length;
  }
}

const valueText = (cell: Table["cells"][number]): string => (cell.state === "value" ? `${cell.value}` : cell.state);

function* wholeChanges(demand: Whole, address: string, around: Surroundings): Generator<Change<Requirement>> {
  const own = { address, origin: demand.statement.origin };
  const { of } = demand;
  switch (demand.op) {
    case "each": {
      const [first] = of;
      if (first && "part" in first) {
        const { part: _, ...overall } = first;
        yield { kind: "each-overall", ...own, from: "each", to: first.fact, value: overall };
      }
      yield { kind: "each-any", ...own, from: "each", to: "any-of", value: { ...demand, op: "any-of" } };
      break;
    }
    case "all-of":
    case "any-of": {
      const op = demand.op === "all-of" ? "any-of" : "all-of";
      if (of.length > 1) yield { kind: "logic", ...own, from: demand.op, to: op, value: { ...demand, op } };
      break;
    }
    case "at-least-of":
      for (const count of [demand.count + 1, demand.count - 1]) {
        if (count < 1 || count > of.length) continue;
        yield { kind: "count", ...own, from: `${demand.count}`, to: `${count}`, value: { ...demand, count } };
      }
  }
  for (const [i, part] of of.entries()) {
    const at = { address: `${address}/${i + 1}`, origin: part.statement.origin };
    if (of.length > 1 && demand.op !== "at-least-of" && demand.op !== "each") {
      yield {
        kind: "part-dropped",
        ...at,
        from: part.label ?? at.address,
        to: "–",
        value: { ...demand, of: without(of, i) },
      };
    }
    yield* within(demandChanges(part, at.address, around), (value) => ({ ...demand, of: exchanged(of, i, value) }));
  }
}
