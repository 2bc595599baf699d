import type { Assessment, ResultNode, Verdict } from "../model/assessment.js";
import type { CriteriaSet, Level, LevelRule } from "../model/criteria-set.js";
import type { Evidence } from "../model/evidence.js";
import { rankOf } from "../model/evidence.js";
import { allOf, atLeast, tally } from "./logic.js";

/** Rungs and levels that do not follow from the verdicts of the criteria. */
export function misleveled(set: CriteriaSet, result: Assessment): readonly string[] {
  const { rungs, surely, possibly } = result.level;
  const outcomes = result.criteria.map((node) => outcomesOf(node, set, result.basis.evidence));
  let higher: Verdict = "not-applicable";
  const expected = [...rungs]
    .reverse()
    .map(({ id }) => {
      const level = set.levels.find((one) => one.id === id);
      if (level !== undefined) higher = better(higher, ownRung(level, set, result, outcomes));
      return higher;
    })
    .reverse();
  const wrong = rungs.flatMap((rung, i) =>
    rung.verdict === expected[i] ? [] : [`${rung.label}: ${rung.verdict}, shown ${expected[i]}`],
  );
  const highest = (...wanted: readonly Verdict[]): string | null =>
    set.status === "draft" ? null : (rungs[expected.findLastIndex((one) => wanted.includes(one))]?.id ?? null);
  const [sure, maybe] = [highest("met"), highest("met", "unknown")];
  return [
    ...wrong,
    ...(sure === (surely?.id ?? null) ? [] : [`surely ${surely?.id}, shown ${sure}`]),
    ...(maybe === (possibly?.id ?? null) ? [] : [`possibly ${possibly?.id}, shown ${maybe}`]),
  ];
}

const ORDER: readonly Verdict[] = ["not-applicable", "not-met", "unknown", "met"];
const better = (a: Verdict, b: Verdict): Verdict => (ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b);

type Outcomes = readonly (readonly Verdict[])[];

/** Everything a criterion may still turn out to be, from what its node shows. */
function outcomesOf(node: ResultNode, set: CriteriaSet, asked: Evidence): readonly Verdict[] {
  if (node.verdict !== "unknown") return [node.verdict];
  const accepted = (evidence: Evidence): boolean => rankOf(evidence) >= rankOf(asked);
  if (!accepted(node.rule.statement.evidence)) return ["met", "nearly-met", "not-met"];
  const nearly = set.criteria.find(({ id }) => id === node.rule.id)?.nearlyMet;
  const open: readonly Verdict[] = allOf(node.children) === "unknown" ? ["met"] : [];
  if (nearly === undefined) return [...open, "not-met"];
  const enough = accepted(nearly.statement.evidence) && tally(node.children, "met") >= nearly.indicatorsMet;
  return enough ? [...open, "nearly-met"] : [...open, "nearly-met", "not-met"];
}

/** What a level's own rule says; what stands outside of the criteria may keep it open, or from being final. */
function ownRung(level: Level, set: CriteriaSet, { basis, unit }: Assessment, outcomes: Outcomes): Verdict {
  const policy = set.policies.find(({ id }) => id === level.policy);
  const grounds = [level.statement, ...(policy ? [policy.statement] : [])];
  if (set.status === "draft") return "unknown";
  if (grounds.some(({ evidence }) => rankOf(evidence) < rankOf(basis.evidence))) return "unknown";
  const own = ruleShown(level.rule, outcomes);
  const declared = set.declared?.criteria ?? 0;
  const final = unit.kind === set.unitKind && set.unencoded.length === 0 && declared <= set.criteria.length;
  return own === "met" && !final ? "unknown" : own;
}

function ruleShown(rule: LevelRule, outcomes: Outcomes): Verdict {
  const applying = outcomes.filter((possible) => !possible.includes("not-applicable"));
  const among = (wanted: readonly Verdict[]) =>
    [
      applying.filter((possible) => possible.every((one) => wanted.includes(one))).length,
      applying.filter((possible) => possible.some((one) => wanted.includes(one))).length,
    ] as const;
  const [met, mostMet] = among(["met"]);
  if (rule.op === "criteria-at-least") return atLeast(rule.count, met, mostMet);
  if (rule.op === "all-criteria") {
    return applying.length === 0 ? "not-applicable" : atLeast(applying.length, met, mostMet);
  }
  const { notMetAtMost = applying.length, metOrNearlyAtLeast = 1 } = rule;
  const [failed, mostFailed] = among(["not-met"]);
  const few = failed > notMetAtMost ? "not-met" : mostFailed <= notMetAtMost ? "met" : "unknown";
  return allOf([{ verdict: few }, { verdict: atLeast(metOrNearlyAtLeast, ...among(["met", "nearly-met"])) }]);
}
