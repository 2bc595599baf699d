import type { ResultNode } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { FactDefinition } from "../model/fact.js";
import type { Requirement } from "../model/requirement.js";
import type { SentenceWords } from "./language.js";
import { fill } from "./template.js";

const withId = <T extends { readonly id: string }>(list: readonly T[] | undefined, id?: string): T | undefined =>
  list?.find((item) => item.id === id);

export const factOf = (id: string | undefined, set: Pick<CriteriaSet, "facts">): FactDefinition | undefined =>
  withId(set.facts, id);

/** Labels of facts, from ids joined by commas, for a place that stands in quotation marks. */
export const factLabels = (ids: string, set: CriteriaSet): string =>
  ids
    .split(", ")
    .map((id) => factOf(id, set)?.label ?? id)
    .join("”, “");

/** Name of a dimension, as it stands inside a sentence; an abbreviation keeps its capitals. */
export const dimensionLabel = (id: string, set: CriteriaSet, language: SentenceWords): string =>
  language.terms[id] ??
  (withId(set.dimensions, id)?.label ?? id).replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());

export const columnLabel = (dimension: string, value: string, set: CriteriaSet): string =>
  withId(withId(set.dimensions, dimension)?.values, value)?.label ?? value;

/** One column: `vùng Tây Nguyên`; `cột vùng Tây Nguyên` where the dimension is not the unit's own. */
export const columnText = (
  id: string,
  value: string,
  set: CriteriaSet,
  language: SentenceWords,
  foreign?: ReadonlySet<string>,
): string => {
  const dimension = dimensionLabel(id, set, language);
  const own = fill(foreign?.has(id) ? language.text.columnOf : "{dimension}", { dimension });
  return `${own} ${columnLabel(id, value, set)}`;
};

/** The columns of a cell: `vùng Trung du miền núi phía Bắc, năm xét 2024`. */
export const columnsText = (
  cell: Readonly<Record<string, string>>,
  set: CriteriaSet,
  language: SentenceWords,
  foreign?: ReadonlySet<string>,
): string =>
  Object.entries(cell)
    .map(([id, value]) => columnText(id, value, set, language, foreign))
    .join(", ");

/** The requirement that a node is about; none for a criterion. A part's id is its indicator's with its place in it. */
export function requirementOf({ rule }: ResultNode, set: CriteriaSet): Requirement | undefined {
  if (rule.kind === "criterion") return undefined;
  const [indicator, ...places] = rule.id.split("/");
  const start = withId(
    set.criteria.flatMap(({ indicators }) => indicators),
    indicator,
  )?.require;
  return places.reduce<Requirement | undefined>(
    (found, place) => (found && "of" in found ? found.of[Number(place) - 1] : undefined),
    start,
  );
}
