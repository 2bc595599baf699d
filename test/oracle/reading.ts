// What a unit says of a fact, by the laws: which values are usable, what a share given as counts is, what is declared.
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import type { Evidence } from "../../src/model/evidence.js";
import type { FactValue, Unit } from "../../src/model/unit.js";
import { compare, over, type Rational, rational } from "./rational.js";

export type Reading =
  | { readonly is: "value"; readonly low: Rational; readonly high: Rational }
  | { readonly is: "not-applicable"; readonly declared: boolean }
  | { readonly is: "absent" };

export const GRADES: readonly Evidence[] = ["assumed", "unverified", "secondary", "official"];
export const isAtLeast = (grade: Evidence, asked: Evidence): boolean => GRADES.indexOf(grade) >= GRADES.indexOf(asked);

const ABSENT: Reading = { is: "absent" };
const isNumber = (value: unknown): value is number => typeof value === "number";
const exactly = (value: Rational): Reading => ({ is: "value", low: value, high: value });
const add = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });

export function readFact(set: CriteriaSet, unit: Unit, asked: Evidence, id: string, part?: string): Reading {
  const fact = set.facts.find((one) => one.id === id)!;
  const stem = part === undefined ? id : `${id}.${part}`;
  const given = unit.facts[stem];
  if (typeof given === "object" && given !== null && "derived" in given) {
    const whole = given.evidence === null || isAtLeast(given.evidence, asked);
    const range = whole ? given.derived : given.under?.[asked];
    return range ? { is: "value", low: rational(range[0]), high: rational(range[1]) } : ABSENT;
  }
  const direct = usable(given, fact.kind === "boolean", fact.whole, fact.range);
  const names = fact.counts === undefined ? [] : fact.counts.parts.length > 0 ? fact.counts.parts : ["dat"];
  const counted = (name: string) =>
    usable(unit.facts[`${stem}.${name}`], false, fact.counts?.whole ?? false, { min: 0, max: 1e9 });
  const parts = names.map(counted);
  const total = fact.counts === undefined ? "missing" : counted("tong");
  const all = [direct, ...parts, total];
  if (all.includes("bad")) return ABSENT;
  if (isNumber(total) && parts.every(isNumber)) {
    // Counts say all; anything declared beside them contradicts them.
    if (direct === "unknown" || direct === "not-applicable") return ABSENT;
    const sum = parts.map(rational).reduce(add, rational(0));
    if (compare(sum, rational(total)) > 0) return ABSENT;
    if (total === 0) return { is: "not-applicable", declared: false };
    const share = over({ n: sum.n * 100n, d: sum.d }, rational(total));
    return isNumber(direct) && !isRounded(direct, share) ? ABSENT : exactly(share);
  }
  if (all.includes("not-applicable")) return { is: "not-applicable", declared: true };
  return isNumber(direct) && !all.includes("unknown") ? exactly(rational(direct)) : ABSENT;
}

type Usable = number | "missing" | "unknown" | "not-applicable" | "bad";

/** A given value, if it is of the right type and in range; otherwise it is bad, and spoils all forms of its fact. */
function usable(value: FactValue, boolean: boolean, whole: boolean, range: { min: number; max: number }): Usable {
  if (value === null || value === undefined) return "missing";
  if (typeof value === "boolean") return boolean ? Number(value) : "bad";
  if (!isNumber(value)) return "not-applicable" in value ? "not-applicable" : "unknown" in value ? "unknown" : "bad";
  if (boolean || !Number.isFinite(value) || (whole && !Number.isInteger(value))) return "bad";
  return value >= range.min && value <= range.max ? value : "bad";
}

/** A percentage agrees with counts when it is theirs, rounded to the decimals it is written with. */
function isRounded(percentage: number, exact: Rational): boolean {
  const { n, d } = rational(percentage);
  const off = n * exact.d - exact.n * d;
  return 2n * (off < 0n ? -off : off) <= exact.d;
}
