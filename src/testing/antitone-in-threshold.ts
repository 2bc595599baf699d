import * as fc from "fast-check";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Statement } from "../model/evidence.js";
import type { Cell, Requirement } from "../model/requirement.js";
import type { FactValue, Unit } from "../model/unit.js";
import { type Figure, figuresOf } from "./aims.js";
import { type Choices, choicesOf, type Draw, oncePer } from "./choices.js";
import { changeText, levelText, refute } from "./counterexample.js";
import { type Entry, valueEntry } from "./entry.js";
import { type Basis, basisOf, type CheckOptions, judgeOf } from "./judge.js";
import { rewriteRequirements } from "./rewrite.js";
import { heightOf, paired } from "./subject.js";
import { keysOf, unitOf } from "./unit.js";

/** Steps by which a threshold is tightened; whole cells move too. */
const STEPS = [1e-9, 0.05, 0.5, 1, 10];

/**
 * Tightening thresholds, counts of an at-least-of and counts of levels never makes a unit newly pass. Where a column is
 * open — a classifier is missing, or the evidence of a column's choice refused — two columns may come to agree only by
 * being tightened, so that what was open is decided; what passes then passed before under every completion of the
 * classifiers and with the choice accepted, and that is what is tested.
 */
export function antitoneInThreshold(
  set: CriteriaSet,
  options: CheckOptions = {},
): fc.IPropertyWithHooks<[Unit, Basis, Choices, readonly Entry[]]> {
  const judge = judgeOf(withFirmColumns(set), options);
  const classifiers = figuresOf(set).filter(({ fact }) => fact.role === "classifier" && !fact.derive);
  const values = fc.tuple(...classifiers.map(valueEntry));
  const tighterBy = oncePer((draw) => {
    const tighter = tightenSome(set, draw);
    return { open: judgeOf(tighter, options), firm: judgeOf(withFirmColumns(tighter), options) };
  });
  return fc.property(unitOf(set), basisOf(set, options), choicesOf, values, (unit, basis, choices, entries) => {
    const completed = completeClassifiers(classifiers, unit, entries);
    const before = judge(basis)(completed);
    const { open, firm } = tighterBy(choices);
    for (const after of [open(basis)(unit), firm(basis)(completed)]) {
      const passing = paired(before, after).filter(
        (node) => node.after.verdict === "met" && node.before.verdict !== "met",
      );
      const raised = heightOf(after, "surely") > heightOf(before, "surely");
      const wrong = [
        ...passing.map((node) => changeText(node.before, node.after, options.lang)),
        ...(raised ? [levelText(before, after)] : []),
      ];
      const about = passing.map(({ key }) => key);
      refute(set, { guarantee: "antitone in threshold", basis, units: [unit, completed], wrong, about }, options.lang);
    }
  });
}

/** The set with the choice of every column accepted under any policy of evidence. */
function withFirmColumns(set: CriteriaSet): CriteriaSet {
  const firm = (statement: Statement): Statement => ({ ...statement, evidence: "official" });
  const dimensions = set.dimensions.map((dimension) => ({
    ...dimension,
    statement: firm(dimension.statement),
    rules: dimension.rules.map((rule) => ({ ...rule, statement: firm(rule.statement) })),
  }));
  return { ...set, dimensions };
}

/** The unit with a value for every classifier that it has no usable one for. */
function completeClassifiers(classifiers: readonly Figure[], unit: Unit, entries: readonly Entry[]): Unit {
  const facts = { ...unit.facts };
  classifiers.forEach((figure, i) => {
    if (isUsable(figure, facts[figure.key])) return;
    for (const key of keysOf(figure)) delete facts[key];
    Object.assign(facts, entries[i]?.facts);
  });
  return { ...unit, facts };
}

function isUsable({ fact }: Figure, value: FactValue): boolean {
  if (fact.kind === "boolean") return typeof value === "boolean";
  if (typeof value !== "number" || (fact.whole && !Number.isInteger(value))) return false;
  return value >= fact.range.min && value <= fact.range.max;
}

/** The set with some thresholds tightened, each in the direction of its operator. */
export function tightenSome(set: CriteriaSet, { coin, pick }: Draw): CriteriaSet {
  const stepOf = (): number => (coin() ? pick(0, ...STEPS) : 0);
  const tighten = (cell: Cell, up: boolean): Cell => {
    const step = stepOf();
    return cell.state === "value" && step > 0 ? { ...cell, value: up ? cell.value + step : cell.value - step } : cell;
  };
  const levels = set.levels.map((level) => {
    const { rule } = level;
    if (rule.op !== "criteria-at-least" || rule.count >= set.criteria.length || coin()) return level;
    return { ...level, rule: { ...rule, count: rule.count + 1 } };
  });
  const rewritten = rewriteRequirements(set, (requirement: Requirement): Requirement => {
    if (requirement.op === "at-least-of") {
      const more = requirement.count < requirement.of.length && coin() ? 1 : 0;
      return { ...requirement, count: requirement.count + more };
    }
    if (!("table" in requirement)) return requirement;
    const up = requirement.op === "at-least" || requirement.op === "above";
    const cells = requirement.table.cells.map((cell) => tighten(cell, up));
    return { ...requirement, table: { ...requirement.table, cells } };
  });
  return { ...rewritten, levels };
}
