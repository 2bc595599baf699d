import type { CriteriaSet, Criterion, Indicator } from "../model/criteria-set.js";
import type { Requirement } from "../model/requirement.js";

/** A set with every requirement rewritten, parts before the whole. */
export function rewriteRequirements(set: CriteriaSet, rewrite: (requirement: Requirement) => Requirement): CriteriaSet {
  const visit = (requirement: Requirement): Requirement =>
    rewrite("of" in requirement ? { ...requirement, of: requirement.of.map(visit) } : requirement);
  return rewriteIndicators(set, (indicator) => ({ ...indicator, require: visit(indicator.require) }));
}

export const rewriteIndicators = (set: CriteriaSet, rewrite: (indicator: Indicator) => Indicator): CriteriaSet =>
  rewriteCriteria(set, (criterion) => ({ ...criterion, indicators: criterion.indicators.map(rewrite) }));

export const rewriteCriteria = (set: CriteriaSet, rewrite: (criterion: Criterion) => Criterion): CriteriaSet => ({
  ...set,
  criteria: set.criteria.map(rewrite),
});

/** A copy without some keys. */
export function without<T extends object, K extends keyof T>(whole: T, ...keys: readonly K[]): Omit<T, K> {
  const copy = { ...whole };
  for (const key of keys) delete copy[key];
  return copy;
}
