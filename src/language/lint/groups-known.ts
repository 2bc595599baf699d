import type { Diagnostic } from "../../model/diagnostic.js";
import { problem, type TextPlace } from "../problem.js";
import type { LintRule } from "./context.js";

/** Groups list criteria that exist, each in one group; where there are groups, every criterion is in one. */
export const groupsKnown: LintRule = (layer) => {
  if (layer.kind === "overlay") return [];
  const { yaml, value } = layer.main;
  if (value.groups === undefined) return [];
  const criteria = new Set(layer.criteria.map((file) => file.value.id));
  const seen = new Map<string, TextPlace>();
  const listed = value.groups.flatMap((group, i) =>
    group.criteria.flatMap((id, k): readonly Diagnostic[] => {
      const place = yaml.pathPlace(["groups", i, "criteria", k], "value");
      if (!criteria.has(id)) return [problem("rule/unknown-criterion", place, { found: id })];
      const first = seen.get(id);
      if (first) return [problem("rule/id-twice", place, { found: id }, [first])];
      seen.set(id, place);
      return [];
    }),
  );
  const left = [...criteria].filter((id) => !seen.has(id));
  const lost = left.map((id) =>
    problem("rule/criterion-in-no-group", yaml.pathPlace(["groups"], "key"), { found: id }),
  );
  return [...listed, ...lost];
};
