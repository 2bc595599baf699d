import type { Assessment, ColumnChoice } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import { rankOf } from "../model/evidence.js";
import { conditionText } from "./condition.js";
import { columnLabel, columnText, dimensionLabel } from "./labels.js";
import type { Language } from "./language.js";
import { becauseText } from "./sentence.js";
import { capital, fill } from "./template.js";
import { basisText } from "./trust.js";

/** Dimensions whose column a rule chose although the unit's own attribute names another. */
export const foreignColumns = ({ columns, unit }: Assessment, set: CriteriaSet): ReadonlySet<string> =>
  new Set(
    columns.flatMap(({ dimension, value, statement }) => {
      const own = ownOf(dimension, unit, set);
      return statement !== null && own !== undefined && own !== value ? [dimension] : [];
    }),
  );

/** What the unit's own attribute says of a dimension; undefined where it says nothing, or has no such attribute. */
const ownOf = (dimension: string, unit: Assessment["unit"], set: CriteriaSet): string | undefined =>
  set.dimensions.flatMap(({ id, attribute }) => {
    const own = id === dimension && attribute ? unit[attribute] : undefined;
    return own === undefined ? [] : [`${own}`];
  })[0];

/**
 * Which column a rule chose, or why none could be, and what is noted on that rule; nothing where the unit's own
 * attribute chose, as every sentence says.
 */
export function columnTexts(
  choice: ColumnChoice,
  assessment: Assessment,
  set: CriteriaSet,
  language: Language,
): readonly string[] {
  const { dimension: id, value, because, statement } = choice;
  const dimensions = set.dimensions.filter((candidate) => candidate.id === id);
  const name = dimensionLabel(id, set, language);
  if (because !== null) {
    const text = becauseText(because, set, language);
    if (because.code !== "evidence") return [capital(text)];
    const least = rankOf(assessment.basis.evidence);
    const refused = dimensions
      .flatMap((dimension) => [dimension, ...dimension.rules])
      .find(({ statement: own }) => rankOf(own.evidence) < least);
    const basis = refused ? basisText(refused.statement, language) : "";
    return [capital(fill(language.unit.refused, { dimension: name, because: text, basis }))];
  }
  if (value === null || statement === null) return [];
  // The bands of a fact share one statement.
  const rule = dimensions
    .flatMap(({ rules }) => rules)
    .find((candidate) => candidate.use === value && candidate.statement.id === statement.id);
  const foreign = foreignColumns(assessment, set);
  const chosen = fill(language.unit.chosen, {
    dimension: name,
    value: foreign.has(id) ? columnText(id, value, set, language, foreign) : columnLabel(id, value, set),
    own: foreign.has(id) ? columnLabel(id, `${ownOf(id, assessment.unit, set)}`, set) : "",
    condition: rule ? conditionText(rule.when, set, language) : "",
    basis: basisText(statement, language),
  });
  return [capital(chosen), ...(statement.note ? [fill(language.unit.note, { note: statement.note })] : [])];
}
