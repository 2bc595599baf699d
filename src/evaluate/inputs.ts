import type { FactDefinition, Sex } from "../model/fact.js";
import { SEXES } from "../model/fact.js";

/** One key of a unit's facts: `x`, `x.dat`, `x.nam-gioi.tong`. Its index in the layout is its slot in a row. */
export interface Input {
  readonly key: string;
  readonly fact: FactDefinition;
  readonly boolean: boolean;
  /** Follows from other assessments, so that nobody reports it. */
  readonly derived: boolean;
  /** One of the counts that a share may be given as. */
  readonly count: boolean;
  readonly whole: boolean;
  readonly min: number;
  readonly max: number;
}

/** The slots of one share, given as a percentage, as counts, or both. */
export interface ShareReading {
  /** Slot of the percentage that follows from whichever form is given. */
  readonly slot: number;
  readonly percentage: number;
  /** Slots whose sum is the numerator. */
  readonly numerator: readonly number[];
  readonly total: number;
}

/** Where every value of a unit stands in a row. */
export interface Layout {
  readonly inputs: readonly Input[];
  readonly slotOf: ReadonlyMap<string, number>;
  readonly shares: readonly ShareReading[];
  /** The slots of a unit without facts: the inputs, then one for each share. */
  readonly blank: readonly number[];
  /** Slots of keys, in their order; -1 for a key that the set does not know. */
  readonly slotsOf: (keys: readonly string[]) => readonly number[];
  /** Slot to read a fact, or the figure of one sex, from. */
  readonly readingOf: (fact: string, part?: Sex) => number;
  /** Key under which the value of a slot is given; that of a share, whatever form it is given in, is its percentage's. */
  readonly keyOf: (slot: number) => string;
  /** Counts of a reading, where it is a share that may be given as counts. */
  readonly shareAt: (slot: number) => ShareReading | undefined;
}

const LARGEST_COUNT = 1e9;

/** Keys under which a fact may be given, its plain form first. */
export function inputKeysOf(fact: FactDefinition): readonly string[] {
  return stemsOf(fact).flatMap((stem) => [stem, ...countKeysOf(fact).map((name) => `${stem}.${name}`)]);
}

const stemsOf = (fact: FactDefinition): readonly string[] =>
  fact.bySex ? [fact.id, ...SEXES.map((sex) => `${fact.id}.${sex}`)] : [fact.id];

const numeratorKeysOf = (counts: NonNullable<FactDefinition["counts"]>): readonly string[] =>
  counts.parts.length > 0 ? counts.parts : ["dat"];

const countKeysOf = (fact: FactDefinition): readonly string[] =>
  fact.counts ? [...numeratorKeysOf(fact.counts), "tong"] : [];

/** Lays out a set's facts. Throws RangeError when asked for the reading of a fact that is not declared. */
export function layoutOf(facts: readonly FactDefinition[]): Layout {
  const inputs: Input[] = [];
  for (const fact of facts) {
    const counted = new Set(stemsOf(fact));
    for (const key of inputKeysOf(fact)) {
      inputs.push(counted.has(key) ? valueInput(key, fact) : countInput(key, fact));
    }
  }
  const slotOf = new Map(inputs.map((input, slot) => [input.key, slot]));
  const shares = sharesOf(facts, slotOf, inputs.length);
  const readings = new Map(slotOf);
  const bySlot = new Map<number, ShareReading>();
  for (const { stem, reading } of shares) {
    readings.set(stem, reading.slot);
    bySlot.set(reading.slot, reading);
  }
  return {
    inputs,
    slotOf,
    shares: shares.map(({ reading }) => reading),
    // Mapped, not filled: an array without holes is read faster.
    blank: [...inputs, ...shares].map(() => Number.NaN),
    slotsOf: remembering(slotOf),
    readingOf: (fact, part) => slotFor(readings, part === undefined ? fact : `${fact}.${part}`),
    keyOf: (slot) => inputs[bySlot.get(slot)?.percentage ?? slot]?.key ?? "",
    shareAt: (slot) => bySlot.get(slot),
  };
}

/**
 * Looks keys up, once for all units whose facts come in the same order: units of one table do, and comparing a key is
 * several times cheaper than finding it.
 */
function remembering(slotOf: ReadonlyMap<string, number>): Layout["slotsOf"] {
  let last: readonly string[] = [];
  let slots: readonly number[] = [];
  const isLast = (keys: readonly string[]): boolean => {
    if (keys.length !== last.length) return false;
    for (let i = 0; i < keys.length; i++) if (keys[i] !== last[i]) return false;
    return true;
  };
  return (keys) => {
    if (!isLast(keys)) {
      last = keys;
      slots = keys.map((key) => slotOf.get(key) ?? -1);
    }
    return slots;
  };
}

function slotFor(slots: ReadonlyMap<string, number>, key: string): number {
  const slot = slots.get(key);
  if (slot === undefined) throw new RangeError(`fact \`${key}\` is not declared`);
  return slot;
}

function sharesOf(facts: readonly FactDefinition[], slotOf: ReadonlyMap<string, number>, first: number) {
  const found: { stem: string; reading: ShareReading }[] = [];
  for (const fact of facts) {
    if (!fact.counts) continue;
    for (const stem of stemsOf(fact)) {
      const at = (name: string): number => slotFor(slotOf, `${stem}.${name}`);
      const reading = {
        slot: first + found.length,
        percentage: slotFor(slotOf, stem),
        numerator: numeratorKeysOf(fact.counts).map(at),
        total: at("tong"),
      };
      found.push({ stem, reading });
    }
  }
  return found;
}

const valueInput = (key: string, fact: FactDefinition): Input => ({
  key,
  fact,
  boolean: fact.kind === "boolean",
  derived: fact.derive !== undefined,
  count: false,
  whole: fact.whole,
  min: fact.range.min,
  max: fact.range.max,
});

const countInput = (key: string, fact: FactDefinition): Input => ({
  key,
  fact,
  boolean: false,
  derived: fact.derive !== undefined,
  count: true,
  whole: fact.counts?.whole ?? true,
  min: 0,
  max: LARGEST_COUNT,
});
