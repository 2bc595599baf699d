// Which cell of a table a unit is judged by: every completion of the missing classifiers is tried.
import type { CriteriaSet, Dimension } from "../../src/model/criteria-set.js";
import type { Statement } from "../../src/model/evidence.js";
import type { Cell, Condition, Table } from "../../src/model/requirement.js";
import type { Unit } from "../../src/model/unit.js";
import { compare, type Rational, rational } from "./rational.js";
import type { Reading } from "./reading.js";

type Values = ReadonlyMap<string, Rational>;
type Read = (fact: string) => Reading;
type Accepts = (statement: Statement) => boolean;

/** Whether a comparison of this kind holds, from the sign of value minus threshold. */
export const passes = (op: string, sign: number): boolean =>
  op === "at-least" ? sign >= 0 : op === "at-most" ? sign <= 0 : op === "above" ? sign > 0 : sign < 0;

function holds(condition: Condition, values: Values): boolean {
  if (condition.op === "all-of") return condition.of.every((one) => holds(one, values));
  if (condition.op === "any-of") return condition.of.some((one) => holds(one, values));
  const sign = (threshold: number | boolean): number =>
    compare(values.get(condition.fact)!, rational(Number(threshold)));
  if (condition.op === "between") return sign(condition.low) >= 0 && sign(condition.high) <= 0;
  return condition.op === "is" ? sign(condition.value) === 0 : passes(condition.op, sign(condition.value));
}

const factsIn = (condition: Condition): readonly string[] =>
  "of" in condition ? condition.of.flatMap(factsIn) : [condition.fact];

function testsIn(condition: Condition): readonly number[] {
  if ("of" in condition) return condition.of.flatMap(testsIn);
  return "low" in condition ? [condition.low, condition.high] : [Number(condition.value)];
}

/** Every way the classifiers of some conditions may still turn out: the known as they are, the missing each way. */
function completions(set: CriteriaSet, read: Read, conditions: readonly Condition[]): readonly Values[] {
  let found: readonly Values[] = [new Map()];
  for (const fact of new Set(conditions.flatMap(factsIn))) {
    const { kind, whole, range } = set.facts.find((one) => one.id === fact)!;
    const reading = read(fact);
    const { min, max } = reading.is === "value" ? { min: reading.low, max: reading.high } : bounds(range);
    const step = whole ? 1 : 0.5;
    const near = kind === "boolean" ? [0, 1] : conditions.flatMap(testsIn).flatMap((x) => [x - step, x, x + step]);
    const within = near.map(rational).filter((x) => compare(x, min) >= 0 && compare(x, max) <= 0);
    found = found.flatMap((done) => [min, max, ...within].map((value) => new Map([...done, [fact, value]])));
  }
  return found;
}

const bounds = ({ min, max }: { min: number; max: number }) => ({ min: rational(min), max: rational(max) });

/** Whether a condition holds under every completion, under none, or under some. */
export function conditionOf(set: CriteriaSet, read: Read, condition: Condition): "yes" | "no" | "open" {
  const ways = new Set(completions(set, read, [condition]).map((values) => holds(condition, values)));
  return ways.size > 1 ? "open" : ways.has(true) ? "yes" : "no";
}

/**
 * Every column a unit may have: the rules choose, then its own attribute; rules that hold and disagree choose nothing
 * (-1). A rule that is refused may hold or not; of bands, exactly one holds. A refused dimension may choose anything.
 */
function columnsOf(dimension: Dimension, unit: Unit, values: Values, accepted: Accepts): readonly number[] {
  const { rules, attribute } = dimension;
  let ways: readonly (readonly string[])[] = [[]];
  for (const rule of rules) {
    const may = accepted(rule.statement) ? [holds(rule.when, values)] : [true, false];
    ways = ways.flatMap((uses) => may.map((yes) => (yes ? [...new Set([...uses, rule.use])] : uses)));
  }
  const one = ways.filter((uses) => uses.length === 1);
  if (dimension.exclusive && one.length > 0) ways = one;
  const own = attribute === undefined ? undefined : unit[attribute];
  const columns = ways.map((uses) => {
    const [use, ...more] = uses.length > 0 ? uses : [String(own)];
    return more.length > 0 ? -1 : dimension.values.findIndex((value) => value.id === use);
  });
  return accepted(dimension.statement) || columns.includes(-1) ? columns : [...dimension.values.keys()];
}

/** The one cell that every possible choice of columns comes to; null when there is none, or its evidence is refused. */
export function cellOf(set: CriteriaSet, unit: Unit, read: Read, table: Table, accepted: Accepts): Cell | null {
  const dimensions = table.by.map((id) => set.dimensions.find((one) => one.id === id)!);
  const conditions = dimensions.flatMap((one) => one.rules.map((rule) => rule.when));
  const cells = completions(set, read, conditions).flatMap((values) => {
    let indices = [0];
    for (const one of dimensions) {
      const columns = columnsOf(one, unit, values, accepted);
      indices = indices.flatMap((index) =>
        columns.map((c) => (c < 0 || index < 0 ? -1 : index * one.values.length + c)),
      );
    }
    return indices.map((index) => table.cells[index]);
  });
  const usable = (cell: Cell): boolean =>
    accepted(cell.statement) && (!table.derived || accepted(table.derived.statement));
  const says = (cell: Cell | undefined): string =>
    cell === undefined || !usable(cell) ? "nothing" : cell.state === "value" ? `${cell.value}` : cell.state;
  const distinct = new Set(cells.map(says));
  return distinct.size === 1 && !distinct.has("nothing") ? cells[0]! : null;
}
