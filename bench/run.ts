// Measures the evaluator beside its peers on the national set, interleaved in one process, and prints ratios.
// Absolute numbers differ from machine to machine; the ratios hold.
import { execFileSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { createEvaluator, resolve } from "ntm-criteria";
import { catalog } from "ntm-criteria/sets/vn/xa-ntm";
import { handwritten } from "./handwritten.js";
import { plainRules } from "./plain-rules.js";
import { makeUnits } from "./units.js";

const ROUNDS = 7;
const resolution = resolve(catalog, { asOf: "2023-12-31" });
if (!resolution.ok) throw new Error(resolution.refusal.code);
const { set } = resolution;
const units = makeUnits(set, 20_000);
const few = units.slice(0, 400);
const evaluator = createEvaluator(set);
const byHand = handwritten(set);
const rules = plainRules(set);
const rows = units.map((unit) => evaluator.prepare(unit));

/** The peers must agree before their speed is compared. */
function compareVerdicts(): number {
  let compared = 0;
  for (const unit of units) {
    const ours = evaluator.assess(unit).criteria;
    const theirs = byHand(unit).criteria;
    // The hand-written code does not know what follows from a missing classifier.
    if (unit.facts["so_truong"] === null) continue;
    for (const [i, { rule, verdict }] of ours.entries()) {
      if (verdict !== theirs[i]?.verdict) {
        throw new Error(`${unit.code}, criterion ${rule.id}: ${verdict}, by hand ${theirs[i]?.verdict}`);
      }
      compared++;
    }
  }
  return compared;
}

const perSecond = (count: number, started: bigint): number => (count * 1e9) / Number(process.hrtime.bigint() - started);

const measured: Record<string, number[]> = {};
function note(name: string, rate: number): void {
  measured[name] ??= [];
  measured[name].push(rate);
}

function time(name: string, work: () => number): void {
  const started = process.hrtime.bigint();
  const count = work();
  note(name, perSecond(count, started));
}

let sink = 0;
async function round(): Promise<void> {
  const started = process.hrtime.bigint();
  for (const unit of few) sink += (await rules(unit)).length;
  note("json-rules-engine, a rule per indicator, two-valued", perSecond(few.length, started));
  time("by hand, explained", () => {
    for (const unit of units) sink += byHand(unit).counts.criteria.met;
    return units.length;
  });
  time("ntm-criteria, explained", () => {
    for (const unit of units) sink += evaluator.assess(unit).counts.criteria.met;
    return units.length;
  });
  time("ntm-criteria, verdicts from plain objects", () => {
    for (const unit of units) sink += evaluator.decide(evaluator.prepare(unit)).criteria.length;
    return units.length;
  });
  time("ntm-criteria, verdicts from prepared rows", () => {
    for (const row of rows) sink += evaluator.decide(row).criteria.length;
    return rows.length;
  });
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

function printRates(): void {
  const base = median(measured["json-rules-engine, a rule per indicator, two-valued"] ?? [1]);
  const hand = median(measured["by hand, explained"] ?? [1]);
  console.log("| engine | units/s | × json-rules-engine | × by hand |\n|---|---:|---:|---:|");
  for (const [name, rates] of Object.entries(measured)) {
    const rate = median(rates);
    const cells = [name, Math.round(rate), (rate / base).toFixed(rate / base < 10 ? 1 : 0), (rate / hand).toFixed(2)];
    console.log(`| ${cells.join(" | ")} |`);
  }
}

/** Milliseconds to run a script in a new process, median of several. */
function startUp(script: string): number {
  const times = Array.from({ length: 15 }, () => {
    const started = process.hrtime.bigint();
    execFileSync(process.execPath, ["--input-type=module", "-e", script]);
    return Number(process.hrtime.bigint() - started) / 1e6;
  });
  return median(times);
}

async function bundleSize(names: string, from = "./dist/index.js"): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${names} } from "${from}";`, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length / 1000;
}

console.log(`${compareVerdicts()} verdicts of criteria equal to those by hand\n`);
await round();
for (const rates of Object.values(measured)) rates.length = 0;
for (let i = 0; i < ROUNDS; i++) await round();
printRates();

const bare = startUp("");
const core = startUp('await import("./dist/index.js");');
const withSet = startUp('await import("./dist/index.js"); await import("./dist/sets/vn/xa-ntm.js");');
console.log(
  `\nstart-up beyond bare Node: core ${(core - bare).toFixed(0)} ms, core and set ${(withSet - bare).toFixed(0)} ms`,
);
const evaluateOnly = await bundleSize("createEvaluator, sentence, viSentence");
const withResolve = await bundleSize("createEvaluator, resolve, sentence, viSentence");
console.log(
  `bundle, gzip: evaluate + explain ${evaluateOnly.toFixed(1)} kB, with resolve ${withResolve.toFixed(1)} kB`,
);
if (sink < 0) console.log(sink);
