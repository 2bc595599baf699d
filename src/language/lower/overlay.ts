import type { Fill, OverlayLayer } from "../../model/layer.js";
import type { FillSource, HoleSource } from "../../model/source/overlay-file.js";
import { factSites, type LayerSource } from "../layer-source.js";
import type { YamlPlace } from "../source-file.js";
import { documentScope, lowerDocument } from "./document.js";
import { lowerFact } from "./fact.js";
import { lowerIndicator } from "./indicator.js";
import { enter, originOf, type Scope, statementOf } from "./scope.js";
import type { Axes } from "./table.js";

/** An overlay that the lint rules accept. `axes` are the dimensions of the set it amends. */
export function lowerOverlay(
  layer: Extract<LayerSource, { kind: "overlay" }>,
  places: Map<string, YamlPlace>,
  axes: Axes,
): OverlayLayer {
  const { yaml, value } = layer.main;
  const scope = documentScope(yaml, value.instrument, places);
  return {
    layer: "overlay",
    ...lowerDocument(layer, layer.main, scope),
    place: value.place,
    family: value.amends,
    title: value.title,
    tightenOnly: value["tighten-only"] === true,
    facts: factSites(layer).map(lowerFact),
    indicators: (value.indicators ?? []).map((source, i) => ({
      criterion: source.criterion,
      indicator: lowerIndicator(source, enter(scope, ["indicators", i]), axes),
    })),
    fills: (value.fills ?? []).map((fill, i) => lowerFill(fill, enter(scope, ["fills", i], fill))),
    holes: (value.holes ?? []).map((hole, i) => lowerHole(hole, enter(scope, ["holes", i], hole))),
    unitCodes: Object.entries(value["unit-codes"] ?? {}).map(([name, code]) => ({
      name,
      code,
      evidence: value.instrument.evidence ?? "assumed",
      origin: originOf(enter(scope, ["unit-codes", name])),
    })),
  };
}

/** A value for a cell; its statement says which: `17.1/2/fill/vung=tdmnpb`. */
function lowerFill(source: FillSource, scope: Scope): Fill {
  const { indicator: target, value } = source;
  const cell = Object.entries(source.cell ?? {});
  const where = cell.map(([dimension, column]) => `/${dimension}=${column}`).join("");
  const statement = statementOf(`${target}/fill${where}`, source, scope);
  return { target, cell: Object.fromEntries(cell), value, statement };
}

function lowerHole(source: HoleSource, scope: Scope): OverlayLayer["holes"][number] {
  const { indicator: target, why } = source;
  return { target, why, statement: statementOf(`${target}/hole`, source, scope) };
}
