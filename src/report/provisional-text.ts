import { formatExact, withUnit } from "../explain/format.js";
import { columnsText } from "../explain/labels.js";
import { fill } from "../explain/template.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import { EVIDENCE_GRADES } from "../model/evidence.js";
import type { AssessReport, Style } from "./context.js";
import { section } from "./lines.js";
import { decidedOf } from "./marks.js";
import { type WeakItem, weakItems } from "./weak-items.js";
import { wrap } from "./wrap.js";

/** Statements that are named to be compared first. */
const MOST_ITEMS = 5;

/** How much of everything above rests on rules that nobody compared with the text, and which to compare first. */
export function renderProvisional({ set, assessments }: AssessReport, style: Style): readonly string[] {
  const { words, language, paint, width } = style;
  const { text } = words;
  const total = assessments.map(decidedOf).reduce((sum, { weak, of }) => ({ weak: sum.weak + weak, of: sum.of + of }), {
    weak: 0,
    of: 0,
  });
  const draft = set.status === "draft" ? fill(text.draftNote, { draft: language.unit.draft }) : "";
  if (total.weak === 0 && draft === "") return [];
  const sums = EVIDENCE_GRADES.map((grade) => ({
    grade,
    n: assessments.reduce((sum, { evidence }) => sum + evidence[grade], 0),
  }));
  const grades = sums
    .filter(({ grade, n }) => grade !== "official" && n > 0)
    .map(({ grade, n }) => fill(words.grade[grade], { n }));
  const official = total.of - total.weak;
  const assumed = sums.find(({ grade }) => grade === "assumed")?.n ?? 0;
  const say = fill(official === 0 ? text.noneOfficial : text.someOfficial, {
    of: total.of,
    grades: grades.join(", "),
    official,
  });
  const open = set.openQuestions.length;
  const first = weakItems(assessments)
    .filter(({ statement }) => statement.confidence !== undefined)
    .slice(0, MOST_ITEMS);
  return section(
    text.provisional,
    [
      draft === "" ? "" : paint("warn", wrap(draft, width, "  ")),
      assumed === 0 ? "" : paint("warn", wrap(fill(text.assumedUsed, { n: assumed }), width, "  ")),
      total.weak === 0 ? "" : wrap(say, width, "  "),
      open === 0 ? "" : wrap(fill(text.openQuestions, { n: open }), width, "  "),
      ...(first.length === 0 ? [] : [wrap(text.verifyFirst, width, " ")]),
      ...first.map((item, index) => wrap(weakText(item, set, style), width, `${`${index + 1}`.padStart(3)}. `)),
    ],
    style,
  );
}

function weakText(
  { statement, rule, label, threshold, verdicts }: WeakItem,
  set: CriteriaSet,
  { words, language }: Style,
): string {
  const numeric = threshold?.value !== undefined && threshold.op !== "is";
  return fill(words.text.verifyItem, {
    label: `${rule} ${label}`,
    value: numeric ? withUnit(formatExact(threshold?.value ?? 0, language), threshold?.unit ?? "", language) : "",
    columns: columnsText(threshold?.cell ?? {}, set, language),
    n: verdicts,
    confidence: statement.confidence,
  });
}
