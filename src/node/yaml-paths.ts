import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.js";
import { aboutError, aboutFile } from "./read.js";

/** Most files of a kind, and most levels of folders (a last one of cases not counted), that are read. */
const MOST_FILES = 5000;
const MOST_DEPTH = 10;

export interface YamlPaths {
  /** By code unit, the same on every machine; relative to the folder, with `/`. None where there are too many. */
  readonly paths: readonly string[];
  /** Also what was passed over, so that no file is left out in silence. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * YAML files (`.yaml`, `.yml`) below a folder: test cases are those that lie in folders named `cases`, rules are all
 * others; nothing is looked for in folders below `cases`. Links are not followed, so that nothing outside of the folder
 * is read; hidden folders and `node_modules` are not entered.
 */
export function yamlPaths(folder: string, shown: string, kind: "rules" | "cases"): YamlPaths {
  const paths: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const visit = (below: string, inCases: boolean, depth: number): void => {
    if (depth > MOST_DEPTH && !inCases) {
      diagnostics.push(aboutFile("node/too-deep", below, { most: MOST_DEPTH }));
      return;
    }
    for (const entry of entriesOf(join(folder, below), below || shown, diagnostics)) {
      const { name } = entry;
      const path = below === "" ? name : `${below}/${name}`;
      if (entry.isSymbolicLink()) diagnostics.push(aboutFile("node/symlink", path, {}, "warning"));
      else if (entry.isDirectory()) {
        const ofCases = name === "cases";
        const hidden = name.startsWith(".") || name === "node_modules";
        if (hidden || (kind === "rules" && ofCases)) continue;
        if (inCases) diagnostics.push(aboutFile("node/below-cases", path, {}, "warning"));
        else visit(path, ofCases, depth + 1);
      } else if (entry.isFile() && /\.ya?ml$/.test(name) && inCases === (kind === "cases")) paths.push(path);
      if (paths.length > MOST_FILES) return;
    }
  };
  if (isFolder(folder, shown, diagnostics)) visit("", false, 0);
  if (paths.length <= MOST_FILES) return { paths: paths.sort(), diagnostics };
  diagnostics.push(aboutFile("node/too-many", shown, { most: MOST_FILES }));
  return { paths: [], diagnostics };
}

function isFolder(folder: string, shown: string, diagnostics: Diagnostic[]): boolean {
  try {
    if (statSync(folder).isDirectory()) return true;
    diagnostics.push(aboutFile("node/not-folder", shown));
  } catch (error) {
    diagnostics.push(aboutError(error, shown, "node/unreadable"));
  }
  return false;
}

/** What lies in a folder, in the order of names, so that findings have one order. */
function entriesOf(folder: string, shown: string, diagnostics: Diagnostic[]) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    diagnostics.push(aboutError(error, shown, "node/unreadable"));
    return [];
  }
}
