import { inputKeysOf } from "../evaluate/inputs.js";
import type { Derivation, FactDefinition } from "../model/fact.js";
import type { FactValue } from "../model/unit.js";
import { criteriaFigure } from "./criteria.js";
import type { Figure, Sources } from "./figure.js";
import { levelFigure } from "./level.js";
import { meanFigure } from "./mean.js";
import { meanCriteriaFigure } from "./mean-criteria.js";
import { factsIn } from "./readable.js";
import { sumFigure } from "./sum.js";
import { unitsFigure } from "./units.js";

/** Computes the figure of a derived fact for one unit. */
function figureOf(derive: Derivation, sources: Sources): Figure {
  switch (derive.op) {
    case "level":
      return levelFigure(derive, sources);
    case "criteria":
      return criteriaFigure(derive, sources);
    case "units":
      return unitsFigure(derive, sources);
    case "mean-criteria":
      return meanCriteriaFigure(derive, sources);
    case "sum":
      return sumFigure(derive, sources);
    case "mean":
      return meanFigure(derive, sources);
  }
}

/**
 * What stands in a unit for a derived fact. A reported value is invalid under each of its keys: nothing that a person
 * writes may take the place of what follows from the rules.
 */
export function derivedEntries(
  fact: FactDefinition,
  derive: Derivation,
  sources: Sources,
): readonly (readonly [key: string, value: FactValue])[] {
  const facts = new Map(factsIn(sources.unit) ?? []);
  const reported = inputKeysOf(fact).filter((key) => (facts.get(key) ?? null) !== null);
  if (reported.length === 0) return [[fact.id, figureOf(derive, sources)]];
  const invalid: FactValue = { invalid: { code: "derived-reported", params: {} } };
  return [fact.id, ...reported].map((key) => [key, invalid] as const);
}
