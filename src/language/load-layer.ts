import type { Diagnostic } from "../model/diagnostic.js";
import type { Layer, SetLayer } from "../model/layer.js";
import { gather } from "./gather.js";
import type { LayerSource } from "./layer-source.js";
import { lint } from "./lint/lint.js";
import { lowerOverlay } from "./lower/overlay.js";
import { lowerSet } from "./lower/set.js";
import type { Axes } from "./lower/table.js";
import { MOST_PROBLEMS } from "./problem.js";
import { createValidators, type Validators } from "./schema/validators.js";
import type { SourceFile, YamlPlace } from "./source-file.js";

/** A folder of rule files as a layer, or what is wrong with it. */
export interface LoadedLayer {
  /** Null when there is any error, in the folder or in the set that it amends. */
  readonly layer: Layer | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The place of every statement, by its id. */
  readonly statements: ReadonlyMap<string, YamlPlace>;
}

export interface LoadOptions {
  /** Accepts statements that are `assumed`: a user's own files, never those under `criteria/`. */
  readonly allowAssumed?: boolean;
  /** Sets that an overlay may amend: an overlay with a table of its own needs their dimensions. */
  readonly sets?: readonly SetLayer[];
  /** Families with a set that could not be loaded: nobody knows whether an overlay's tables fit its dimensions. */
  readonly broken?: ReadonlySet<string>;
  /** Compiled schemas, shared by several loads. */
  readonly validators?: Validators;
}

/**
 * Loads the files of one folder: `set.yaml` with `facts.yaml` and the criteria, or `overlay.yaml`. Never throws for
 * what the files hold; without a layer there is at least one error.
 */
export function loadLayer(folderId: string, files: readonly SourceFile[], options: LoadOptions = {}): LoadedLayer {
  const { layer: source, diagnostics: faults } = gather(folderId, files, options.validators ?? createValidators());
  return finish(source, faults, options);
}

/** Loads one overlay of a user's own, whatever its name; its statements may be `assumed`. */
export function loadOverlay(file: SourceFile, options: LoadOptions = {}): LoadedLayer {
  const id = file.path.replace(/\.ya?ml$/i, "");
  const validators = options.validators ?? createValidators();
  const { layer: source, diagnostics: faults } = gather(id, [file], validators, "overlay");
  return finish(source, faults, { allowAssumed: true, ...options });
}

function finish(source: LayerSource | null, faults: readonly Diagnostic[], options: LoadOptions): LoadedLayer {
  if (source === null) return { layer: null, diagnostics: inOrder(faults), statements: new Map() };
  const axes = axesFor(source, options.sets ?? []);
  const all = lint(source, { allowAssumed: options.allowAssumed === true, axes });
  // The fault of the set stands at its own place; its dimensions are not missing here as well.
  const waits = source.kind === "overlay" && options.broken?.has(source.main.value.amends) === true;
  const findings = waits ? all.filter(({ code }) => code !== "rule/unknown-dimension") : all;
  const diagnostics = inOrder([...faults, ...findings]);
  if (findings.length < all.length || diagnostics.some(({ severity }) => severity === "error")) {
    return { layer: null, diagnostics, statements: new Map() };
  }
  const statements = new Map<string, YamlPlace>();
  const layer = source.kind === "set" ? lowerSet(source, statements) : lowerOverlay(source, statements, axes);
  return { layer, diagnostics, statements };
}

/** Dimensions of the sets an overlay amends. Where versions differ, the latest that has the dimension is meant. */
function axesFor(source: LayerSource, sets: readonly SetLayer[]): Axes {
  if (source.kind === "set") return new Map();
  const amended = sets.filter(({ family }) => family === source.main.value.amends);
  const inTime = [...amended].sort((a, b) =>
    (a.instrument.inForceFrom ?? "") < (b.instrument.inForceFrom ?? "") ? -1 : 1,
  );
  const own = source.main.value.instrument["in-force-from"];
  const before = inTime.filter(({ instrument }) => (instrument.inForceFrom ?? "") <= own);
  return new Map([...before].flatMap(({ dimensions }) => dimensions.map((dimension) => [dimension.id, dimension])));
}

/** By file, line and column; nothing twice, and not without end. */
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const key = ({ place }: Diagnostic): readonly [string, number, number] =>
    place.in === "text" ? [place.file, place.line, place.column] : [place.file, 0, 0];
  const sorted = diagnostics
    .map((diagnostic) => ({ diagnostic, key: key(diagnostic) }))
    .sort((a, b) => (a.key[0] < b.key[0] ? -1 : a.key[0] > b.key[0] ? 1 : a.key[1] - b.key[1] || a.key[2] - b.key[2]));
  return sorted.slice(0, MOST_PROBLEMS).map(({ diagnostic }) => diagnostic);
}
