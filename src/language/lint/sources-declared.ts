import { nearest } from "../../model/nearest.js";
import { problem } from "../problem.js";
import { provenanceSites } from "../provenance-site.js";
import type { LintRule } from "./context.js";

/** Every source that is named is declared under `sources`. */
export const sourcesDeclared: LintRule = (layer) => {
  const known = Object.keys(layer.main.value.sources ?? {});
  return provenanceSites(layer).flatMap(({ yaml, path, source }) => {
    const lists = [
      { at: [...path, "source"], ids: source.source ?? [] },
      { at: [...path, "bounds", "source"], ids: source.bounds?.source ?? [] },
    ];
    return lists.flatMap(({ at, ids }) =>
      ids.flatMap((id, i) => {
        if (known.includes(id)) return [];
        const near = nearest(id, known);
        const params = { found: id, ...(near ? { nearest: near } : {}) };
        return [problem("rule/unknown-source", yaml.pathPlace([...at, i], "value"), params)];
      }),
    );
  });
};
