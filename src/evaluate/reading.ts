import type { FactReading } from "../model/assessment.js";
import type { Sex } from "../model/fact.js";
import type { Layout, ShareReading } from "./inputs.js";
import type { Row } from "./row.js";
import { sumOf } from "./share.js";

/** What a leaf reads: a fact, or the figure of one sex. */
export interface Reader {
  readonly id: string;
  readonly part: Sex | undefined;
  readonly slot: number;
  readonly share: ShareReading | undefined;
  /** Shared by every unit that lacks the fact. */
  readonly missing: FactReading;
}

/** Throws RangeError for a fact, or a figure of one sex, that is not declared. */
export function makeReader(id: string, part: Sex | undefined, layout: Layout): Reader {
  const slot = layout.readingOf(id, part);
  return { id, part, slot, share: layout.shareAt(slot), missing: { ...named(id, part), state: "missing" } };
}

const named = (id: string, part: Sex | undefined) => (part === undefined ? { id } : { id, part });

/** What was read, whatever it is. */
export const read = (reader: Reader, row: Row): FactReading => {
  const value = row.values[reader.slot] ?? Number.NaN;
  return value === value ? readValue(reader, row, value) : readNothing(reader, row);
};

/** The reading of a slot that holds a value. */
export function readValue(reader: Reader, row: Row, value: number): FactReading {
  const { id, part, share, slot } = reader;
  const counts = share === undefined ? undefined : countsOf(share, row);
  if (counts) return { ...named(id, part), state: "value", value, counts };
  const derived = row.derived === null ? undefined : row.derived.get(slot);
  if (derived) return { ...named(id, part), state: "value", value, from: derived.from };
  return part === undefined ? { id, state: "value", value } : { id, part, state: "value", value };
}

function countsOf(share: ShareReading, row: Row): { dat: number; tong: number } | undefined {
  const tong = row.values[share.total] ?? Number.NaN;
  if (tong !== tong) return undefined;
  const dat = sumOf(share.numerator.map((slot) => row.values[slot] ?? Number.NaN));
  return dat === dat ? { dat, tong } : undefined;
}

/** The reading of a slot without a value: an open range, missing, or whatever was noted of it. */
export function readNothing(reader: Reader, row: Row): FactReading {
  const base = named(reader.id, reader.part);
  const derived = row.derived?.get(reader.slot);
  if (derived) return { ...base, state: "range", range: [derived.low, derived.high], from: derived.from };
  const entry = row.notes?.get(reader.slot);
  if (entry === undefined) return reader.missing;
  switch (entry.state) {
    case "unknown":
    case "not-applicable":
      return { ...base, state: entry.state, why: entry.why };
    case "total-zero":
      return { ...base, state: "not-applicable", why: "" };
    case "invalid":
      return { ...base, state: "invalid", issue: entry.issue };
  }
}
