import type { Assessment, ResultNode } from "../model/assessment.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { nearest } from "../model/nearest.js";
import { findingsOf, findUnit, runOfOne } from "../node/run/one-unit.js";
import { jsonOf } from "../node/run/output.js";
import { nodeById, renderIndicator, renderUnit } from "../report/index.js";
import { type Context, written } from "./context.js";
import { usageMessages } from "./messages.js";
import { type Outcome, unusable } from "./outcome.js";
import { prepare } from "./prepare.js";
import type { Call } from "./program.js";
import { usage } from "./usage.js";

/** `ntm explain <data.csv> --unit …`: the tree of one unit, or of one criterion or indicator of it. */
export async function runExplain({ files, options }: Call, context: Context): Promise<Outcome> {
  const mistake = (diagnostic: Diagnostic): Outcome => unusable([written(diagnostic, usageMessages, context)]);
  if (options.unit === undefined) return mistake(usage("usage/missing-argument", { name: "--unit", verb: "explain" }));
  const prepared = await prepare(files, options, context);
  const { diagnostics, frame } = prepared;
  if (!prepared.ok) return unusable(diagnostics, frame);
  const { set, assessments, files: read } = prepared.value;
  const unit = findUnit(options.unit, assessments);
  if ("code" in unit) return mistake(unit);
  const node = options.indicator === undefined ? null : findNode(options.indicator, unit);
  if (node !== null && "code" in node) return mistake(node);
  const own = findingsOf(unit, diagnostics);
  return {
    // What is wrong with other rows is not asked for here.
    status: unit.issues.length > 0 ? 1 : 0,
    diagnostics: own,
    frame,
    render: (format, style) => {
      if (format === "json") return jsonOf(runOfOne(prepared.value, unit), own);
      // What a file says of itself, as in the report on all its units.
      const remarks = read.flatMap(({ understood }) => understood.comments.slice(0, 1));
      return node === null ? renderUnit(unit, set, style, remarks) : renderIndicator(node, unit, set, style, remarks);
    },
  };
}

function findNode(given: string, { criteria }: Assessment): ResultNode | Diagnostic {
  const node = nodeById(given, criteria);
  if (node !== null) return node;
  const ids = criteria.flatMap(({ rule, children }) => [rule.id, ...children.map((child) => child.rule.id)]);
  return usage("usage/no-indicator", { given, nearest: nearest(given, ids) ?? "" });
}
