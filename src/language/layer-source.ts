import type { CriterionFile, IndicatorSource } from "../model/source/criterion-file.js";
import type { FactSource, FactsFile } from "../model/source/facts-file.js";
import type { OverlayFile, OverlayIndicatorSource } from "../model/source/overlay-file.js";
import type { SetFile } from "../model/source/set-file.js";
import type { SourceFile, YamlPath } from "./source-file.js";
import type { YamlFile } from "./yaml/parse.js";

/** A rule file that its schema accepts: its value is what the type says. */
export interface Checked<T> {
  readonly yaml: YamlFile;
  readonly value: T;
}

/** All files of one folder, each accepted by its schema; still to be linted and lowered. */
export type LayerSource = {
  /** Path of the folder below `criteria/`. */
  readonly id: string;
  readonly files: readonly SourceFile[];
} & (
  | {
      readonly kind: "set";
      readonly main: Checked<SetFile>;
      readonly facts: Checked<FactsFile> | null;
      /** In order of number, whatever the order of the files. */
      readonly criteria: readonly Checked<CriterionFile>[];
    }
  | { readonly kind: "overlay"; readonly main: Checked<OverlayFile> }
);

/** An indicator with the way to it. */
export interface IndicatorSite {
  readonly yaml: YamlFile;
  readonly path: YamlPath;
  readonly source: IndicatorSource | OverlayIndicatorSource;
  /** Number of its criterion. */
  readonly criterion: string;
}

/** Every indicator of a layer, in order. */
export function indicatorSites(layer: LayerSource): readonly IndicatorSite[] {
  if (layer.kind === "overlay") {
    const { yaml, value } = layer.main;
    return (value.indicators ?? []).map((source, i) => {
      return { yaml, path: ["indicators", i], source, criterion: source.criterion };
    });
  }
  return layer.criteria.flatMap(({ yaml, value }) =>
    value.indicators.map((source, i) => ({ yaml, path: ["indicators", i], source, criterion: value.id })),
  );
}

/** A declared fact with the way to it. */
export interface FactSite {
  readonly yaml: YamlFile;
  readonly path: YamlPath;
  readonly id: string;
  readonly source: FactSource;
}

/** Every fact a layer declares, in order. */
export function factSites(layer: LayerSource): readonly FactSite[] {
  const file = layer.kind === "set" ? layer.facts : layer.main;
  if (file === null) return [];
  const { yaml, value } = file;
  return Object.entries(value.facts ?? {}).map(([id, source]) => ({ yaml, path: ["facts", id], id, source }));
}

/** Compares ids of numbers and points by their numbers: `2` before `10`, `17.2` before `17.10`. */
export function compareNumbers(a: string, b: string): number {
  const left = a.split(".").map(Number);
  const right = b.split(".").map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? -1) - (right[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}
