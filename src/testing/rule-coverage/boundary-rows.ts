import { type Columns, columnsOf } from "../../catalog/columns.js";
import { createEvaluator, type Evaluator } from "../../evaluate/index.js";
import type { Verdict } from "../../model/assessment.js";
import type { CriteriaSet, Criterion, Indicator } from "../../model/criteria-set.js";
import type { Position } from "../../model/evidence.js";
import type { FactDefinition } from "../../model/fact.js";
import type { ComparisonOp, Requirement } from "../../model/requirement.js";
import type { FactValue, Unit } from "../../model/unit.js";
import { nodesOf } from "../cases/check.js";
import { columnWay, satisfying } from "./choose.js";
import { stepOf } from "./step.js";

/** One unit at a threshold or one step beside it, and the verdict that its demand must have by plain arithmetic. */
export interface BoundaryRow {
  readonly criterion: string;
  readonly indicator: string;
  /** The demand that is tried. */
  readonly address: string;
  readonly origin: Position;
  readonly value: number;
  readonly threshold: number;
  readonly unit: Unit;
  readonly expected: Verdict;
}

/** What became of a row: the demand's own verdict and that of its indicator. */
export interface RowVerdicts {
  readonly demand: Verdict | "absent";
  readonly indicator: Verdict | "absent";
}

type Facts = Record<string, FactValue>;

/** Every demand with what stands above it, inside first. */
interface Leaf {
  readonly address: string;
  readonly demand: Exclude<Requirement, { readonly of: unknown }>;
  readonly above: readonly { readonly whole: Extract<Requirement, { readonly of: unknown }>; readonly part: number }[];
}

/**
 * A row for each threshold of each demand: at it, a step below and a step above, with the rest of the indicator such
 * that this demand decides. A demand that nobody can decide has none.
 */
export function boundaryRows(set: CriteriaSet): readonly BoundaryRow[] {
  const pending = new Set(set.pending.flatMap(({ indicators }) => indicators));
  return set.criteria.flatMap((criterion) =>
    criterion.indicators
      .filter(({ id }) => !pending.has(id))
      .flatMap((indicator) =>
        leavesOf(indicator.require, indicator.id).flatMap((leaf) => rowsOf(leaf, indicator, criterion, set)),
      ),
  );
}

function leavesOf(demand: Requirement, address: string, above: Leaf["above"] = []): readonly Leaf[] {
  if (demand.appliesWhen?.condition === "unset" || demand.op === "unencoded") return [];
  if (!("of" in demand)) return [{ address, demand, above }];
  return demand.of.flatMap((part, i) => leavesOf(part, `${address}/${i + 1}`, [{ whole: demand, part: i }, ...above]));
}

function rowsOf(leaf: Leaf, indicator: Indicator, criterion: Criterion, set: CriteriaSet): readonly BoundaryRow[] {
  const { demand, address } = leaf;
  const fact = "fact" in demand ? set.facts.find(({ id }) => id === demand.fact) : undefined;
  if (fact === undefined || demand.op === "unencoded") return [];
  const ids = { criterion: criterion.id, indicator: indicator.id, address };
  const top = address === indicator.id;
  const key = keyOf(demand);
  const rows = (op: ComparisonOp, threshold: number, values: readonly number[], columns: Columns, origin: Position) => {
    const around = surroundings(leaf, set, columns);
    if (around === null) return [];
    return values
      .filter((value) => value >= fact.range.min && value <= fact.range.max)
      .map((value): BoundaryRow => {
        const expected = HOLDS[op](value, threshold) ? "met" : "not-met";
        const unit = { ...around, facts: { ...around.facts, [key]: given(fact, value) } };
        return { ...ids, origin, value, threshold, unit, expected };
      });
  };
  const own = top ? indicator.statement.origin : demand.statement.origin;
  const step = stepOf(fact, 0);
  switch (demand.op) {
    case "is":
      return rows(demand.value ? "at-least" : "at-most", Number(demand.value), [0, 1], {}, own);
    case "none":
      return rows("at-most", 0, [0, step], {}, own);
    default:
      return columnsOf(demand.table.by, set.dimensions).flatMap((columns, i) => {
        const cell = demand.table.cells[i];
        if (cell?.state !== "value") return [];
        const { value } = cell;
        const by = stepOf(fact, value);
        return rows(demand.op, value, [value, plus(value, by), plus(value, -by)], columns, cell.statement.origin);
      });
  }
}

const HOLDS: Readonly<Record<ComparisonOp, (value: number, threshold: number) => boolean>> = {
  "at-least": (value, threshold) => value >= threshold,
  above: (value, threshold) => value > threshold,
  "at-most": (value, threshold) => value <= threshold,
  below: (value, threshold) => value < threshold,
};

