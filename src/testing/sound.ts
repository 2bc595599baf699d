import * as fc from "fast-check";
import type { Assessment, ResultNode } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import { rankOf } from "../model/evidence.js";
import { figuresOf } from "./aims.js";
import { changeText, refute } from "./counterexample.js";
import { type Basis, basisOf, type CheckOptions, judgeOf } from "./judge.js";
import { changed } from "./monotone-in-information.js";
import { paired } from "./subject.js";
import { completionPair, extreme, isAbsent, type UnitPair } from "./unit.js";

/**
 * A verdict that is given holds under every completion of the missing facts, and every bound contains it. Where no
 * classifier is missing and every missing fact can fall on both sides of its thresholds, the unknown is really open:
 * the best completion meets it, the worst does not, and the bounds are reached.
 */
export function sound(set: CriteriaSet, options: CheckOptions = {}): fc.IPropertyWithHooks<[UnitPair, Basis]> {
  const judge = judgeOf(set, options);
  const classifiers = figuresOf(set).filter(({ fact }) => fact.role === "classifier");
  const { lang } = options;
  return fc.property(completionPair(set), basisOf(set, options), (pair, basis) => {
    const assess = judge(basis);
    const before = assess(pair.before);
    const completed = changed(before, assess(pair.after), lang);
    const counts = countsLeft(before, assess(pair.after));
    const wrong = [...completed.wrong, ...counts];
    refute(set, { guarantee: "sound", basis, units: [pair.before, pair.after], wrong, about: completed.about }, lang);
    if (classifiers.some((figure) => isAbsent(pair.before, figure))) return;
    for (const end of ["best", "worst"] as const) {
      const unit = extreme(set, pair.before, end);
      const loose = notTight(set, before, assess(unit), end, lang);
      refute(set, { guarantee: "sound: tight", basis, units: [pair.before, unit], ...loose }, lang);
    }
  });
}

/** The counts of criteria of a completion lie between the met ones and the met or unknown ones. */
function countsLeft(before: Assessment, after: Assessment): readonly string[] {
  const { met, unknown } = before.counts.criteria;
  const now = after.counts.criteria.met;
  return now < met || now > met + unknown ? [`criteria met: ${met}..${met + unknown} → ${now}`] : [];
}

function notTight(
  set: CriteriaSet,
  before: Assessment,
  after: Assessment,
  end: "best" | "worst",
  lang: CheckOptions["lang"],
) {
  // Not all of an incomplete criterion can be completed, nor a rule for nearly met whose evidence is refused.
  const asked = rankOf(before.basis.evidence);
  const incomplete = new Set(
    set.criteria
      .filter((one) => one.incomplete || (one.nearlyMet && rankOf(one.nearlyMet.statement.evidence) < asked))
      .map(({ id }) => id),
  );
  const wanted = end === "best" ? "met" : "not-met";
  const open = (node: ResultNode): boolean =>
    !(node.rule.kind === "criterion" && incomplete.has(node.rule.id)) && isOpenByFactsAlone(node, set);
  const nodes = paired(before, after).filter(
    (node) => node.before.verdict === "unknown" && open(node.before) && !reaches(node.after, wanted),
  );
  const whole = incomplete.size === 0 && before.criteria.every((node) => isOpenByFactsAlone(node, set));
  return {
    wrong: [
      ...nodes.map((node) => changeText(node.before, node.after, lang)),
      ...(whole ? boundsMissed(before, after, end) : []),
    ],
    about: nodes.map(({ key }) => key),
  };
}

const reaches = ({ verdict }: ResultNode, wanted: "met" | "not-met"): boolean =>
  verdict === wanted || (wanted === "not-met" && verdict === "nearly-met");

/** Whether every unknown leaf below waits for a fact that can fall on both sides of its threshold. */
function isOpenByFactsAlone(node: ResultNode, set: CriteriaSet): boolean {
  if (node.verdict !== "unknown") return true;
  if (node.children.length > 0) {
    const own = ["some-unknown"].includes(node.because.code);
    return own && node.children.every((child) => isOpenByFactsAlone(child, set));
  }
  if (node.because.code !== "fact-missing" && node.because.code !== "fact-unknown") return false;
  const fact = set.facts.find(({ id }) => id === node.fact?.id);
  const threshold = node.threshold?.value;
  if (fact === undefined || fact.role === "classifier" || threshold === undefined) return false;
  const { min, max } = fact.range;
  switch (node.threshold?.op) {
    case "is":
      return true;
    case "at-least":
      return min < threshold && threshold <= max;
    case "above":
      return min <= threshold && threshold < max;
    case "at-most":
    case "none":
      return min <= threshold && threshold < max;
    case "below":
      return min < threshold && threshold <= max;
    default:
      return false;
  }
}

function boundsMissed(before: Assessment, after: Assessment, end: "best" | "worst"): readonly string[] {
  return before.level.rungs.flatMap((rung) => {
    const reached = after.level.rungs.find(({ id }) => id === rung.id)?.met;
    if (reached === undefined) return [];
    const bound = end === "best" ? rung.met.most : rung.met.least;
    return reached.least === bound && reached.most === bound
      ? []
      : [`${rung.label}: ${rung.met.least}..${rung.met.most}, ${end} → ${reached.least}..${reached.most}`];
  });
}
