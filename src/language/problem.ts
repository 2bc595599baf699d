import type { Diagnostic, Place } from "../model/diagnostic.js";

/** Place in a rule file. */
export type TextPlace = Extract<Place, { in: "text" }>;

/** Most findings reported of one folder: a file that is wholly wrong is not explained a thousand times. */
export const MOST_PROBLEMS = 200;

/** Longest text of a user that is repeated in a message, in characters. */
const MOST_QUOTED = 80;

/** Longest list of known words, in characters. */
const MOST_LISTED = 600;

/** A finding that makes the layer unusable. Texts of the user are shortened. */
export function problem(
  code: string,
  place: Place,
  params: Readonly<Record<string, string | number>> = {},
  related: readonly Place[] = [],
): Diagnostic {
  const short = Object.entries(params).map(([key, value]) => [
    key,
    typeof value === "string" ? shorten(key, value) : value,
  ]);
  return {
    code,
    severity: "error",
    place,
    ...(related.length > 0 ? { related } : {}),
    params: Object.fromEntries(short),
  };
}

/** Parameters that hold words of the language, not of the user. */
const LISTS = new Set(["known", "allowed", "hint", "reason"]);

const shorten = (key: string, text: string): string => {
  const most = LISTS.has(key) ? MOST_LISTED : MOST_QUOTED;
  const line = text.replace(/\s+/g, " ");
  const chars = Array.from(line);
  return chars.length > most ? `${chars.slice(0, most).join("")}…` : line;
};
