import type { ResultNode } from "../model/assessment.js";
import type { Language } from "./language.js";
import { fill } from "./template.js";

/** Number and name of a criterion or an indicator. */
export const nodeTitle = ({ rule }: ResultNode, language: Language): string =>
  fill(rule.kind === "criterion" ? language.unit.criterion : "{id} {label}", { id: rule.id, label: rule.label });

/** Title of a set; a draft never goes without saying so. */
export const setTitle = (
  set: { readonly title: string; readonly status: "in-use" | "draft" },
  language: Language,
): string =>
  fill("{title}{? — {draft}}", { title: set.title, draft: set.status === "draft" ? language.unit.draft : "" });
