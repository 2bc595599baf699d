import type { Diagnostic } from "../../model/diagnostic.js";
import { nearest } from "../../model/nearest.js";
import type { LevelSource } from "../../model/source/level-source.js";
import type { LayerSource } from "../layer-source.js";
import { problem } from "../problem.js";
import type { LintRule } from "./context.js";

/** A level has one rule that its set can fulfil, and belongs to a policy. An overlay may use its set's policies. */
export const levelsSound: LintRule = (layer) =>
  (layer.main.value.levels ?? []).flatMap((level, i) => checkLevel(level, i, layer));

function checkLevel(level: LevelSource, i: number, layer: LayerSource): readonly Diagnostic[] {
  const { yaml, value } = layer.main;
  const path = ["levels", i];
  const { counts, "criteria-met": met } = level;
  const found: Diagnostic[] = [];
  const several = met !== undefined && counts !== undefined;
  const none = met === undefined && (counts === undefined || Object.keys(counts).length === 0);
  if (several || none) found.push(problem("rule/level-form", yaml.pathPlace(path, "value"), { level: level.id }));
  const policies = Object.keys(value.policies ?? {});
  if (layer.kind === "set" && !policies.includes(level.policy)) {
    const near = nearest(level.policy, policies);
    const params = { found: level.policy, known: policies.join(", "), ...(near ? { nearest: near } : {}) };
    found.push(problem("rule/unknown-policy", yaml.pathPlace([...path, "policy"], "value"), params));
  }
  if (layer.kind === "overlay") return found;
  const criteria = layer.criteria.length;
  const needed = [
    { count: typeof met === "object" ? met["at-least"] : 0, at: ["criteria-met", "at-least"] },
    { count: counts?.["met-or-nearly-at-least"] ?? 0, at: ["counts", "met-or-nearly-at-least"] },
  ];
  for (const { count, at } of needed) {
    if (count <= criteria) continue;
    found.push(problem("rule/level-out-of-reach", yaml.pathPlace([...path, ...at], "value"), { count, criteria }));
  }
  return found;
}
