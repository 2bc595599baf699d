import type { UnitIssue } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import { formatExact, formatNumber } from "./format.js";
import { factOf } from "./labels.js";
import type { Language } from "./language.js";
import { fill } from "./template.js";

/** What is wrong, and how to mend it. */
export interface Advice {
  readonly text: string;
  readonly fix: string;
}

/** What is wrong with one value. */
export function factIssueText(issue: UnitIssue["issue"], language: Language): Advice {
  const { params } = issue;
  const given = typeof params["given"] === "number" ? params["given"] : undefined;
  const fillings: Record<string, string> = {};
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === "string") fillings[name] = value;
    // A percentage that was computed has endless decimals; it needs those that tell it from the one given.
    else if (name === "counts") fillings[name] = formatNumber(value, language, { not: given });
    else fillings[name] = formatExact(value, language);
  }
  // A share declared unknown beside its counts has no percentage to show.
  if (given === undefined) fillings["given"] = "";
  const [text, fix] = language.issue[issue.code];
  return { text: fill(text, fillings), fix: fill(fix, fillings) };
}

/** What is wrong with a key of a unit, named by its label. */
export function unitIssueText({ key, issue }: UnitIssue, set: CriteriaSet, language: Language): Advice {
  const { text, fix } = factIssueText(issue, language);
  const label = factOf(key.split(".")[0] ?? key, set)?.label;
  return { text: fill("{?“{label}” }({key}): ", { label, key }) + text, fix };
}
