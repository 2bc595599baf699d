import type { Verdict } from "../../src/model/assessment.js";
import type { CriteriaSet, LevelRule } from "../../src/model/criteria-set.js";
import type { Statement } from "../../src/model/evidence.js";
import { allOf } from "./three-valued.js";

export interface LadderVerdict {
  readonly surely: string | null;
  readonly possibly: string | null;
}

/** The highest level whose rule holds, and the highest whose rule may still hold. */
export function ladderOf(
  set: CriteriaSet,
  criteria: readonly (readonly Verdict[])[],
  policy: string | undefined,
  accepted: (statement: Statement) => boolean,
): LadderVerdict {
  if (set.status === "draft") return { surely: null, possibly: null };
  const chosen = set.levels.filter((level) => {
    const status = set.policies.find((one) => one.id === level.policy)?.status;
    return policy === undefined ? status === "in-force" : level.policy === policy;
  });
  const rungs = chosen.map((level) => {
    const grounds = [
      level.statement,
      ...set.policies.filter((one) => one.id === level.policy).map((one) => one.statement),
    ];
    return { id: level.id, verdict: grounds.every(accepted) ? rung(level.rule, criteria) : ("unknown" as Verdict) };
  });
  const highest = (...verdicts: readonly Verdict[]): string | null =>
    rungs.filter((one) => verdicts.includes(one.verdict)).at(-1)?.id ?? null;
  // A clause that nothing expresses stands in the way of any final level.
  return { surely: set.unencoded.length > 0 ? null : highest("met"), possibly: highest("met", "unknown") };
}

/** A rule holds, or fails, when it does so however the criteria turn out within what each may still be. */
function rung(rule: LevelRule, criteria: readonly (readonly Verdict[])[]): Verdict {
  const applying = criteria.filter((possible) => !possible.includes("not-applicable"));
  const surely = (...wanted: readonly Verdict[]) =>
    applying.filter((all) => all.every((one) => wanted.includes(one))).length;
  const maybe = (...wanted: readonly Verdict[]) =>
    applying.filter((all) => all.some((one) => wanted.includes(one))).length;
  if (rule.op === "criteria-at-least") return within(surely("met"), maybe("met"), (n) => n >= rule.count);
  if (rule.op === "all-criteria") {
    if (applying.length === 0) return "not-applicable";
    return within(surely("met"), maybe("met"), (n) => n >= applying.length);
  }
  const { notMetAtMost = applying.length, metOrNearlyAtLeast = 1 } = rule;
  const few = within(surely("not-met"), maybe("not-met"), (n) => n <= notMetAtMost);
  const enough = within(surely("met", "nearly-met"), maybe("met", "nearly-met"), (n) => n >= metOrNearlyAtLeast);
  return allOf([few, enough]);
}

const within = (low: number, high: number, test: (n: number) => boolean): Verdict =>
  test(low) === test(high) ? (test(low) ? "met" : "not-met") : "unknown";
