import { type Resolution, resolve } from "../../catalog/index.js";
import { type Composer, createComposer } from "../../compose/index.js";
import { loadOverlay } from "../../language/load-layer.js";
import { catalogOf } from "../../language/load-layers.js";
import type { SourceFile } from "../../language/source-file.js";
import type { Diagnostic, Lang } from "../../model/diagnostic.js";
import type { Layer, OverlayLayer, SetLayer } from "../../model/layer.js";
import { type Basis, keyOf } from "./plan.js";

/** The set that a basis names, compiled; or the first reason why there is none. */
export type Judge =
  | { readonly ok: true; readonly composer: Composer }
  /** `policy`: the set has no aggregation policy of that name. */
  | { readonly ok: false; readonly code: string; readonly params: Diagnostic["params"] };

/** Layers against which cases are run; each basis is resolved and compiled once. */
export interface World {
  readonly layers: readonly Layer[];
  readonly judge: (basis: Basis) => Judge;
  /** The set as it was resolved, without compiling it. */
  readonly resolution: (basis: Basis) => Resolution;
}

/** Overlays that lie beside case files, loaded; a path that is not there has none. */
export type Overlays = (path: string) => {
  readonly layer: OverlayLayer | null;
  readonly diagnostics: readonly Diagnostic[];
};

export function overlaysBeside(files: ReadonlyMap<string, SourceFile>, layers: readonly Layer[]): Overlays {
  const sets = layers.filter((layer): layer is SetLayer => layer.layer === "set");
  const loaded = new Map<string, ReturnType<Overlays>>();
  return (path) => {
    const file = files.get(path);
    const before = loaded.get(path);
    if (file === undefined || before !== undefined) return before ?? { layer: null, diagnostics: [] };
    const { layer, diagnostics } = loadOverlay(file, { sets });
    const result = { layer: layer?.layer === "overlay" ? layer : null, diagnostics };
    loaded.set(path, result);
    return result;
  };
}

export function worldOf(layers: readonly Layer[], overlays: Overlays, lang: Lang = "vi"): World {
  const resolutions = new Map<string, Resolution>();
  const judges = new Map<string, Judge>();
  const resolution = (basis: Basis): Resolution => {
    const key = keyOf(basis);
    const found = resolutions.get(key) ?? resolveFor(basis, layers, overlays);
    resolutions.set(key, found);
    return found;
  };
  const judge = (basis: Basis): Judge => {
    const key = keyOf(basis);
    const found = judges.get(key) ?? compile(resolution(basis), basis, lang);
    judges.set(key, found);
    return found;
  };
  return { layers, judge, resolution };
}

/**
 * A case beside a set is about that set, so the set is named; one beside an overlay without a first day names the
 * overlay. What has a first day is still asked for by its day.
 */
function resolveFor(basis: Basis, layers: readonly Layer[], overlays: Overlays): Resolution {
  const { folder, asOf, place, overlays: paths } = basis;
  const layer = layers.find(({ id }) => id === folder);
  const family = layer?.family ?? "";
  const undated = layer?.layer === "overlay" && layer.instrument.inForceFrom === null;
  const where = place ?? layer?.place ?? "vn";
  return resolve(catalogOf(family, layers), {
    asOf,
    place: where,
    places: [where],
    set: [...new Set([...(layer?.layer === "set" ? [layer.id] : []), ...basis.set])],
    include: [...new Set([...(undated ? [layer.id] : []), ...basis.include])],
    overlays: paths.flatMap((path) => overlays(path).layer ?? []),
  });
}

/** Compiles what a basis resolves to. */
export function compile(resolution: Resolution, { evidence, policy }: Basis, lang: Lang): Judge {
  if (!resolution.ok) return { ok: false, code: resolution.refusal.code, params: resolution.refusal.params };
  const { set } = resolution;
  if (policy !== null && !set.policies.some(({ id }) => id === policy)) {
    const known = set.policies.map(({ id }) => id).join(", ");
    return { ok: false, code: "case/no-such-policy", params: { found: policy, known } };
  }
  const options = { lang, ...(evidence === null ? {} : { evidence }), ...(policy === null ? {} : { policy }) };
  return { ok: true, composer: createComposer(set, options) };
}