const plus = (value: number, step: number): number => Number((value + step).toFixed(6));

function keyOf(demand: Leaf["demand"]): string {
  if (!("fact" in demand)) return "";
  return "part" in demand && demand.part !== undefined ? `${demand.fact}.${demand.part}` : demand.fact;
}

function given(fact: FactDefinition, value: number): FactValue {
  if (fact.derive) return { derived: [value, value], evidence: null, from: "" };
  return fact.kind === "boolean" ? value === 1 : value;
}

/** A unit in which everything but one demand is settled so that this one decides; null where no unit is. */
function surroundings({ demand, above }: Leaf, set: CriteriaSet, wanted: Columns): Unit | null {
  const columns: Record<string, string> = {};
  const attributes: Record<string, string> = {};
  const facts: Facts = {};
  for (const dimension of set.dimensions) {
    const value = String(wanted[dimension.id] ?? dimension.values[0]?.id);
    const way = columnWay(set, dimension, value);
    if (way === null) {
      if (Object.hasOwn(wanted, dimension.id)) return null;
      continue;
    }
    columns[dimension.id] = value;
    Object.assign(facts, way.facts);
    if (way.attribute !== null && dimension.attribute) attributes[dimension.attribute] = way.attribute;
  }
  const apply = (one: Requirement): boolean => {
    const condition = one.appliesWhen?.condition;
    if (condition === undefined || condition === "unset") return true;
    const choice = satisfying(set, condition);
    if (choice) Object.assign(facts, choice);
    return choice !== null;
  };
  for (const { whole, part } of above) {
    const others = whole.of.filter((_, i) => i !== part);
    const pass = whole.op === "any-of" ? 0 : whole.op === "at-least-of" ? whole.count - 1 : others.length;
    others.forEach((other, i) => {
      settle(other, i < pass, columns, set, facts);
    });
  }
  // What chooses the demand under trial comes last, so that nothing beside it overrides it.
  if (![...above.map(({ whole }) => whole).reverse(), demand].every(apply)) return null;
  const { vung } = attributes;
  const year = attributes["nam-xet"];
  return {
    kind: set.unitKind,
    code: "1",
    name: "1",
    ...(vung === undefined ? {} : { vung }),
    ...(year === undefined ? {} : { "nam-xet": Number(year) }),
    facts,
  };
}

/** Gives the facts of a demand values of which it is met, or not met, as far as it can be. */
function settle(demand: Requirement, met: boolean, columns: Columns, set: CriteriaSet, facts: Facts): void {
  const condition = demand.appliesWhen?.condition;
  if (condition !== undefined && condition !== "unset") Object.assign(facts, satisfying(set, condition));
  if ("of" in demand) {
    for (const part of demand.of) settle(part, met, columns, set, facts);
    return;
  }
  const fact = "fact" in demand ? set.facts.find(({ id }) => id === demand.fact) : undefined;
  if (fact === undefined || demand.op === "unencoded") return;
  const value = valueFor(demand, met, columns, set, fact);
  if (value !== null) facts[keyOf(demand)] = given(fact, value);
}

function valueFor(
  demand: Leaf["demand"],
  met: boolean,
  columns: Columns,
  set: CriteriaSet,
  fact: FactDefinition,
): number | null {
  if (demand.op === "is") return Number(demand.value === met);
  if (demand.op === "none") return met ? 0 : stepOf(fact, 0);
  if (demand.op === "unencoded" || "of" in demand) return null;
  const { by, cells } = demand.table;
  const index = columnsOf(by, set.dimensions).findIndex((one) => by.every((id) => one[id] === columns[id]));
  const cell = cells[index];
  if (cell?.state !== "value") return null;
  const step = stepOf(fact, cell.value);
  const tries = [cell.value, plus(cell.value, step), plus(cell.value, -step)];
  const { min, max } = fact.range;
  return tries.find((x) => x >= min && x <= max && HOLDS[demand.op](x, cell.value) === met) ?? null;
}

/** An evaluator of one criterion alone, so that a row costs no more than it must. */
export function criterionEvaluator(set: CriteriaSet, id: string): Evaluator | null {
  const criteria = set.criteria.filter((criterion) => criterion.id === id);
  return criteria.length === 0 ? null : createEvaluator({ ...set, criteria }, { evidence: "assumed" });
}

/** What an evaluator says of a row. */
export function judgeRow({ unit, address, indicator }: BoundaryRow, evaluator: Evaluator | null): RowVerdicts {
  if (evaluator === null) return { demand: "absent", indicator: "absent" };
  const nodes = nodesOf(evaluator.assess(unit));
  return {
    demand: nodes.get(address)?.verdict ?? "absent",
    indicator: nodes.get(indicator)?.verdict ?? "absent",
  };
}
