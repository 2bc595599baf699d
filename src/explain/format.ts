import type { SentenceWords } from "./language.js";
import { fill } from "./template.js";

/** Decimals that are enough unless they would mislead. */
const USUAL_DECIMALS = 2;
/** No two doubles of the size of a percentage are closer than this many decimals show. */
const MOST_DECIMALS = 20;

/**
 * A number as it is written in a language. It has at most two decimals, and more where it would otherwise seem to
 * equal a threshold that it does not equal, or to be on its other side. `not` of the number itself prints it exactly.
 */
export function formatNumber(
  value: number,
  language: Pick<SentenceWords, "decimal" | "group">,
  options: { readonly not?: number | undefined } = {},
): string {
  const [whole = "", decimals] = digitsOf(value, options.not).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language.group);
  return decimals === undefined ? grouped : grouped + language.decimal + decimals;
}

function digitsOf(value: number, not: number | undefined): string {
  for (let decimals = USUAL_DECIMALS; decimals <= MOST_DECIMALS; decimals++) {
    const rounded = Number(value.toFixed(decimals));
    // `String` writes no trailing zeros, but very small and very large numbers with an exponent.
    if (not === undefined || Math.sign(rounded - not) === Math.sign(value - not)) return String(rounded);
  }
  return String(value);
}

/** A number exactly as it is: a threshold, a bound, a count. */
export const formatExact = (value: number, language: Pick<SentenceWords, "decimal" | "group">): string =>
  formatNumber(value, language, { not: value });

/** A number and its unit: `95%`, `43,5 triệu đồng/người/năm`. */
export function withUnit(number: string, unit: string, language: SentenceWords): string {
  return unit.startsWith("%") ? number + unit : `${number} ${language.terms[unit] ?? unit}`.trim();
}

/** A day `yyyy-mm-dd` as it is written in a language; anything else as it is. */
export const formatDate = (day: string, language: Pick<SentenceWords, "date">): string =>
  day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, (_, y: string, m: string, d: string) => fill(language.date, { y, m, d }));
