/**
 * The core: criteria sets, their resolution by date and place, evaluation, and explanation. Pure, synchronous and
 * browser-safe; shipped sets come from `ntm-criteria/sets/…`.
 *
 * The evaluator judges one unit by what it is given. Derived facts, which are figures from other sets or from the units
 * inside of a unit, are missing to it: `ntm-criteria/compose` computes them.
 */
export { isIsoDate, type Refusal, type Resolution, type ResolveQuery, resolve } from "./catalog/resolve.js";
export { createEvaluator, type Evaluator, type EvaluatorOptions, type Verdicts } from "./evaluate/evaluator.js";
export type { Row } from "./evaluate/row.js";
export * from "./explain/index.js";
export * from "./model/index.js";
