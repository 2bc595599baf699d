import type { AggregationPolicy, Level, LevelRule } from "../../model/criteria-set.js";
import type { LevelSource, PolicySource } from "../../model/source/level-source.js";
import { defined, enter, type Scope, statementOf } from "./scope.js";

/** The policies of a layer. `scope` is that of its document. */
export function lowerPolicies(
  policies: Readonly<Record<string, PolicySource>> = {},
  scope: Scope,
): readonly AggregationPolicy[] {
  return Object.entries(policies).map(([id, source]) => {
    const statement = statementOf(`policy/${id}`, source, enter(scope, ["policies", id], source));
    return { id, label: source.label, status: source.status, statement };
  });
}

/** The levels of a layer, in the order of the file. */
export function lowerLevels(levels: readonly LevelSource[] = [], scope: Scope): readonly Level[] {
  return levels.map((source, i) => {
    const { id, label, policy } = source;
    const statement = statementOf(`level/${id}`, source, enter(scope, ["levels", i], source));
    return { id, label, policy, rule: lowerRule(source), statement };
  });
}

function lowerRule(source: LevelSource): LevelRule {
  const met = source["criteria-met"];
  if (met === "all") return { op: "all-criteria" };
  if (met !== undefined) return { op: "criteria-at-least", count: met["at-least"] };
  return {
    op: "counts",
    ...defined("notMetAtMost", source.counts?.["not-met-at-most"]),
    ...defined("metOrNearlyAtLeast", source.counts?.["met-or-nearly-at-least"]),
  };
}
