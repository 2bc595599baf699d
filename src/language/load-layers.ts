import type { Diagnostic } from "../model/diagnostic.js";
import type { Catalog, Layer, SetLayer } from "../model/layer.js";
import type { Requirement } from "../model/requirement.js";
import { type LoadOptions, loadLayer } from "./load-layer.js";
import { createValidators } from "./schema/validators.js";
import type { SourceFile } from "./source-file.js";

/** Loads every folder among the files; overlays after sets, whose dimensions they may use. Order of files is free. */
export function loadLayers(
  files: readonly SourceFile[],
  options: Pick<LoadOptions, "allowAssumed" | "validators"> = {},
): {
  readonly layers: readonly Layer[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const validators = options.validators ?? createValidators();
  const folders = [...byFolder(files)].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const isOverlay = ([, entries]: readonly [string, readonly SourceFile[]]): boolean =>
    entries.some(({ path }) => path.endsWith("/overlay.yaml"));
  const loadedSets = folders
    .filter((folder) => !isOverlay(folder))
    .map(([id, entries]) => loadLayer(id, entries, { ...options, validators }));
  const sets = loadedSets.flatMap(({ layer }): SetLayer[] => (layer?.layer === "set" ? [layer] : []));
  const failed = folders.filter((folder) => !isOverlay(folder) && !sets.some(({ id }) => id === folder[0]));
  const broken = new Set(failed.map(([id]) => id.slice(0, Math.max(id.lastIndexOf("/"), 0))));
  const overlays = folders
    .filter(isOverlay)
    .map(([id, entries]) => loadLayer(id, entries, { ...options, validators, sets, broken }));
  const loaded = [...loadedSets, ...overlays];
  const layers = loaded.flatMap(({ layer }) => (layer === null ? [] : [layer]));
  return {
    layers: layers.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    diagnostics: loaded.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Files by folder. Cases lie in `cases/` of their set's folder and are no part of the layer. */
function byFolder(files: readonly SourceFile[]): ReadonlyMap<string, readonly SourceFile[]> {
  const folders = new Map<string, SourceFile[]>();
  for (const file of files) {
    const folder = file.path.slice(0, Math.max(file.path.lastIndexOf("/"), 0));
    if (/(^|\/)cases(\/|$)/.test(folder)) continue;
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  return folders;
}

/**
 * A family with the families it refers to, however far: those its facts are derived from, and those its thresholds
 * are derived from. A family that no layer belongs to is left out; resolving names it.
 */
export function catalogOf(family: string, layers: readonly Layer[]): Catalog {
  const wanted = new Set([family]);
  for (const name of wanted) {
    for (const layer of layers) {
      if (layer.family === name) for (const referred of familiesOf(layer)) wanted.add(referred);
    }
  }
  return { family, layers: layers.filter((layer) => wanted.has(layer.family)) };
}

function familiesOf(layer: Layer): readonly string[] {
  const indicators =
    layer.layer === "set"
      ? layer.criteria.flatMap((criterion) => criterion.indicators)
      : layer.indicators.map(({ indicator }) => indicator);
  const derived = layer.facts.flatMap(({ derive }) => (derive && "family" in derive ? [derive.family] : []));
  return [...derived, ...indicators.flatMap(({ require }) => familiesIn(require))];
}

function familiesIn(requirement: Requirement): readonly string[] {
  if ("of" in requirement) return requirement.of.flatMap(familiesIn);
  if ("table" in requirement && requirement.table.derived) return [requirement.table.derived.family];
  return [];
}
