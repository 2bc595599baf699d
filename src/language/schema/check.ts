import type { ErrorObject } from "ajv";
import { isMap, type Node } from "yaml";
import type { Diagnostic } from "../../model/diagnostic.js";
import { problem } from "../problem.js";
import type { YamlPath } from "../source-file.js";
import type { YamlFile } from "../yaml/parse.js";
import { schemaProblem } from "./schema-problem.js";
import type { FileKind, Validators } from "./validators.js";

/** Keywords that only say that a branch failed, which the branch itself says better. */
const WRAPPERS = new Set(["if", "propertyNames"]);

/** Keys that a cell may have beside its value. */
const PROVENANCE = ["evidence", "confidence", "quoted", "source", "bounds", "note", "verified", "cite"];

/** Most errors of a schema that are explained. */
const MOST = 100;

/** Checks a file against its schema and its tokens. Where both speak of one node, the schema is more precise. */
export function checkSchema(kind: FileKind, file: YamlFile, validators: Validators): readonly Diagnostic[] {
  const errors = validators(kind, file.value).filter(isReason).slice(0, MOST);
  const found = errors.map((error) => explain(error, pathOf(error), file));
  const said = new Set(found.map(({ path }) => keyOf(path)));
  const tokens = file.tokens.filter(({ path }) => !said.has(keyOf(path)));
  return [...withoutEchoes(found), ...tokens].map(({ diagnostic }) => diagnostic);
}

interface Explained {
  readonly path: YamlPath;
  readonly diagnostic: Diagnostic;
}

const keyOf = (path: YamlPath): string => path.join("\u0000");

/** A branch that failed, or a type beside a list of values, is said better by the other error. */
const isReason = ({ keyword, parentSchema }: ErrorObject): boolean =>
  !WRAPPERS.has(keyword) && !(keyword === "type" && parentSchema?.["enum"] !== undefined);

function explain(error: ErrorObject, path: YamlPath, file: YamlFile): Explained {
  const cell = path.slice(0, -1);
  if (path.includes("cells") && isCellWithoutValue(file.nodeAt(cell))) {
    const params = { missing: "value", key: String(cell.at(-1)) };
    return { path: cell, diagnostic: problem("rule/missing-key", file.pathPlace(cell, "key"), params) };
  }
  return { path, diagnostic: schemaProblem(error, path, file) };
}

/** A cell with a grade or a note but no value looks like an inner table. */
const isCellWithoutValue = (node: Node | null): boolean =>
  isMap(node) && PROVENANCE.some((key) => node.has(key)) && !node.has("value");

/** One fault, one finding: a misspelt key is not also a missing one, and nothing is said twice. */
function withoutEchoes(found: readonly Explained[]): readonly Explained[] {
  const meant = new Set(
    found.flatMap(({ path, diagnostic: { code, params } }) =>
      code === "rule/unknown-key" && params["nearest"] !== undefined
        ? [`${keyOf(path)}\u0000${params["nearest"]}`]
        : [],
    ),
  );
  const seen = new Set<string>();
  return found.filter(({ path, diagnostic: { code, params } }) => {
    if (code === "rule/missing-key" && meant.has(`${keyOf(path)}\u0000${params["missing"]}`)) return false;
    const key = `${code} ${keyOf(path)} ${JSON.stringify(params)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** JSON pointer to a path. An index is told from a key by what it leads into, so both may be texts here. */
const pathOf = ({ instancePath }: ErrorObject): YamlPath =>
  instancePath
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
