export { createEvaluator, type Evaluator, type EvaluatorOptions, type Verdicts } from "./evaluator.js";
export type { Row } from "./row.js";
