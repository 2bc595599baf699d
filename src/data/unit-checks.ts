import { type Layout, layoutOf } from "../evaluate/inputs.js";
import { prepareRow } from "../evaluate/row.js";
import type { UnitIssue } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Unit } from "../model/unit.js";

/** Grades of evidence do not matter to whether a value can be used. */
const ANY_EVIDENCE = 0;

/**
 * What cannot be used of a unit's facts, by key, as the evaluator itself sees it: wrong type, out of range, a part above
 * its whole, forms that disagree, keys that the set does not know. For applications that hold units as plain objects.
 */
export function checkUnit(unit: Unit, set: CriteriaSet, layout: Layout = layoutOf(set.facts)): readonly UnitIssue[] {
  const row = prepareRow(unit, layout, [], ANY_EVIDENCE);
  const found: UnitIssue[] = [];
  const issueAt = (slot: number) => {
    const entry = row.notes?.get(slot);
    return entry?.state === "invalid" ? entry.issue : undefined;
  };
  for (const [slot, { key }] of layout.inputs.entries()) {
    const issue = issueAt(slot);
    if (issue) found.push({ key, issue });
  }
  for (const { slot, percentage, numerator, total } of layout.shares) {
    const issue = issueAt(slot);
    // Where one of its forms is itself at fault, the share only repeats it.
    if (issue === undefined || [percentage, ...numerator, total].some(issueAt)) continue;
    const key = layout.inputs[numerator[0] ?? total]?.key;
    if (key !== undefined) found.push({ key, issue });
  }
  for (const key of row.unknownKeys) found.push({ key, issue: { code: "unknown-fact", params: {} } });
  return found;
}
