import type { CriteriaSet } from "../model/criteria-set.js";

/** What if one statement were refused, or its hole filled with a value. */
export type Change = { readonly refuse: true } | { readonly fill: number };

/** A statement of one layer: ids are unique within the files of a layer. */
export interface Target {
  readonly id: string;
  readonly file: string;
}

/**
 * The set with one statement changed wherever it stands; the set itself where it stands nowhere. Sets that this one
 * requires stay as they are.
 */
export function changedSet(set: CriteriaSet, target: Target, change: Change): CriteriaSet {
  const { requires, ...own } = set;
  const changed = visit(own, target, change);
  return changed === own ? set : { ...changed, requires };
}

function visit<T>(value: T, target: Target, change: Change): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => visit(item, target, change));
    return items.some((item, i) => item !== value[i]) ? (items as T) : value;
  }
  if ("fill" in change) {
    if (at(value, "state") === "unset" && isTarget(at(value, "statement"), target)) {
      return { ...value, state: "value", value: change.fill };
    }
    if (isOpenCondition(at(value, "appliesWhen"), target)) return without(value, "appliesWhen");
  } else if (isTarget(value, target)) return { ...value, evidence: "assumed" };
  let copy: T | null = null;
  for (const [key, inner] of Object.entries(value)) {
    const next: unknown = visit(inner, target, change);
    if (next !== inner) copy = { ...(copy ?? value), [key]: next };
  }
  return copy ?? value;
}

/** A condition that nobody knows; without it, the demand is for every unit. */
const isOpenCondition = (value: unknown, target: Target): boolean =>
  typeof value === "object" &&
  value !== null &&
  at(value, "condition") === "unset" &&
  isTarget(at(value, "statement"), target);

const without = <T extends object>(value: T, key: string): T =>
  Object.fromEntries(Object.entries(value).filter(([own]) => own !== key)) as T;

const at = (value: object, key: string): unknown => (value as Readonly<Record<string, unknown>>)[key];

function isTarget(value: unknown, { id, file }: Target): boolean {
  if (typeof value !== "object" || value === null || at(value, "id") !== id) return false;
  const origin = at(value, "origin");
  return (
    typeof origin === "object" && origin !== null && at(origin, "file") === file && at(value, "evidence") !== undefined
  );
}
