import type { ErrorObject } from "ajv";
import { isMap, isScalar, isSeq, type Node, type Scalar } from "yaml";
import type { Diagnostic } from "../../model/diagnostic.js";
import { nearest } from "../../model/nearest.js";
import { problem } from "../problem.js";
import type { YamlPath } from "../source-file.js";
import type { YamlFile } from "../yaml/parse.js";
import { textForNumber } from "../yaml/read-scalar.js";

/** What the schema refused, as a finding with its place and what the writer may have meant. */
export function schemaProblem(error: ErrorObject, path: YamlPath, file: YamlFile): Diagnostic {
  const { keyword, params } = error;
  const at = file.pathPlace(path, "value");
  const key = keyOf(path);
  switch (keyword) {
    case "additionalProperties":
      return unknownKey(error, path, file);
    case "required": {
      const missing = String(params["missingProperty"]);
      return problem("rule/missing-key", file.pathPlace(path, "key"), { missing, key });
    }
    case "type":
      return wrongType(String(params["type"]), path, file);
    case "enum":
      return notAllowed((params["allowedValues"] as readonly unknown[]).map(String), path, file);
    case "const":
      return notAllowed([String(params["allowedValue"])], path, file);
    case "pattern":
      return badPattern(error, path, file);
    case "minimum":
      return problem("rule/too-small", at, { found: String(error.data), least: String(params["limit"]) });
    case "maximum":
      return problem("rule/too-big", at, { found: String(error.data), most: String(params["limit"]) });
    case "minLength":
      return problem("rule/empty-text", at, { key });
    case "maxLength":
      return problem("rule/too-long", at, { key, most: String(params["limit"]) });
    case "minItems":
      return problem("rule/too-few-items", at, { key, least: String(params["limit"]) });
    case "maxItems":
      return problem("rule/too-many-items", at, { key, most: String(params["limit"]) });
    case "minProperties":
      return problem("rule/empty-value", file.pathPlace(path, "key"), { key });
    case "uniqueItems": {
      const [first = 0, second = 0] = [Number(params["i"]), Number(params["j"])].sort((a, b) => a - b);
      const found = String((error.data as readonly unknown[])[second]);
      const before = file.pathPlace([...path, first], "value");
      return problem("rule/item-twice", file.pathPlace([...path, second], "value"), { found }, [before]);
    }
    default:
      return problem("rule/not-valid", at, { key, reason: `${keyword}: ${error.message ?? ""}` });
  }
}

const keyOf = (path: YamlPath): string => {
  const named = path.filter((step) => !/^\d+$/.test(String(step))).at(-1);
  return named === undefined ? "" : String(named);
};

function unknownKey(error: ErrorObject, path: YamlPath, file: YamlFile): Diagnostic {
  const found = String(error.params["additionalProperty"]);
  const known = Object.keys((error.parentSchema?.["properties"] ?? {}) as object);
  const near = nearest(found, known);
  const params = { found, known: known.join(", "), ...(near === undefined ? {} : { nearest: near }) };
  return problem("rule/unknown-key", file.pathPlace([...path, found], "key"), params);
}

const sourceOf = (node: Node | null): string => (isScalar(node) ? ((node as Scalar).source ?? "") : "");

const isPlain = (node: Node | null): boolean => isScalar(node) && (node as Scalar).type === "PLAIN";

function kindOf(node: Node | null): string {
  if (isMap(node)) return "mapping";
  if (isSeq(node)) return "list";
  const value = isScalar(node) ? (node as Scalar).value : null;
  return value === null ? "nothing" : typeof value === "string" ? "text" : typeof value;
}

/** Each type has a code, for its name is said differently in each language. */
const EXPECTED: Readonly<Record<string, string>> = {
  string: "rule/text-expected",
  number: "rule/number-expected",
  integer: "rule/number-expected",
  boolean: "rule/boolean-expected",
  object: "rule/mapping-expected",
  array: "rule/list-expected",
};

/** A value of another type: nothing at all, a number that is an id, a text that is a number in disguise. */
function wrongType(expected: string, path: YamlPath, file: YamlFile): Diagnostic {
  const node = file.nodeAt(path);
  const found = kindOf(node);
  const at = file.pathPlace(path, "value");
  const source = sourceOf(node);
  if (found === "nothing") {
    return problem("rule/empty-value", file.pathPlace(path, "key"), { key: keyOf(path) });
  }
  if (expected === "string" && isPlain(node)) {
    return problem("rule/not-quoted", at, { found: source, write: `"${source}"` });
  }
  if (expected === "number" || expected === "integer") {
    const meant = found === "text" ? textForNumber(source) : null;
    if (meant) return problem(meant.code, at, meant.params);
    if (expected === "integer" && found === "number") return problem("rule/not-whole", at, { found: source });
  }
  return problem(EXPECTED[expected] ?? "rule/not-valid", at, { key: keyOf(path), found: source || kindOf(node) });
}

function notAllowed(allowed: readonly string[], path: YamlPath, file: YamlFile): Diagnostic {
  const node = file.nodeAt(path);
  const source = isScalar(node) ? String((node as Scalar).value) : kindOf(node);
  const at = file.pathPlace(path, "value");
  const meant = allowed.includes("unset") ? textForNumber(source) : null;
  if (meant) return problem(meant.code, at, meant.params);
  const near = nearest(source, allowed);
  const params = { found: source, allowed: allowed.join(", "), ...(near === undefined ? {} : { nearest: near }) };
  return problem("rule/not-allowed", at, params);
}

/** A sentence of the schema as a part of a message. */
const asClause = (sentence: string): string =>
  (sentence.charAt(0).toLowerCase() + sentence.slice(1)).replace(/\.$/, "");

function badPattern(error: ErrorObject, path: YamlPath, file: YamlFile): Diagnostic {
  if (error.propertyName !== undefined) {
    const place = file.pathPlace([...path, error.propertyName], "key");
    const code = keyOf(path) === "facts" ? "rule/bad-fact-id" : "rule/bad-id";
    return problem(code, place, { found: error.propertyName });
  }
  const found = String(error.data);
  const date = String(error.schema).includes("\\d{4}-");
  const hint = asClause(String(error.parentSchema?.["patternErrorMessage"] ?? ""));
  const place = file.pathPlace(path, "value");
  if (date) return problem("rule/bad-date", place, { found });
  return problem("rule/bad-form", place, { key: keyOf(path), found, hint });
}
