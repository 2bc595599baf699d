import type { Verdict } from "../../src/model/assessment.js";
import type { CriteriaSet, LevelRule } from "../../src/model/criteria-set.js";
import type { Statement } from "../../src/model/evidence.js";
import { allOf, atLeast, count } from "./three-valued.js";

export interface LadderVerdict {
  readonly surely: string | null;
  readonly possibly: string | null;
}

/** The highest level whose rule holds, and the highest whose rule may still hold. */
export function ladderOf(
  set: CriteriaSet,
  criteria: readonly Verdict[],
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

function rung(rule: LevelRule, criteria: readonly Verdict[]): Verdict {
  if (rule.op === "all-criteria") return allOf(criteria);
  if (rule.op === "criteria-at-least") return atLeast(rule.count, criteria);
  const open = count(criteria, "unknown");
  const failed = count(criteria, "not-met");
  const passed = count(criteria, "met") + count(criteria, "nearly-met");
  const few = within(failed, failed + open, (n) => n <= (rule.notMetAtMost ?? Number.POSITIVE_INFINITY));
  const enough = within(passed, passed + open, (n) => n >= (rule.metOrNearlyAtLeast ?? 0));
  return allOf([few, enough]);
}

const within = (low: number, high: number, test: (n: number) => boolean): Verdict =>
  test(low) === test(high) ? (test(low) ? "met" : "not-met") : "unknown";
