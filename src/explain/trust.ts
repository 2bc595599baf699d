import type { ResultNode } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Bounds, Evidence, Statement } from "../model/evidence.js";
import { formatDate, formatExact } from "./format.js";
import type { SentenceWords } from "./language.js";
import { fill } from "./template.js";

/** What a source tells of a value without stating it. */
export const boundsText = (bounds: Bounds | undefined, language: SentenceWords): string =>
  (["above", "at-least", "at-most", "below"] as const)
    .filter((op) => bounds?.[op] !== undefined)
    .map((op) => fill(language.op[op], { value: formatExact(bounds?.[op] ?? 0, language) }))
    .join(language.text.and);

/**
 * Căn cứ of a statement, and how sure it is. `grade` may be weaker than the statement's own; then nothing that speaks
 * for the statement is repeated.
 */
export function basisText(
  statement: Statement,
  language: SentenceWords,
  grade: Evidence = statement.evidence,
  what: "threshold" | "rule" = "rule",
): string {
  const { cite, bounds } = statement;
  const own: Partial<Statement> = grade === statement.evidence ? statement : {};
  const trust = fill(language.trust[grade === "secondary" && own.quoted ? "quoted" : grade], {
    what: language.text[what],
    confidence: own.confidence,
    by: own.verified?.by,
    on: formatDate(own.verified?.on ?? "", language),
  });
  return fill(language.text.basis, { ...cite, trust, bounds: boundsText(bounds, language) });
}

/** Weakest of the grades; a list of its own, since the order must not depend on the alphabet. */
const weakest = (...grades: readonly (Evidence | null)[]): Evidence =>
  (["assumed", "unverified", "secondary"] as const).find((grade) => grades.includes(grade)) ?? "official";

/**
 * Căn cứ of what decided a node, never called surer than the weakest statement that the node shows. A hole claims
 * nothing: its sentence says where to look instead.
 */
export function basisOf(node: ResultNode, set: CriteriaSet, language: SentenceWords): string {
  const { because, rule, threshold, evidence } = node;
  const { code } = because;
  if (code === "unset" || code === "delegated-unfilled" || code === "condition-unset") return "";
  if (code === "amended-not-encoded") return basisText(amendmentOf(node, set)?.statement ?? rule.statement, language);
  const chosen = threshold?.statement ?? rule.statement;
  const grade = weakest(chosen.evidence, rule.statement.evidence, evidence);
  const numeric = threshold?.value !== undefined && threshold.op !== "is" && grade === chosen.evidence;
  return basisText(chosen, language, grade, numeric ? "threshold" : "rule");
}

/** The amendment that leaves a node unknown. */
export const amendmentOf = ({ rule }: ResultNode, set: CriteriaSet): CriteriaSet["pending"][number] | undefined =>
  set.pending.find(({ indicators }) => indicators.includes(rule.id.replace(/\/.*/, "")));
