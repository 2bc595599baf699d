import type { Place } from "../model/diagnostic.js";
import { widthOf } from "./wrap.js";

/** Characters kept before what is wrong, where the line is too long to be shown whole. */
const BEFORE = 40;

/**
 * The line that a finding is about, with `^` below what is wrong. A long line is cut around it. Null where the place
 * is no line of the text.
 */
export function frameOf(text: string, place: Place, width = 100): string | null {
  if (place.in !== "text") return null;
  const whole = text.split(/\r\n|\n|\r/)[place.line - 1]?.replace(/^\ufeff/, "");
  if (whole === undefined || whole.trim() === "") return null;
  const start = Math.min(Math.max(0, place.column - 1), whole.length);
  const from = whole.length <= width || start <= BEFORE ? 0 : start - BEFORE;
  const shown = whole.slice(from, from + width);
  const before = (from > 0 ? "…" : "") + shown.slice(0, start - from);
  const wrong = shown.slice(start - from).slice(0, Math.max(1, place.length ?? 1));
  const rest = shown.slice(start - from + wrong.length) + (from + width < whole.length ? "…" : "");
  const gutter = `${place.line}`;
  const line = visible(before + wrong + rest);
  const caret = " ".repeat(widthOf(visible(before))) + "^".repeat(Math.max(1, widthOf(visible(wrong))));
  return `${gutter} | ${line}\n${" ".repeat(gutter.length)} | ${caret}`;
}

/** A terminal obeys control characters; one blank stands for each. */
const visible = (text: string): string => text.normalize("NFC").replace(/[\p{Cc}\p{Bidi_C}]/gu, " ");
