import * as fc from "fast-check";
import type { Assessment } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import { type Choices, choicesOf, oncePer } from "./choices.js";
import { changeText, levelText, refute } from "./counterexample.js";
import { fillSome } from "./fill-holes.js";
import { type Basis, basisOf, type CheckOptions, judgeOf } from "./judge.js";
import { heightOf, paired } from "./subject.js";
import { lessInformedPair, type UnitPair } from "./unit.js";

/**
 * Supplying a missing fact, or filling a hole of the rules, changes no verdict but an unknown one, and narrows the
 * levels that are still possible.
 */
export function monotoneInInformation(
  set: CriteriaSet,
  options: CheckOptions = {},
): fc.IPropertyWithHooks<[UnitPair, Basis, Choices]> {
  const judge = judgeOf(set, options);
  const filledBy = oncePer((draw) => judgeOf(fillSome(set, draw), options));
  const { lang } = options;
  return fc.property(lessInformedPair(set), basisOf(set, options), choicesOf, (pair, basis, choices) => {
    const guarantee = "monotone in information";
    const before = judge(basis)(pair.before);
    const facts = changed(before, judge(basis)(pair.after), lang);
    refute(set, { guarantee, basis, units: [pair.before, pair.after], ...facts }, lang);
    const filled = filledBy(choices)(basis)(pair.before);
    // A demand that was declared not applicable may turn out to have a condition, which then speaks in its place.
    const holes = changed(before, filled, lang, "declared may change");
    refute(set, { guarantee, basis, units: [pair.before], ...holes }, lang);
  });
}

/** What more information changed although it was decided. */
export function changed(
  before: Assessment,
  after: Assessment,
  lang: CheckOptions["lang"],
  leave?: "declared may change",
) {
  const nodes = paired(before, after).filter((node) => {
    const was = node.before.verdict;
    const firm = was !== "unknown" && !(leave && node.before.because.code === "declared-not-applicable");
    return firm && node.after.verdict !== was;
  });
  const widened =
    heightOf(after, "surely") < heightOf(before, "surely") ||
    heightOf(after, "possibly") > heightOf(before, "possibly");
  return {
    wrong: [
      ...nodes.map((node) => changeText(node.before, node.after, lang)),
      ...(widened ? [levelText(before, after)] : []),
      ...boundsLeft(before, after),
    ],
    about: nodes.map(({ key }) => key),
  };
}

/** Bounds of a rung that another result, better informed, does not keep. */
export function boundsLeft(before: Assessment, after: Assessment): readonly string[] {
  return before.level.rungs.flatMap((rung) => {
    const other = after.level.rungs.find(({ id }) => id === rung.id);
    if (other === undefined) return [];
    const decided = rung.verdict === "met" || rung.verdict === "not-met";
    const flipped =
      decided && other.verdict !== rung.verdict ? [`${rung.label}: ${rung.verdict} → ${other.verdict}`] : [];
    const [b, a] = [rung.met, other.met];
    return a.least < b.least || a.most > b.most
      ? [...flipped, `${rung.label}: ${b.least}..${b.most} → ${a.least}..${a.most}`]
      : flipped;
  });
}
