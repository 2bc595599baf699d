import type { FactIssue } from "../model/unit.js";
import type { Conversion } from "./conversion.js";
import { fold } from "./text.js";

export type BooleanReading =
  | { readonly value: boolean; readonly conversions: readonly Conversion[] }
  | { readonly issue: FactIssue };

type Word = readonly [word: string, meaning: readonly [value: boolean, how: Conversion | null]];

const wordsFor = (value: boolean, how: Conversion | null, ...words: readonly string[]): readonly Word[] =>
  words.map((word): Word => [fold(word), [value, how]]);

/** Every word that is read as yes or no. Nothing else is: `chưa có` may mean no, and may mean that nobody knows. */
const BOOLEAN_WORDS: ReadonlyMap<string, readonly [value: boolean, how: Conversion | null]> = new Map([
  ...wordsFor(true, null, "có"),
  ...wordsFor(false, null, "không"),
  ...wordsFor(true, "yes-no-word", "đạt", "đúng", "true", "yes"),
  ...wordsFor(false, "yes-no-word", "không đạt", "chưa đạt", "sai", "false", "no"),
  ...wordsFor(true, "tick", "x", "✓", "✔"),
  ...wordsFor(true, "one-zero", "1"),
  ...wordsFor(false, "one-zero", "0"),
]);

/** Reads yes or no. Text must be tidy. */
export function readBoolean(text: string): BooleanReading {
  const found = BOOLEAN_WORDS.get(fold(text));
  if (found === undefined) return { issue: { code: "not-a-boolean", params: { value: text.slice(0, 100) } } };
  return { value: found[0], conversions: found[1] === null ? [] : [found[1]] };
}
