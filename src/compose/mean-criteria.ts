import { fill } from "../explain/template.js";
import type { Derivation } from "../model/fact.js";
import { countVerdicts } from "./criteria.js";
import { type Figure, kindOf, rangeText, type Sources, weakest } from "./figure.js";
import { silenceOf } from "./level.js";

/** Criteria met by each child unit, on average. */
export function meanCriteriaFigure(derive: Extract<Derivation, { op: "mean-criteria" }>, sources: Sources): Figure {
  const { family, kind } = derive;
  const { assess, setOf, words } = sources;
  const silence = silenceOf(setOf(family), undefined, sources);
  if (silence) return silence;
  const children = sources.children(kind);
  if (typeof children === "string") return { unknown: children };
  const counts = children.map((unit) => countVerdicts(assess(family, unit).criteria, "met"));
  const of = children.length;
  const low = counts.reduce((sum, count) => sum + count.low, 0);
  const high = counts.reduce((sum, count) => sum + count.high, 0);
  return {
    derived: [low / of, high / of],
    evidence: weakest(counts.map(({ evidence }) => evidence)),
    from: fill(words.met, { count: rangeText(low, high, words), of, kind: kindOf(kind, words) }),
  };
}
