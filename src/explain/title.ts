import type { ResultNode } from "../model/assessment.js";
import type { Language } from "./language.js";
import { fill } from "./template.js";

/** Number and name of a criterion or an indicator; what stands for indicators that are not known has no number. */
export function nodeTitle({ rule }: ResultNode, language: Language): string {
  const { kind, id, label } = rule;
  if (kind === "requirement") return label;
  return fill(kind === "criterion" ? language.unit.criterion : "{id} {label}", { id, label });
}

/** Title of a set; a draft never goes without saying so. */
export const setTitle = (
  set: { readonly title: string; readonly status: "in-use" | "draft" },
  language: Language,
): string =>
  fill("{title}{? — {draft}}", { title: set.title, draft: set.status === "draft" ? language.unit.draft : "" });
