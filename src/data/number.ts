import type { FactIssue } from "../model/unit.js";
import type { Conversion } from "./conversion.js";
import { fold } from "./text.js";

/** What a number in a cell must be, from the declaration of its fact. Decides between two readings, and nothing else. */
export interface NumberRule {
  readonly unit: string;
  readonly whole: boolean;
  readonly min: number;
  readonly max: number;
}

export type NumberReading =
  | { readonly value: number; readonly conversions: readonly Conversion[] }
  | { readonly issue: FactIssue };

/**
 * Reads a number as people write it: decimal comma or point, thousands parted by dots, commas or spaces, a `%` sign or
 * the declared unit after it. A single separator before exactly three digits can be read in two ways; it is read only
 * when the fact's kind and range allow one of them. Nothing else is guessed. Text must be tidy.
 */
export function readNumber(text: string, rule: NumberRule): NumberReading {
  const conversions: Conversion[] = [];
  const refuse = (code: FactIssue["code"]): NumberReading => ({
    issue: { code, params: { value: text.slice(0, 100) } },
  });
  const bare = withoutUnit(text, rule.unit, conversions);
  const [, sign = "", digits = ""] = /^([+\u2212-]?)\s?(\d.*)$/u.exec(bare) ?? [];
  if (digits === "") return refuse("not-a-number");
  if (sign === "+" || sign === "\u2212") conversions.push("sign");
  const readings = readingsOf(digits);
  const signed = readings.map(({ plain, how }) => ({
    value: Number(sign === "" || sign === "+" ? plain : `-${plain}`),
    how,
  }));
  const [first, second] = signed;
  if (first === undefined) return refuse("not-a-number");
  if (second === undefined) return { value: first.value, conversions: [...conversions, ...first.how] };
  const fitting = signed.filter(({ value }) => fits(value, rule));
  const [only, other] = fitting;
  if (only === undefined || other !== undefined) return refuse("ambiguous-number");
  return { value: only.value, conversions: [...conversions, ...only.how, "only-reading"] };
}

const fits = (value: number, { whole, min, max }: NumberRule): boolean =>
  value >= min && value <= max && (!whole || Number.isInteger(value));

/** Takes away the declared unit, in full or the part of it before a slash (`triệu đồng` of `triệu đồng/người/năm`). */
function withoutUnit(text: string, unit: string, conversions: Conversion[]): string {
  const [, number = "", rest = ""] = /^([^\p{L}%]*\d)\s*([\p{L}%].*)$/u.exec(text) ?? [];
  if (rest === "" || unit === "") return text;
  const given = foldUnit(rest);
  const full = foldUnit(unit);
  if (given !== full && !full.startsWith(`${given}/`)) return text;
  conversions.push(unit === "%" ? "percent-sign" : "unit-text");
  return number;
}

const foldUnit = (unit: string): string => fold(unit.normalize("NFKC")).replace(/\s*\/\s*/g, "/");

interface Digits {
  /** As JavaScript reads it. */
  readonly plain: string;
  readonly how: readonly Conversion[];
}

const decimalBy = (sign: string): Conversion => (sign === "," ? "decimal-comma" : "decimal-point");

/** The ways in which digits with separators can be read: none, one, or two. */
function readingsOf(text: string): readonly Digits[] {
  const unspaced = /^\d{1,3}(?: \d{3})+(?=$|[.,]\d+$)/.test(text) ? text.replaceAll(" ", "") : text;
  const spaced: readonly Conversion[] = unspaced === text ? [] : ["thousands"];
  if (/^\d+$/.test(unspaced)) return [{ plain: unspaced, how: spaced }];
  const single = /^(\d+)([.,])(\d+)$/.exec(unspaced);
  if (single) {
    const [, whole = "", sign = "", rest = ""] = single;
    const decimal: Digits = { plain: `${whole}.${rest}`, how: [...spaced, decimalBy(sign)] };
    const grouped = rest.length === 3 && /^[1-9]\d{0,2}$/.test(whole) && spaced.length === 0;
    return grouped ? [decimal, { plain: whole + rest, how: ["thousands"] }] : [decimal];
  }
  const groups = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/.exec(unspaced);
  if (!groups || spaced.length > 0) return [];
  const [, group = ""] = groups;
  const joined = unspaced.replaceAll(group, "");
  const other = group === "," ? "." : ",";
  return [
    {
      plain: joined.replace(other, "."),
      how: joined.includes(other) ? ["thousands", decimalBy(other)] : ["thousands"],
    },
  ];
}
