import { writeFileSync } from "node:fs";
import { catalogMessages } from "../catalog/messages.js";
import type { DiagnosticOutput } from "../model/output.js";
import { nodeMessages } from "../node/messages.js";
import { aboutError } from "../node/read.js";
import { renderDiagnostics } from "../report/diagnostics.js";
import { langOf, parseCall } from "./call.js";
import { type Context, contextOf, pathFrom, styleFor, written } from "./context.js";
import type { Io } from "./io.js";
import { usageMessages } from "./messages.js";
import { checkLang, checkTargets } from "./options.js";
import { FORMATS, type Outcome, type Target, USUAL_FORMATS, unusable } from "./outcome.js";
import type { Call, Verb } from "./program.js";
import { usage } from "./usage.js";

export type Status = 0 | 1 | 2;

type Run = (call: Call, context: Context) => Promise<Outcome>;

/** Each verb is loaded when it is called, so that none waits for what only another one needs. */
const VERBS: Readonly<Record<Verb, () => Promise<Run>>> = {
  assess: async () => (await import("./assess.js")).runAssess,
  check: async () => (await import("./check.js")).runCheck,
  explain: async () => (await import("./explain.js")).runExplain,
  replay: async () => (await import("./replay.js")).runReplay,
  sets: async () => (await import("./sets.js")).runSets,
  test: async () => (await import("./test.js")).runTest,
  verify: async () => (await import("./verify.js")).runVerify,
};

/**
 * The whole command line: runs `argv` (without the names of program and script) and gives the exit code. The result
 * goes to standard output, everything else to standard error. Never throws.
 */
export async function run(argv: readonly string[], io: Io): Promise<Status> {
  const lang = langOf(argv);
  const color = !argv.includes("--no-color");
  const context = contextOf(io, lang, color);
  try {
    const parsed = parseCall(argv, lang);
    if (parsed.kind === "print") {
      io.stdout.write(parsed.text);
      return 0;
    }
    if (parsed.kind === "mistake") return complain([written(parsed.diagnostic, MESSAGES, context)], context);
    return await runCall(parsed.call, context);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (io.env["NTM_DEBUG"] === "1" && error instanceof Error) io.stderr.write(`${error.stack ?? ""}\n`);
    return complain([written({ ...usage("internal"), params: { reason } }, MESSAGES, context)], context);
  }
}

const MESSAGES = { ...catalogMessages, ...nodeMessages, ...usageMessages };

async function runCall(call: Call, context: Context): Promise<Status> {
  const targets = checkTargets(call.outputs, call.verb === "check" ? FORMATS : USUAL_FORMATS);
  const mistakes = [...checkLang(call.options), ...targets.filter((target) => "code" in target)];
  if (mistakes.length > 0)
    return complain(
      mistakes.map((mistake) => written(mistake, MESSAGES, context)),
      context,
    );
  const runVerb = await VERBS[call.verb]();
  const outcome = await runVerb(call, context);
  const failed = writeResults(outcome, targets as readonly Target[], context);
  report(outcome.diagnostics.concat(failed), outcome.frame, context);
  return failed.length > 0 ? 2 : outcome.status;
}

/** Writes every form that was asked for; a file that cannot be written is a finding. */
function writeResults({ render }: Outcome, targets: readonly Target[], context: Context): readonly DiagnosticOutput[] {
  if (render === null) return [];
  const failed: DiagnosticOutput[] = [];
  for (const { format, file } of targets) {
    const text = `${render(format, styleFor(context, file === null ? context.io.stdout : null))}\n`;
    if (file === null) {
      context.io.stdout.write(text);
      continue;
    }
    try {
      writeFileSync(pathFrom(context, file), text);
    } catch (error) {
      failed.push(written(aboutError(error, file, "node/unwritable"), MESSAGES, context));
    }
  }
  return failed;
}

function report(diagnostics: readonly DiagnosticOutput[], frame: Outcome["frame"], context: Context): void {
  const text = renderDiagnostics(diagnostics, frame ?? (() => null), styleFor(context, context.io.stderr));
  if (text !== "") context.io.stderr.write(`${text}\n`);
}

function complain(diagnostics: readonly DiagnosticOutput[], context: Context): Status {
  const outcome = unusable(diagnostics);
  report(outcome.diagnostics, undefined, context);
  return outcome.status;
}
