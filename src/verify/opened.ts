import { type Stated, statementsOf } from "../catalog/statements.js";
import {
  createValidators,
  type LoadedLayer,
  loadLayer,
  loadLayers,
  type SourceFile,
  type Validators,
  type YamlPlace,
} from "../language/index.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Layer, SetLayer } from "../model/layer.js";
import { instrumentStated } from "./instrument.js";

/** A statement of a layer: what the catalog lists, and the instrument's own. */
export type LayerStated = Omit<Stated, "kind"> & { readonly kind: Stated["kind"] | "instrument" };

/** One layer with the text it was read from, and the place of each of its statements. */
export interface OpenedLayer {
  readonly layer: Layer;
  /** Every rule file of the layer's folder. */
  readonly files: readonly SourceFile[];
  /** Every statement once, in definition order; the instrument first. */
  readonly statements: ReadonlyMap<string, LayerStated>;
  readonly places: ReadonlyMap<string, YamlPlace>;
  /** All sets of the folder of rules: an overlay is worded and checked by the sets that it amends. */
  readonly sets: readonly SetLayer[];
  /** Compiled schemas: the layer is loaded again after every change. */
  readonly validators: Validators;
}

export type Opening =
  | { readonly ok: true; readonly opened: OpenedLayer }
  /** `unknown`: there is no layer of that id; otherwise it does not load. */
  | { readonly ok: false; readonly unknown: boolean; readonly diagnostics: readonly Diagnostic[] };

/** Ids of the layers among rule files, in order. */
export const layerIds = (files: readonly SourceFile[]): readonly string[] =>
  [...new Set(files.filter(({ path }) => /\/(set|overlay)\.yaml$/.test(path)).map(folderOf))].sort();

const folderOf = ({ path }: SourceFile): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** Opens one layer of a folder of rules. Other layers may have errors; they are not looked at. */
export function openLayer(id: string, all: readonly SourceFile[], validators = createValidators()): Opening {
  const files = all.filter((file) => folderOf(file) === id);
  if (files.length === 0) return { ok: false, unknown: true, diagnostics: [] };
  const sets = loadLayers(all, { validators }).layers.filter((layer): layer is SetLayer => layer.layer === "set");
  return openWith(id, files, { sets, validators });
}

/** Opens the files of a layer, e.g. after they were edited, beside the same sets as before. */
export function openWith(
  id: string,
  files: readonly SourceFile[],
  { sets, validators }: Pick<OpenedLayer, "sets" | "validators">,
): Opening {
  const loaded = loadLayer(id, files, { sets, validators });
  if (loaded.layer === null) return { ok: false, unknown: false, diagnostics: loaded.diagnostics };
  const { layer, statements: places } = loaded;
  return {
    ok: true,
    opened: { layer, files, sets, validators, places, statements: statementsIn(loaded, layer, files) },
  };
}

function statementsIn(
  { statements: places }: LoadedLayer,
  layer: Layer,
  files: readonly SourceFile[],
): ReadonlyMap<string, LayerStated> {
  const found = new Map<string, LayerStated>();
  const place = places.get("instrument");
  const file = files.find(({ path }) => path === place?.file);
  if (place && file) found.set("instrument", instrumentStated(file, place, layer.instrument));
  for (const stated of statementsOf(layer)) {
    const { id } = stated.statement;
    if (places.has(id) && !found.has(id)) found.set(id, stated);
  }
  return found;
}
