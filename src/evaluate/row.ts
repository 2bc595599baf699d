import type { Dimension } from "../model/criteria-set.js";
import type { FactIssue, FactValue, Unit } from "../model/unit.js";
import type { Input, Layout, ShareReading } from "./inputs.js";
import { agrees, decimalsOf, MAX_DECIMALS, percentageOf, sumOf } from "./share.js";

/** Why a slot holds no value although something was given. */
export type Note =
  | { readonly state: "unknown"; readonly why: string }
  | { readonly state: "not-applicable"; readonly why: string }
  | { readonly state: "total-zero" }
  | { readonly state: "invalid"; readonly issue: FactIssue };

/** A unit prepared for evaluation: its values in the slots of the set's layout. */
export interface Row {
  readonly unit: Unit;
  /** One number a slot; NaN where there is none. Booleans are 0 and 1. */
  readonly values: Float64Array;
  /** Why a slot has no value; null when nothing but missing values. */
  readonly notes: Map<number, Note> | null;
  /** Index of the unit's own attribute in each dimension's values, or -1. */
  readonly attributes: Int32Array;
  /** Column chosen in each dimension, or -1; written by the evaluator. */
  readonly columns: Int32Array;
  /** Columns still possible, as bits, where none is chosen; 0 when it cannot be said. */
  readonly masks: Int32Array;
  /** Keys that the set does not know. */
  readonly unknownKeys: readonly string[];
}

const NONE: readonly string[] = [];

/** Notes are collected only when there is something to note: most units have none. */
interface Notebook {
  notes: Map<number, Note> | null;
}

function note(book: Notebook, slot: number, entry: Note): void {
  book.notes ??= new Map();
  book.notes.set(slot, entry);
}

export const invalid = (code: FactIssue["code"], params: FactIssue["params"] = {}): Note => ({
  state: "invalid",
  issue: { code, params },
});

/** Reads a plain object into a row. Never throws for a value: what cannot be used is noted in its slot. */
export function prepareRow(unit: Unit, layout: Layout, dimensions: readonly Dimension[]): Row {
  const values = new Float64Array(layout.size).fill(Number.NaN);
  const book: Notebook = { notes: null };
  let unknownKeys: string[] | null = null;
  const facts = unit.facts;
  for (const key of Object.keys(facts)) {
    const slot = layout.slotOf.get(key);
    const input = slot === undefined ? undefined : layout.inputs[slot];
    if (slot === undefined || input === undefined) {
      unknownKeys ??= [];
      unknownKeys.push(key);
      continue;
    }
    const value = facts[key];
    if (typeof value === "number" && !input.boolean && value >= input.min && value <= input.max) {
      if (input.whole && !Number.isInteger(value)) note(book, slot, invalid("not-whole", { value }));
      else values[slot] = value;
    } else if (typeof value === "boolean" && input.boolean) {
      values[slot] = value ? 1 : 0;
    } else if (value !== null && value !== undefined) {
      note(book, slot, noteFor(value, input));
    }
  }
  for (const share of layout.shares) readShare(values, book, share);
  return {
    unit,
    values,
    notes: book.notes,
    attributes: attributesOf(unit, dimensions),
    columns: new Int32Array(dimensions.length),
    masks: new Int32Array(dimensions.length),
    unknownKeys: unknownKeys ?? NONE,
  };
}

/** What is wrong with, or declared by, a value that is not a plain one of the right type in range. */
function noteFor(value: Exclude<FactValue, null | undefined>, input: Input): Note {
  if (typeof value === "number") {
    if (input.boolean) return invalid("not-a-boolean", { value });
    if (!Number.isFinite(value)) return invalid("not-finite", { value: String(value) });
    return invalid("out-of-range", { value, min: input.min, max: input.max });
  }
  if (typeof value === "object") {
    if ("unknown" in value) return { state: "unknown", why: String(value.unknown) };
    if ("not-applicable" in value) return { state: "not-applicable", why: String(value["not-applicable"]) };
    if ("invalid" in value) return { state: "invalid", issue: value.invalid };
  }
  return invalid(input.boolean ? "not-a-boolean" : "not-a-number", { value: String(value).slice(0, 100) });
}

/** Makes one percentage of the forms a share was given in. Counts win where both agree: they are exact. */
function readShare(values: Float64Array, book: Notebook, share: ShareReading): void {
  const given = values[share.percentage] ?? Number.NaN;
  const tong = values[share.total] ?? Number.NaN;
  if (book.notes === null && Number.isNaN(tong)) {
    values[share.slot] = given;
    return;
  }
  const fault = book.notes === null ? undefined : noteOfShare(book.notes, share);
  if (fault?.state === "invalid") {
    note(book, share.slot, fault);
    return;
  }
  const parts = share.numerator.map((slot) => values[slot] ?? Number.NaN);
  if (Number.isNaN(tong) || parts.some(Number.isNaN)) {
    if (fault) note(book, share.slot, fault);
    else values[share.slot] = given;
    return;
  }
  const outcome = fault
    ? invalid("forms-disagree", { given: fault.state, counts: tong })
    : fromCounts(parts, tong, given);
  if (typeof outcome === "number") values[share.slot] = outcome;
  else note(book, share.slot, outcome);
}

/** The note that speaks for a share: an invalid key of any form, else what was declared of it. */
function noteOfShare(notes: ReadonlyMap<number, Note>, share: ShareReading): Note | undefined {
  const all = [share.percentage, ...share.numerator, share.total].map((slot) => notes.get(slot));
  return all.find((entry) => entry?.state === "invalid") ?? all.find((entry) => entry !== undefined);
}

function fromCounts(parts: readonly number[], tong: number, given: number): number | Note {
  if (decimalsOf(tong) < 0 || parts.some((part) => decimalsOf(part) < 0)) {
    return invalid("too-many-decimals", { most: MAX_DECIMALS });
  }
  const dat = sumOf(parts);
  if (dat > tong) return invalid("part-above-whole", { dat, tong });
  if (tong === 0) return { state: "total-zero" };
  const percentage = percentageOf(dat, tong);
  if (!Number.isNaN(given) && !agrees(given, percentage)) {
    return invalid("forms-disagree", { given, counts: percentage, dat, tong });
  }
  return percentage;
}

function attributesOf(unit: Unit, dimensions: readonly Dimension[]): Int32Array {
  const found = new Int32Array(dimensions.length).fill(-1);
  for (let d = 0; d < dimensions.length; d++) {
    const dimension = dimensions[d];
    const own = dimension?.attribute === undefined ? undefined : unit[dimension.attribute];
    if (dimension !== undefined && own !== undefined) {
      const id = String(own);
      found[d] = dimension.values.findIndex((value) => value.id === id);
    }
  }
  return found;
}
