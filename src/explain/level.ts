import type { Assessment, Counts } from "../model/assessment.js";
import type { Language } from "./language.js";
import { capital, fill } from "./template.js";

/** `12 đạt / 3 chưa đạt / 4 chưa xác định / 0 không đánh giá trên 19 tiêu chí` */
export const countsText = (counts: Counts, what: string, language: Language): string =>
  fill(language.unit.counts, { ...counts, nearly: counts.nearlyMet || "", what });

/** What level a unit reaches, for sure and at most, and by which policy. A draft set reaches none. */
export function levelSentence(assessment: Assessment, language: Language): string {
  const { basis, level, counts, evidence } = assessment;
  const { unit: text } = language;
  const { surely, possibly } = level;
  const criteria = countsText(counts.criteria, text.criteria, language);
  if (basis.status === "draft") return fill(text.draftLevel, { draft: text.draft, criteria });
  if (level.rungs.length === 0) return capital(fill(text.noRungs, { criteria }));
  const settled = surely?.id === possibly?.id;
  return capital(
    fill(text.level, {
      surely: surely?.label ?? (settled ? text.noLevel : text.notSure),
      possibly: settled ? "" : (possibly?.label ?? text.noLevel),
      tentative: evidence.provisional ? text.tentative : "",
      criteria,
      policies: basis.policies
        .map((policy) => (policy.observed ? fill(text.observed, { label: policy.label }) : policy.label))
        .join("; "),
    }),
  );
}
