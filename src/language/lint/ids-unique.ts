import type { Diagnostic } from "../../model/diagnostic.js";
import { indicatorSites } from "../layer-source.js";
import { problem, type TextPlace } from "../problem.js";
import type { LintRule } from "./context.js";

interface Named {
  readonly id: string;
  readonly place: TextPlace;
}

/** No two criteria, indicators, levels or groups have one id, no two indicators one concept. */
export const idsUnique: LintRule = (layer) => {
  const { yaml, value } = layer.main;
  const indicators = indicatorSites(layer);
  const listed = (key: "levels" | "groups", of: readonly { readonly id: string }[] = []): readonly Named[] =>
    of.map(({ id }, i) => ({ id, place: yaml.pathPlace([key, i, "id"], "value") }));
  const criteria = layer.kind === "set" ? layer.criteria : [];
  const places = (key: "id" | "concept"): readonly Named[] =>
    indicators.map((site) => ({ id: site.source[key], place: site.yaml.pathPlace([...site.path, key], "value") }));
  return [
    ...twice(criteria.map((file) => ({ id: file.value.id, place: file.yaml.pathPlace(["id"], "value") }))),
    ...twice(places("id")),
    ...twice(places("concept")),
    ...twice(listed("levels", value.levels)),
    ...twice(listed("groups", layer.kind === "set" ? layer.main.value.groups : [])),
  ];
};

function twice(named: readonly Named[]): readonly Diagnostic[] {
  const first = new Map<string, TextPlace>();
  return named.flatMap(({ id, place }) => {
    const before = first.get(id);
    if (before) return [problem("rule/id-twice", place, { found: id }, [before])];
    first.set(id, place);
    return [];
  });
}
