import { conversionTexts } from "../data/conversion.js";
import type { Understood, UnderstoodColumn } from "../data/understood.js";
import type { Language } from "../explain/language.js";
import { fill } from "../explain/template.js";
import type { Style } from "./context.js";

const STATES = ["value", "missing", "unknown", "not-applicable", "invalid"] as const;
/** Remarks of a file that are printed; one may be anything. */
const MOST_REMARKS = 3;

/** What a file of units was taken to say, in sentences: a person checks it before believing a verdict. */
export interface UnderstoodText {
  /** What file it is, and what it says of itself. */
  readonly brief: readonly string[];
  /** How its cells were read, and what was put in their place. */
  readonly details: readonly string[];
}

export function understoodText(
  file: string,
  { rows, units, columns, overrides, comments }: Understood,
  { words, language }: Pick<Style, "words" | "language">,
): UnderstoodText {
  const { text } = words;
  const facts = columns.filter(({ is }) => is === "fact");
  const unread = columns.filter(({ is }) => is === "ignored" || is === "unusable");
  const cells = STATES.map((state) => ({ state, n: facts.reduce((sum, column) => sum + column.cells[state], 0) }))
    .filter(({ n }) => n > 0)
    .map(({ state, n }) => fill(words.cells[state], { n }));
  const skipped = unread.map(({ heading }) => heading).filter((heading) => heading.trim() !== "");
  const replaced = overrides.filter((override) => override.replaced > 0);
  const brief = [
    fill(text.dataRead, { file, rows, units, facts: facts.length }),
    ...comments.slice(0, 1).map((comment) => fill(text.remark, { comment })),
  ];
  const details = [
    fill(text.cells, { file, cells: cells.join(", "), skipped: skipped.join(", ") }),
    conversions(columns, language, text.readAs, text.readCells),
    ...replaced.map(({ attribute, value, replaced: n }) =>
      fill(text.replaced, { attribute: words.attribute[attribute], value, n }),
    ),
    ...comments.slice(1, MOST_REMARKS).map((comment) => fill(text.remark, { comment })),
  ].filter((sentence) => sentence !== "");
  return { brief, details };
}

/** How cells were read otherwise than letter by letter, each with one for example. */
function conversions(
  columns: readonly UnderstoodColumn[],
  { lang, answer }: Language,
  whole: string,
  each: string,
): string {
  const sums = new Map<string, { count: number; given: string; taken: string; what: string }>();
  for (const { conversion, count, given, taken } of columns.flatMap((column) => column.conversions)) {
    const known = sums.get(conversion);
    if (known) known.count += count;
    else sums.set(conversion, { count, given, taken, what: conversionTexts[conversion][lang] });
  }
  // A boolean is said in the words of its question.
  const named = (taken: string): string => (taken === "true" ? answer[1] : taken === "false" ? answer[0] : taken);
  const list = [...sums.values()].map(({ count: n, ...rest }) => fill(each, { n, ...rest, taken: named(rest.taken) }));
  return list.length === 0 ? "" : fill(whole, { list: list.join("; ") });
}
