import type { Dimension } from "../../model/criteria-set.js";
import type { Condition, ConditionTest } from "../../model/requirement.js";
import type { BandSource, DimensionSource } from "../../model/source/dimension-source.js";
import { COMPARISONS } from "../requirement-site.js";
import { lowerCondition } from "./condition.js";
import { defined, enter, originOf, type Scope, statementOf } from "./scope.js";

/** A dimension that the lint rules accept. `scope` is that of the dimension. */
export function lowerDimension(id: string, source: DimensionSource, scope: Scope): Dimension {
  const statement = statementOf(`dimension/${id}`, source, scope);
  const shared = { id, label: source.label, ...defined("attribute", source.attribute), statement };
  if (source.bands) {
    const bands = Object.entries(source.bands);
    return {
      ...shared,
      values: bands.map(([band, { label }]) => ({ id: band, label })),
      rules: bands.map(([band, test]) => ({
        use: band,
        when: bandCondition(source.fact ?? "", test),
        statement: { ...statement, origin: originOf(enter(scope, ["bands", band])) },
      })),
      exclusive: true,
    };
  }
  return {
    ...shared,
    values: Object.entries(source.values ?? {}).map(([value, label]) => ({ id: value, label })),
    rules: (source.rules ?? []).map((rule, i) => ({
      use: rule.use,
      when: lowerCondition(rule.when),
      statement: statementOf(`dimension/${id}/rule/${i + 1}`, rule, enter(scope, ["rules", i], rule)),
    })),
  };
}

/** A band as a condition; one without bounds always holds once the fact is known. */
function bandCondition(fact: string, band: BandSource): Condition {
  const tests = COMPARISONS.flatMap((op): ConditionTest[] => {
    const value = band[op];
    return value === undefined ? [] : [{ op, fact, value }];
  });
  const [only] = tests;
  return tests.length === 1 && only ? only : { op: "all-of", of: tests };
}
