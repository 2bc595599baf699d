import type { ResultNode, UnitIssue } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import { nearest } from "../model/nearest.js";
import type { CompileContext } from "./compiled.js";
import type { Note } from "./note.js";
import { textOf } from "./note.js";
import type { Row } from "./row.js";
import type { Told } from "./unit-issues.js";
import { councilIssues, unitIssues } from "./unit-issues.js";

type Context = Pick<CompileContext, "layout" | "dimensions" | "exemptible">;

const NONE: readonly UnitIssue[] = [];

/**
 * Every given value or key that could not be used, in the order of the set: the unit itself, its facts, then what the
 * set does not know, by name. A fact that no demand of this unit reads is reported as well.
 */
export function issuesOf(
  row: Row,
  told: Told,
  criteria: readonly ResultNode[],
  set: CriteriaSet,
  context: Context,
): readonly UnitIssue[] {
  const { notes, unknownKeys } = row;
  const issues = unitIssues(row, told, set, context.dimensions);
  if (notes !== null) issues.push(...factIssues(notes, criteria, context));
  if (unknownKeys.length > 0) issues.push(...keyIssues(unknownKeys, context));
  if (told.marks instanceof Map) issues.push(...councilIssues(told.marks, set));
  return issues.length === 0 ? NONE : issues;
}

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
  for (const [slot, entry] of notes) {
    const key = layout.keyOf(slot);
    if (entry.state === "unknown") continue;
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

/** A hostile unit may have any number of keys; looking for a near one is what costs. */
const MOST_SUGGESTIONS = 100;

function keyIssues(unknownKeys: readonly string[], { layout }: Context): readonly UnitIssue[] {
  const known = layout.inputs.map(({ key }) => key);
  return [...unknownKeys].sort().map((key, i) => {
    const near = i < MOST_SUGGESTIONS ? nearest(key, known) : undefined;
    return { key: textOf(key), issue: { code: "unknown-fact", params: near === undefined ? {} : { nearest: near } } };
  });
}
