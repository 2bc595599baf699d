import * as fc from "fast-check";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Unit } from "../model/unit.js";
import { type Figure, figuresOf } from "./aims.js";
import { changeText, levelText, refute } from "./counterexample.js";
import { type Basis, basisOf, type CheckOptions, judgeOf } from "./judge.js";
import { without } from "./rewrite.js";
import { heightOf, paired } from "./subject.js";
import { keysOf, unitOf } from "./unit.js";

/** Keys that go together: a share given in two forms is one fact, and one form alone may say less or more. */
function removable(figures: readonly Figure[], unit: Unit): readonly (readonly string[])[] {
  return figures.flatMap((figure) => {
    const given = keysOf(figure).filter((key) => unit.facts[key] !== undefined);
    if (given.length === 0) return [];
    return given.includes(figure.key) ? [given] : [given, ...given.map((key) => [key])];
  });
}

/** Removing facts, a region or a year never creates a met, nor a level. */
export function noPassByAbsence(
  set: CriteriaSet,
  options: CheckOptions = {},
): fc.IPropertyWithHooks<[{ readonly full: Unit; readonly poor: Unit }, Basis]> {
  const judge = judgeOf(set, options);
  const figures = figuresOf(set);
  const pair = unitOf(set).chain((full) =>
    fc
      .record({
        keys: fc.subarray([...removable(figures, full)]),
        own: fc.oneof({ weight: 6, arbitrary: fc.constant([]) }, fc.subarray(["vung", "nam-xet"] as const)),
      })
      .map(({ keys, own }) => {
        const facts = without(full.facts, ...keys.flat());
        return { full, poor: { ...without(full, ...own), facts } as Unit };
      }),
  );
  return fc.property(pair, basisOf(set, options), ({ full, poor }, basis) => {
    const before = judge(basis)(full);
    const after = judge(basis)(poor);
    const created = paired(before, after).filter(
      (node) => node.after.verdict === "met" && node.before.verdict !== "met",
    );
    const raised = heightOf(after, "surely") > heightOf(before, "surely");
    const wrong = [
      ...created.map((node) => changeText(node.before, node.after, options.lang)),
      ...(raised ? [levelText(before, after)] : []),
    ];
    const about = created.map(({ key }) => key);
    refute(set, { guarantee: "no pass by absence", basis, units: [full, poor], wrong, about }, options.lang);
  });
}
