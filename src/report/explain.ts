import { type ExplainLine, explainIndicator, explainUnit, type Mark } from "../explain/explain.js";
import { formatDate } from "../explain/format.js";
import { fill } from "../explain/template.js";
import { setTitle } from "../explain/title.js";
import type { Assessment, ResultNode, Verdict } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Style } from "./context.js";
import type { Tone } from "./paint.js";
import { wrap } from "./wrap.js";

/** Signs of lines that are no verdict. */
const SIGNS: Readonly<Record<Exclude<Mark, Verdict>, readonly [sign: string, tone: Tone]>> = {
  heading: ["", "strong"],
  note: ["·", "faint"],
  issue: ["!", "error"],
  ask: ["→", "unknown"],
};

/** Everything about one unit as a tree: a letter for each verdict, its reason, and what stands below it. */
export const renderUnit = (assessment: Assessment, set: CriteriaSet, style: Style): string =>
  layOut(explainUnit(assessment, set, style.language), style);

/** One criterion or indicator of a unit, below a line that names the unit and the set. */
export function renderIndicator(node: ResultNode, assessment: Assessment, set: CriteriaSet, style: Style): string {
  const { language } = style;
  const { unit, basis } = assessment;
  const heading = fill(language.unit.unit, {
    name: unit.name,
    code: unit.code,
    set: setTitle(basis, language),
    asOf: formatDate(basis.asOf, language),
  });
  const lines = explainIndicator(node, set, language, assessment);
  return layOut([{ depth: 0, mark: "heading", text: heading, node: null }, ...lines], style);
}

/** A criterion, an indicator or a part by its number; null when the unit has none. */
export function nodeById(id: string, nodes: readonly ResultNode[]): ResultNode | null {
  for (const node of nodes) {
    const found = node.rule.id === id ? node : nodeById(id, node.children);
    if (found !== null) return found;
  }
  return null;
}

const isVerdict = (mark: Mark): mark is Verdict => !Object.hasOwn(SIGNS, mark);

function layOut(lines: readonly ExplainLine[], { words, paint, width }: Style): string {
  return lines
    .map(({ depth, mark, text }) => {
      const [sign, tone] = isVerdict(mark) ? [words.mark[mark], mark] : SIGNS[mark];
      const first = "  ".repeat(depth) + (sign === "" ? "" : `${sign} `);
      const wrapped = wrap(text, width, first);
      if (!isVerdict(mark)) return paint(tone, wrapped);
      const start = first.length;
      return paint(tone, wrapped.slice(0, start)) + wrapped.slice(start);
    })
    .join("\n")
    .normalize("NFC");
}
