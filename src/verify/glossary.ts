import { demandsIn } from "../catalog/walk.js";
import type { Criterion, Dimension, Indicator } from "../model/criteria-set.js";
import type { FactDefinition } from "../model/fact.js";
import type { Layer, SetLayer } from "../model/layer.js";
import type { Requirement } from "../model/requirement.js";

/** A demand by its address, with the indicator it belongs to. */
export interface Addressed {
  readonly indicator: Indicator;
  readonly demand: Requirement;
}

/** The names by which a layer's statements are worded: its own, and for an overlay those of the sets it amends. */
export interface Glossary {
  readonly facts: readonly FactDefinition[];
  readonly dimensions: readonly Dimension[];
  readonly criteria: ReadonlyMap<string, Criterion>;
  /** `17.1`, `17.1/2`. */
  readonly demands: ReadonlyMap<string, Addressed>;
}

export function glossaryOf(layer: Layer, sets: readonly SetLayer[]): Glossary {
  // Where versions differ, the layer's own words win, then those of the latest set.
  const amended = sets.filter(({ family, id }) => family === layer.family && id !== layer.id);
  const inTime = [...amended].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  const before = layer.layer === "overlay" ? inTime : [];
  const own = layer.layer === "set" ? [layer] : [];
  const indicators = layer.layer === "overlay" ? layer.indicators.map(({ indicator }) => indicator) : [];
  return {
    facts: byId([...before, layer].flatMap(({ facts }) => facts)),
    dimensions: byId([...before, ...own].flatMap(({ dimensions }) => dimensions)),
    criteria: new Map([...before, ...own].flatMap(({ criteria }) => criteria.map((one) => [one.id, one] as const))),
    demands: new Map([
      ...[...before, ...own].flatMap(({ criteria }) => criteria.flatMap((one) => one.indicators)).flatMap(addressed),
      ...indicators.flatMap(addressed),
    ]),
  };
}

const dayOf = ({ instrument }: SetLayer): string => instrument.inForceFrom ?? "";

const addressed = (indicator: Indicator): readonly (readonly [string, Addressed])[] =>
  [...demandsIn(indicator.require, indicator.id)].map(([address, demand]) => [address, { indicator, demand }]);

/** Everything once; what comes last keeps its id. */
const byId = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];
