import type { SetLayer } from "../../model/layer.js";
import { factSites, type LayerSource } from "../layer-source.js";
import type { YamlPlace } from "../source-file.js";
import { lowerDimension } from "./dimension.js";
import { documentScope, lowerDocument } from "./document.js";
import { lowerFact } from "./fact.js";
import { lowerPending } from "./history.js";
import { lowerCriterion } from "./indicator.js";
import { enter, statementOf } from "./scope.js";

/** A set that the lint rules accept; the places of its statements are written into `places`. */
export function lowerSet(layer: Extract<LayerSource, { kind: "set" }>, places: Map<string, YamlPlace>): SetLayer {
  const { main, criteria } = layer;
  const { yaml, value } = main;
  const scope = documentScope(yaml, value.instrument, places);
  const dimensions = Object.entries(value.dimensions ?? {}).map(([id, source]) =>
    lowerDimension(id, source, enter(scope, ["dimensions", id], source)),
  );
  const axes = new Map(dimensions.map((dimension) => [dimension.id, dimension]));
  const family = layer.id.slice(0, layer.id.lastIndexOf("/"));
  const { declares } = value;
  return {
    layer: "set",
    ...lowerDocument(layer, main, scope),
    place: family.slice(0, family.lastIndexOf("/")),
    family,
    title: value.title,
    status: value.status,
    unitKind: value["unit-kind"],
    groups: (value.groups ?? []).map((group, i) => ({
      id: group.id,
      label: group.label,
      criteria: group.criteria,
      statement: statementOf(`group/${group.id}`, group, enter(scope, ["groups", i], group)),
    })),
    dimensions,
    facts: factSites(layer).map(lowerFact),
    criteria: criteria.map((file) =>
      lowerCriterion(file.value, documentScope(file.yaml, value.instrument, places), axes),
    ),
    ...(declares
      ? {
          declared: {
            criteria: declares.criteria,
            indicators: declares.indicators,
            statement: statementOf("declares", declares, enter(scope, ["declares"], declares)),
          },
        }
      : {}),
    pendingAmendments: lowerPending(value["pending-amendments"], scope),
  };
}
