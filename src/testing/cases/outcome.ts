import { type LevelFromCounts, levelFromCounts } from "../../compose/index.js";
import type { Assessment, Counts } from "../../model/assessment.js";
import type { CriteriaSet } from "../../model/criteria-set.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { CaseCountsSource } from "../../model/source/case-file.js";
import type { Unit } from "../../model/unit.js";
import type { PlannedCase } from "./plan.js";
import { changed, insideOf, unitOf } from "./unit.js";
import type { World } from "./world.js";

/** What became of a case. */
export type CaseOutcome =
  | { readonly kind: "refused"; readonly code: string; readonly params: Diagnostic["params"] }
  | {
      readonly kind: "assessed";
      readonly set: CriteriaSet;
      readonly assessment: Assessment;
      /** The unit as it was evaluated, with its derived figures. */
      readonly unit: Unit;
    }
  | { readonly kind: "counted"; readonly set: CriteriaSet; readonly level: LevelFromCounts };

/** Judges one case. Never throws for what a case says. */
export function judgeCase({ source, basis, base, samples }: PlannedCase, world: World): CaseOutcome {
  const judge = world.judge(basis);
  if (!judge.ok) return { kind: "refused", code: judge.code, params: judge.params };
  const { composer } = judge;
  const { set } = composer;
  if (source.counts) return { kind: "counted", set, level: levelIn(set, source.counts, basis.policy) };
  const unit = unitOf(changed(base, source.change), set.unitKind);
  const inside = (source.inside ?? []).flatMap((one) => insideOf(one, samples, unit));
  const { assessments, units } = composer.assessAll([unit, ...inside]);
  const [assessment] = assessments;
  const [evaluated] = units;
  if (assessment === undefined || evaluated === undefined) {
    return { kind: "refused", code: "case/other-kind", params: { found: unit.kind, wanted: set.unitKind } };
  }
  return { kind: "assessed", set, assessment, unit: evaluated };
}

function levelIn(set: CriteriaSet, source: CaseCountsSource, policy: string | null): LevelFromCounts {
  const { met, unknown = 0 } = source;
  const nearlyMet = source["nearly-met"] ?? 0;
  const notMet = source["not-met"] ?? 0;
  const notApplicable = source["not-applicable"] ?? 0;
  const of = met + nearlyMet + notMet + unknown + notApplicable;
  const counts: Counts = { met, nearlyMet, notMet, unknown, notApplicable, of };
  const chosen = set.policies.filter(({ id, status }) => (policy === null ? status === "in-force" : id === policy));
  const levels = set.levels.filter((level) => chosen.some(({ id }) => id === level.policy));
  return levelFromCounts(levels, counts);
}
