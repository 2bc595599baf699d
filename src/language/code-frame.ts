import type { TextPlace } from "./problem.js";

/** Lines shown before and after the one that is meant. */
const AROUND = 1;

/** Longest part of a line that is shown, in columns. */
const MOST_COLUMNS = 120;

/** Columns a tab is shown as. */
const TAB = 2;

/**
 * A few lines of a file around a place, with carets under what is meant:
 *
 *     3 | fact: bhyt
 *     4 | at-least: 80,5
 *       |           ^^^^
 *
 * Combining marks take no column, wide characters and tabs two. Columns of places count UTF-16 units from 1.
 */
export function codeFrame(text: string, place: TextPlace): string {
  const lines = text.split(/\r\n|\n|\r/);
  const at = Math.min(Math.max(place.line, 1), lines.length);
  const from = Math.max(1, at - AROUND);
  const to = Math.min(lines.length, at + AROUND);
  const gutter = String(to).length;
  const line = (lines[at - 1] ?? "").replace(/^\uFEFF/, " ");
  const start = Math.min(place.column - 1, line.length);
  const shift = Math.max(0, start - (MOST_COLUMNS >> 1));
  const shown: string[] = [];
  for (let n = from; n <= to; n++) {
    const whole = (lines[n - 1] ?? "").replace(/^\uFEFF/, " ");
    shown.push(`${String(n).padStart(gutter)} | ${visible(whole.slice(shift))}`.trimEnd());
    if (n === at) {
      const before = widthOf(line.slice(shift, start));
      const meant = widthOf(line.slice(start, start + Math.max(place.length ?? 1, 1)));
      const carets = "^".repeat(Math.max(1, Math.min(meant, MOST_COLUMNS - before)));
      shown.push(`${" ".repeat(gutter)} | ${" ".repeat(Math.min(before, MOST_COLUMNS))}${carets}`);
    }
  }
  return shown.join("\n");
}

/** A line as it is shown: no tabs, nothing that a terminal would obey, no longer than fits. */
function visible(line: string): string {
  let shown = "";
  let width = 0;
  for (const char of line) {
    width += widthOf(char);
    if (width > MOST_COLUMNS) return `${shown}…`;
    shown += char === "\t" ? " ".repeat(TAB) : /[\p{Cc}\p{Bidi_C}]/u.test(char) ? "�" : char;
  }
  return shown;
}

/** Columns that a text takes on a terminal. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += char === "\t" ? TAB : /\p{M}/u.test(char) ? 0 : isWide(char) ? 2 : 1;
  return width;
}

/** East Asian wide characters and most pictures; enough for names and notes. */
const isWide = (char: string): boolean =>
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u.test(
    char,
  );
