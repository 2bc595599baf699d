import type { Assessment, UnitIssue } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Unit } from "../model/unit.js";
import type { CompiledDimension } from "./columns.js";
import type { GivenMarks, Marks } from "./council.js";
import { isMark, MARKS } from "./council.js";
import { fieldOf, untold } from "./given.js";
import { textOf } from "./note.js";
import type { Row } from "./row.js";

/** What was read of a unit beside its facts. */
export interface Told {
  readonly identity: Assessment["unit"];
  readonly marks: GivenMarks;
}

/** What is wrong with the unit itself: its kind, its columns, fields of the wrong type, and what is no record. */
export function unitIssues(
  row: Row,
  { identity, marks }: Told,
  { unitKind }: CriteriaSet,
  dimensions: readonly CompiledDimension[],
): UnitIssue[] {
  const { own, readable, unit } = row;
  const issues: UnitIssue[] = [];
  const report = (key: keyof Unit, value: unknown, known: readonly string[] = []): void => {
    if (issues.every((one) => one.key !== key)) issues.push(unknownValue(key, value, known));
  };
  if (own.kind !== unitKind) report("kind", own.kind, [unitKind]);
  for (const { attribute, isForeign, values } of dimensions) {
    if (attribute !== undefined && isForeign(row)) {
      report(
        attribute,
        own[attribute],
        values.map(({ id }) => id),
      );
    }
  }
  for (const key of untold(own, identity)) report(key, own[key]);
  if (!readable) report("facts", fieldOf(unit, "facts"));
  if (marks === "unreadable") report("council", fieldOf(unit, "council"));
  return issues;
}

const unknownValue = (key: string, value: unknown, known: readonly string[]): UnitIssue => ({
  key,
  issue: { code: "unknown-value", params: { value: textOf(value), known: known.join(", ") } },
});

/** Marks that mean nothing, or that stand for nothing in the set. */
export function councilIssues(marks: Marks, { criteria }: CriteriaSet): readonly UnitIssue[] {
  const known = new Set(criteria.flatMap(({ id, indicators }) => [id, ...indicators.map((indicator) => indicator.id)]));
  return [...marks.keys()].sort().flatMap((id): readonly UnitIssue[] => {
    const key = `council.${textOf(id)}`;
    const mark = marks.get(id);
    if (!known.has(id)) return [{ key, issue: { code: "unknown-fact", params: {} } }];
    return mark === undefined || mark === null || isMark(mark) ? [] : [unknownValue(key, mark, MARKS)];
  });
}
