import type { Diagnostic } from "../../model/diagnostic.js";
import { indicatorSites } from "../layer-source.js";
import { problem } from "../problem.js";
import type { LintRule } from "./context.js";

const CODES = { criteria: "rule/declared-criteria", indicators: "rule/declared-indicators" } as const;

/**
 * What the instrument says of its size agrees with what is encoded. Fewer is allowed only where the set says that
 * something is missing: an incomplete criterion, or a clause that no rule expresses.
 */
export const sizeDeclared: LintRule = (layer) => {
  if (layer.kind === "overlay") return [];
  const { yaml, value } = layer.main;
  const { declares } = value;
  if (declares === undefined) return [];
  const open = (value.unencoded ?? []).length > 0 || layer.criteria.some((file) => file.value.incomplete);
  const encoded = { criteria: layer.criteria.length, indicators: indicatorSites(layer).length };
  return (["criteria", "indicators"] as const).flatMap((what): readonly Diagnostic[] => {
    const declared = declares[what];
    const here = encoded[what];
    if (here === declared || (here < declared && open)) return [];
    const params = { declared, encoded: here };
    return [problem(CODES[what], yaml.pathPlace(["declares", what], "value"), params)];
  });
};
