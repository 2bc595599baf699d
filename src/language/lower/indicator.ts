import type { Criterion, Indicator } from "../../model/criteria-set.js";
import type { CriterionFile, IndicatorSource } from "../../model/source/criterion-file.js";
import { lowerClause } from "./clause.js";
import { lowerRequirement } from "./requirement.js";
import { defined, enter, type Scope, statementOf } from "./scope.js";
import type { Axes } from "./table.js";

/** An indicator that the lint rules accept. `scope` is that of the indicator. */
export function lowerIndicator(source: IndicatorSource, scope: Scope, axes: Axes): Indicator {
  const { id, concept, label } = source;
  const here = enter(scope, [], source);
  const statement = statementOf(id, source, here);
  const require = lowerRequirement(id, source.require, enter(here, ["require"]), axes, statement);
  return { id, concept, label, statement, require };
}

/** A criterion file that the lint rules accept. `scope` is that of its document. */
export function lowerCriterion(source: CriterionFile, scope: Scope, axes: Axes): Criterion {
  const { id, concept, label, incomplete } = source;
  const here = enter(scope, [], source);
  const nearly = source["nearly-met"];
  return {
    id,
    concept,
    label,
    ...defined("responsible", source.responsible),
    statement: statementOf(id, source, here),
    indicators: source.indicators.map((indicator, i) =>
      lowerIndicator(indicator, enter(here, ["indicators", i]), axes),
    ),
    ...(incomplete
      ? { incomplete: lowerClause(`${id}/incomplete`, incomplete, enter(here, ["incomplete"], incomplete)) }
      : {}),
    ...(nearly
      ? {
          nearlyMet: {
            indicatorsMet: nearly["indicators-met"],
            statement: statementOf(`${id}/nearly-met`, nearly, enter(here, ["nearly-met"], nearly)),
          },
        }
      : {}),
  };
}
