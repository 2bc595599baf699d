import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from "yaml";
import type { YamlPath } from "../source-file.js";
import { tokenFault } from "./read-scalar.js";

/** Something found on the way through a document: a code, the node it is about, and its path. */
export interface WalkFinding {
  readonly code: string;
  readonly node: Node;
  readonly path: YamlPath;
  readonly params: Readonly<Record<string, string | number>>;
  /** A fault of a token: what the schema says about the same node is more precise. */
  readonly token: boolean;
  /** Where it stood first, for a key that stands twice. */
  readonly first?: Node;
}

/** Keys by which a plain object could be changed from outside. */
const RESERVED = new Set(["__proto__", "constructor", "prototype"]);

/** Turns a document into plain values without prototypes, and reports what the language does not allow on the way. */
export function walk(root: Node): { readonly value: unknown; readonly findings: readonly WalkFinding[] } {
  const findings: WalkFinding[] = [];
  const report = (code: string, node: Node, path: YamlPath, found: string): void => {
    findings.push({ code, node, path, params: { found }, token: false });
  };

  const checkProperties = (node: Node, path: YamlPath): void => {
    if ("anchor" in node && node.anchor !== undefined) report("yaml/anchor", node, path, `&${node.anchor}`);
    if (node.tag !== undefined) report("yaml/tag", node, path, node.tag.replace("tag:yaml.org,2002:", "!!"));
  };

  const visit = (node: Node | null, path: YamlPath): unknown => {
    if (node === null) return null;
    if (isAlias(node)) {
      report("yaml/alias", node, path, `*${node.source}`);
      return null;
    }
    checkProperties(node, path);
    if (isScalar(node)) return visitScalar(node, path);
    if (isSeq(node)) return node.items.map((item, i) => visit(item as Node | null, [...path, i]));
    if (isMap(node)) {
      const plain: Record<string, unknown> = Object.create(null);
      const seen = new Map<string, Scalar>();
      for (const pair of node.items) visitPair(pair as Pair<Scalar, Node | null>, plain, path, seen);
      return plain;
    }
    return null;
  };

  const visitPair = (
    pair: Pair<Scalar, Node | null>,
    plain: Record<string, unknown>,
    path: YamlPath,
    seen: Map<string, Scalar>,
  ): void => {
    const key = String(pair.key.value);
    const here = [...path, key];
    checkProperties(pair.key, here);
    checkForm(pair.key, here);
    const first = seen.get(key);
    seen.set(key, first ?? pair.key);
    const found = { code: "yaml/duplicate-key", node: pair.key, path: here, params: { found: key }, token: false };
    if (first) findings.push({ ...found, first });
    if (RESERVED.has(key)) report("yaml/reserved-key", pair.key, here, key);
    else if (key === "<<") report("yaml/merge-key", pair.key, here, key);
    else plain[key] = visit(pair.value, here);
  };

  const checkForm = (node: Scalar, path: YamlPath): void => {
    const { value } = node;
    if (typeof value === "string" && value.normalize("NFC") !== value) report("yaml/not-composed", node, path, value);
  };

  const visitScalar = (node: Scalar, path: YamlPath): unknown => {
    checkForm(node, path);
    const fault = tokenFault(node);
    if (fault) findings.push({ ...fault, node, path, token: true });
    return node.value;
  };

  return { value: visit(root, []), findings };
}
