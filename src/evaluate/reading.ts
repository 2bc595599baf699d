import type { FactReading } from "../model/assessment.js";
import type { Sex } from "../model/fact.js";
import type { ShareReading } from "./inputs.js";
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

export function makeReader(id: string, part: Sex | undefined, slot: number, share: ShareReading | undefined): Reader {
  return { id, part, slot, share, missing: { ...named(id, part), state: "missing" } };
}

const named = (id: string, part: Sex | undefined) => (part === undefined ? { id } : { id, part });

/** The reading of a slot that holds a value. */
export function readValue(reader: Reader, row: Row, value: number): FactReading {
  const { id, part, share } = reader;
  const counts = share === undefined ? undefined : countsOf(share, row);
  if (counts) return { ...named(id, part), state: "value", value, counts };
  return part === undefined ? { id, state: "value", value } : { id, part, state: "value", value };
}

function countsOf(share: ShareReading, row: Row): { dat: number; tong: number } | undefined {
  const tong = row.values[share.total] ?? Number.NaN;
  if (Number.isNaN(tong)) return undefined;
  const [only, ...more] = share.numerator;
  const parts = [only ?? -1, ...more].map((slot) => row.values[slot] ?? Number.NaN);
  const dat = more.length === 0 ? (parts[0] ?? Number.NaN) : sumOf(parts);
  return Number.isNaN(dat) ? undefined : { dat, tong };
}

/** The reading of a slot without a value: missing, or whatever was noted of it. */
export function readNothing(reader: Reader, row: Row): FactReading {
  const entry = row.notes?.get(reader.slot);
  if (entry === undefined) return reader.missing;
  const base = named(reader.id, reader.part);
  switch (entry.state) {
    case "unknown":
      return { ...base, state: "unknown", why: entry.why };
    case "not-applicable":
      return { ...base, state: "not-applicable", why: entry.why };
    case "total-zero":
      return { ...base, state: "not-applicable", why: "" };
    case "invalid":
      return { ...base, state: "invalid", issue: entry.issue };
  }
}
