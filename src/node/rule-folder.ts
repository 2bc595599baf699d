import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.js";
import { sha256 } from "./hash.js";
import { aboutError, aboutFile, MOST_RULE_BYTES, readBytes, utf8 } from "./read.js";

/** A rule file as it was read; `path` is relative to the folder, with `/`. */
export interface RuleSource {
  readonly path: string;
  readonly text: string;
  readonly sha256: string;
}

export interface RuleFolder {
  /** In the order of their paths by code unit, the same on every machine. */
  readonly files: readonly RuleSource[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Most rule files, and most levels of folders, that are read. */
const MOST_FILES = 5000;
const MOST_DEPTH = 10;

/**
 * Every rule file (`.yaml`, `.yml`) below a folder. Links are not followed, so that nothing outside of it is read.
 * Folders named `cases` hold test cases, not rules.
 */
export function readRuleFolder(folder: string, shown: string = folder): RuleFolder {
  const diagnostics: Diagnostic[] = [];
  const files: RuleSource[] = [];
  for (const path of rulePaths(folder, shown, diagnostics)) {
    const read = readRuleFile(join(folder, path), path);
    if ("diagnostic" in read) diagnostics.push(read.diagnostic);
    else files.push(read);
  }
  if (files.length === 0 && diagnostics.length === 0) diagnostics.push(aboutFile("node/no-rules", shown));
  return { files, diagnostics };
}

/** One rule file, with the hash of its bytes. */
export function readRuleFile(file: string, path: string = file): RuleSource | { readonly diagnostic: Diagnostic } {
  const read = readBytes(file, MOST_RULE_BYTES, path);
  if (!read.ok) return read;
  const text = utf8(read.value);
  return text === null ? { diagnostic: aboutFile("node/not-utf8", path) } : { path, text, sha256: sha256(read.value) };
}

function rulePaths(folder: string, shown: string, diagnostics: Diagnostic[]): readonly string[] {
  try {
    if (!statSync(folder).isDirectory()) {
      diagnostics.push(aboutFile("node/not-folder", shown));
      return [];
    }
  } catch (error) {
    diagnostics.push(aboutError(error, shown, "node/unreadable"));
    return [];
  }
  const paths: string[] = [];
  const visit = (below: string, depth: number): void => {
    if (depth > MOST_DEPTH) {
      diagnostics.push(aboutFile("node/too-deep", below, { most: MOST_DEPTH }));
      return;
    }
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      const wanted = /\.ya?ml$/.test(entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== "cases" && !entry.name.startsWith(".") && entry.name !== "node_modules")
          visit(path, depth + 1);
      } else if (entry.isSymbolicLink()) {
        diagnostics.push(aboutFile("node/symlink", path, {}, "warning"));
      } else if (wanted) paths.push(path);
      if (paths.length > MOST_FILES) return;
    }
  };
  try {
    visit("", 0);
  } catch (error) {
    diagnostics.push(aboutError(error, shown, "node/unreadable"));
  }
  if (paths.length > MOST_FILES) {
    diagnostics.push(aboutFile("node/too-many", shown, { most: MOST_FILES }));
    return [];
  }
  return paths.sort();
}
