import type { Condition } from "../../model/requirement.js";
import type { ConditionSource } from "../../model/source/requirement-source.js";
import { COMPARISONS } from "../requirement-site.js";

/** A condition that the lint rules accept: it has exactly one test. */
export function lowerCondition(source: ConditionSource): Condition {
  if (source["all-of"]) return { op: "all-of", of: source["all-of"].map(lowerCondition) };
  if (source["any-of"]) return { op: "any-of", of: source["any-of"].map(lowerCondition) };
  const fact = source.fact ?? "";
  if (source.is !== undefined) return { op: "is", fact, value: source.is };
  if (source.between) {
    const [low = 0, high = 0] = source.between;
    return { op: "between", fact, low, high };
  }
  for (const op of COMPARISONS) {
    const value = source[op];
    if (value !== undefined) return { op, fact, value };
  }
  throw new RangeError("a condition without a test was not refused");
}
