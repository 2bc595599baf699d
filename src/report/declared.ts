import { capital, fill } from "../explain/template.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { ReportWords } from "./words.js";

interface Size {
  readonly criteria: number;
  readonly indicators: number;
}

/** How many criteria and indicators an instrument has, and how many of them are written down. */
export const declaredText = (declared: Size, encoded: Size, { text }: ReportWords): string =>
  fill(text.declared, {
    criteria: declared.criteria,
    indicators: declared.indicators,
    haveCriteria: encoded.criteria,
    haveIndicators: encoded.indicators,
  });

/** The same of a set that lacks some of what its instrument has; empty where it is whole or nothing is declared. */
export function lackingText({ declared, criteria }: CriteriaSet, words: ReportWords): string {
  const encoded = {
    criteria: criteria.length,
    indicators: criteria.reduce((sum, { indicators }) => sum + indicators.length, 0),
  };
  const lacks =
    declared && (declared.criteria > encoded.criteria || declared.indicators > encoded.indicators) ? declared : null;
  return lacks ? capital(declaredText(lacks, encoded, words)) : "";
}
