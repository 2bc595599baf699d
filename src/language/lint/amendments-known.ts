import { nearest } from "../../model/nearest.js";
import { indicatorSites } from "../layer-source.js";
import { problem } from "../problem.js";
import type { LintRule } from "./context.js";

/** A pending amendment names indicators that exist. */
export const amendmentsKnown: LintRule = (layer) => {
  if (layer.kind === "overlay") return [];
  const { yaml, value } = layer.main;
  const known = indicatorSites(layer).map(({ source }) => source.id);
  return (value["pending-amendments"] ?? []).flatMap(({ indicators }, i) =>
    indicators.flatMap((id, k) => {
      if (known.includes(id)) return [];
      const near = nearest(id, known);
      const place = yaml.pathPlace(["pending-amendments", i, "indicators", k], "value");
      return [problem("rule/unknown-indicator", place, { found: id, ...(near ? { nearest: near } : {}) })];
    }),
  );
};
