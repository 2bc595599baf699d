import * as fc from "fast-check";
import type { Assessment, Verdict } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Lang } from "../model/diagnostic.js";
import type { Unit } from "../model/unit.js";
import { refute } from "./counterexample.js";
import { type Basis, basisOf, type CheckOptions } from "./judge.js";
import { ruleText, verdictText } from "./set-words.js";
import { nodesOf } from "./subject.js";
import { unitOf } from "./unit.js";

/** What engines must agree on: every verdict by kind and id, and the level. */
export interface Judgement {
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly surely: string | null;
  readonly possibly: string | null;
}

/** Any way of judging units, under a name that a counterexample can use. */
export interface NamedEngine {
  readonly name: string;
  readonly judge: (set: CriteriaSet, unit: Unit, basis: Basis) => Judgement | Promise<Judgement>;
}

/** The judgement that an explained result contains. */
export function judgementOf(assessment: Assessment): Judgement {
  return {
    verdicts: new Map([...nodesOf(assessment)].map(([key, node]) => [key, node.verdict])),
    surely: assessment.level.surely?.id ?? null,
    possibly: assessment.level.possibly?.id ?? null,
  };
}

/** All engines give every verdict and level as the first one does. Throws RangeError for fewer than two engines. */
export function enginesAgree(
  set: CriteriaSet,
  engines: readonly NamedEngine[],
  options: Omit<CheckOptions, "subject"> = {},
): fc.IAsyncPropertyWithHooks<[Unit, Basis]> {
  if (engines.length < 2) throw new RangeError(`${engines.length} engines cannot be compared: two are needed`);
  return fc.asyncProperty(unitOf(set), basisOf(set, options), (unit, basis) =>
    agree(set, engines, unit, basis, options),
  );
}

/** The comparison behind {@link enginesAgree}, for one unit. Rejects with a counterexample. */
export async function agree(
  set: CriteriaSet,
  engines: readonly NamedEngine[],
  unit: Unit,
  basis: Basis,
  options: Omit<CheckOptions, "subject"> = {},
): Promise<void> {
  const [first, ...others] = engines;
  if (first === undefined) return;
  const expected = await first.judge(set, unit, basis);
  for (const { name, judge } of others) {
    const differing = differences(set, expected, await judge(set, unit, basis), options.lang);
    const wrong = differing.map(({ text }) => `${first.name} / ${name}: ${text}`);
    const about = differing.map(({ key }) => key);
    refute(set, { guarantee: "engines agree", basis, units: [unit], wrong, about }, options.lang);
  }
}

function differences(
  set: CriteriaSet,
  a: Judgement,
  b: Judgement,
  lang: Lang | undefined,
): readonly { readonly key: string; readonly text: string }[] {
  const keys = new Set([...a.verdicts.keys(), ...b.verdicts.keys()]);
  const verdicts = [...keys].flatMap((key) => {
    const [one, other] = [a.verdicts.get(key), b.verdicts.get(key)];
    const text = `${ruleText(set, key)}: ${verdictText(one, lang)} / ${verdictText(other, lang)}`;
    return one === other ? [] : [{ key, text }];
  });
  const levels = (["surely", "possibly"] as const).flatMap((which) =>
    a[which] === b[which] ? [] : [{ key: "", text: `${which}: ${a[which]} / ${b[which]}` }],
  );
  return [...verdicts, ...levels];
}
