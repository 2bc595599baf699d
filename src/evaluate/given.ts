import type { Assessment } from "../model/assessment.js";
import type { Unit } from "../model/unit.js";
import { textOf } from "./note.js";

// A unit comes from outside. Wherever it is touched a getter may throw, and any field may be anything.

/** One field of a unit; undefined where it cannot be read. */
export function fieldOf<K extends keyof Unit>(unit: Unit, key: K): Unit[K] | undefined {
  try {
    return unit[key];
  } catch {
    return undefined;
  }
}

/** Values by name as they were given: keys, and values in the same order. */
export interface Named<T> {
  readonly keys: readonly string[];
  readonly values: readonly T[];
}

const NOTHING: Named<never> = { keys: [], values: [] };
/** Stands for a value that cannot be read: it is of no type that is asked for. */
const UNREADABLE: unknown = Object.freeze({});

/** The facts or the marks of a unit, none if it has none; null where something else stands in their place. */
export function namedIn<K extends "facts" | "council">(
  unit: Unit,
  field: K,
): Named<NonNullable<Unit[K]>[string]> | null {
  try {
    const record = unit[field];
    if (record === undefined || record === null) return NOTHING;
    // A list or a map has no values by name.
    if (typeof record !== "object" || Symbol.iterator in record) return null;
    // Both lists in one order: an object's fields are read several times faster together than one by one.
    return { keys: Object.keys(record), values: Object.values(record) };
  } catch {
    return oneByOne(unit, field);
  }
}

function oneByOne<T>(unit: Unit, field: "facts" | "council"): Named<T> | null {
  try {
    const record: object = unit[field] ?? {};
    const keys = Object.keys(record);
    return { keys, values: keys.map((key) => valueAt(record, key) as T) };
  } catch {
    return null;
  }
}

function valueAt(record: object, key: string): unknown {
  try {
    return record[key as keyof typeof record];
  } catch {
    return UNREADABLE;
  }
}

/** The fields of a unit beside its facts, each read once. Any of them may be anything. */
export type Fields = { readonly [K in keyof Omit<Unit, "facts" | "council">]-?: unknown };

export function fieldsOf(unit: Unit): Fields {
  try {
    const { kind, code, name, parent, vung, origin } = unit;
    return { kind, code, name, parent, vung, "nam-xet": unit["nam-xet"], "nam-so-lieu": unit["nam-so-lieu"], origin };
  } catch {
    return {
      kind: fieldOf(unit, "kind"),
      code: fieldOf(unit, "code"),
      name: fieldOf(unit, "name"),
      parent: fieldOf(unit, "parent"),
      vung: fieldOf(unit, "vung"),
      "nam-xet": fieldOf(unit, "nam-xet"),
      "nam-so-lieu": fieldOf(unit, "nam-so-lieu"),
      origin: fieldOf(unit, "origin"),
    };
  }
}

type Identity = Assessment["unit"];

/** A unit without its facts. What every unit has is told as text; another field of the wrong type is left out. */
export function identityOf(own: Fields): Identity {
  const { kind, code, name, parent, vung, origin } = own;
  const year = own["nam-xet"];
  const dataYear = own["nam-so-lieu"];
  const identity: { -readonly [K in keyof Identity]: Identity[K] } = {
    kind: asText(kind),
    code: asText(code),
    name: asText(name),
  };
  if (typeof parent === "string") identity.parent = parent;
  if (typeof vung === "string") identity.vung = vung;
  if (isYear(year)) identity["nam-xet"] = year;
  if (isYear(dataYear)) identity["nam-so-lieu"] = dataYear;
  if (typeof origin === "string") identity.origin = origin;
  return identity;
}

const asText = (value: unknown): string => (typeof value === "string" ? value : textOf(value));
const isYear = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

const ATTRIBUTES = ["code", "name", "parent", "vung", "nam-xet", "nam-so-lieu", "origin"] as const;

/** Fields that were given and are not told, since they are of the wrong type. The kind is compared with the set's. */
export function untold(own: Fields, identity: Identity): readonly (keyof Fields)[] {
  const found: (keyof Fields)[] = [];
  for (const key of ATTRIBUTES) {
    const value = own[key];
    if (value !== identity[key] && value !== undefined && value !== null) found.push(key);
  }
  return found;
}
