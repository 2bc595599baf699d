import type { CriteriaSet } from "../model/criteria-set.js";
import type { Cell, Condition, Requirement } from "../model/requirement.js";
import { figuresOf, keyOf } from "./aims.js";
import type { Draw } from "./choices.js";
import { rewriteCriteria, rewriteRequirements, without } from "./rewrite.js";

/** The set with some of its holes filled: unset cells and conditions, unencoded clauses, pending amendments. */
export function fillSome(set: CriteriaSet, { coin, pick }: Draw): CriteriaSet {
  const figures = new Map(figuresOf(set).map((figure) => [figure.key, figure]));

  const fillCell = (requirement: Requirement, cell: Cell): Cell => {
    if (cell.state !== "unset" || coin()) return cell;
    const figure = figures.get(keyOf(requirement) ?? "");
    const { min, max } = figure?.fact.range ?? { min: 0, max: 100 };
    const value = pick((min + max) / 2, min, max, ...(figure?.thresholds ?? []));
    return { state: "value", value, statement: cell.statement };
  };

  const fill = (requirement: Requirement): Requirement => {
    const encoded = requirement.op === "unencoded" && coin() ? encode(set, requirement) : requirement;
    const decided = decideCondition(set, encoded, coin);
    if (!("table" in decided)) return decided;
    return {
      ...decided,
      table: { ...decided.table, cells: decided.table.cells.map((cell) => fillCell(decided, cell)) },
    };
  };

  const filled = rewriteRequirements(set, fill);
  // A criterion of which nothing is known stays incomplete: there is nothing to fill in for it.
  const whole = rewriteCriteria(filled, (criterion) =>
    criterion.incomplete && criterion.indicators.length > 0 && coin() ? without(criterion, "incomplete") : criterion,
  );
  return { ...whole, pending: set.pending.filter(coin), unencoded: set.unencoded.filter(coin) };
}

/** A clause that is encoded turns out to be a question of yes or no, where the set has one. */
function encode(set: CriteriaSet, requirement: Requirement): Requirement {
  const asked = set.facts.find(({ kind, role, derive }) => kind === "boolean" && role !== "classifier" && !derive);
  if (asked === undefined) return requirement;
  const { statement, appliesWhen, mayNotApply } = requirement;
  return {
    op: "is",
    fact: asked.id,
    value: asked.role === "higher",
    statement,
    ...(appliesWhen ? { appliesWhen } : {}),
    ...(mayNotApply ? { mayNotApply } : {}),
  };
}

/** An open condition turns out to be none, or to ask for some classifier. */
function decideCondition(set: CriteriaSet, requirement: Requirement, coin: () => boolean): Requirement {
  const { appliesWhen } = requirement;
  if (appliesWhen?.condition !== "unset" || coin()) return requirement;
  const classifier = set.facts.find(({ kind, role }) => kind === "boolean" && role === "classifier");
  if (classifier === undefined || coin()) return without(requirement, "appliesWhen") as Requirement;
  const condition: Condition = { op: "is", fact: classifier.id, value: coin() };
  return { ...requirement, appliesWhen: { condition, statement: appliesWhen.statement } };
}
