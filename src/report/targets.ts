import { leafOf, partName } from "../explain/sentence.js";
import { capital } from "../explain/template.js";
import { nodeTitle } from "../explain/title.js";
import type { Assessment, ResultNode } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import { type Column, PADDED, tableOf } from "./columns.js";
import type { Style } from "./context.js";
import { lackingOf } from "./lacking.js";
import { clauses } from "./lines.js";
import { markOf } from "./marks.js";
import { widthOf, wrap } from "./wrap.js";

/** One criterion, indicator or part: what is asked, what there is, and what is missing. */
interface Target {
  readonly node: ResultNode;
  readonly depth: number;
  readonly label: string;
  readonly asked: string;
  readonly actual: string;
  readonly verdict: string;
  readonly lacking: string;
}

/** Narrower pages have no room for five columns. */
const LEAST_WIDTH = 100;

/**
 * Everything that is asked of one unit, line by line: what is asked, what there is, the verdict, and what is missing.
 * On a narrow page each takes a few lines instead of a row.
 */
export function renderTargets(assessment: Assessment, set: CriteriaSet, style: Style): string {
  const targets = assessment.criteria.flatMap((criterion) => targetsOf(criterion, null, 0, set, style));
  return style.width < LEAST_WIDTH ? stacked(targets, set, style) : inColumns(targets, set, style);
}

function targetsOf(
  node: ResultNode,
  whole: ResultNode | null,
  depth: number,
  set: CriteriaSet,
  style: Style,
): readonly Target[] {
  const { language, words } = style;
  const { children, evidence, rule } = node;
  const inside = whole !== null && whole.rule.kind !== "criterion";
  const { demand = "", actual = "" } = children.length > 0 ? {} : leafOf(node, set, language);
  const target: Target = {
    node,
    depth,
    label: inside ? capital(partName(node, whole, language)) : nodeTitle(node, language),
    asked: `${demand}`,
    actual: `${actual}` || noFigure(node, style),
    verdict: `${markOf(node, words)} ${language.verdict[node.verdict]}${evidence === "assumed" ? ` ${words.text.assumedLevel}` : ""}`,
    lacking: rule.kind === "criterion" ? "" : lackingOf(node, set, style),
  };
  return [target, ...children.flatMap((child) => targetsOf(child, node, depth + 1, set, style))];
}

/** An empty cell would leave open whether there is a figure. */
function noFigure({ because: { code }, children }: ResultNode, { words }: Style): string {
  if (children.length > 0) return "";
  if (code === "fact-invalid") return words.text.reasonInvalid;
  return code === "fact-missing" || code === "fact-unknown" ? words.text.noFigure : "";
}

/** What a set asks of a commune or a hamlet is a demand; of a district or a province, a target. */
const askedHead = ({ unitKind }: CriteriaSet, { words }: Style): string =>
  unitKind === "huyen" || unitKind === "tinh" ? words.text.target : words.text.demand;

/** Shares of the width that the four columns of text have. */
const SHARES = [0.34, 0.19, 0.23, 0.24] as const;

function inColumns(targets: readonly Target[], set: CriteriaSet, style: Style): string {
  const { words, paint, width } = style;
  const verdictWidth = Math.max(widthOf(words.text.verdict), ...targets.map(({ verdict }) => widthOf(verdict)));
  const room = width - verdictWidth - (SHARES.length + 1) * (2 * PADDED + 1) + 2 * PADDED;
  const [label, asked, actual, lacking] = SHARES.map((share) => Math.floor(share * room));
  const column = (head: string, wide: number | undefined, text: (target: Target) => string): Column => ({
    head,
    // A criterion begins a group: an empty line sets it apart.
    cells: targets.map(
      (target, index) =>
        (target.depth === 0 && index > 0 ? "\n" : "") + (wide ? wrap(text(target), wide) : text(target)),
    ),
  });
  return tableOf(
    [
      column(words.text.indicator, undefined, ({ label: text, depth, node }) => {
        const wrapped = wrap(text, label ?? 0, "  ".repeat(depth));
        return depth === 0
          ? painted(wrapped, (line) => paint(node.rule.kind === "criterion" ? "strong" : "faint", line))
          : wrapped;
      }),
      column(askedHead(set, style), asked, (target) => target.asked),
      column(words.text.actual, actual, (target) => target.actual),
      column(words.text.verdict, undefined, ({ verdict, node }) => paint(node.verdict, verdict)),
      column(words.text.lacking, lacking, (target) => target.lacking),
    ],
    PADDED,
  );
}

/** Each line by itself, so that a colour ends where its column does. */
const painted = (text: string, paint: (line: string) => string): string => text.split("\n").map(paint).join("\n");

function stacked(targets: readonly Target[], set: CriteriaSet, style: Style): string {
  const { words, paint } = style;
  const { text } = words;
  const named = (name: string, value: string): string => (value === "" ? "" : `${name.toLowerCase()}: ${value}`);
  return targets
    .map(({ depth, label, asked, actual, lacking, verdict, node }) => {
      const indent = "  ".repeat(depth);
      const title = wrap(`${label} — ${verdict}`, style.width, indent);
      const about = clauses(
        [
          named(askedHead(set, style), asked),
          named(text.actual, actual),
          node.verdict === "unknown" ? named(text.lacking, lacking) : lacking,
        ],
        style,
        `${indent}  `,
      );
      return [paint(depth === 0 ? "strong" : node.verdict, title), about]
        .filter((line) => line.trim() !== "")
        .join("\n");
    })
    .join("\n");
}
