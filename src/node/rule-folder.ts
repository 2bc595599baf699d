import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.js";
import { sha256 } from "./hash.js";
import { aboutFile, MOST_RULE_BYTES, readBytes, utf8 } from "./read.js";
import { yamlPaths } from "./yaml-paths.js";

/** A rule file as it was read; `path` is relative to the folder, with `/`. */
export interface RuleSource {
  readonly path: string;
  readonly text: string;
  readonly sha256: string;
}

/** The rule files, or the case files, of a folder. */
export interface RuleFolder {
  /** In the order of their paths by code unit, the same on every machine. */
  readonly files: readonly RuleSource[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Every rule file below a folder. Folders named `cases` hold test cases, not rules. */
export function readRuleFolder(folder: string, shown: string = folder): RuleFolder {
  const { files, diagnostics } = readYamlFiles(folder, shown, "rules");
  const none = files.length === 0 && diagnostics.length === 0;
  return none ? { files, diagnostics: [aboutFile("node/no-rules", shown)] } : { files, diagnostics };
}

/** Every file of a kind below a folder that can be read, and why others were not. */
export function readYamlFiles(folder: string, shown: string, kind: "rules" | "cases"): RuleFolder {
  const found = yamlPaths(folder, shown, kind);
  const diagnostics = [...found.diagnostics];
  const files: RuleSource[] = [];
  for (const path of found.paths) {
    const read = readRuleFile(join(folder, path), path);
    if ("diagnostic" in read) diagnostics.push(read.diagnostic);
    else files.push(read);
  }
  return { files, diagnostics };
}

/** One rule file, with the hash of its bytes. */
export function readRuleFile(file: string, path: string = file): RuleSource | { readonly diagnostic: Diagnostic } {
  const read = readBytes(file, MOST_RULE_BYTES, path);
  if (!read.ok) return read;
  const text = utf8(read.value);
  return text === null ? { diagnostic: aboutFile("node/not-utf8", path) } : { path, text, sha256: sha256(read.value) };
}
