import { checkSchema } from "../../language/schema/check.js";
import { createValidators, type Validators } from "../../language/schema/validators.js";
import type { SourceFile } from "../../language/source-file.js";
import { parseYaml, type YamlFile } from "../../language/yaml/parse.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { CaseFile } from "../../model/source/case-file.js";

/** A case file that its schema accepts. */
export interface CaseDocument {
  /** Path of the set's folder, which is the id of its layer. */
  readonly folder: string;
  readonly yaml: YamlFile;
  readonly value: CaseFile;
}

/** Every case file that can be read, what keeps others from it, and the overlays that lie beside them. */
export interface CaseDocuments {
  readonly documents: readonly CaseDocument[];
  readonly overlays: ReadonlyMap<string, SourceFile>;
  readonly diagnostics: readonly Diagnostic[];
}

const CASE_PATH = /^(.+)\/cases\/[^/]+\.ya?ml$/;
const OVERLAY = /\.overlay\.ya?ml$/;

/** The folder of the set that a case file lies beside; null for a file of another kind. */
export const folderOf = (path: string): string | null => CASE_PATH.exec(path)?.[1] ?? null;

/** Reads case files as strictly as rule files; those in no `cases/` folder are left out. */
export function loadCases(files: readonly SourceFile[], validators: Validators = createValidators()): CaseDocuments {
  const documents: CaseDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  const overlays = new Map<string, SourceFile>();
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))) {
    const folder = folderOf(file.path);
    if (folder === null) continue;
    if (OVERLAY.test(file.path)) {
      overlays.set(file.path, file);
      continue;
    }
    const parsed = parseYaml(file);
    const found = parsed.ok ? checkSchema("case", parsed.file, validators) : parsed.diagnostics;
    diagnostics.push(...found);
    // The schema has accepted the value, so it is what the type says.
    if (parsed.ok && found.length === 0) {
      documents.push({ folder, yaml: parsed.file, value: parsed.file.value as CaseFile });
    }
  }
  return { documents, overlays, diagnostics };
}
