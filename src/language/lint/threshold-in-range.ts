import type { Diagnostic } from "../../model/diagnostic.js";
import type { CellSource, CellsSource } from "../../model/source/requirement-source.js";
import { defaultRange } from "../lower/fact.js";
import { isCell } from "../lower/table.js";
import { problem } from "../problem.js";
import { type DemandSite, demandSites } from "../requirement-site.js";
import type { YamlPath } from "../source-file.js";
import { factsOf, type LintRule } from "./context.js";

/** A threshold that no value of its fact can reach, or that every value reaches, is a slip of the pen. */
export const thresholdInRange: LintRule = (layer) => {
  const facts = factsOf(layer);
  return demandSites(layer).flatMap((site) => {
    const { requirement, demand, path } = site;
    const id = requirement.source.fact;
    const fact = id === undefined ? undefined : facts.get(id);
    const range = fact && (fact.range ?? defaultRange(fact));
    const times = checkTimes(site);
    if (!range || range.min >= range.max) return times;
    return [
      ...times,
      ...valuesOf(demand, path).flatMap(({ value, path: at }) =>
        value < range.min || value > range.max
          ? [
              problem("rule/threshold-outside", requirement.yaml.pathPlace(at, "value"), {
                found: value,
                fact: id ?? "",
                min: range.min,
                max: range.max,
              }),
            ]
          : [],
      ),
    ];
  });
};

function checkTimes({ requirement: { yaml }, demand, path }: DemandSite): readonly Diagnostic[] {
  const times = demand.derived?.times;
  if (times === undefined || times > 0) return [];
  return [problem("rule/times-not-positive", yaml.pathPlace([...path, "derived", "times"], "value"), { found: times })];
}

interface Placed {
  readonly value: number;
  readonly path: YamlPath;
}

/** Every number of a demand: its value, its cells, its common column. */
export function valuesOf(demand: DemandSite["demand"], path: YamlPath): readonly Placed[] {
  const single = typeof demand.value === "number" ? [{ value: demand.value, path: [...path, "value"] }] : [];
  const common = demand.common === undefined ? [] : cellValue(demand.common, [...path, "common"]);
  return [...single, ...(demand.cells ? cellValues(demand.cells, [...path, "cells"]) : []), ...common];
}

function cellValues(cells: CellsSource, path: YamlPath): readonly Placed[] {
  return Object.entries(cells).flatMap(([column, entry]) =>
    isCell(entry) ? cellValue(entry, [...path, column]) : cellValues(entry, [...path, column]),
  );
}

function cellValue(cell: CellSource, path: YamlPath): readonly Placed[] {
  if (typeof cell === "number") return [{ value: cell, path }];
  return typeof cell === "object" && typeof cell.value === "number"
    ? [{ value: cell.value, path: [...path, "value"] }]
    : [];
}
