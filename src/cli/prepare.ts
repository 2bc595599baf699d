import { catalogMessages } from "../catalog/messages.js";
import { createComposer } from "../compose/index.js";
import type { Assessment } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { DiagnosticOutput, Receipt, ReceiptOptions } from "../model/output.js";
import type { Unit } from "../model/unit.js";
import { receiptOf } from "../node/index.js";
import { type AssessReport, summarise, understoodText } from "../report/index.js";
import { type Context, written } from "./context.js";
import { usageMessages } from "./messages.js";
import { checkOptions, type RawOptions, type RunOptions } from "./options.js";
import { readData } from "./read-data.js";
import { resolveSet } from "./resolve-set.js";
import { done, failed, type Result } from "./result.js";
import { type Frame, openRules } from "./rules.js";
import { usage } from "./usage.js";

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
export async function prepare(files: readonly string[], raw: RawOptions, context: Context): Promise<Preparation> {
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
  const read = files.map((file) => readData(file, set, options, context));
  for (const data of read) keep(data);
  const usable = read.flatMap((data) => (data.ok ? [data.value] : []));
  if (usable.length < read.length) return { ...failed(found), frame };

  const { evidence, policy, year, rules } = options;
  const composer = createComposer(set, { evidence, lang: context.lang, ...(policy === undefined ? {} : { policy }) });
  const { assessments, outside } = composer.assessAll(usable.flatMap(({ units }) => units));
  for (const unit of outside) found.push(written(outsideOf(unit, set), usageMessages, context));
  if (assessments.length === 0) {
    const nothing = usage("usage/no-units", { kind: set.unitKind, path: files.join(", ") });
    return { ...failed([...found, written(nothing, usageMessages, context)]), frame };
  }
  const vung = usable[0]?.vung ?? null;
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
    understood: usable.map(({ input, understood }) => understoodText(input.path, understood, context)),
  };
  const inputs = usable.map(({ input }) => input);
  const receipt = receiptOf(set, asked, inputs, overlays);
  return { ...done({ set, assessments, report, receipt, options }, found), frame };
}

/** A unit that the set does not judge, and that lies in none that it does: it takes part in nothing. */
function outsideOf({ code, name, kind, origin }: Unit, set: CriteriaSet): Diagnostic {
  const [, file, line] = /^(.*):(\d+)$/.exec(origin ?? "") ?? [];
  const at = { in: "text", file: file ?? "", line: Number(line), column: 1 } as const;
  const place = file === undefined ? ({ in: "file", file: origin ?? "ntm" } as const) : at;
  return { code: "usage/outside", severity: "warning", place, params: { code, name, kind, wanted: set.unitKind } };
}

const isMistakes = (checked: ReturnType<typeof checkOptions>): checked is Exclude<typeof checked, RunOptions> =>
  Array.isArray(checked);
