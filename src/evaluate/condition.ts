import type { Condition, ConditionTest } from "../model/requirement.js";
import { overRange } from "./derived.js";
import type { Layout } from "./inputs.js";
import type { Row } from "./row.js";
import type { Code } from "./verdict.js";
import { MET, NOT_MET, UNKNOWN } from "./verdict.js";

/** A compiled condition over classifiers: MET, NOT_MET or UNKNOWN. */
export interface CompiledCondition {
  /** What it says of derived figures as a policy of evidence leaves them. */
  readonly decide: (row: DecidableRow, policy: number) => Code;
  /** Every fact it reads. */
  readonly facts: readonly string[];
  /** The facts that keep it from being decided. */
  readonly missing: (row: DecidableRow, policy: number) => readonly string[];
}

/** What a condition reads of a row; columns are not chosen yet. */
export type DecidableRow = Pick<Row, "values" | "derived">;

/** Compiles a condition. Throws RangeError for a fact that the layout does not have, or for an empty list. */
export function compileCondition(condition: Condition, layout: Layout): CompiledCondition {
  if (condition.op === "between") {
    const { fact, low, high } = condition;
    const ends = [
      { op: "at-least", fact, value: low },
      { op: "at-most", fact, value: high },
    ] as const;
    return compileCondition({ op: "all-of", of: ends }, layout);
  }
  if (condition.op === "all-of" || condition.op === "any-of") {
    const parts = condition.of.map((part) => compileCondition(part, layout));
    if (parts.length === 0) throw new RangeError(`\`${condition.op}\` of nothing`);
    const pick = condition.op === "all-of" ? Math.min : Math.max;
    const start = condition.op === "all-of" ? MET : NOT_MET;
    return {
      decide: (row, policy) => parts.reduce<Code>((code, part) => pick(code, part.decide(row, policy)) as Code, start),
      facts: [...new Set(parts.flatMap((part) => part.facts))],
      missing: (row, policy) => [
        ...new Set(parts.flatMap((part) => (part.decide(row, policy) === UNKNOWN ? part.missing(row, policy) : []))),
      ],
    };
  }
  const slot = layout.readingOf(condition.fact);
  const holds = testOf(condition);
  const facts = [condition.fact];
  return {
    decide: (row, policy) => {
      const derived = row.derived?.get(slot);
      if (derived) return overRange(derived, policy, holds);
      const value = row.values[slot] ?? Number.NaN;
      if (value !== value) return UNKNOWN;
      return holds(value) ? MET : NOT_MET;
    },
    facts,
    missing: () => facts,
  };
}

function testOf(condition: Exclude<ConditionTest, { op: "between" }>): (value: number) => boolean {
  switch (condition.op) {
    case "is": {
      const wanted = condition.value ? 1 : 0;
      return (value) => value === wanted;
    }
    case "at-least":
      return (value) => value >= condition.value;
    case "at-most":
      return (value) => value <= condition.value;
    case "above":
      return (value) => value > condition.value;
    case "below":
      return (value) => value < condition.value;
  }
}
