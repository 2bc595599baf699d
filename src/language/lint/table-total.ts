import type { Diagnostic } from "../../model/diagnostic.js";
import { nearest } from "../../model/nearest.js";
import type { CellsSource } from "../../model/source/requirement-source.js";
import type { LayerSource } from "../layer-source.js";
import { isCell } from "../lower/table.js";
import { problem } from "../problem.js";
import { type DemandSite, demandSites } from "../requirement-site.js";
import { misspeltCell } from "../schema/misspelt-cell.js";
import type { YamlPath } from "../source-file.js";
import type { LintContext, LintRule } from "./context.js";

/** Most cells of one table. */
const MOST_CELLS = 4096;

/** Columns of each dimension, in order. */
type Columns = ReadonlyMap<string, readonly string[]>;

/** A demand is one value, one table, or derived; a table has one cell for every combination of its columns. */
export const tableTotal: LintRule = (layer, context) => {
  const columns = columnsOf(layer, context);
  return demandSites(layer).flatMap((site) => {
    const form = checkForm(site);
    return form.length > 0 ? form : checkTable(site, columns);
  });
};

function columnsOf(layer: LayerSource, context: LintContext): Columns {
  if (layer.kind === "overlay") {
    return new Map([...context.axes].map(([id, { values }]) => [id, values.map((value) => value.id)]));
  }
  const dimensions = Object.entries(layer.main.value.dimensions ?? {});
  return new Map(dimensions.map(([id, { values, bands }]) => [id, Object.keys(bands ?? values ?? {})]));
}

function checkForm({ requirement: { yaml }, op, demand, path }: DemandSite): readonly Diagnostic[] {
  const forms = [demand.value !== undefined, demand.cells !== undefined, demand.derived !== undefined];
  const table = demand.by !== undefined;
  const fits =
    forms.filter(Boolean).length === 1 && (demand.derived !== undefined || table === (demand.cells !== undefined));
  return fits ? [] : [problem("rule/demand-form", yaml.pathPlace(path, "key"), { op })];
}

function checkTable({ requirement, demand, path }: DemandSite, columns: Columns): readonly Diagnostic[] {
  const { yaml } = requirement;
  const { by = [], cells } = demand;
  const unknown = by.flatMap((id, i) => {
    if (columns.has(id)) return [];
    const near = nearest(id, [...columns.keys()]);
    const params = { found: id, known: [...columns.keys()].join(", "), ...(near ? { nearest: near } : {}) };
    return [problem("rule/unknown-dimension", yaml.pathPlace([...path, "by", i], "value"), params)];
  });
  const hollow = by.some((id) => columns.get(id)?.length === 0);
  if (unknown.length > 0 || hollow || cells === undefined) return unknown;
  const size = by.reduce((product, id) => product * (columns.get(id)?.length ?? 1), 1);
  if (size > MOST_CELLS) {
    return [problem("rule/table-too-big", yaml.pathPlace([...path, "by"], "key"), { size, most: MOST_CELLS })];
  }
  return checkCells(cells, by, columns, [], [...path, "cells"], requirement.yaml);
}

/** Compares one level of cells with the columns of its dimension, then goes further in. `cell` is where it stands. */
function checkCells(
  cells: CellsSource,
  by: readonly string[],
  columns: Columns,
  cell: readonly string[],
  path: YamlPath,
  yaml: DemandSite["requirement"]["yaml"],
): readonly Diagnostic[] {
  const [dimension = "", ...inner] = by;
  const known = columns.get(dimension) ?? [];
  const missing = known
    .filter((column) => !Object.hasOwn(cells, column))
    .map((column) =>
      problem("rule/cell-missing", yaml.pathPlace(path, "key"), { cell: [...cell, column].join(" / "), dimension }),
    );
  const present = Object.entries(cells).flatMap(([column, entry]) => {
    const here = [...path, column];
    if (!known.includes(column)) {
      const near = nearest(column, known);
      const params = { found: column, dimension, known: known.join(", "), ...(near ? { nearest: near } : {}) };
      return [problem("rule/unknown-column", yaml.pathPlace(here, "key"), params)];
    }
    if (isCell(entry)) return [];
    const keys = Object.keys(entry);
    const nextColumns = columns.get(inner[0] ?? "") ?? [];
    const misspelt = keys.some((key) => nextColumns.includes(key)) ? [] : misspeltCell(keys, here, yaml);
    if (misspelt.length > 0) return misspelt;
    const name = [...cell, column].join(" / ");
    if (inner.length === 0) return [problem("rule/cell-too-deep", yaml.pathPlace(here, "key"), { cell: name })];
    return checkCells(entry, inner, columns, [...cell, column], here, yaml);
  });
  return [...missing, ...present];
}
