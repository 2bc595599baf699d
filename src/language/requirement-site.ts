import type { ConditionSource, DemandSource, RequirementSource } from "../model/source/requirement-source.js";
import { type IndicatorSite, indicatorSites, type LayerSource } from "./layer-source.js";
import type { YamlPath } from "./source-file.js";
import type { YamlFile } from "./yaml/parse.js";

/** The four comparisons a demand may be written with. */
export const COMPARISONS = ["at-least", "at-most", "above", "below"] as const;

/** The requirements made of others. */
export const COMPOSITES = ["all-of", "any-of", "at-least-of"] as const;

/** Every operator, of which a requirement has exactly one. */
export const OPERATORS = ["is", "none", ...COMPARISONS, ...COMPOSITES, "unencoded"] as const;

/** Which of these keys a node has, in the order of the file. */
export function keysAmong<K extends string>(source: object, keys: readonly K[]): readonly K[] {
  return Object.keys(source).filter((key): key is K => (keys as readonly string[]).includes(key));
}

/** A requirement with the way to it. */
export interface RequirementSite {
  readonly yaml: YamlFile;
  readonly path: YamlPath;
  readonly source: RequirementSource;
  /** `17.1`, and for a part `17.1/2`: as the parts are counted in the model. */
  readonly address: string;
  readonly indicator: IndicatorSite;
}

/** The parts of a composite, with the path of their list. */
export function partsOf(source: RequirementSource): {
  readonly path: YamlPath;
  readonly of: readonly RequirementSource[];
} {
  if (source["all-of"]) return { path: ["all-of"], of: source["all-of"] };
  if (source["any-of"]) return { path: ["any-of"], of: source["any-of"] };
  if (source["at-least-of"]) return { path: ["at-least-of", "of"], of: source["at-least-of"].of };
  return { path: [], of: [] };
}

/** Every requirement of a layer, each before its parts. */
export function requirementSites(layer: LayerSource): readonly RequirementSite[] {
  return indicatorSites(layer).flatMap((indicator) => {
    const { yaml, path, source } = indicator;
    return within({ yaml, path: [...path, "require"], source: source.require, address: source.id, indicator });
  });
}

function within(site: RequirementSite): readonly RequirementSite[] {
  const { path, of } = partsOf(site.source);
  const parts = of.flatMap((source, i) =>
    within({ ...site, path: [...site.path, ...path, i], source, address: `${site.address}/${i + 1}` }),
  );
  return [site, ...parts];
}

/** A comparison with the way to it. */
export interface DemandSite {
  readonly requirement: RequirementSite;
  readonly op: (typeof COMPARISONS)[number];
  readonly demand: DemandSource;
  readonly path: YamlPath;
}

export function demandSites(layer: LayerSource): readonly DemandSite[] {
  return requirementSites(layer).flatMap((requirement) =>
    COMPARISONS.flatMap((op) => {
      const demand = requirement.source[op];
      return demand ? [{ requirement, op, demand, path: [...requirement.path, op] }] : [];
    }),
  );
}

/** A condition, or a part of one, with the way to it. */
export interface ConditionSite {
  readonly yaml: YamlFile;
  readonly path: YamlPath;
  readonly source: ConditionSource;
}

/** Every condition of a layer: of demands and of rules that choose a column, each before its parts. */
export function conditionSites(layer: LayerSource): readonly ConditionSite[] {
  const applies = requirementSites(layer).flatMap(({ yaml, path, source }) => {
    const condition = source["applies-when"];
    return condition && condition.unset !== true
      ? conditionsWithin({ yaml, path: [...path, "applies-when"], source: condition })
      : [];
  });
  if (layer.kind === "overlay") return applies;
  const { yaml, value } = layer.main;
  const choosing = Object.entries(value.dimensions ?? {}).flatMap(([id, { rules = [] }]) =>
    rules.flatMap((rule, i) =>
      conditionsWithin({ yaml, path: ["dimensions", id, "rules", i, "when"], source: rule.when }),
    ),
  );
  return [...choosing, ...applies];
}

function conditionsWithin(site: ConditionSite): readonly ConditionSite[] {
  const parts = (["all-of", "any-of"] as const).flatMap((op) =>
    (site.source[op] ?? []).flatMap((source, i) => conditionsWithin({ ...site, path: [...site.path, op, i], source })),
  );
  return [site, ...parts];
}
