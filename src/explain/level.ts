import type { Assessment, Counts } from "../model/assessment.js";
import type { Language } from "./language.js";
import { capital, fill } from "./template.js";
import { basisText } from "./trust.js";

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
      possibly: possibly && !settled ? possibly.label : "",
      tentative: evidence.provisional ? text.tentative : "",
      criteria,
      policies: basis.policies
        .map((policy) => (policy.observed ? fill(text.observed, { label: policy.label }) : policy.label))
        .join("; "),
    }),
  );
}

/**
 * Căn cứ of the levels that `levelSentence` names, or of all where none can be reached, and what is noted on them,
 * each once. A draft set has none.
 */
export function levelBasisTexts({ basis, level }: Assessment, language: Language): readonly string[] {
  if (basis.status === "draft") return [];
  const named = level.rungs.filter(({ id }) => id === level.surely?.id || id === level.possibly?.id);
  const texts = (named.length > 0 ? named : level.rungs).flatMap(({ label, statement }) => [
    `${basisText(statement, language, statement.evidence, "rule", fill(language.unit.levelOf, { label }))}.`,
    ...(statement.note ? [fill(language.unit.note, { note: statement.note })] : []),
  ]);
  return [...new Set(texts)];
}
