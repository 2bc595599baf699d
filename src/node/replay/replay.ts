import { existsSync } from "node:fs";
import { isAbsolute, join, resolve as resolvePath } from "node:path";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { DiagnosticOutput, Receipt } from "../../model/output.js";
import { sha256 } from "../hash.js";
import { aboutFile, isRegularFile, MOST_RULE_BYTES, readBytes, utf8 } from "../read.js";
import { shippedRules } from "../rule-book.js";
import { assessFiles, type Run } from "../run/assess-files.js";
import type { Here } from "../run/here.js";
import { findingsOf, findUnit, runOfOne } from "../run/one-unit.js";
import type { RunOptions } from "../run/options.js";
import { jsonOf } from "../run/output.js";
import { hasError } from "../run/result.js";
import { usage } from "../run/usage.js";
import { ENGINE } from "../version.js";
import { change, changedFiles, changesIn } from "./compare.js";
import { findFiles } from "./find-files.js";
import { type Recorded, readRecorded } from "./recorded.js";

export interface ReplayOptions {
  /** Where relative paths start; the folder of the process unless told otherwise. */
  readonly cwd?: string;
  /** Files that stand for recorded ones which now lie elsewhere. */
  readonly data?: readonly string[];
  /** Folder that stands for the recorded folder of rules. */
  readonly rules?: string;
  /** How the result is called in findings. */
  readonly path?: string;
}

/**
 * What a replay came to. `same`: the same bytes. `changed`: what exactly is not as recorded. `impossible`: nothing could
 * be compared, since the result or a file that it was made from cannot be read.
 */
export type Replay =
  | { readonly outcome: "same"; readonly receipt: Receipt }
  | {
      readonly outcome: "changed";
      readonly changes: readonly Diagnostic[];
      /** Every unit has the result that was recorded, whatever else has changed; null where it could not be done again. */
      readonly sameResult: boolean | null;
    }
  | { readonly outcome: "impossible"; readonly diagnostics: readonly Diagnostic[] };

/**
 * Does a run again from its receipt and compares: `result` is what `ntm assess --format json` wrote. Texts of findings
 * are in `replayMessages` and `nodeMessages`.
 */
export async function replay(result: string | Uint8Array, options: ReplayOptions = {}): Promise<Replay> {
  const { cwd = process.cwd(), data = [], rules, path = "" } = options;
  const text = typeof result === "string" ? result : utf8(result);
  if (text === null) return impossible(aboutFile("node/not-utf8", path));
  const recorded = readRecorded(text.replace(/^\ufeff/, ""));
  if ("because" in recorded) {
    if (recorded.because === "schema") return changed([change("schema", { was: recorded.version, now: "1" })]);
    return impossible(usage(`replay/${recorded.because}`, { path, at: "at" in recorded ? recorded.at : "" }));
  }
  const { receipt } = recorded;
  if (rules !== undefined && receipt.options.rules === undefined) return impossible(usage("replay/shipped-rules"));
  const found = findFiles([...receipt.inputs, ...receipt.overlays], data, cwd);
  if (!found.ok) return impossible(...found.diagnostics);
  const folder = receipt.options.rules;
  const moved = new Map([
    ...found.moved,
    ...(folder !== undefined && rules !== undefined ? [[folder, rules] as const] : []),
  ]);
  const here: Here = { cwd, lang: receipt.options.lang, moved };
  const at = folder === undefined ? null : resolvePath(cwd, rules ?? folder);
  if (at !== null && !existsSync(at)) return impossible(aboutFile("node/no-file", rules ?? folder ?? ""));
  const hashes = at === null ? await shippedHashes(receipt) : hashesIn(at, receipt);

  const known = [
    ...(receipt.engine.version === ENGINE.version
      ? []
      : [change("engine", { was: receipt.engine.version, now: ENGINE.version })]),
    ...changedFiles("rule", receipt.rules, hashes),
    ...changedFiles("overlay", receipt.overlays, found.hashes),
    ...changedFiles("input", receipt.inputs, found.hashes),
  ];
  const again = await runAgain(receipt, here);
  if (!again.ok) return changed([...known, change("refused", { codes: codesOf(again.diagnostics) })]);
  const sameBytes = typeof result === "string" ? result === again.text : Buffer.from(again.text).equals(result);
  return sameBytes ? { outcome: "same", receipt } : differing(recorded, known, again.text);
}

