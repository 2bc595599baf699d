import { en, type Language, vi } from "../../explain/index.js";
import { problem } from "../../language/problem.js";
import type { SourceFile, YamlPath } from "../../language/source-file.js";
import type { Diagnostic, Lang } from "../../model/diagnostic.js";
import type { Layer } from "../../model/layer.js";
import { failuresOf } from "./check.js";
import { type CaseDocument, type CaseDocuments, folderOf, loadCases } from "./load.js";
import { type CaseOutcome, judgeCase } from "./outcome.js";
import { type ByPath, type PlannedCase, planCases } from "./plan.js";
import { type Overlays, overlaysBeside, type World, worldOf } from "./world.js";

/** One case, what became of it, and every expectation that did not come true. */
export interface CaseResult {
  readonly planned: PlannedCase;
  readonly outcome: CaseOutcome;
  readonly diagnostics: readonly Diagnostic[];
}

/** All cases of one run. */
export interface CaseRun {
  readonly results: readonly CaseResult[];
  /** What keeps case files from being read, then every expectation that did not come true; in order of files. */
  readonly diagnostics: readonly Diagnostic[];
  readonly world: World;
  readonly overlays: Overlays;
}

export interface RunCasesOptions {
  /** Language of the explanations inside findings; Vietnamese unless told otherwise. */
  readonly lang?: Lang;
  /** Only cases of these folders and of those below them; without any, all. */
  readonly folders?: readonly string[];
}

/**
 * Runs the cases among some files against layers of rules. A case that cannot be run is a finding, and so is each
 * expectation that does not come true, at its place in the case file. Never throws for what the files hold.
 */
export function runCases(
  files: readonly SourceFile[],
  layers: readonly Layer[],
  options: RunCasesOptions = {},
): CaseRun {
  const { lang = "vi", folders = [] } = options;
  const wanted = (path: string): boolean =>
    folders.length === 0 || folders.some((folder) => `${path}/`.startsWith(`${folder}/`));
  const loaded = loadCases(files);
  const byPath: ByPath = new Map(loaded.documents.map((document) => [document.yaml.path, document]));
  const documents = loaded.documents.filter(({ folder }) => wanted(folder));
  const overlays = overlaysBeside(loaded.overlays, layers);
  const world = worldOf(layers, overlays, lang);
  const language = lang === "en" ? en : vi;
  const faults = new Map(documents.map((document) => [document, faultsOf(document, byPath, loaded, layers, overlays)]));
  const results = documents
    .filter((document) => faults.get(document)?.length === 0)
    .flatMap((document) => planCases(document, byPath).map((planned) => runCase(planned, world, language)));
  const found = [...faults.values()].flat();
  return {
    results,
    diagnostics: [...diagnosticsIn(loaded, wanted), ...found, ...results.flatMap(({ diagnostics }) => diagnostics)],
    world,
    overlays,
  };
}

/** What keeps case files from being read, of the folders that were asked for. */
const diagnosticsIn = ({ diagnostics }: CaseDocuments, wanted: (folder: string) => boolean): readonly Diagnostic[] =>
  diagnostics.filter(({ place }) => wanted(folderOf(place.file) ?? place.file));

function runCase(planned: PlannedCase, world: World, language: Language): CaseResult {
  const outcome = judgeCase(planned, world);
  const { document, index, source } = planned;
  const diagnostics = failuresOf(planned, outcome, language).map(({ code, path, params, end }) => {
    const place = document.yaml.pathPlace(["cases", index, ...path], end);
    return { code, severity: "error" as const, place, params: { case: source.name, ...params } };
  });
  return { planned, outcome, diagnostics };
}

/** What keeps the cases of a file from meaning anything. */
function faultsOf(
  document: CaseDocument,
  byPath: ByPath,
  { overlays: files }: CaseDocuments,
  layers: readonly Layer[],
  overlays: Overlays,
): readonly Diagnostic[] {
  const { folder, yaml, value } = document;
  const found: Diagnostic[] = [];
  const add = (code: string, path: YamlPath, params: Diagnostic["params"]): void => {
    found.push(problem(code, yaml.pathPlace(path, "value"), params));
  };
  if (!layers.some(({ id }) => id === folder)) add("case/no-layer", ["title"], { folder });
  for (const [key, unit] of [["base", value.base] as const, ...Object.entries(value.samples ?? {})]) {
    const from = unit?.["base-of"];
    const path = key === "base" ? [key, "base-of"] : ["samples", key, "base-of"];
    if (from !== undefined && !byPath.get(from)?.value.base) add("case/no-base", path, { found: from });
  }
  const names = new Set<string>();
  for (const { source, basis, index, samples } of planCases(document, byPath)) {
    const { name, counts, expect, level, missing, columns, refused, issues } = source;
    const params = { case: name };
    if (basis.asOf === "") add("case/no-day", ["cases", index, "name"], params);
    if (names.has(name)) add("case/name-twice", ["cases", index, "name"], params);
    names.add(name);
    const said = counts ? [level] : [expect, level, missing, columns, refused, issues];
    if (!said.some(saysSomething)) add("case/nothing-expected", ["cases", index, "name"], params);
    for (const [i, { like }] of (source.inside ?? []).entries()) {
      const known = Object.keys(samples);
      if (!known.includes(like)) {
        add("case/no-sample", ["cases", index, "inside", i, "like"], { found: like, known: known.join(", ") });
      }
    }
    for (const path of basis.overlays) {
      const at: YamlPath = source.overlays ? ["cases", index, "overlays"] : ["overlays"];
      if (!files.has(path)) add("case/no-overlay", at, { found: path.slice(path.lastIndexOf("/") + 1) });
      else for (const one of overlays(path).diagnostics) if (!found.includes(one)) found.push(one);
    }
  }
  if (value.cases.length === 0) add("case/nothing-expected", ["cases"], { case: value.title });
  return found.filter(({ severity }) => severity === "error");
}

/** An empty map expects nothing; an empty list of missing facts says that none is missing. */
const saysSomething = (said: object | string | undefined): boolean =>
  said !== undefined && (typeof said === "string" || Array.isArray(said) || Object.keys(said).length > 0);
