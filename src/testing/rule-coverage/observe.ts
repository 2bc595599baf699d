import type { ResultNode } from "../../model/assessment.js";
import type { FactValue } from "../../model/unit.js";
import { nodesOf } from "../cases/check.js";
import type { CaseResult } from "../cases/run.js";
import { type CoverageItem, keyOfItem, numbersIn, testsIn } from "./items.js";

/**
 * Keys of every item that one passing case shows. Only what the case asserts counts: an indicator or a part that it
 * names, with what stands below; a column that it names, or that an asserted threshold was found in; a level it names.
 */
export function shownBy({ planned, outcome, diagnostics }: CaseResult): ReadonlySet<string> {
  const shown = new Set<string>();
  if (outcome.kind === "refused" || diagnostics.length > 0) return shown;
  const show = (item: CoverageItem): void => {
    shown.add(keyOfItem(item));
  };
  const { level, expect = {}, columns = {} } = planned.source;
  if (outcome.kind === "counted") {
    for (const { id, statement } of outcome.set.levels) {
      const reached = outcome.level.surely?.id === id;
      const { origin } = statement;
      if (level) show({ kind: "level", address: id, what: reached ? "reached" : "not-reached", origin });
    }
    return shown;
  }
  const { assessment, set, unit } = outcome;
  const nodes = nodesOf(assessment);
  const asserted = Object.keys(expect).flatMap((id) => {
    const node = nodes.get(id);
    return node === undefined || node.rule.kind === "criterion" ? [] : [node];
  });
  for (const node of asserted) showNode(node, show);
  if (level) {
    for (const { id, verdict, statement } of assessment.level.rungs) {
      const what = verdict === "met" ? "reached" : verdict === "not-met" ? "not-reached" : "open";
      show({ kind: "level", address: id, what, origin: statement.origin });
    }
  }
  const usedIn = dimensionsUsed(asserted, outcome.set);
  const has = (key: string): boolean => isGiven(unit.facts[key]);
  for (const dimension of set.dimensions) {
    const { id, rules, attribute, statement } = dimension;
    if (!Object.hasOwn(columns, id) && !usedIn.has(id)) continue;
    const choice = assessment.columns.find((one) => one.dimension === id);
    if (choice?.value != null && choice.statement === null) {
      show({ kind: "branch", address: id, what: "attribute", origin: statement.origin });
    }
    if (attribute && unit[attribute] === undefined) {
      show({ kind: "missing", address: id, what: attribute, origin: statement.origin });
    }
    for (const { use, when, statement: own } of rules) {
      const { origin } = own;
      const chose = choice?.statement && samePlace(choice.statement.origin, origin);
      if (chose) show({ kind: "branch", address: id, what: use, origin });
      for (const test of testsIn(when)) {
        if (!has(test.fact)) show({ kind: "missing", address: id, what: test.fact, origin });
        for (const value of numbersIn(test)) {
          if (unit.facts[test.fact] === value) {
            show({ kind: "boundary", address: id, what: `${test.fact} = ${value}`, origin });
          }
        }
      }
    }
  }
  return shown;
}

const isGiven = (value: FactValue): boolean => value !== undefined && value !== null;

const samePlace = (a: CoverageItem["origin"], b: CoverageItem["origin"]): boolean =>
  a.file === b.file && a.line === b.line && a.column === b.column;

function showNode(node: ResultNode, show: (item: CoverageItem) => void): void {
  const { rule, verdict, because, fact, threshold, children } = node;
  const { id: address, origin } = rule;
  show({ kind: rule.kind === "indicator" ? "indicator" : "branch", address, what: verdict, origin });
  const skipped = ["condition-false", "classifier-missing", "condition-unset"].includes(because.code);
  show({ kind: "applicability", address, what: skipped ? because.code : "applies", origin });
  if (because.code === "declared-not-applicable" || because.code === "total-zero") {
    show({ kind: "applicability", address, what: "declared-not-applicable", origin });
  }
  if (fact !== null && ["missing", "unknown", "range"].includes(fact.state)) {
    show({ kind: "missing", address, what: "fact", origin });
  }
  if (fact?.value !== undefined && fact.value === threshold?.value) {
    show({ kind: "boundary", address, what: "at-threshold", origin });
  }
  for (const child of children) showNode(child, show);
}

/** Dimensions of the tables that asserted nodes compare with. */
function dimensionsUsed(
  asserted: readonly ResultNode[],
  set: { readonly dimensions: readonly { readonly id: string }[] },
) {
  const used = new Set<string>();
  const visit = ({ threshold, because, children }: ResultNode): void => {
    for (const id of Object.keys(threshold?.cell ?? {})) used.add(id);
    const open = because.params?.["dimension"];
    if (typeof open === "string" && set.dimensions.some(({ id }) => id === open)) used.add(open);
    children.forEach(visit);
  };
  asserted.forEach(visit);
  return used;
}
