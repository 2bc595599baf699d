import type { Diagnostic } from "../model/diagnostic.js";
import { nearest } from "../model/nearest.js";
import type { CriterionFile } from "../model/source/criterion-file.js";
import type { FactsFile } from "../model/source/facts-file.js";
import type { OverlayFile } from "../model/source/overlay-file.js";
import type { SetFile } from "../model/source/set-file.js";
import { type Checked, compareNumbers, type LayerSource } from "./layer-source.js";
import { problem } from "./problem.js";
import { checkSchema } from "./schema/check.js";
import type { FileKind, Validators } from "./schema/validators.js";
import type { SourceFile } from "./source-file.js";
import { parseYaml, type YamlFile } from "./yaml/parse.js";

/** A folder's files that their schemas accept; null when one is not, or the folder is no layer. */
export interface Gathered {
  readonly layer: LayerSource | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Most files of a folder. */
const MOST_FILES = 200;

/** `vn/xa-ntm/2022-qd-318`: a place of one or more steps, then for a set its family and its version. */
const FOLDER = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*){1,9}$/;

/** Parses and checks the files of a folder. `only` says what they are where their names do not. */
export function gather(id: string, files: readonly SourceFile[], validators: Validators, only?: "overlay"): Gathered {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const faults = only ? [] : folderFaults(id, sorted);
  if (faults.length > 0) return { layer: null, diagnostics: faults };
  const diagnostics: Diagnostic[] = [];
  const checked = new Map<FileKind, Checked<unknown>[]>();
  for (const file of sorted) {
    const kind = only ?? kindOf(file.path);
    if (kind === null) continue;
    const parsed = parseYaml(file);
    const found = parsed.ok ? checkSchema(kind, parsed.file, validators) : parsed.diagnostics;
    diagnostics.push(...found);
    if (parsed.ok) add(checked, kind, parsed.file);
  }
  return { layer: diagnostics.length > 0 ? null : layerOf(id, sorted, checked), diagnostics };
}

function add(checked: Map<FileKind, Checked<unknown>[]>, kind: FileKind, yaml: YamlFile): void {
  checked.set(kind, [...(checked.get(kind) ?? []), { yaml, value: yaml.value }]);
}

/** The schemas have accepted each value, so each is what its type says. */
function layerOf(
  id: string,
  files: readonly SourceFile[],
  checked: ReadonlyMap<FileKind, readonly Checked<unknown>[]>,
): LayerSource | null {
  const overlay = checked.get("overlay")?.[0] as Checked<OverlayFile> | undefined;
  if (overlay) return { kind: "overlay", id, files, main: overlay };
  const main = checked.get("set")?.[0] as Checked<SetFile> | undefined;
  if (main === undefined) return null;
  const facts = (checked.get("facts")?.[0] ?? null) as Checked<FactsFile> | null;
  const criteria = [...(checked.get("criterion") ?? [])] as Checked<CriterionFile>[];
  criteria.sort((a, b) => compareNumbers(a.value.id, b.value.id));
  return { kind: "set", id, files, main, facts, criteria };
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

function kindOf(path: string): FileKind | null {
  const name = nameOf(path);
  if (name === "set.yaml") return "set";
  if (name === "overlay.yaml") return "overlay";
  if (name === "facts.yaml") return "facts";
  return /^\d{2,3}-[a-z0-9]+(-[a-z0-9]+)*\.yaml$/.test(name) ? "criterion" : null;
}

function folderFaults(id: string, files: readonly SourceFile[]): readonly Diagnostic[] {
  const folder = { in: "file", file: id } as const;
  const names = new Set(files.map(({ path }) => nameOf(path)));
  const short = names.has("set.yaml") && id.split("/").length < 3;
  if (!FOLDER.test(id) || short) return [problem("layer/folder", folder, { found: id })];
  if (files.length > MOST_FILES)
    return [problem("layer/too-many-files", folder, { found: files.length, most: MOST_FILES })];
  const faults = files.filter(({ path }) => kindOf(path) === null).map((file) => unknownFile(file));
  if (names.has("set.yaml") && names.has("overlay.yaml")) faults.push(problem("layer/set-and-overlay", folder));
  if (!names.has("set.yaml") && !names.has("overlay.yaml")) faults.push(problem("layer/no-set", folder));
  if (names.has("overlay.yaml") && !names.has("set.yaml")) {
    const others = files.filter(({ path }) => nameOf(path) !== "overlay.yaml" && kindOf(path) !== null);
    faults.push(...others.map(({ path }) => problem("layer/beside-overlay", { in: "file", file: path })));
  }
  return faults;
}

function unknownFile({ path }: SourceFile): Diagnostic {
  const found = nameOf(path);
  const near = nearest(found, ["set.yaml", "facts.yaml", "overlay.yaml"]);
  return problem("layer/unknown-file", { in: "file", file: path }, { found, ...(near ? { nearest: near } : {}) });
}
