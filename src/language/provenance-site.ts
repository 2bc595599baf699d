import type { ProvenanceSource } from "../model/source/provenance.js";
import type { CellSource, CellsSource } from "../model/source/requirement-source.js";
import { indicatorSites, type LayerSource } from "./layer-source.js";
import { isCell } from "./lower/table.js";
import { demandSites, requirementSites } from "./requirement-site.js";
import type { YamlPath } from "./source-file.js";
import type { YamlFile } from "./yaml/parse.js";

/** A node that says where a legal statement is from and how sure it is. */
export interface ProvenanceSite {
  readonly yaml: YamlFile;
  readonly path: YamlPath;
  readonly source: ProvenanceSource;
  /** It must state its evidence; otherwise it may inherit that of the node above. */
  readonly graded: boolean;
  /** Its type does not ask for a citation, and no node above has one: the instrument's own must do. */
  readonly uncited?: true;
}

/** Every legal statement of a layer. */
export function provenanceSites(layer: LayerSource): readonly ProvenanceSite[] {
  return [
    ...documentSites(layer),
    ...criterionSites(layer),
    ...indicatorProvenance(layer),
    ...requirementProvenance(layer),
  ];
}

function documentSites(layer: LayerSource): readonly ProvenanceSite[] {
  const { yaml, value } = layer.main;
  const listed = (key: string, of: readonly ProvenanceSource[] = []): readonly ProvenanceSite[] =>
    of.map((source, i) => ({ yaml, path: [key, i], source, graded: true }));
  const uncited = (sites: readonly ProvenanceSite[]): readonly ProvenanceSite[] =>
    sites.map((site) => ({ ...site, uncited: true }));
  const named = (key: string, of: Readonly<Record<string, ProvenanceSource>> = {}): readonly ProvenanceSite[] =>
    Object.entries(of).map(([id, source]) => ({ yaml, path: [key, id], source, graded: true }));
  const candidates = (value["open-questions"] ?? []).flatMap((question, i) =>
    question.candidates.map((source, k) => ({
      yaml,
      path: ["open-questions", i, "candidates", k],
      source,
      graded: true,
    })),
  );
  const shared: readonly ProvenanceSite[] = [
    { yaml, path: ["instrument"], source: value.instrument, graded: true },
    ...named("policies", value.policies),
    ...listed("levels", value.levels),
    ...uncited(listed("unencoded", value.unencoded)),
    ...candidates,
    ...listed("links", value.links),
  ];
  if (layer.kind === "overlay") {
    const { holes, fills } = layer.main.value;
    return [...shared, ...uncited(listed("holes", holes)), ...listed("fills", fills)];
  }
  const { dimensions = {}, groups, declares, "pending-amendments": pending } = layer.main.value;
  const rules = Object.entries(dimensions).flatMap(([id, dimension]) =>
    (dimension.rules ?? []).map((source, i) => ({ yaml, path: ["dimensions", id, "rules", i], source, graded: true })),
  );
  return [
    ...shared,
    ...named("dimensions", dimensions),
    ...rules,
    ...uncited(listed("groups", groups)),
    ...(declares ? [{ yaml, path: ["declares"], source: declares, graded: true }] : []),
    ...listed("pending-amendments", pending),
  ];
}

function criterionSites(layer: LayerSource): readonly ProvenanceSite[] {
  if (layer.kind === "overlay") return [];
  return layer.criteria.flatMap(({ yaml, value }) => [
    { yaml, path: [], source: value, graded: true },
    ...optional(yaml, ["incomplete"], value.incomplete, true),
    ...optional(yaml, ["nearly-met"], value["nearly-met"], true),
  ]);
}

const indicatorProvenance = (layer: LayerSource): readonly ProvenanceSite[] =>
  indicatorSites(layer).map(({ yaml, path, source }) => ({ yaml, path, source, graded: true }));

function requirementProvenance(layer: LayerSource): readonly ProvenanceSite[] {
  const requirements = requirementSites(layer).flatMap(({ yaml, path, source }): readonly ProvenanceSite[] => [
    { yaml, path, source, graded: source.is !== undefined || source.none !== undefined },
    ...optional(yaml, [...path, "unencoded"], source.unencoded, false),
    ...optional(yaml, [...path, "each"], source.each, true),
    ...optional(yaml, [...path, "applies-when"], source["applies-when"], true),
    ...optional(yaml, [...path, "may-not-apply"], source["may-not-apply"], true),
  ]);
  const demands = demandSites(layer).flatMap(({ requirement: { yaml }, demand, path }): readonly ProvenanceSite[] => [
    { yaml, path, source: demand, graded: demand.derived === undefined },
    ...optional(yaml, [...path, "derived"], demand.derived, true),
    ...optional(yaml, [...path, "delegated"], demand.delegated, true),
    ...(demand.common === undefined ? [] : cellSites(yaml, [...path, "common"], demand.common)),
    ...(demand.cells ? tableSites(yaml, [...path, "cells"], demand.cells) : []),
  ]);
  return [...requirements, ...demands];
}

function tableSites(yaml: YamlFile, path: YamlPath, cells: CellsSource): readonly ProvenanceSite[] {
  return Object.entries(cells).flatMap(([column, entry]) =>
    isCell(entry) ? cellSites(yaml, [...path, column], entry) : tableSites(yaml, [...path, column], entry),
  );
}

const cellSites = (yaml: YamlFile, path: YamlPath, cell: CellSource): readonly ProvenanceSite[] =>
  typeof cell === "object" ? [{ yaml, path, source: cell, graded: false }] : [];

const optional = (
  yaml: YamlFile,
  path: YamlPath,
  source: ProvenanceSource | undefined,
  graded: boolean,
): readonly ProvenanceSite[] => (source === undefined ? [] : [{ yaml, path, source, graded }]);