const changed = (changes: readonly Diagnostic[], sameResult: boolean | null = null): Replay => ({
  outcome: "changed",
  changes,
  sameResult,
});
const impossible = (...diagnostics: readonly Diagnostic[]): Replay => ({ outcome: "impossible", diagnostics });

function differing(recorded: Recorded, known: readonly Diagnostic[], again: string): Replay {
  const changes = [...known, ...changesIn(recorded, again)];
  const sameResult = !changes.some(({ code }) => code === "replay/units" || code === "replay/unit-count");
  return changed(changes.length > 0 ? changes : [change("layout", {})], sameResult);
}

/** Hashes of the rule files of a shipped family, by path. */
async function shippedHashes({ set }: Receipt): Promise<ReadonlyMap<string, string>> {
  const layers = (await shippedRules()).catalog(set.family)?.layers ?? [];
  return new Map(layers.flatMap(({ files }) => files.map(({ path, sha256: hash }) => [path, hash] as const)));
}

/** Hashes of recorded rule files as they lie in a folder now, by path. Nothing outside of the folder is read. */
function hashesIn(folder: string, { rules }: Receipt): ReadonlyMap<string, string> {
  const inside = rules.filter(({ path }) => !isAbsolute(path) && !path.split(/[\\/]/).includes(".."));
  return new Map(
    inside.flatMap(({ path }) => {
      if (!isRegularFile(join(folder, path))) return [];
      const read = readBytes(join(folder, path), MOST_RULE_BYTES, path);
      return read.ok ? [[path, sha256(read.value)] as const] : [];
    }),
  );
}

type Again =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly diagnostics: readonly DiagnosticOutput[] };

/** The same run, as text with the line break at its end. */
async function runAgain({ asOf, inputs, overlays, options, engine }: Receipt, here: Here): Promise<Again> {
  const asked: RunOptions = {
    set: options.set,
    asOf,
    evidence: options.evidence,
    engine: engine.evaluator,
    overlays: overlays.map(({ path }) => path),
    include: options.include ?? [],
    ...(options["nam-xet"] === undefined ? {} : { year: options["nam-xet"] }),
    ...(options.vung === undefined ? {} : { vung: options.vung }),
    ...(options.place === undefined ? {} : { place: options.place }),
    ...(options.policy === undefined ? {} : { policy: options.policy }),
    ...(options.rules === undefined ? {} : { rules: options.rules }),
  };
  const paths = inputs.map(({ path }) => path);
  const run = await assessFiles(paths, asked, here);
  if (!run.ok) return { ok: false, diagnostics: run.diagnostics };
  const { unit } = options;
  return {
    ok: true,
    text: `${unit === undefined ? jsonOf(run.value, run.diagnostics) : ofOne(unit, run.value, run.diagnostics)}\n`,
  };
}

function ofOne(code: string, run: Run, diagnostics: readonly DiagnosticOutput[]): string {
  const unit = findUnit(code, run.assessments);
  return "code" in unit ? jsonOf(run, diagnostics) : jsonOf(runOfOne(run, unit), findingsOf(unit, diagnostics));
}

/** Codes of errors, each once; never the texts, as they may show what stands in a file that a stranger named. */
const codesOf = (diagnostics: readonly DiagnosticOutput[]): string =>
  [...new Set(diagnostics.filter((one) => hasError([one])).map(({ code }) => code))].join(", ");
