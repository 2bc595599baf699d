import { fill } from "../explain/template.js";
import type { Derivation } from "../model/fact.js";
import { countVerdicts } from "./criteria.js";
import { type Figure, figureUnder, kindOf, type Range, rangeText, type Sources } from "./figure.js";
import { silenceOf } from "./level.js";

/** Criteria met by each child unit, on average. */
export function meanCriteriaFigure(derive: Extract<Derivation, { op: "mean-criteria" }>, sources: Sources): Figure {
  const { family, kind } = derive;
  const { assess, setOf, words } = sources;
  const silence = silenceOf(setOf(family), undefined, sources);
  if (silence) return silence;
  const children = sources.children(kind);
  if (typeof children === "string") return { unknown: children };
  const criteria = children.flatMap((unit) => assess(family, unit).criteria);
  const of = children.length;
  const rangeAt = (rank: number): Range => {
    const [low, high] = countVerdicts(criteria, "met", rank);
    return [low / of, high / of];
  };
  const count = rangeText(...countVerdicts(criteria, "met", 0), words);
  return figureUnder(rangeAt, fill(words.met, { count, of, kind: kindOf(kind, words) }), words);
}
