import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.js";
import { aboutError, aboutFile } from "./read.js";
import { type RuleSource, readRuleFile } from "./rule-folder.js";

/** Case files below a folder of rules, as text, with the overlays that lie beside them. */
export interface CaseFolder {
  /** In the order of their paths by code unit; paths are relative to the folder, with `/`. */
  readonly files: readonly RuleSource[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Most case files, and most levels of folders, that are read. */
const MOST_FILES = 2000;
const MOST_DEPTH = 11;

/** Every YAML file in a folder named `cases` below a folder of rules. Links are not followed. */
export function readCaseFolder(folder: string, shown: string = folder): CaseFolder {
  const paths: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const visit = (below: string, inCases: boolean, depth: number): void => {
    if (depth > MOST_DEPTH || paths.length > MOST_FILES) return;
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      const hidden = entry.name.startsWith(".") || entry.name === "node_modules";
      if (entry.isDirectory() && !hidden) visit(path, entry.name === "cases", depth + 1);
      else if (entry.isFile() && inCases && /\.ya?ml$/.test(entry.name)) paths.push(path);
    }
  };
  try {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) diagnostics.push(aboutFile("node/not-folder", shown));
    else visit("", false, 0);
  } catch (error) {
    diagnostics.push(aboutError(error, shown, "node/unreadable"));
  }
  if (paths.length > MOST_FILES) diagnostics.push(aboutFile("node/too-many", shown, { most: MOST_FILES }));
  const files: RuleSource[] = [];
  for (const path of paths.slice(0, MOST_FILES).sort()) {
    const read = readRuleFile(join(folder, path), path);
    if ("diagnostic" in read) diagnostics.push(read.diagnostic);
    else files.push(read);
  }
  return { files, diagnostics };
}
