import type { Diagnostic } from "../../model/diagnostic.js";
import type { BandSource } from "../../model/source/dimension-source.js";
import type { FactSource } from "../../model/source/facts-file.js";
import { defaultRange } from "../lower/fact.js";
import { problem, type TextPlace } from "../problem.js";
import { factsOf, type LintRule } from "./context.js";

/** A band as an interval; `open` ends do not belong to it. */
interface Interval {
  readonly id: string;
  readonly low: number;
  readonly lowOpen: boolean;
  readonly high: number;
  readonly highOpen: boolean;
  readonly place: TextPlace;
}

/** The bands of a dimension cover the range of their fact, and no value belongs to two. */
export const bandsCover: LintRule = (layer) => {
  if (layer.kind === "overlay") return [];
  const { yaml, value } = layer.main;
  const facts = factsOf(layer);
  return Object.entries(value.dimensions ?? {}).flatMap(([dimension, { bands = {}, fact: id }]) => {
    const fact = id === undefined ? undefined : facts.get(id);
    const range = fact && (fact.range ?? defaultRange(fact));
    if (!fact || !range) return [];
    const place = (band: string): TextPlace => yaml.pathPlace(["dimensions", dimension, "bands", band], "key");
    const double = Object.entries(bands).flatMap(([band, source]) => checkEnds(band, source, place(band)));
    if (double.length > 0) return double;
    const intervals = Object.entries(bands).map(([band, source]) => intervalOf(band, source, fact, range, place(band)));
    const whole = yaml.pathPlace(["dimensions", dimension, "bands"], "key");
    return checkCover(intervals, range, isWhole(fact), whole);
  });
};

const isWhole = (fact: FactSource): boolean => fact.whole ?? fact.kind === "count";

function checkEnds(band: string, source: BandSource, place: TextPlace): readonly Diagnostic[] {
  const low = source.above !== undefined && source["at-least"] !== undefined;
  const high = source.below !== undefined && source["at-most"] !== undefined;
  return low || high ? [problem("rule/band-two-ends", place, { band })] : [];
}

/** For whole numbers `above: 3` is `at-least: 4`, so both ends are closed. */
function intervalOf(
  id: string,
  band: BandSource,
  fact: FactSource,
  range: { readonly min: number; readonly max: number },
  place: TextPlace,
): Interval {
  const low = band["at-least"] ?? band.above ?? range.min;
  const high = band["at-most"] ?? band.below ?? range.max;
  const lowOpen = band.above !== undefined;
  const highOpen = band.below !== undefined;
  if (!isWhole(fact)) return { id, low, lowOpen, high, highOpen, place };
  const first = lowOpen ? Math.floor(low) + 1 : Math.ceil(low);
  const last = highOpen ? Math.ceil(high) - 1 : Math.floor(high);
  return { id, low: first, lowOpen: false, high: last, highOpen: false, place };
}

const isEmpty = ({ low, high, lowOpen, highOpen }: Interval): boolean =>
  low > high || (low === high && (lowOpen || highOpen));

function checkCover(
  intervals: readonly Interval[],
  range: { readonly min: number; readonly max: number },
  whole: boolean,
  place: TextPlace,
): readonly Diagnostic[] {
  const empty = intervals.filter(isEmpty).map(({ id, place: at }) => problem("rule/band-empty", at, { band: id }));
  if (empty.length > 0) return empty;
  const sorted = [...intervals].sort((a, b) => a.low - b.low || Number(a.lowOpen) - Number(b.lowOpen));
  const found: Diagnostic[] = [];
  const first = sorted[0];
  if (first && (first.low > range.min || (first.low === range.min && first.lowOpen))) {
    found.push(problem("rule/band-gap", place, { from: range.min, to: first.low }));
  }
  for (const [i, next] of sorted.entries()) {
    const before = sorted[i - 1];
    if (before === undefined) continue;
    const step = whole ? 1 : 0;
    if (next.low > before.high + step || (!whole && next.low === before.high && next.lowOpen && before.highOpen)) {
      found.push(problem("rule/band-gap", next.place, { from: before.high, to: next.low }, [before.place]));
    } else if (next.low < before.high || (next.low === before.high && !next.lowOpen && !before.highOpen)) {
      found.push(problem("rule/band-overlap", next.place, { first: before.id, second: next.id }, [before.place]));
    }
  }
  const last = sorted.at(-1);
  if (last && (last.high < range.max || (last.high === range.max && last.highOpen))) {
    found.push(problem("rule/band-gap", place, { from: last.high, to: range.max }));
  }
  return found;
}
