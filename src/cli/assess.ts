import type { Assessment } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import { jsonOf } from "../node/run/output.js";
import { hasError } from "../node/run/result.js";
import { renderAssess, summarise, understoodText } from "../report/index.js";
import type { Context } from "./context.js";
import type { FailOn } from "./options.js";
import { type Outcome, unusable } from "./outcome.js";
import { prepare } from "./prepare.js";
import type { Call } from "./program.js";

/** `ntm assess <data.csv>`: every unit of a file against a set. */
export async function runAssess(call: Call, context: Context): Promise<Outcome> {
  const prepared = await prepare(call.files, call.options, context);
  const { diagnostics, frame } = prepared;
  if (!prepared.ok) return unusable(diagnostics, frame);
  const { set, assessments, required, files, receipt, options } = prepared.value;
  const found = hasError(diagnostics) || assessments.some((assessment) => isFinding(assessment, options.failOn));
  return {
    status: found ? 1 : 0,
    diagnostics,
    frame,
    render: (format, style) =>
      format === "json"
        ? jsonOf(prepared.value, diagnostics)
        : renderAssess(
            {
              set,
              assessments,
              summary: summarise(assessments),
              required: setsRequiredBy(set).flatMap((one) => {
                const below = required.get(one.family) ?? [];
                return below.length === 0 ? [] : [{ set: one, assessments: below }];
              }),
              options: receipt.options,
              understood: files.map(({ path, understood }) => understoodText(path, understood, context)),
            },
            style,
          ),
  };
}

/** A value that cannot be used is always a finding; a verdict only where it was asked for. */
const isFinding = ({ issues, criteria }: Assessment, failOn: readonly FailOn[]): boolean =>
  issues.length > 0 || criteria.some(({ verdict }) => failOn.some((asked) => asked === verdict));

/** Every set that a set refers to, however far, each family once. */
function setsRequiredBy(set: CriteriaSet): readonly CriteriaSet[] {
  const all = set.requires.flatMap((one) => [one, ...setsRequiredBy(one)]);
  return all.filter((one, index) => all.findIndex(({ family }) => family === one.family) === index);
}
