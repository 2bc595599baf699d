import { createComposer } from "../../compose/composer.js";
import type { Understood } from "../../data/index.js";
import type { Assessment } from "../../model/assessment.js";
import type { CriteriaSet } from "../../model/criteria-set.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { DiagnosticOutput, Receipt, ReceiptOptions } from "../../model/output.js";
import type { Unit } from "../../model/unit.js";
import { receiptOf } from "../receipt.js";
import { duplicatesAcross, namedTwice, placeOf } from "./duplicates.js";
import { evaluatedBy } from "./engine.js";
import { type Here, written } from "./here.js";
import { runMessages } from "./messages.js";
import type { RunOptions } from "./options.js";
import { readData } from "./read-data.js";
import { resolveSet } from "./resolve-set.js";
import { done, failed, type Result } from "./result.js";
import { type Frame, openRules } from "./rules.js";
import { usage } from "./usage.js";

/** A data file that was read, and what was understood of it. */
export interface ReadFile {
  readonly path: string;
  readonly understood: Understood;
}

/** Data files evaluated: everything that a report, an explanation or JSON is made from. */
export interface Run {
  readonly set: CriteriaSet;
  readonly assessments: readonly Assessment[];
  /** Assessments under the sets that this one requires, by family. */
  readonly required: ReadonlyMap<string, readonly Assessment[]>;
  readonly files: readonly ReadFile[];
  readonly receipt: Receipt;
}

export type RunResult = Result<Run> & { readonly frame: Frame };

/** From what was asked to verdicts: rules, overlays, set, data, evaluation. Fails only where nothing can be evaluated. */
export async function assessFiles(files: readonly string[], options: RunOptions, here: Here): Promise<RunResult> {
  const frames: Frame[] = [];
  const frame: Frame = (place) => frames.map((of) => of(place)).find((found) => found !== null) ?? null;
  const found: DiagnosticOutput[] = [];
  const keep = (step: { readonly diagnostics: readonly DiagnosticOutput[]; readonly frame?: Frame }): void => {
    found.push(...step.diagnostics);
    if (step.frame) frames.push(step.frame);
  };
  const twice = namedTwice(files);
  if (twice.length > 0) return { ...failed(twice.map((one) => written(one, runMessages, here))), frame };
  const opened = await openRules(options.rules, here);
  keep(opened);
  if (!opened.ok) return { ...failed(found), frame };
  const resolved = await resolveSet(opened.book, options, here);
  keep(resolved);
  if (!resolved.ok) return { ...failed(found), frame };
  const { set, overlays } = resolved.value;
  const read = files.map((file) => readData(file, set, options, here, opened.book));
  for (const data of read) keep(data);
  const usable = read.flatMap((data) => (data.ok ? [data.value] : []));
  if (usable.length < read.length) return { ...failed(found), frame };

  for (const duplicate of duplicatesAcross(usable)) found.push(written(duplicate, runMessages, here));

  const { evidence, policy, engine = "compiled" } = options;
  const own = { evidence, ...(policy === undefined ? {} : { policy }) };
  const composed = createComposer(set, { ...own, lang: here.lang }).assessAll(usable.flatMap(({ units }) => units));
  for (const unit of composed.outside) found.push(written(outsideOf(unit, set), runMessages, here));
  if (composed.assessments.length === 0) {
    const nothing = usage("usage/no-units", { kind: set.unitKind, path: files.join(", ") });
    return { ...failed([...found, written(nothing, runMessages, here)]), frame };
  }
  const assessments = engine === "compiled" ? composed.assessments : await evaluatedBy(set, composed.units, own);
  const receipt = receiptOf({
    set,
    evaluator: engine,
    options: optionsOf(options, usable[0]?.vung ?? null, here),
    inputs: usable.map(({ input }) => input),
    overlays,
  });
  const { required } = composed;
  const understood = usable.map((data) => ({ path: data.input.path, understood: data.understood }));
  return { ...done({ set, assessments, required, files: understood, receipt }, found), frame };
}

/** What a receipt says was asked for. */
function optionsOf(options: RunOptions, vung: string | null, { lang }: Here): ReceiptOptions {
  const { set, place, evidence, policy, year, include, rules } = options;
  return {
    set,
    ...(place === undefined ? {} : { place }),
    evidence,
    ...(policy === undefined ? {} : { policy }),
    ...(vung === null ? {} : { vung }),
    ...(year === undefined ? {} : { "nam-xet": year }),
    ...(include.length === 0 ? {} : { include }),
    ...(rules === undefined ? {} : { rules }),
    lang,
  };
}

/** A unit that the set does not judge, and that lies in none that it does: it takes part in nothing. */
function outsideOf(unit: Unit, { unitKind }: CriteriaSet): Diagnostic {
  const { code, name, kind } = unit;
  const params = { code, name, kind, wanted: unitKind };
  return { code: "usage/outside", severity: "warning", place: placeOf(unit), params };
}
