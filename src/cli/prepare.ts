import { catalogMessages } from "../catalog/messages.js";
import { createEvaluator } from "../evaluate/evaluator.js";
import type { Assessment } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { DiagnosticOutput, Receipt, ReceiptOptions } from "../model/output.js";
import { receiptOf } from "../node/index.js";
import { type AssessReport, summarise, understoodText } from "../report/index.js";
import { type Context, written } from "./context.js";
import { usageMessages } from "./messages.js";
import { checkOptions, type RawOptions, type RunOptions } from "./options.js";
import { readData } from "./read-data.js";
import { resolveSet } from "./resolve-set.js";
import { done, failed, type Result } from "./result.js";
import { type Frame, openRules } from "./rules.js";

/** A data file evaluated: everything that a report or an explanation is made from. */
export interface Prepared {
  readonly set: CriteriaSet;
  readonly assessments: readonly Assessment[];
  readonly report: AssessReport;
  readonly receipt: Receipt;
  readonly options: RunOptions;
}

export type Preparation = Result<Prepared> & { readonly frame: Frame };

/** From what was asked to verdicts: rules, overlays, set, data, evaluation. */
export async function prepare(file: string, raw: RawOptions, context: Context): Promise<Preparation> {
  const options = checkOptions(raw);
  if (isMistakes(options)) {
    const messages = { ...usageMessages, ...catalogMessages };
    return { ...failed(options.map((mistake) => written(mistake, messages, context))), frame: () => null };
  }
  const frames: Frame[] = [];
  const frame: Frame = (place) => frames.map((of) => of(place)).find((found) => found !== null) ?? null;
  const found: DiagnosticOutput[] = [];
  const keep = (step: { readonly diagnostics: readonly DiagnosticOutput[]; readonly frame?: Frame }): void => {
    found.push(...step.diagnostics);
    if (step.frame) frames.push(step.frame);
  };
  const opened = await openRules(options.rules, context);
  keep(opened);
  if (!opened.ok) return { ...failed(found), frame };
  const resolved = await resolveSet(opened.book, options, context);
  keep(resolved);
  if (!resolved.ok) return { ...failed(found), frame };
  const { set, overlays } = resolved.value;
  const data = readData(file, set, options, context);
  keep(data);
  if (!data.ok) return { ...failed(found), frame };

  const { units, understood, input, vung } = data.value;
  const { evidence, policy, year, rules } = options;
  const evaluator = createEvaluator(set, { evidence, ...(policy === undefined ? {} : { policy }) });
  const assessments = units.map((unit) => evaluator.assess(unit));
  const asked: ReceiptOptions = {
    evidence,
    ...(policy === undefined ? {} : { policy }),
    ...(vung === null ? {} : { vung }),
    ...(year === undefined ? {} : { "nam-xet": year }),
    ...(rules === undefined ? {} : { rules }),
  };
  const report: AssessReport = {
    set,
    assessments,
    summary: summarise(assessments),
    options: asked,
    understood: understoodText(file, understood, context),
  };
  return {
    ...done({ set, assessments, report, receipt: receiptOf(set, asked, input, overlays), options }, found),
    frame,
  };
}

const isMistakes = (checked: ReturnType<typeof checkOptions>): checked is Exclude<typeof checked, RunOptions> =>
  Array.isArray(checked);
