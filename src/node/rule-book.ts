import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Catalog } from "../model/layer.js";
import { type RuleSource, readRuleFolder } from "./rule-folder.js";
import { ENGINE } from "./version.js";

/** The families of sets that a run may use. */
export interface RuleBook {
  /** In the order of their names by code unit. */
  readonly families: readonly string[];
  /** All that is known of a family; null when there is none of that name. */
  readonly catalog: (family: string) => Catalog | null;
  /** Rule files as text, where rules were read as text: for code frames. */
  readonly sources: readonly RuleSource[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The sets that ship with the package: precompiled when the package is built, from `criteria/` otherwise (in a
 * checkout that runs from its source). The only place that knows of the difference.
 */
export async function shippedRules(): Promise<RuleBook> {
  const here = dirname(fileURLToPath(import.meta.url));
  const root = packageRoot(here);
  const built = join(root, "dist", "sets");
  return here.startsWith(join(root, "dist")) && existsSync(built)
    ? builtRules(built)
    : folderRules(join(root, "criteria"));
}

/**
 * The sets of a folder of YAML, laid out as `criteria/` is. Findings about the folder itself name it as it was
 * given; those in a file name the file by its path below the folder.
 */
export async function folderRules(folder: string, shown: string = folder): Promise<RuleBook> {
  const { files, diagnostics } = readRuleFolder(folder, shown);
  // Loaded only here: the shipped sets need neither a YAML parser nor a schema validator.
  const { catalogOf, loadLayers } = await import("../language/index.js");
  const loaded = loadLayers(files);
  const families = [...new Set(loaded.layers.map(({ family }) => family))].sort();
  return {
    families,
    catalog: (family) => (families.includes(family) ? catalogOf(family, loaded.layers) : null),
    sources: files,
    diagnostics: [...diagnostics, ...loaded.diagnostics],
  };
}

/** The folder of YAML that ships with the package: for whatever works on the text of the rules. */
export const shippedFolder = (): string => join(packageRoot(dirname(fileURLToPath(import.meta.url))), "criteria");

/** A shipped family, ready to be resolved; null when there is none of that name. */
export const shippedCatalog = async (family: string): Promise<Catalog | null> => (await shippedRules()).catalog(family);

function builtRules(folder: string): RuleBook {
  const families = (readdirSync(folder, { recursive: true }) as string[])
    .filter((path) => path.endsWith(".json"))
    .map((path) => path.slice(0, -".json".length).replaceAll("\\", "/"))
    .sort();
  return {
    families,
    // Only a name that was listed becomes a path.
    catalog: (family) =>
      families.includes(family) ? (JSON.parse(readFileSync(join(folder, `${family}.json`), "utf8")) as Catalog) : null,
    sources: [],
    diagnostics: [],
  };
}

/** The folder of this package, from a module inside of it. */
function packageRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    const file = join(folder, "package.json");
    if (existsSync(file) && (JSON.parse(readFileSync(file, "utf8")) as { name?: unknown }).name === ENGINE.name)
      return folder;
    if (dirname(folder) === folder) return start;
  }
}
