import type { Diagnostic } from "../../model/diagnostic.js";
import { nearest } from "../../model/nearest.js";

/** A finding about what was asked for. */
export const usage = (code: string, params: Diagnostic["params"] = {}): Diagnostic => ({
  code,
  severity: "error",
  place: { in: "file", file: "ntm" },
  params,
});

const MANY = 30;

/** A list for a message; a long one is cut. */
export const listed = (items: readonly string[]): string =>
  items.slice(0, MANY).join(", ") + (items.length > MANY ? ", …" : "");

/** A choice that is none of those known. */
export const badChoice = (option: string, given: string, known: readonly string[]): Diagnostic =>
  usage("usage/bad-choice", { option, given, nearest: nearest(given, known) ?? "", known: known.join(", ") });
