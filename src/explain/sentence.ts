import type { Because, ResultNode, Verdict } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { ComparisonOp } from "../model/requirement.js";
import { formatDate, formatExact, formatNumber, withUnit } from "./format.js";
import { columnsText, dimensionLabel, factLabels, factOf } from "./labels.js";
import type { SentenceWords } from "./language.js";
import { capital, type Fillings, fill } from "./template.js";
import { basisOf, boundsText, delegationText, refusedBy } from "./trust.js";

/**
 * One line that says why a node has its verdict: what was reported, what is required and of whom, how far away, the
 * căn cứ and how sure it is. A leaf or a composite; the children have their own. `foreign`: dimensions whose
 * column a rule chose although the unit's own is another.
 */
export const sentence = (
  node: ResultNode,
  set: CriteriaSet,
  language: SentenceWords,
  foreign?: ReadonlySet<string>,
): string =>
  fill(language.text.sentence, {
    verdict: capital(language.verdict[node.verdict]),
    because: becauseText(
      node.because,
      set,
      language,
      node.children[0] ? countsOf(node, language) : leafOf(node, set, language, foreign),
    ),
    basis: basisOf(node, set, language),
  });

/** The reason alone, from its code and parameters. */
export function becauseText(because: Because, set: CriteriaSet, language: SentenceWords, more: Fillings = {}): string {
  const { text } = language;
  const { params = {}, code } = because;
  const { fact, facts, value } = params;
  const dimension =
    params["dimension"] &&
    `${params["dimension"]}`
      .split(", ")
      .map((id) => dimensionLabel(id, set, language))
      .join(text.and);
  return fill(language.because[code], {
    to: text.someone,
    ...params,
    ...more,
    // What was read has a name of its own, with the sex; a classifier only the reason names.
    fact: code.startsWith("fact") ? more["fact"] : factLabels(`${fact ?? facts}`, set),
    dimension: dimension ?? text.column,
    value: value ? fill(text.notInTable, { value }) : text.notGiven,
    purpose: fill(text[dimension ? "toChoose" : "toApply"], { dimension }),
  });
}

/** How many parts have each verdict, and which are in the way. */
function countsOf(node: ResultNode, language: SentenceWords): Fillings {
  const { children, rule } = node;
  const having = (...verdicts: readonly Verdict[]) => children.filter(({ verdict }) => verdicts.includes(verdict));
  const names = (nodes: readonly ResultNode[]) => nodes.map((child) => partName(child, node, language)).join(", ");
  // For what it is a part of, nearly met is not met.
  const failing = having("not-met", "nearly-met");
  const open = having("unknown");
  return {
    ...rule.cite,
    parts: language.text[rule.kind === "criterion" ? "indicators" : "demands"],
    of: children.length,
    met: having("met").length,
    failed: failing.length,
    failing: names(failing),
    unknowns: open.length || "",
    open: names(open),
    na: having("not-applicable").length || "",
  };
}

/** What a part is called inside its whole: its number, the sex it is about, or its own label. */
export function partName({ rule, fact }: ResultNode, whole: ResultNode, language: SentenceWords): string {
  if (whole.rule.kind === "criterion") return rule.kind === "indicator" ? rule.id : rule.label;
  if (fact?.part) return language.sex[fact.part];
  return rule.label === whole.rule.label ? partNumber(rule.id, language) : rule.label;
}

const partNumber = (id: string, language: SentenceWords): string =>
  fill(language.text.part, { part: id.replace(/.*?\//, "") });

/** What was reported (`nữ giới 62,5% (125/200 người)`), what is required, and how far away it is. */
export function leafOf(
  node: ResultNode,
  set: CriteriaSet,
  language: SentenceWords,
  foreign?: ReadonlySet<string>,
): Fillings {
  const { rule, fact, threshold, margin, verdict, because } = node;
  const { params = {} } = because;
  const { text, op, answer, terms } = language;
  const { op: asked, value: required, unit: measure } = threshold ?? {};
  const definition = factOf(fact?.id, set);
  const sex = fact?.part && language.sex[fact.part];
  const columns = columnsText(threshold?.cell ?? {}, set, language, foreign);
  const amount = (value: number, not?: number): string =>
    definition?.kind === "boolean"
      ? answer[value ? 1 : 0]
      : withUnit(formatNumber(value, language, { not }), measure ?? definition?.unit ?? "", language);
  // An open figure is shown by its ends, the unit once.
  const between = ([low, high]: readonly [number, number]): string =>
    definition?.kind === "boolean"
      ? answer.join(" / ")
      : fill(text.between, { low: formatNumber(low, language, { not: required }), high: amount(high, required) });
  const far = (value: number, unit: string): string =>
    `${formatNumber(Math.abs(value), language, { not: 0 })} ${terms[unit] ?? unit}`;
  const exactly = required === undefined ? "" : amount(required, required);
  const upward = asked === "at-least" || asked === "above";
  const words: string | undefined = op[(rule.op === "none" ? "none" : (asked ?? "")) as ComparisonOp];
  const side = verdict === "met" ? (upward ? "higher" : "lower") : upward ? "short" : "over";
  const unit = definition?.counts?.unit ?? "";
  const refused = because.code === "evidence" ? refusedBy(node, set).dimension : undefined;
  return {
    fact: fill("{label}{? ({sex})}", { label: factLabels(`${fact?.id}`, set), sex }),
    ...(threshold?.statement ?? rule).cite,
    columns,
    where: fill(text.where, { id: rule.id.replace(/\/.*/, () => ` (${partNumber(rule.id, language)})`), columns }),
    bounds: boundsText(threshold?.statement.bounds, language),
    why: params["why"] ?? fact?.why,
    delegation: because.code === "delegated-unfilled" ? delegationText(node, set, language) : undefined,
    about: refused && dimensionLabel(refused, set, language),
    from: formatDate(`${params["from"]}`, language),
    actual:
      fact?.value === undefined && fact?.range === undefined
        ? ""
        : fill(text.counted, {
            sex,
            shown: fact.range ? between(fact.range) : amount(fact.value ?? 0, required),
            from: fact.from,
            dat: fact.counts && formatExact(fact.counts.dat, language),
            tong: fact.counts && formatExact(fact.counts.tong, language),
            unit: terms[unit] ?? unit,
          }),
    // Nobody says “from 100 % upward”, nor “at least yes”.
    demand:
      words === undefined || (required === 100 && measure === "%" && upward)
        ? exactly
        : exactly && fill(words, { value: exactly }),
    margin:
      margin === null || rule.op === "none"
        ? ""
        : margin.value === 0
          ? text.equal
          : fill(text[side], {
              distance: far(margin.value, margin.unit.replace("%", text.points)),
              count: margin.count?.value ? far(margin.count.value, margin.count.unit) : "",
            }),
  };
}
