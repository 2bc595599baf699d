import type { ShareReading } from "./inputs.js";
import type { Note } from "./note.js";
import { invalid } from "./note.js";
import type { Notebook } from "./row.js";
import { note } from "./row.js";
import { agrees, decimalsOf, MAX_DECIMALS, percentageOf, sumOf } from "./share.js";

/** Greatest total, in its smallest decimal, whose percentages are compared exactly. */
const EXACT_TOTAL = 1e11;

/** Makes one percentage of the forms a share was given in. Counts win where both agree: they are exact. */
export function readShare(book: Notebook, share: ShareReading): void {
  const { values } = book;
  const given = values[share.percentage] ?? Number.NaN;
  const tong = values[share.total] ?? Number.NaN;
  if (tong !== tong && book.notes === null && book.derived === null && (given === given || hasNoPart(book, share))) {
    values[share.slot] = given;
    return;
  }
  const outcome = settle(book, share, given, tong);
  if (typeof outcome === "number") values[share.slot] = outcome;
  else if (outcome !== null) note(book, share.slot, outcome);
}

function hasNoPart({ values }: Notebook, { numerator }: ShareReading): boolean {
  for (const slot of numerator) if (!Number.isNaN(values[slot])) return false;
  return true;
}

/** The percentage, why there is none, or null when nothing was given. */
function settle(book: Notebook, share: ShareReading, given: number, tong: number): number | Note | null {
  const { values, notes, derived } = book;
  const fault = notes === null ? undefined : noteOf(notes, share);
  if (fault?.state === "invalid") return fault;
  const range = derived?.get(share.percentage);
  const parts = share.numerator.map((slot) => values[slot] ?? Number.NaN);
  const known = parts.filter((part) => part === part);
  const complete = tong === tong && known.length === parts.length;
  if (range && known.length === 0) {
    derived?.set(share.slot, range);
    return given === given ? given : null;
  }
  if (range && range.low < range.high) return invalid("forms-disagree", { given: "range", counts: tong });
  if (tong === 0 && known.every((part) => part === 0)) {
    return given === given ? invalid("forms-disagree", { given, counts: "0/0" }) : { state: "total-zero" };
  }
  if (!complete) {
    if (given === given) return given;
    return fault ?? (known.length > 0 ? invalid("incomplete-counts") : null);
  }
  if (fault && (tong > 0 || fault.state === "unknown")) {
    return invalid("forms-disagree", { given: fault.state, counts: tong });
  }
  return fromCounts(parts, tong, given);
}

/** The note that speaks for a share: an invalid key of any form, else what was declared of it. */
function noteOf(notes: ReadonlyMap<number, Note>, share: ShareReading): Note | undefined {
  const all = [share.percentage, ...share.numerator, share.total].map((slot) => notes.get(slot));
  return all.find((entry) => entry?.state === "invalid") ?? all.find((entry) => entry !== undefined);
}

function fromCounts(parts: readonly number[], tong: number, given: number): number | Note {
  const decimals = [tong, ...parts].map(decimalsOf);
  if (Math.min(...decimals) < 0 || tong * 10 ** Math.max(...decimals) > EXACT_TOTAL) {
    return invalid("too-many-decimals", { most: MAX_DECIMALS });
  }
  const dat = sumOf(parts);
  if (dat > tong) return invalid("part-above-whole", { dat, tong });
  const percentage = percentageOf(dat, tong);
  if (given === given && !agrees(given, percentage)) {
    return invalid("forms-disagree", { given, counts: percentage, dat, tong });
  }
  return percentage;
}
