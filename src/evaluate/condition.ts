import type { Condition, ConditionTest } from "../model/requirement.js";
import type { Layout } from "./inputs.js";
import type { Row } from "./row.js";
import type { Code } from "./verdict.js";
import { MET, NOT_MET, UNKNOWN } from "./verdict.js";

/** A compiled condition over classifiers: MET, NOT_MET or UNKNOWN. */
export interface CompiledCondition {
  readonly decide: (row: Row) => Code;
  /** Every fact it reads. */
  readonly facts: readonly string[];
  /** The facts that are missing and keep it from being decided. */
  readonly missing: (row: Row) => readonly string[];
}

/** Compiles a condition. Throws RangeError for a fact that the layout does not have. */
export function compileCondition(condition: Condition, layout: Layout): CompiledCondition {
  if (condition.op === "all-of" || condition.op === "any-of") {
    const parts = condition.of.map((part) => compileCondition(part, layout));
    const pick = condition.op === "all-of" ? Math.min : Math.max;
    const start = condition.op === "all-of" ? MET : NOT_MET;
    return {
      decide: (row) => parts.reduce<Code>((code, part) => pick(code, part.decide(row)) as Code, start),
      facts: parts.flatMap((part) => part.facts),
      missing: (row) => parts.flatMap((part) => part.missing(row)),
    };
  }
  const slot = layout.readingOf(condition.fact);
  const holds = testOf(condition);
  return {
    decide: (row) => {
      const value = row.values[slot] ?? Number.NaN;
      if (value !== value) return UNKNOWN;
      return holds(value) ? MET : NOT_MET;
    },
    facts: [condition.fact],
    missing: (row) => (Number.isNaN(row.values[slot]) ? [condition.fact] : []),
  };
}

function testOf(condition: ConditionTest): (value: number) => boolean {
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
    case "between":
      return (value) => value >= condition.low && value <= condition.high;
  }
}
