import { problem } from "../problem.js";
import type { LintRule } from "./context.js";

/** “Cơ bản đạt” asks for fewer indicators than there are: with all of them the criterion is met. */
export const nearlyMetInReach: LintRule = (layer) => {
  if (layer.kind === "overlay") return [];
  return layer.criteria.flatMap(({ yaml, value }) => {
    const count = value["nearly-met"]?.["indicators-met"];
    if (count === undefined || count < value.indicators.length || value.incomplete) return [];
    const place = yaml.pathPlace(["nearly-met", "indicators-met"], "value");
    return [problem("rule/nearly-met-out-of-reach", place, { count, indicators: value.indicators.length })];
  });
};
