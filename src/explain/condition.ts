import type { CriteriaSet } from "../model/criteria-set.js";
import type { Condition } from "../model/requirement.js";
import { formatExact, withUnit } from "./format.js";
import { factOf } from "./labels.js";
import type { Language } from "./language.js";
import { fill } from "./template.js";

/** A condition in words: `“Xã có làng nghề”: “có”`. */
export function conditionText(condition: Condition, set: Pick<CriteriaSet, "facts">, language: Language): string {
  if ("of" in condition) {
    const parts = condition.of.map((part) => {
      const text = conditionText(part, set, language);
      return "of" in part ? `(${text})` : text;
    });
    return parts.join(condition.op === "all-of" ? language.text.and : language.unit.or);
  }
  const fact = factOf(condition.fact, set);
  const amount = (value: number): string => withUnit(formatExact(value, language), fact?.unit ?? "", language);
  const test = (): string => {
    switch (condition.op) {
      case "is":
        return language.answer[condition.value ? 1 : 0];
      case "between":
        return fill(language.text.between, { low: amount(condition.low), high: amount(condition.high) });
      default:
        return fill(language.op[condition.op], { value: amount(condition.value) });
    }
  };
  return fill(language.unit.condition, { fact: fact?.label ?? condition.fact, test: test() });
}
