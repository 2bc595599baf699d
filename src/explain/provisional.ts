import type { Assessment } from "../model/assessment.js";
import { EVIDENCE_GRADES } from "../model/evidence.js";
import type { Language } from "./language.js";
import { fill } from "./template.js";

/** One line that says how much of a result rests on statements not compared with the text; null when nothing does. */
export function provisionalSentence({ evidence, counts }: Assessment, language: Language): string | null {
  if (!evidence.provisional) return null;
  const weak = EVIDENCE_GRADES.filter((grade) => grade !== "official" && evidence[grade] > 0);
  return fill(language.unit.provisional, {
    weak: weak.reduce((sum, grade) => sum + evidence[grade], 0),
    of: counts.indicators.of,
    grades: weak.map((grade) => fill(language.grade[grade], { n: evidence[grade] })).join(", "),
  });
}
