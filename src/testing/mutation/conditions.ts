import type { Position } from "../../model/evidence.js";
import type { FactDefinition } from "../../model/fact.js";
import type { ComparisonOp, Condition } from "../../model/requirement.js";
import { stepOf } from "../rule-coverage/step.js";
import { type Change, exchanged, within } from "./mutant.js";

/** Where a condition stands, and the facts it reads. */
export interface ConditionSite {
  readonly address: string;
  readonly origin: Position;
  readonly fact: (id: string) => FactDefinition | undefined;
}

/** `≥` for `>`, and the other slips of strictness. */
export const STRICTNESS: Readonly<Record<ComparisonOp, ComparisonOp>> = {
  "at-least": "above",
  above: "at-least",
  "at-most": "below",
  below: "at-most",
};

const plus = (value: number, step: number): number => Number((value + step).toFixed(6));

/** Every slip in a condition: an answer turned round, a number one step off, strictness, all for any. */
export function* conditionChanges(condition: Condition, site: ConditionSite): Generator<Change<Condition>> {
  const { address, origin, fact } = site;
  const change = (kind: Change<Condition>["kind"], from: string, to: string, value: Condition): Change<Condition> => ({
    kind,
    address,
    from: "fact" in condition ? `${condition.fact} ${from}` : from,
    to,
    origin,
    value,
  });
  switch (condition.op) {
    case "all-of":
    case "any-of": {
      const other = condition.op === "all-of" ? "any-of" : "all-of";
      if (condition.of.length > 1) yield change("condition-logic", condition.op, other, { ...condition, op: other });
      for (const [i, part] of condition.of.entries()) {
        yield* within(conditionChanges(part, site), (value) => ({
          ...condition,
          of: exchanged(condition.of, i, value),
        }));
      }
      return;
    }
    case "is":
      yield change("condition-answer", `is ${condition.value}`, `is ${!condition.value}`, {
        ...condition,
        value: !condition.value,
      });
      return;
    case "between": {
      const { low, high } = condition;
      const step = stepOf(fact(condition.fact), low);
      for (const by of [step, -step]) {
        yield change("condition-threshold", `${low}`, `${plus(low, by)}`, { ...condition, low: plus(low, by) });
        yield change("condition-threshold", `${high}`, `${plus(high, by)}`, { ...condition, high: plus(high, by) });
      }
      return;
    }
    default: {
      const { value, op } = condition;
      const step = stepOf(fact(condition.fact), value);
      for (const by of [step, -step]) {
        yield change("condition-threshold", `${op} ${value}`, `${op} ${plus(value, by)}`, {
          ...condition,
          value: plus(value, by),
        });
      }
      yield change("condition-operator", op, STRICTNESS[op], { ...condition, op: STRICTNESS[op] });
    }
  }
}
