import type { YAMLError } from "yaml";
import type { Diagnostic } from "../../model/diagnostic.js";
import { problem, type TextPlace } from "../problem.js";

/** Codes of the parser that have a message of their own; every other is `yaml/syntax`. */
const CODES: Readonly<Record<string, string>> = {
  NON_STRING_KEY: "yaml/key-not-text",
  TAB_AS_INDENT: "yaml/tab",
  BAD_INDENT: "yaml/indent",
  MISSING_CHAR: "yaml/missing-character",
  MULTILINE_IMPLICIT_KEY: "yaml/missing-character",
  BLOCK_IN_FLOW: "yaml/missing-character",
  BLOCK_AS_IMPLICIT_KEY: "yaml/colon-in-text",
  BAD_SCALAR_START: "yaml/reserved-character",
  BAD_DQ_ESCAPE: "yaml/escape",
};

/** What the parser found, in the words of the language. `place` turns a range of offsets into a place. */
export function syntaxProblem(
  error: YAMLError,
  text: string,
  place: (from: number, to: number) => TextPlace,
): Diagnostic {
  const [from, to] = error.pos;
  const at = place(from, to);
  const operator = operatorAt(text, from);
  if (error.code === "UNEXPECTED_TOKEN" && operator !== null) {
    return problem("rule/operator-symbol", place(operator.from, operator.to), { found: operator.text });
  }
  const code = CODES[error.code] ?? "yaml/syntax";
  if (code === "yaml/syntax") return problem(code, at, { reason: error.message.toLowerCase() });
  return problem(code, at, { found: text.slice(from, Math.max(to, from + 1)) });
}

/** `>=95` opens a folded text for YAML; whoever writes it means a comparison. */
function operatorAt(text: string, offset: number): { from: number; to: number; text: string } | null {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  const line = text.slice(start, end < 0 ? text.length : end);
  const match = /:\s*(>\s*=?\s*-?\d[^\s#]*)/.exec(line);
  if (match?.[1] === undefined) return null;
  const from = start + match.index + match[0].length - match[1].length;
  return { from, to: from + match[1].length, text: match[1] };
}
