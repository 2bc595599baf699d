import { Composer, isMap, isScalar, LineCounter, type Node, Parser, type Scalar } from "yaml";
import type { Diagnostic } from "../../model/diagnostic.js";
import { problem } from "../problem.js";
import type { SourceFile, YamlPath } from "../source-file.js";
import { tooDeepAt } from "./depth.js";
import { type Locator, locatorOf } from "./locate.js";
import { MOST_CHARACTERS, MOST_LEVELS, YAML_OPTIONS } from "./options.js";
import { syntaxProblem } from "./syntax.js";
import { type WalkFinding, walk } from "./walk.js";

/** A YAML document in plain values, with a way back to its text. */
export interface YamlFile extends Locator {
  readonly path: string;
  readonly value: unknown;
  /** Faults of tokens, to be reported where the schema has nothing more precise to say. */
  readonly tokens: readonly { readonly path: YamlPath; readonly diagnostic: Diagnostic }[];
}

/** The document, or what keeps it from being read. Never throws for what the text holds. */
export type Parsed =
  | { readonly ok: true; readonly file: YamlFile }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

const refuse = (...diagnostics: readonly Diagnostic[]): Parsed => ({ ok: false, diagnostics });

/** Parses one rule file: one mapping, no anchors, aliases, tags or merge keys, bounded in size and depth. */
export function parseYaml({ path, text }: SourceFile): Parsed {
  if (text.length > MOST_CHARACTERS) {
    const params = { size: text.length, most: MOST_CHARACTERS };
    return refuse(problem("yaml/too-large", { in: "file", file: path }, params));
  }
  const lines = new LineCounter();
  const start = locatorOf(path, text, null, lines);
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const deep = tooDeepAt(tokens, MOST_LEVELS);
  if (deep !== null) return refuse(problem("yaml/too-deep", start.between(deep, deep + 1), { most: MOST_LEVELS }));

  const documents = [...new Composer(YAML_OPTIONS).compose(tokens, true, text.length)];
  const [document, second] = documents;
  // After the first error the others are mostly its echoes.
  const [error] = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings.filter(isDirective)]);
  if (error) return refuse(syntaxProblem(error, text, start.between));
  if (document === undefined) return refuse(problem("yaml/empty", { in: "file", file: path }));
  if (second) {
    const [from] = second.range;
    return refuse(problem("yaml/several-documents", start.between(from, from + 3)));
  }
  return readDocument(path, text, document.contents as Node | null, lines);
}

const isDirective = ({ code }: { readonly code: string }): boolean => code === "BAD_DIRECTIVE";

function readDocument(path: string, text: string, root: Node | null, lines: LineCounter): Parsed {
  const locator = locatorOf(path, text, root, lines);
  if (root === null || (isScalar(root) && (root as Scalar).value === null)) {
    return refuse(problem("yaml/empty", { in: "file", file: path }));
  }
  if (!isMap(root)) return refuse(problem("yaml/not-a-mapping", locator.nodePlace(root)));
  const { value, findings } = walk(root);
  const toDiagnostic = ({ code, node, params, first }: WalkFinding): Diagnostic =>
    problem(code, locator.nodePlace(node), params, first ? [locator.nodePlace(first)] : []);
  const faults = findings.filter(({ token }) => !token);
  if (faults.length > 0) return refuse(...faults.map(toDiagnostic));
  const tokens = findings.map((finding) => ({ path: finding.path, diagnostic: toDiagnostic(finding) }));
  return { ok: true, file: { ...locator, path, value, tokens } };
}
