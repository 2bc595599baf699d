import type { EvaluatorOptions } from "../../evaluate/evaluator.js";
import type { Assessment } from "../../model/assessment.js";
import type { CriteriaSet } from "../../model/criteria-set.js";
import type { Unit } from "../../model/unit.js";

/**
 * The verdicts of json-rules-engine on units that have their derived figures already. Loaded only when it is asked
 * for; one unit after the other, since concurrency makes that engine slower.
 */
export async function evaluatedBy(
  set: CriteriaSet,
  units: readonly Unit[],
  options: EvaluatorOptions,
): Promise<readonly Assessment[]> {
  const { createJsonRulesEvaluator } = await import("../../engines/json-rules-engine/index.js");
  const evaluator = createJsonRulesEvaluator(set, options);
  const assessments: Assessment[] = [];
  for (const unit of units) assessments.push(await evaluator.assess(unit));
  return assessments;
}
