import { en } from "../explain/en.js";
import type { Language } from "../explain/language.js";
import { vi } from "../explain/vi.js";
import type { Verdict } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Lang } from "../model/diagnostic.js";
import type { Condition, Requirement } from "../model/requirement.js";
import { partsOf } from "./aims.js";

export const languageOf = (lang: Lang = "vi"): Language => (lang === "vi" ? vi : en);

export const verdictText = (verdict: Verdict | undefined, lang?: Lang): string =>
  verdict === undefined ? "–" : languageOf(lang).verdict[verdict];

/** `10.1 “Thu nhập”`, of the key of a node: `indicator 10.1`, `requirement 10.1/2`. */
export function ruleText(set: CriteriaSet, key: string): string {
  const [kind = "", id = ""] = key.split(" ");
  const [whole = id] = id.split("/");
  const rules = kind === "criterion" ? set.criteria : set.criteria.flatMap(({ indicators }) => indicators);
  const rule = rules.find((one) => one.id === whole);
  return rule === undefined ? key : `${id} “${rule.label}”`;
}

/** Facts that the rules of some nodes read: of their demands, of their conditions, and those that choose their columns. */
export function factsRead(set: CriteriaSet, keys: readonly string[]): ReadonlySet<string> {
  const wanted = new Set(keys.map((key) => key.split("/")[0]));
  const demands = set.criteria.flatMap((criterion) =>
    criterion.indicators
      .filter(({ id }) =>
        [`criterion ${criterion.id}`, `indicator ${id}`, `requirement ${id}`].some((key) => wanted.has(key)),
      )
      .flatMap(({ require }) => partsOf(require)),
  );
  const by = new Set(demands.flatMap((demand) => ("table" in demand ? demand.table.by : [])));
  const rules = set.dimensions.filter(({ id }) => by.has(id)).flatMap((dimension) => dimension.rules);
  return new Set([...demands.flatMap(factsOf), ...rules.flatMap(({ when }) => factsIn(when))]);
}

function factsOf(demand: Requirement): readonly string[] {
  const own = "fact" in demand ? [demand.fact] : [];
  const condition = demand.appliesWhen?.condition;
  return condition === undefined || condition === "unset" ? own : [...own, ...factsIn(condition)];
}

/** Facts that a condition tests. */
export const factsIn = (condition: Condition): readonly string[] =>
  condition.op === "all-of" || condition.op === "any-of" ? condition.of.flatMap(factsIn) : [condition.fact];
