import { fill } from "../explain/template.js";
import type { CountRange } from "../model/output.js";
import type { Style } from "./context.js";
import { wrap } from "./wrap.js";

/** Clauses on one line, divided by dots, broken where the page ends. */
export const clauses = (parts: readonly string[], { width }: Style, first = ""): string =>
  wrap(parts.filter((part) => part !== "").join(" · "), width, first);

/** A section: its heading, and what stands below it; nothing where nothing does. */
export function section(heading: string, body: readonly string[], { paint }: Style): readonly string[] {
  const lines = body.filter((line) => line !== "");
  return lines.length === 0 ? [] : [[paint("strong", heading), ...lines].join("\n")];
}

/** `5`, or `5 đến 12` where it is not known. The numbers are already written in the language. */
export const rangeText = (
  { least, most }: { readonly least: string; readonly most: string },
  { words }: Style,
): string => fill(least === most ? words.text.exact : words.text.range, { least, most });

export const countText = ({ least, most }: CountRange, style: Style): string =>
  rangeText({ least: `${least}`, most: `${most}` }, style);

/** What units of a kind are called; the kind itself where no word is known. */
export const kindName = (kind: string, { words }: Style): string =>
  Object.hasOwn(words.kind, kind) ? (words.kind[kind] ?? kind) : kind;
