import type { ResultNode } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import { type Bounds, type Evidence, rankOf, type Statement } from "../model/evidence.js";
import { formatDate, formatExact } from "./format.js";
import { requirementOf } from "./labels.js";
import type { SentenceWords } from "./language.js";
import { fill } from "./template.js";

/** What a source tells of a value without stating it. */
export const boundsText = (bounds: Bounds | undefined, language: SentenceWords): string =>
  (["above", "at-least", "at-most", "below"] as const)
    .flatMap((op) => {
      const value = bounds?.[op];
      return value === undefined ? [] : [fill(language.op[op], { value: formatExact(value, language) })];
    })
    .join(language.text.and);

/** How sure a statement is; `what` it is called stands first. A weaker `grade` repeats nothing that speaks for it. */
export function trustText(
  statement: Statement,
  language: SentenceWords,
  what: string,
  grade: Evidence = statement.evidence,
): string {
  const own: Partial<Statement> = grade === statement.evidence ? statement : {};
  const text = fill(language.trust[grade === "secondary" && own.quoted ? "quoted" : grade], {
    what,
    confidence: own.confidence,
    by: own.verified?.by,
    on: own.verified && formatDate(own.verified.on, language),
  });
  return text.trim();
}

/**
 * Căn cứ of a statement, and how sure it is. `grade` may be weaker than the statement's own; then nothing that speaks
 * for the statement is repeated. `of` names what it is the căn cứ of, where that is not what stands before it.
 */
export function basisText(
  statement: Statement,
  language: SentenceWords,
  grade: Evidence = statement.evidence,
  what: "threshold" | "rule" = "rule",
  of = "",
): string {
  const { cite, bounds } = statement;
  const trust = trustText(statement, language, language.text[what], grade);
  return fill(language.text.basis, { ...cite, of, trust, bounds: boundsText(bounds, language) });
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
  const chosen = code === "evidence" ? refusedBy(node, set).statement : (threshold?.statement ?? rule.statement);
  const grade = weakest(chosen.evidence, rule.statement.evidence, evidence);
  const numeric =
    threshold?.value !== undefined &&
    chosen === threshold.statement &&
    threshold.op !== "is" &&
    grade === chosen.evidence;
  return basisText(chosen, language, grade, numeric ? "threshold" : "rule");
}

interface Refused {
  readonly statement: Statement;
  readonly dimension?: string;
}

/**
 * What an evidence policy refused: the weakest of the statements that a node rests on, the nearest first. The columns
 * count where none was chosen, and then say which dimension is meant.
 */
export function refusedBy(node: ResultNode, set: CriteriaSet): Refused {
  const { rule, threshold, fact } = node;
  const requirement = requirementOf(node, set);
  const table = requirement && "table" in requirement ? requirement.table : undefined;
  const open = threshold === null ? set.dimensions.filter(({ id }) => table?.by.includes(id)) : [];
  const others = [
    rule.statement,
    requirement?.statement,
    requirement?.appliesWhen?.statement,
    table?.derived?.statement,
    fact?.state === "not-applicable" ? requirement?.mayNotApply : undefined,
  ].flatMap((statement) => (statement ? [{ statement }] : []));
  const columns = open.flatMap(({ id, statement, rules }) =>
    [statement, ...rules.map((one) => one.statement)].map((one) => ({ statement: one, dimension: id })),
  );
  const nearest: Refused = { statement: (threshold ?? rule).statement };
  return [...others, ...columns].reduce<Refused>(
    (least, one) => (rankOf(one.statement.evidence) < rankOf(least.statement.evidence) ? one : least),
    nearest,
  );
}

/** How sure it is that another authority sets the threshold that is missing. */
export function delegationText(node: ResultNode, set: CriteriaSet, language: SentenceWords): string {
  const requirement = requirementOf(node, set);
  const delegated = requirement && "table" in requirement ? requirement.table.delegated : undefined;
  return delegated ? trustText(delegated.statement, language, language.text.delegation) : "";
}

/** The amendment that leaves a node unknown. */
export const amendmentOf = ({ rule }: ResultNode, set: CriteriaSet): CriteriaSet["pending"][number] | undefined =>
  set.pending.find(({ indicators }) => indicators.includes(rule.id));
