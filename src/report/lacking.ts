import { formatNumber, withUnit } from "../explain/format.js";
import { factIssueText } from "../explain/issue.js";
import { factOf } from "../explain/labels.js";
import { becauseText, leafOf } from "../explain/sentence.js";
import { fill } from "../explain/template.js";
import type { ResultNode } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Style } from "./context.js";
import { kindName, rangeText } from "./lines.js";

/**
 * What a demand lacks, in a few words: how far it is from met, or what has to be known before it can be concluded.
 * Empty where nothing is missing, and for a demand of several parts, as each of them says its own.
 */
export function lackingOf(node: ResultNode, set: CriteriaSet, style: Style): string {
  const { verdict, children } = node;
  if (children.length > 0 || verdict === "met") return "";
  const { language } = style;
  const leaf = leafOf(node, set, language);
  if (verdict === "not-applicable") return becauseText(node.because, set, language, leaf);
  if (verdict === "unknown") return unknownText(node, set, style);
  return node.fact?.range ? rangeShort(node, style) : `${leaf["margin"] ?? ""}`;
}

/** `thiếu 2 đến 5 xã`: the figure is only known to lie in a range, all of which misses the threshold. */
function rangeShort({ fact, threshold }: ResultNode, style: Style): string {
  const { language } = style;
  const { range } = fact ?? {};
  const { op, value, unit = "" } = threshold ?? {};
  if (range === undefined || value === undefined || op === "is") return "";
  const [near = 0, far = 0] = range.map((end) => Math.abs(value - end)).sort((a, b) => a - b);
  const write = (distance: number): string => formatNumber(distance, language, { not: 0 });
  const whole = withUnit(write(far), unit.replace(/^%/, ` ${language.text.points}`), language);
  const distance = near === far ? whole : rangeText({ least: write(near), most: whole }, style);
  return fill(language.text[op === "at-least" || op === "above" ? "short" : "over"], { distance, count: "" });
}

/** What has to be known first: a figure and who reports it, results of other units, or a rule and where it stands. */
function unknownText(node: ResultNode, set: CriteriaSet, style: Style): string {
  const { words, language } = style;
  const { because, fact, threshold, rule } = node;
  const definition = factOf(fact?.id ?? "", set);
  switch (because.code) {
    case "fact-missing":
      return fill(words.text.figureOf, { reportedBy: definition?.reportedBy ?? "" });
    case "fact-unknown":
      return fact?.why ? fill("{why}", { why: fact.why }) : words.text.declaredUnknown;
    case "fact-invalid":
      return fact?.issue ? factIssueText(fact.issue, language).text : words.text.reasonInvalid;
    case "range-open": {
      const derive = definition?.derive;
      const kind = derive && "kind" in derive ? kindName(derive.kind, style) : "";
      return kind === "" ? words.text.stillOpen : fill(words.text.openBelow, { kind });
    }
    default: {
      const hole = Object.hasOwn(words.hole, because.code) ? words.hole[because.code] : undefined;
      if (hole === undefined) return becauseText(because, set, language, leafOf(node, set, language));
      const { cite } = (threshold ?? rule).statement;
      return because.code === "evidence" ? hole : `${hole}; ${fill(words.text.lookUp, { ...cite })}`;
    }
  }
}
