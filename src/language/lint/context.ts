import type { Diagnostic } from "../../model/diagnostic.js";
import type { FactSource } from "../../model/source/facts-file.js";
import { factSites, type LayerSource } from "../layer-source.js";
import type { Axes } from "../lower/table.js";

/** What a lint rule may use beside the layer itself. */
export interface LintContext {
  readonly allowAssumed: boolean;
  /** Dimensions of the sets that an overlay amends; empty for a set, which declares its own. */
  readonly axes: Axes;
}

/** A rule that a schema cannot say. Rules do not depend on each other; each takes odd input as it comes. */
export type LintRule = (layer: LayerSource, context: LintContext) => readonly Diagnostic[];

/** The facts a layer declares. An overlay may use those of its set too, so what it lacks is not unknown. */
export const factsOf = (layer: LayerSource): ReadonlyMap<string, FactSource> =>
  new Map(factSites(layer).map(({ id, source }) => [id, source]));
