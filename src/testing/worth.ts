import type { FactDefinition } from "../model/fact.js";
import type { FactValue } from "../model/unit.js";
import type { Entry } from "./entry.js";

interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** More decimals than any generated or shipped number has. */
const SCALE = 1e9;

const scaled = (x: number): bigint => BigInt(Math.round(x * SCALE));

/** What a figure with a value is worth, exactly; for a derived range, its lower end. */
function worthOf(entry: Entry, key: string): Fraction {
  const number = (given: FactValue): number | undefined =>
    typeof given === "number" ? given : typeof given === "boolean" ? Number(given) : undefined;
  const tong = number(entry.facts[`${key}.tong`]);
  if (tong !== undefined) {
    const parts = Object.entries(entry.facts).filter(([name]) => name !== key && name !== `${key}.tong`);
    const dat = parts.reduce((sum, [, given]) => sum + scaled(number(given) ?? 0), 0n);
    return { n: dat * 100n, d: scaled(tong) };
  }
  const given = entry.facts[key];
  const value = typeof given === "object" && given !== null && "derived" in given ? given.derived[0] : number(given);
  return { n: scaled(value ?? 0), d: BigInt(SCALE) };
}

/** Whether one valid entry is at least as good as another, in the fact's better direction. */
export function isAsGood(better: Entry, worse: Entry, key: string, fact: FactDefinition): boolean {
  const [a, b] = [worthOf(better, key), worthOf(worse, key)];
  const difference = a.n * b.d - b.n * a.d;
  return fact.role === "lower" ? difference <= 0n : difference >= 0n;
}
