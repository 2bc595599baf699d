import type { FactValue, Unit } from "../model/unit.js";
import type { CompiledDimension } from "./columns.js";
import type { Derived } from "./derived.js";
import { readDerived, underPolicy } from "./derived.js";
import type { Fields } from "./given.js";
import { fieldsOf, namedIn } from "./given.js";
import type { Input, Layout } from "./inputs.js";
import { issueIn } from "./issue-in.js";
import type { Note } from "./note.js";
import { invalid, LONGEST_REASON, textOf } from "./note.js";
import { readShare } from "./share-reading.js";
import { FIRM } from "./verdict.js";

/**
 * A unit prepared for evaluation: its values in the slots of the set's layout, its columns chosen. It belongs to the
 * evaluator that prepared it, since both depend on the set and on the evidence asked for.
 */
export interface Row {
  readonly unit: Unit;
  readonly own: Fields;
  /** One number a slot; NaN where there is none. Booleans are 0 and 1. */
  readonly values: readonly number[];
  /** Why a slot has no value; null when nothing but missing values. */
  readonly notes: ReadonlyMap<number, Note> | null;
  /** Figures computed from other assessments, by slot; null when there is none. An open range has no value. */
  readonly derived: ReadonlyMap<number, Derived> | null;
  /** Index of the unit's own attribute in each dimension's values, or -1. */
  readonly attributes: readonly number[];
  /** Column chosen in each dimension, or -1. */
  readonly columns: readonly number[];
  /** Rank of the strictest evidence policy under which each column is still chosen. */
  readonly strengths: readonly number[];
  /** The least of those, or -1 where a column is open: up to this rank, every cell is simply the unit's own. */
  readonly firm: number;
  /** Keys that the set does not know. */
  readonly unknownKeys: readonly string[];
  /** Whether what stands for the facts could be read as such. */
  readonly readable: boolean;
}

/** What is written while a row is read; notes are collected only when there is something to note. */
export interface Notebook {
  readonly values: number[];
  notes: Map<number, Note> | null;
  derived: Map<number, Derived> | null;
  unknownKeys: string[] | null;
}

export function note(book: Notebook, slot: number, entry: Note): void {
  book.notes ??= new Map();
  book.notes.set(slot, entry);
}

const NONE: readonly string[] = [];

/**
 * Reads a plain object into a row. Never throws for a value: what cannot be used is noted in its slot. `policy` is the
 * lowest rank of evidence that a derived figure needs.
 */
export function prepareRow(unit: Unit, layout: Layout, dimensions: readonly CompiledDimension[], policy: number): Row {
  const values = layout.blank.slice();
  const book: Notebook = { values, notes: null, derived: null, unknownKeys: null };
  const own = fieldsOf(unit);
  const given = namedIn(unit, "facts");
  const keys = given === null ? NONE : given.keys;
  const slots = layout.slotsOf(keys);
  for (let i = 0; i < keys.length; i++) {
    const slot = slots[i] ?? -1;
    const input = slot < 0 ? undefined : layout.inputs[slot];
    if (input === undefined) {
      book.unknownKeys ??= [];
      book.unknownKeys.push(keys[i] ?? "");
      continue;
    }
    const value = given?.values[i];
    if (typeof value === "number" && fits(value, input)) values[slot] = value + 0;
    else if (typeof value === "boolean" && input.boolean && !input.derived) values[slot] = value ? 1 : 0;
    else if (value !== null && value !== undefined) keep(book, slot, readSpecial(value, input), policy);
  }
  for (const share of layout.shares) readShare(book, share);
  const attributes = dimensions.map((dimension) => dimension.ownOf(own));
  const columns = new Array<number>(dimensions.length);
  const strengths = new Array<number>(dimensions.length);
  const { notes, derived, unknownKeys } = book;
  const row = {
    unit,
    own,
    values,
    notes,
    derived,
    attributes,
    columns,
    strengths,
    firm: FIRM,
    unknownKeys: unknownKeys ?? NONE,
    readable: given !== null,
  };
  for (let d = 0; d < dimensions.length; d++) {
    const dimension = dimensions[d];
    if (dimension === undefined) continue;
    const mask = dimension.maskAt(row, policy);
    columns[d] = columnIn(mask);
    const strength = dimension.strengthOf(row, mask);
    strengths[d] = strength;
    row.firm = Math.min(row.firm, columns[d] === -1 ? -1 : strength);
  }
  return row;
}

/** The only column of a mask, or -1. */
const columnIn = (mask: number): number => (mask === 0 || (mask & (mask - 1)) !== 0 ? -1 : 31 - Math.clz32(mask));

const fits = (value: number, input: Input): boolean =>
  !input.boolean &&
  !input.derived &&
  value >= input.min &&
  value <= input.max &&
  (!input.whole || Number.isInteger(value));

/** Whatever is not a plain value of the right type in range: declared, derived or invalid. */
function readSpecial(value: Exclude<FactValue, null | undefined>, input: Input): Note | Derived {
  if (typeof value !== "object") return invalidPlain(value, input);
  try {
    return readDeclared(value, input) ?? invalidPlain("{…}", input);
  } catch {
    return invalidPlain("{…}", input);
  }
}

/** What an object declares; null where it is none of the kinds that a value may be. May throw for a hostile one. */
function readDeclared(value: Extract<FactValue, object>, input: Input): Note | Derived | null {
  if ("unknown" in value) return { state: "unknown", why: textOf(value.unknown, LONGEST_REASON) };
  if ("not-applicable" in value) {
    return { state: "not-applicable", why: textOf(value["not-applicable"], LONGEST_REASON) };
  }
  if ("invalid" in value) {
    const issue = issueIn(value.invalid);
    return issue && { state: "invalid", issue };
  }
  return "derived" in value ? readDerived(value, input) : null;
}

function keep(book: Notebook, slot: number, special: Note | Derived, policy: number): void {
  if ("state" in special) {
    note(book, slot, special);
    return;
  }
  book.derived ??= new Map();
  const left = underPolicy(special, policy);
  book.derived.set(slot, left);
  if (left.low === left.high && left.ranges[policy]) book.values[slot] = left.low;
}

function invalidPlain(value: number | boolean | string, input: Input): Note {
  if (input.derived) return invalid("derived-reported");
  if (input.boolean) return invalid("not-a-boolean", { value: Number.isFinite(value) ? Number(value) : textOf(value) });
  if (typeof value !== "number") return invalid("not-a-number", { value: textOf(value) });
  if (!Number.isFinite(value)) return invalid("not-finite", { value: String(value) });
  if (value < input.min || value > input.max) {
    return invalid("out-of-range", { value, min: input.min, max: input.max });
  }
  return invalid("not-whole", { value });
}
