import type { CriteriaSet } from "../model/criteria-set.js";
import type { FactValue, Unit } from "../model/unit.js";
import { COUNCIL_MARKS } from "./council.js";
import { ATTRIBUTE_KEYS, ATTRIBUTES, type Attribute, headingsOf } from "./headings.js";
import type { RawCell } from "./raw-table.js";

/** Cells to be written: a heading and a row for each unit. */
export interface CellTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly RawCell[])[];
}

/**
 * The units as a table that reads back to the same units: the attributes and facts that any of them has, in the order of
 * the set. A value that was invalid is written as it was given.
 */
export function tableOfUnits(units: readonly Unit[], set: CriteriaSet): CellTable {
  const attributes = ATTRIBUTES.filter(
    (attribute) => attribute === "code" || attribute === "name" || units.some((unit) => unit[attribute] !== undefined),
  ).filter((attribute) => attribute !== "kind");
  const used = new Set(units.flatMap(({ facts }) => Object.keys(facts)));
  const known = [...headingsOf(set).byHeading.values()].flatMap((meaning) =>
    meaning.is === "fact" ? [meaning.input.key] : [],
  );
  const keys = [...new Set(known)].filter((key) => used.has(key));
  const ids = set.criteria.flatMap(({ id, indicators }) => [id, ...indicators.map((own) => own.id)]);
  const councils = ids.filter((id) => units.some(({ council }) => council !== undefined && Object.hasOwn(council, id)));
  return {
    header: [
      ...attributes.map((attribute) => ATTRIBUTE_KEYS[attribute]),
      ...keys,
      ...councils.map((id) => `hoi_dong:${id}`),
    ],
    rows: units.map((unit) => [
      ...attributes.map((attribute) => attributeCell(unit, attribute)),
      ...keys.map((key) => factCell(Object.hasOwn(unit.facts, key) ? unit.facts[key] : undefined)),
      ...councils.map((id) => markCell(unit, id)),
    ]),
  };
}

const attributeCell = (unit: Unit, attribute: Attribute): RawCell => unit[attribute] ?? null;

function markCell({ council }: Unit, id: string): RawCell {
  const mark = council !== undefined && Object.hasOwn(council, id) ? council[id] : undefined;
  return mark === undefined ? null : COUNCIL_MARKS[mark];
}

/** A figure that was computed is nothing anyone reports; it has no cell. */
function factCell(value: FactValue): RawCell {
  if (value === null || value === undefined) return null;
  if (typeof value !== "object") return value;
  if ("unknown" in value) return withReason("không biết", value.unknown);
  if ("not-applicable" in value) return withReason("không áp dụng", value["not-applicable"]);
  if ("invalid" in value) return String(value.invalid.params["value"] ?? "");
  return null;
}

const withReason = (words: string, why: string): string => (why === "" ? words : `${words}: ${why}`);
