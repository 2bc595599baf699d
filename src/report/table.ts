import { fill, plain } from "../explain/template.js";
import type { Assessment, LevelRef, Verdict } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import { CLOSE, type Column, PADDED, tableOf } from "./columns.js";
import type { Style } from "./context.js";
import { decidedOf, markOf, restsOnAssumption, verdictsOf } from "./marks.js";
import { widthOf } from "./wrap.js";

/**
 * Units × criteria: a letter for each verdict, counts, how much is provisional, and the level. Where it would be wider
 * than the page, the counts and levels follow in a table of their own.
 */
export function renderTable(set: CriteriaSet, assessments: readonly Assessment[], style: Style): string {
  const unit = unitColumn(assessments, style);
  const marks = markColumn(set, assessments, style);
  const rest = [
    countColumn(set, assessments, style),
    weakColumn(assessments, style),
    levelColumn(set, assessments, style),
  ];
  const whole = [PADDED, CLOSE].map((gap) => tableOf([unit, marks, ...rest], gap));
  const fits = whole.find((text) => Math.max(...text.split("\n").map(visibleWidth)) <= style.width);
  return fits ?? [tableOf([unit, marks], PADDED), tableOf([unit, ...rest], PADDED)].join("\n\n");
}

const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");
const visibleWidth = (line: string): number => widthOf(line.replace(ESCAPES, ""));

function unitColumn(assessments: readonly Assessment[], { words, paint }: Style): Column {
  const codes = assessments.map(({ unit }) => plain(unit.code).normalize("NFC"));
  const wide = Math.max(0, ...codes.map(widthOf));
  return {
    head: words.text.unit,
    cells: assessments.map(({ unit }, index) => {
      const code = codes[index] ?? "";
      return `${paint("faint", code)}${" ".repeat(wide - widthOf(code) + 1)}${plain(unit.name).normalize("NFC")}`;
    }),
  };
}

function markColumn(set: CriteriaSet, assessments: readonly Assessment[], { words, paint }: Style): Column {
  const widths = set.criteria.map(({ id }) => widthOf(id));
  const line = (texts: readonly string[], tones: readonly (Verdict | null)[]): string =>
    texts
      .map((text, index) => {
        const tone = tones[index] ?? null;
        return " ".repeat(Math.max(0, (widths[index] ?? 1) - widthOf(text))) + (tone ? paint(tone, text) : text);
      })
      .join(" ");
  return {
    head: `${words.text.criteria}\n${line(
      set.criteria.map(({ id }) => id),
      [],
    )}`,
    cells: assessments.map(({ criteria }) =>
      line(
        criteria.map((node) => markOf(node, words)),
        criteria.map(({ verdict }) => verdict),
      ),
    ),
  };
}

const COUNTED = {
  met: "met",
  "nearly-met": "nearlyMet",
  "not-met": "notMet",
  unknown: "unknown",
  "not-applicable": "notApplicable",
} as const;

function countColumn(set: CriteriaSet, assessments: readonly Assessment[], { words, paint }: Style): Column {
  const verdicts = verdictsOf(set);
  const line = (text: (verdict: Verdict) => string): string =>
    verdicts.map((verdict) => paint(verdict, text(verdict).padStart(2))).join(" ");
  return {
    head: `${fill(words.text.counts, { of: set.criteria.length })}\n${line((verdict) => words.mark[verdict])}`,
    cells: assessments.map(({ counts }) => line((verdict) => `${counts.criteria[COUNTED[verdict]]}`)),
  };
}

function weakColumn(assessments: readonly Assessment[], { words }: Style): Column {
  return {
    head: words.text.weak,
    cells: assessments.map((assessment) => {
      const { weak, of } = decidedOf(assessment);
      return `${`${weak}`.padStart(2)}/${of}`;
    }),
  };
}

function levelColumn(set: CriteriaSet, assessments: readonly Assessment[], style: Style): Column {
  const shared = sharedEnd(set.status === "draft" ? [] : set.levels.map(({ label }) => label));
  return {
    head: fill(style.words.text.level, { shared }).replace(" (", "\n("),
    cells: assessments.map((assessment) => levelCell(assessment, shared, style)),
  };
}

/** Words that every level has to keep of its own, so that what is left still says something. */
const OWN_WORDS = 2;

/** The words in which all labels end: the head says them once. Empty where there is one label. */
function sharedEnd(labels: readonly string[]): string {
  const [first = [], ...others] = labels.map((label) => label.split(" "));
  if (others.length === 0) return "";
  const least = Math.min(...[first, ...others].map(({ length }) => length)) - OWN_WORDS;
  let n = 0;
  while (n < least && others.every((words) => words.at(-1 - n) === first.at(-1 - n))) n += 1;
  return n === 0 ? "" : first.slice(-n).join(" ");
}

/** The level reached for sure, then the one still possible. A draft has none. */
function levelCell(assessment: Assessment, shared: string, { words, language, paint }: Style): string {
  const { basis, level } = assessment;
  const { text } = words;
  const mark = restsOnAssumption(assessment) ? `${paint("warn", text.assumedLevel)} ` : "";
  if (basis.status === "draft") return mark + paint("warn", language.unit.draft);
  const { surely, possibly } = level;
  const short = ({ label }: LevelRef): string => plain(shared === "" ? label : label.slice(0, -shared.length - 1));
  const reached = surely ? paint("met", short(surely)) : "";
  const more = possibly && possibly.id !== surely?.id ? fill(text.towards, { level: short(possibly) }) : "";
  const shown = [reached, paint("unknown", more)].filter((part) => part !== "").join(" ");
  return mark + (shown === "" ? paint("faint", language.unit.noLevel) : shown);
}
