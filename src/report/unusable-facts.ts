import { factOf } from "../explain/labels.js";
import { fill } from "../explain/template.js";
import type { Assessment, FactReading, ResultNode } from "../model/assessment.js";
import type { AssessReport, Style } from "./context.js";
import { unitNames } from "./open-names.js";
import { wrap } from "./wrap.js";

/** A figure that is there and still decides nothing: declared unknown, lying in a range, or invalid. */
interface UnusableFact {
  readonly fact: FactReading;
  readonly rules: Set<string>;
  readonly units: Set<string>;
}

const MOST_ITEMS = 6;

/**
 * Figures that hold up a criterion although something was given for them, with the reason. Those that a person can
 * report stand among the missing ones already.
 */
export function renderUnusableFacts(report: AssessReport, style: Style): readonly string[] {
  const { assessments, set, summary } = report;
  const { words, language, width, paint } = style;
  const { text } = words;
  const found = new Map<string, UnusableFact>();
  for (const assessment of assessments) collect(assessment, found);
  const asked = new Set(summary.open.map(({ key }) => key));
  const open = [...found.values()].filter(({ fact }) => !asked.has(fact.part ? `${fact.id}.${fact.part}` : fact.id));
  const items = open.sort((a, b) => b.units.size - a.units.size);
  if (items.length === 0) return [];
  const lines = items.slice(0, MOST_ITEMS).map(({ fact, rules, units }, index) => {
    const why = fact.state === "range" ? fact.from : fact.why;
    const line = fill("{label}{? ({sex})} — {needed}; {reason}{?; {units}}", {
      label: factOf(fact.id, set)?.label ?? fact.id,
      sex: fact.part && language.sex[fact.part],
      needed: fill(text.neededBy, { indicators: [...rules].join(", ") }),
      reason: fill(text[REASONS[fact.state] ?? "reasonUnknown"], { why }),
      units: assessments.length === 1 ? "" : unitNames([...units], assessments, set, style),
    });
    return wrap(line, width, `${`${index + 1}`.padStart(3)}. `);
  });
  const more = items.length - lines.length;
  return [
    wrap(text.openOthers, width, " "),
    ...lines,
    ...(more > 0 ? [paint("faint", `     ${fill(text.more, { n: more })}`)] : []),
  ];
}

const REASONS: Readonly<Record<string, "reasonUnknown" | "reasonRange" | "reasonInvalid">> = {
  unknown: "reasonUnknown",
  range: "reasonRange",
  invalid: "reasonInvalid",
};

function collect({ unit, criteria }: Assessment, found: Map<string, UnusableFact>): void {
  const visit = (node: ResultNode): void => {
    if (node.verdict !== "unknown") return;
    node.children.forEach(visit);
    const { fact, rule } = node;
    if (fact === null || REASONS[fact.state] === undefined || !CODES.includes(node.because.code)) return;
    const key = JSON.stringify([fact.id, fact.part, fact.state, fact.why, fact.from]);
    const item = found.get(key) ?? { fact, rules: new Set(), units: new Set() };
    found.set(key, item);
    item.rules.add(rule.id);
    item.units.add(unit.code);
  };
  criteria.forEach(visit);
}

/** Reasons that lie in the figure, not in the rule. */
const CODES: readonly string[] = ["fact-unknown", "fact-invalid", "range-open"];
