import { isIsoDate } from "../catalog/dates.js";
import { readNumber } from "../data/number.js";
import { tidy } from "../data/raw-table.js";
import { ascii, fold } from "../data/text.js";
import type { Entry } from "./entry.js";
import { FALSE, MET, NOT_DEMANDED, TRUE, UNSET } from "./words.js";

/** What a person found the text to say. */
export type Finding =
  | { readonly kind: "confirmed" }
  /** The text gives another value for the cell. */
  | { readonly kind: "changed"; readonly value: number | "not-demanded" }
  /** Something that only a person can write into the rule: the text says otherwise, or a remark. */
  | { readonly kind: "by-hand" };

/** A code below `verify/`, and what it says. */
export interface Refused {
  readonly refused: string;
  readonly params: Readonly<Record<string, string | number>>;
}

const MOST_SHOWN = 80;
const shown = (text: string): string => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text);

const refuse = (refused: string, params: Refused["params"] = {}): Refused => ({ refused, params });

/** Reads what was found. `text` is tidy and not empty. */
export function readFinding(text: string, { said }: Entry): Finding | Refused {
  const { valued, value } = said;
  const word = ascii(text);
  const confirmed = word === ascii(TRUE) || (typeof value === "string" && fold(text) === fold(value));
  if (valued) {
    const number = readNumber(text, { unit: said.unit, whole: valued.whole, min: valued.min, max: valued.max });
    if ("value" in number) return valueFinding(number.value, said, valued);
    if (number.issue.code === "ambiguous-number") return refuse("ambiguous-number", { found: shown(text) });
    if (value === UNSET && (confirmed || word === ascii(UNSET))) return refuse("nothing-to-confirm");
    if (confirmed) return CONFIRMED;
    if (word === ascii(NOT_DEMANDED) || word === "not-demanded") {
      return valued.mayBeNotDemanded
        ? { kind: "changed", value: "not-demanded" }
        : refuse("must-have-value", { found: shown(text) });
    }
    return word === FALSE ? refuse("wrong-without-value") : refuse("not-a-value", { found: shown(text) });
  }
  if (value === UNSET) return confirmed ? refuse("nothing-to-confirm") : BY_HAND;
  if (confirmed || (value === MET && word === ascii("có"))) return CONFIRMED;
  const number = readNumber(text, { unit: said.unit, whole: false, min: -Infinity, max: Infinity });
  if ("value" in number) {
    if (value === null || typeof value === "string") return refuse("no-value-here", { found: shown(text) });
    return number.value === value ? CONFIRMED : BY_HAND;
  }
  return BY_HAND;
}

const CONFIRMED: Finding = { kind: "confirmed" };
const BY_HAND: Finding = { kind: "by-hand" };

function valueFinding(
  found: number,
  { value, unit }: Entry["said"],
  { whole, min, max }: NonNullable<Entry["said"]["valued"]>,
): Finding | Refused {
  if (whole && !Number.isInteger(found)) return refuse("not-whole", { found });
  if (found < min || found > max) return refuse("out-of-range", { found, min, max, unit });
  return found === value ? CONFIRMED : { kind: "changed", value: found };
}

const LONGEST_NAME = 200;

/** The person who compared; a name, not a mark or a number. */
export function readWho(text: string): string | Refused {
  const name = tidy(text)
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Bidi_C}]/gu, "");
  if (name.length > LONGEST_NAME || !/\p{L}{2}|\p{L}.*\p{L}/u.test(name))
    return refuse("bad-name", { found: shown(name) });
  return name;
}

/** A day as it is written here: `20/11/2026`, `5/3/2026`, `2026-11-20`; the day stands before the month. */
export function readDay(text: string): string | Refused {
  const [, y, m, d] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? reversed(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)) ?? [];
  const day = y === undefined ? "" : `${y}-${`${m}`.padStart(2, "0")}-${`${d}`.padStart(2, "0")}`;
  return isIsoDate(day) ? day : refuse("bad-day", { found: shown(text) });
}

const reversed = (found: RegExpExecArray | null): readonly (string | undefined)[] | null =>
  found && [found[0], found[3], found[2], found[1]];
