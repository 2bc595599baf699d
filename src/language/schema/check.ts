import type { ErrorObject } from "ajv";
import { isMap, isScalar, type Node } from "yaml";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { YamlPath } from "../source-file.js";
import type { YamlFile } from "../yaml/parse.js";
import { misspeltCell } from "./misspelt-cell.js";
import { schemaProblem } from "./schema-problem.js";
import type { FileKind, Validators } from "./validators.js";

/** Keywords that only say that a branch failed, which the branch itself says better. */
const WRAPPERS = new Set(["if", "propertyNames"]);

/** Most errors of a schema that are explained. */
const MOST = 100;

/** Checks a file against its schema and its tokens. Where both speak of one node, the schema is more precise. */
export function checkSchema(kind: FileKind, file: YamlFile, validators: Validators): readonly Diagnostic[] {
  const errors = validators(kind, file.value).filter(isReason).slice(0, MOST);
  const found = errors.flatMap((error) => explain(error, pathOf(error), file));
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

function explain(error: ErrorObject, path: YamlPath, file: YamlFile): readonly Explained[] {
  for (let end = path.indexOf("cells") + 1; end > 0 && end < path.length; end++) {
    const cell = path.slice(0, end + 1);
    const found = misspeltCell(keysOf(file.nodeAt(cell)), cell, file);
    if (found.length > 0) return found.map((diagnostic) => ({ path: cell, diagnostic }));
  }
  return [{ path, diagnostic: schemaProblem(error, path, file) }];
}

const keysOf = (node: Node | null): readonly string[] =>
  isMap(node) ? node.items.map(({ key }) => String(isScalar(key) ? key.value : key)) : [];

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
