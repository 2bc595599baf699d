import { existsSync, statSync } from "node:fs";
import { basename, extname, resolve } from "node:path";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { InputFile } from "../../model/output.js";
import { sha256 } from "../hash.js";
import { isRegularFile, MOST_DATA_BYTES, readBytes } from "../read.js";
import { usage } from "../run/usage.js";

/** Where the files of a receipt are now, by the path that is recorded; or which cannot be found. */
export type Found =
  | { readonly ok: true; readonly moved: ReadonlyMap<string, string>; readonly hashes: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

interface Given {
  readonly path: string;
  readonly sha256: string;
}

/**
 * Finds recorded files by their path, or among the files given: by content, then by name, then in order for those that
 * are not where they were; one that is left stands for the only recorded file of its kind. Otherwise it is a mistake.
 */
export function findFiles(recorded: readonly InputFile[], given: readonly string[], cwd: string): Found {
  const diagnostics: Diagnostic[] = [];
  const spare: Given[] = [];
  for (const path of given) {
    const read = readBytes(resolve(cwd, path), MOST_DATA_BYTES, path);
    if (read.ok) spare.push({ path, sha256: sha256(read.value) });
    else diagnostics.push(read.diagnostic);
  }
  if (diagnostics.length > 0) return { ok: false, diagnostics };

  const moved = new Map<string, string>();
  const take = (file: InputFile, fits: (candidate: Given) => boolean): void => {
    const at = moved.has(file.path) ? -1 : spare.findIndex(fits);
    const [found] = at < 0 ? [] : spare.splice(at, 1);
    if (found) moved.set(file.path, found.path);
  };
  for (const file of recorded) take(file, (candidate) => candidate.sha256 === file.sha256);
  for (const file of recorded) take(file, (candidate) => basename(candidate.path) === basename(file.path));
  for (const file of recorded) if (!existsSync(resolve(cwd, file.path))) take(file, () => true);
  const [last] = spare.length === 1 ? spare : [];
  if (last !== undefined) {
    const rivals = recorded.filter(({ path }) => !moved.has(path) && extname(path) === extname(last.path));
    if (rivals.length === 1) for (const file of rivals) take(file, () => true);
  }
  for (const { path } of spare) diagnostics.push(usage("replay/spare-data", { path }));

  const hashes = new Map<string, string>();
  for (const path of new Set(recorded.map((file) => file.path))) {
    const at = resolve(cwd, moved.get(path) ?? path);
    // Somebody else may have named a device, which has no end, or a terminal, which waits.
    if (existsSync(at) && !isRegularFile(at) && !statSync(at).isDirectory()) {
      diagnostics.push(usage("replay/no-input", { path }));
      continue;
    }
    const read = readBytes(at, MOST_DATA_BYTES, path);
    if (read.ok) hashes.set(path, sha256(read.value));
    else
      diagnostics.push(read.diagnostic.code === "node/no-file" ? usage("replay/no-input", { path }) : read.diagnostic);
  }
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, moved, hashes };
}
