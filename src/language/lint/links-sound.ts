import { problem } from "../problem.js";
import type { LintRule } from "./context.js";

/** What was added has no past, what was dropped no future; everything else has both. */
export const linksSound: LintRule = (layer) => {
  const { yaml, value } = layer.main;
  return (value.links ?? []).flatMap(({ relation, from, to }, i) => {
    const wantsFrom = relation !== "added";
    const wantsTo = relation !== "dropped";
    if ((from !== undefined) === wantsFrom && (to !== undefined) === wantsTo) return [];
    return [problem("rule/link-ends", yaml.pathPlace(["links", i, "relation"], "value"), { relation })];
  });
};
