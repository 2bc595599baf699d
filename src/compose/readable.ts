import { fieldOf, namedIn } from "../evaluate/given.js";
import type { FactValue, Unit } from "../model/unit.js";

const FIELDS = [
  "kind",
  "code",
  "name",
  "parent",
  "vung",
  "nam-xet",
  "nam-so-lieu",
  "origin",
  "facts",
  "council",
] as const satisfies (keyof Unit)[];

/** The unit itself, or a copy without the fields that throw when they are read. */
export function readable(unit: Unit): Unit {
  try {
    for (const field of FIELDS) void unit[field];
    return unit;
  } catch {
    const kept = FIELDS.map((field) => [field, fieldOf(unit, field)] as const);
    return Object.fromEntries(kept.filter(([, value]) => value !== undefined)) as unknown as Unit;
  }
}

/** The facts of a unit by key; null where something else stands in their place. */
export function factsIn(unit: Unit): readonly (readonly [key: string, value: FactValue])[] | null {
  const given = namedIn(unit, "facts");
  return given === null ? null : given.keys.map((key, i) => [key, given.values[i]] as const);
}
