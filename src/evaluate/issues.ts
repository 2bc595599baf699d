import type { ResultNode, UnitIssue } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { CompileContext } from "./compiled.js";
import { MARKS } from "./council.js";
import { nearest } from "./near.js";
import type { Note } from "./note.js";
import { textOf } from "./note.js";
import type { Row } from "./row.js";

type Context = Pick<CompileContext, "layout" | "dimensions" | "exemptible">;

const NONE: readonly UnitIssue[] = [];

/**
 * Every given value or key that could not be used, in the order of the set: the unit itself, its facts, then what the
 * set does not know, by name. A fact that no demand of this unit reads is reported as well.
 */
export function issuesOf(
  row: Row,
  criteria: readonly ResultNode[],
  set: CriteriaSet,
  context: Context,
): readonly UnitIssue[] {
  const { unit, notes, unknownKeys } = row;
  const issues: UnitIssue[] = [];
  if (unit.kind !== set.unitKind) issues.push(unknownValue("kind", unit.kind, [set.unitKind]));
  for (const { attribute, values, isForeign } of context.dimensions) {
    if (attribute !== undefined && isForeign(row)) {
      issues.push(
        unknownValue(
          attribute,
          row.unit[attribute],
          values.map(({ id }) => id),
        ),
      );
    }
  }
  if (notes !== null) issues.push(...factIssues(notes, criteria, context));
  if (unknownKeys.length > 0) {
    const known = context.layout.inputs.map(({ key }) => key);
    for (const key of [...unknownKeys].sort()) {
      const near = nearest(key, known);
      issues.push({
        key: textOf(key),
        issue: { code: "unknown-fact", params: near === undefined ? {} : { nearest: near } },
      });
    }
  }
  if (unit.council) issues.push(...councilIssues(unit.council, set));
  return issues.length === 0 ? NONE : issues;
}

const unknownValue = (key: string, value: unknown, known: readonly string[]): UnitIssue => ({
  key,
  issue: { code: "unknown-value", params: { value: textOf(value), known: known.join(", ") } },
});

/** What is wrong with facts: by themselves, or for the demands that read them. */
function factIssues(
  notes: ReadonlyMap<number, Note>,
  criteria: readonly ResultNode[],
  context: Context,
): readonly UnitIssue[] {
  const { layout, exemptible } = context;
  const found = new Map<string, UnitIssue>();
  const report = (key: string, issue: UnitIssue["issue"]): void => {
    found.set(`${key} ${issue.code}`, { key, issue });
  };
  const derivedFrom = new Set<number>(
    layout.shares.flatMap(({ percentage, numerator, total }) => [percentage, ...numerator, total]),
  );
  const readInvalid = new Set<unknown>();
  for (const slot of [...notes.keys()].sort((a, b) => a - b)) {
    const entry = notes.get(slot);
    const key = layout.keyOf(slot);
    if (entry === undefined || entry.state === "unknown") continue;
    if (entry.state === "invalid") {
      // A share repeats what is wrong with one of its forms.
      if (!readInvalid.has(entry)) report(key, entry.issue);
      readInvalid.add(entry);
    } else if (!derivedFrom.has(slot) && !exemptible.has(slot)) {
      const code = entry.state === "total-zero" ? entry.state : "not-applicable-not-allowed";
      report(key, { code, params: { fact: key } });
    }
  }
  const visit = ({ fact, children }: ResultNode): void => {
    if (fact?.issue && !isNoted(notes, fact.issue)) {
      report(fact.part ? `${fact.id}.${fact.part}` : fact.id, fact.issue);
    }
    children.forEach(visit);
  };
  criteria.forEach(visit);
  const place = ({ key }: UnitIssue): number => layout.slotOf.get(key) ?? 0;
  return [...found.values()].sort((a, b) => place(a) - place(b));
}

const isNoted = (notes: ReadonlyMap<number, Note>, issue: UnitIssue["issue"]): boolean =>
  [...notes.values()].some((entry) => entry.state === "invalid" && entry.issue === issue);

function councilIssues(council: NonNullable<Row["unit"]["council"]>, set: CriteriaSet): readonly UnitIssue[] {
  const known = new Set(
    set.criteria.flatMap(({ id, indicators }) => [id, ...indicators.map((indicator) => indicator.id)]),
  );
  return Object.keys(council)
    .sort()
    .flatMap((id): readonly UnitIssue[] => {
      const key = `council.${textOf(id)}`;
      if (!known.has(id)) return [{ key, issue: { code: "unknown-fact", params: {} } }];
      const mark = council[id];
      return mark === undefined || MARKS.includes(mark) ? [] : [unknownValue(key, mark, MARKS)];
    });
}
