/**
 * The core: criteria sets, their resolution by date and place, evaluation, and explanation. Pure, synchronous and
 * browser-safe; shipped sets come from `ntm-criteria/sets/…`.
 */
export { isIsoDate, type Refusal, type Resolution, type ResolveQuery, resolve } from "./catalog/resolve.js";
export { createEvaluator, type Evaluator, type EvaluatorOptions } from "./evaluate/evaluator.js";
export * from "./explain/index.js";
export * from "./model/index.js";
