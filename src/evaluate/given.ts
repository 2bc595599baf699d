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

type Identity = Assessment["unit"];

/** A unit without its facts. What every unit has is told as text; another field of the wrong type is left out. */
export function identityOf(unit: Unit): Identity {
  const identity: { -readonly [K in keyof Identity]: Identity[K] } = {
    kind: told(unit, "kind"),
    code: told(unit, "code"),
    name: told(unit, "name"),
  };
  const parent = fieldOf(unit, "parent");
  const vung = fieldOf(unit, "vung");
  const year = fieldOf(unit, "nam-xet");
  const dataYear = fieldOf(unit, "nam-so-lieu");
  const origin = fieldOf(unit, "origin");
  if (typeof parent === "string") identity.parent = parent;
  if (typeof vung === "string") identity.vung = vung;
  if (isYear(year)) identity["nam-xet"] = year;
  if (isYear(dataYear)) identity["nam-so-lieu"] = dataYear;
  if (typeof origin === "string") identity.origin = origin;
  return identity;
}

const isYear = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

function told(unit: Unit, key: "kind" | "code" | "name"): string {
  const value: unknown = fieldOf(unit, key);
  return typeof value === "string" ? value : textOf(value);
}

const ATTRIBUTES = ["code", "name", "parent", "vung", "nam-xet", "nam-so-lieu", "origin"] as const;

/** Fields that were given and are not told, since they are of the wrong type. The kind is compared with the set's. */
export const untold = (unit: Unit, identity: Identity): readonly (keyof Identity)[] =>
  ATTRIBUTES.filter((key) => {
    const value: unknown = fieldOf(unit, key);
    return value !== undefined && value !== null && value !== identity[key];
  });
