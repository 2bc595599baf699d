import { type ExplainLine, explainIndicator, explainUnit, type Mark } from "../explain/explain.js";
import { formatDate } from "../explain/format.js";
import { fill } from "../explain/template.js";
import { setTitle } from "../explain/title.js";
import type { Assessment, ResultNode, Verdict } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Style } from "./context.js";
import { lackingText } from "./declared.js";
import type { Tone } from "./paint.js";
import { wrap } from "./wrap.js";

/** Signs of lines that are no verdict. */
const SIGNS: Readonly<Record<Exclude<Mark, Verdict>, readonly [sign: string, tone: Tone]>> = {
  heading: ["", "strong"],
  note: ["·", "faint"],
  issue: ["!", "error"],
  ask: ["→", "unknown"],
};

/**
 * Everything about one unit as a tree: a letter for each verdict, its reason, and what stands below it. What the data
 * files say of themselves comes first.
 */
export function renderUnit(
  assessment: Assessment,
  set: CriteriaSet,
  style: Style,
  remarks: readonly string[] = [],
): string {
  const [heading, ...lines] = explainUnit(assessment, set, style.language);
  return layOut([...(heading ? [heading] : []), ...framed(lines, set, style, remarks)], style);
}

/** One criterion or indicator of a unit, below a line that names the unit and the set. */
export function renderIndicator(
  node: ResultNode,
  assessment: Assessment,
  set: CriteriaSet,
  style: Style,
  remarks: readonly string[] = [],
): string {
  const { language } = style;
  const { unit, basis } = assessment;
  const heading = fill(language.unit.unit, {
    name: unit.name,
    code: unit.code,
    set: setTitle(basis, language),
    asOf: formatDate(basis.asOf, language),
  });
  const lines = explainIndicator(node, set, language, assessment);
  const framedLines = framed(lines, set, style, remarks);
  return layOut([{ depth: 0, mark: "heading", text: heading, node: null }, ...framedLines], style);
}

/** What is known of the data and of the set before the lines, and the sources that their notes name after them. */
function framed(
  lines: readonly ExplainLine[],
  set: CriteriaSet,
  { words }: Style,
  remarks: readonly string[],
): readonly ExplainLine[] {
  const { text } = words;
  const note = (said: string): ExplainLine => ({ depth: 0, mark: "note", text: said, node: null });
  const before = [...remarks.map((comment) => fill(text.remark, { comment })), lackingText(set, words)];
  const notes = lines.filter(({ mark }) => mark === "note").map((line) => line.text);
  const named = new Set(
    notes.flatMap((said) => said.match(/\[[^[\]]+\]/g) ?? []).flatMap((ids) => ids.match(/\w+/g) ?? []),
  );
  const sources = set.sources.filter(({ id }) => named.has(id));
  const after = sources.map(({ id, url }) => fill(text.sourceAt, { id, url }));
  return [...before.filter((said) => said !== "").map(note), ...lines, ...after.map(note)];
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
