import type { Diagnostic } from "../../model/diagnostic.js";
import { nearest } from "../../model/nearest.js";
import type { DimensionSource } from "../../model/source/dimension-source.js";
import { problem } from "../problem.js";
import type { YamlFile } from "../yaml/parse.js";
import type { LintRule } from "./context.js";

/** Most columns of a dimension: the evaluator keeps the possible ones in the bits of one number. */
const MOST_COLUMNS = 31;

/** Names that would read as something else in a table or in the id of a statement. */
const RESERVED = new Set(["value", "common", "delegated", "derived"]);

/** A dimension is split by bands of a fact, or has values chosen by rules or by an attribute of the unit. */
export const dimensionForm: LintRule = (layer) => {
  if (layer.kind === "overlay") return [];
  const { yaml, value } = layer.main;
  return Object.entries(value.dimensions ?? {}).flatMap(([id, source]) => checkDimension(id, source, yaml));
};

function checkDimension(id: string, source: DimensionSource, yaml: YamlFile): readonly Diagnostic[] {
  const path = ["dimensions", id];
  const whole = yaml.pathPlace(path, "key");
  const banded = source.bands !== undefined && source.fact !== undefined;
  const valued = source.values !== undefined && (source.attribute !== undefined || (source.rules ?? []).length > 0);
  const mixed = banded && (source.values ?? source.attribute ?? source.rules) !== undefined;
  const half = !banded && (source.bands ?? source.fact) !== undefined;
  if (mixed || half || banded === valued) return [problem("rule/dimension-form", whole, { dimension: id })];
  const columns = Object.keys(source.bands ?? source.values ?? {});
  if (columns.length === 0 || columns.length > MOST_COLUMNS) {
    return [problem("rule/dimension-size", whole, { dimension: id, columns: columns.length, most: MOST_COLUMNS })];
  }
  const list = source.bands ? "bands" : "values";
  const names = columns.flatMap((column) => {
    const place = yaml.pathPlace([...path, list, column], "key");
    if (RESERVED.has(column)) return [problem("rule/reserved-name", place, { found: column })];
    const year = source.attribute !== "nam-xet" || /^\d{4}$/.test(column);
    return year ? [] : [problem("rule/bad-year", place, { found: column })];
  });
  const uses = (source.rules ?? []).flatMap(({ use }, i) => {
    if (columns.includes(use)) return [];
    const near = nearest(use, columns);
    const params = { found: use, dimension: id, known: columns.join(", "), ...(near ? { nearest: near } : {}) };
    return [problem("rule/unknown-column", yaml.pathPlace([...path, "rules", i, "use"], "value"), params)];
  });
  return [...names, ...uses];
}
