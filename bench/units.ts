import type { CriteriaSet } from "../src/model/criteria-set.js";
import type { FactValue, Unit } from "../src/model/unit.js";

/** A small seeded generator (mulberry32): the same units in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const REGIONS = ["tdmnpb", "dbsh", "btb", "dhntb", "tn", "dnb", "dbscl"];
const MISSING = 0.03;

/** Typical value of a fact: most units meet most demands, as real ones do. */
function typical(kind: string, better: string, max: number, random: () => number): FactValue {
  switch (kind) {
    case "boolean":
      return random() < 0.9;
    case "count":
      return better === "lower" ? (random() < 0.9 ? 0 : 3) : 1 + Math.floor(random() * 6);
    case "share":
      return better === "lower" ? Math.round(random() * 300) / 10 : 100 - Math.round(random() * random() * 600) / 10;
    default:
      return Math.round(random() * Math.min(max, 70) * 10) / 10;
  }
}

/**
 * Units of a set as an application would hold them: literals of one shape (built key by key they would become
 * dictionaries, five times slower to read), three in a hundred values missing.
 */
export function makeUnits(set: CriteriaSet, count: number): readonly Unit[] {
  const random = seeded(20260101);
  const facts = set.facts.flatMap((fact) => {
    const keys = fact.bySex ? [fact.id, `${fact.id}.nam-gioi`, `${fact.id}.nu-gioi`] : [fact.id];
    return keys.map((key) => ({ key, fact }));
  });
  const shape = new Function(
    "v",
    `return {${facts.map(({ key }, i) => `${JSON.stringify(key)}: v[${i}]`).join(", ")}};`,
  ) as (values: readonly FactValue[]) => Unit["facts"];
  return Array.from({ length: count }, (_, i) => ({
    kind: "xa",
    code: String(i).padStart(5, "0"),
    name: `Xã ${i}`,
    vung: REGIONS[Math.floor(random() * REGIONS.length)] ?? "tdmnpb",
    "nam-xet": 2022 + Math.floor(random() * 4),
    facts: shape(
      facts.map(({ fact }) => {
        if (fact.role === "classifier" && fact.kind === "boolean") return random() < 0.2;
        return random() < MISSING ? null : typical(fact.kind, fact.role, fact.range.max, random);
      }),
    ),
  }));
}
