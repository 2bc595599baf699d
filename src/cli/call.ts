import { CommanderError } from "commander";
import type { Diagnostic, Lang } from "../model/diagnostic.js";
import { type Call, makeProgram } from "./program.js";
import { usageOf } from "./usage.js";

/** What the arguments ask for: a verb to run, text to print, or a mistake. */
export type Parsed =
  | { readonly kind: "call"; readonly call: Call }
  | { readonly kind: "print"; readonly text: string }
  | { readonly kind: "mistake"; readonly diagnostic: Diagnostic };

/** Language of messages and help: `--lang en` anywhere, else Vietnamese. The machine's own language has no say. */
export function langOf(argv: readonly string[]): Lang {
  const at = argv.lastIndexOf("--lang");
  const given = at >= 0 ? argv[at + 1] : argv.findLast((word) => word.startsWith("--lang="))?.slice("--lang=".length);
  return given === "en" ? "en" : "vi";
}

export function parseCall(argv: readonly string[], lang: Lang): Parsed {
  const printed: string[] = [];
  const calls: Call[] = [];
  const program = makeProgram(
    lang,
    (text) => printed.push(text),
    (call) => calls.push(call),
  );
  try {
    program.parse(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (printed.length > 0) return { kind: "print", text: printed.join("") };
    return { kind: "mistake", diagnostic: usageOf(error, program, argv) };
  }
  const [call] = calls;
  return call ? { kind: "call", call } : { kind: "print", text: printed.join("") };
}
