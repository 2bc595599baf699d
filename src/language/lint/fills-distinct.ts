import type { Diagnostic } from "../../model/diagnostic.js";
import { problem, type TextPlace } from "../problem.js";
import type { LintRule } from "./context.js";

/** No cell is filled twice by one overlay, and none is filled that the same overlay calls a hole. */
export const fillsDistinct: LintRule = (layer) => {
  if (layer.kind === "set") return [];
  const { yaml, value } = layer.main;
  const seen = new Map<string, TextPlace>();
  const once = (key: string, found: string, place: TextPlace): readonly Diagnostic[] => {
    const first = seen.get(key);
    if (first) return [problem("rule/filled-twice", place, { found }, [first])];
    seen.set(key, place);
    return [];
  };
  const fills = (value.fills ?? []).flatMap(({ indicator, cell = {} }, i) => {
    const columns = Object.entries(cell)
      .map((entry) => entry.join("="))
      .sort();
    const name = [indicator, ...columns].join(" ");
    return once(name, name, yaml.pathPlace(["fills", i, "indicator"], "value"));
  });
  const holes = (value.holes ?? []).flatMap(({ indicator }, i) =>
    once(indicator, indicator, yaml.pathPlace(["holes", i, "indicator"], "value")),
  );
  return [...fills, ...holes];
};
