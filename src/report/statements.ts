import type { Layer } from "../model/criteria-set.js";
import { EVIDENCE_GRADES, type Evidence, type Statement } from "../model/evidence.js";

/** How many legal statements of a layer have each grade, and how many are not known at all. */
export type StatementCounts = Readonly<Record<Evidence | "unset", number>>;

/** Counts every legal statement once. A cell or condition that nobody knows counts as unset, whatever says so. */
export function countStatements(layer: Layer): StatementCounts {
  const grades = new Map<string, Evidence | "unset">();
  const visit = (value: unknown, unset: boolean): void => {
    if (typeof value !== "object" || value === null) return;
    if (isStatement(value)) {
      const known = grades.get(value.id);
      if (known === undefined || unset) grades.set(value.id, unset ? "unset" : value.evidence);
      return;
    }
    const open = "state" in value ? value.state === "unset" : "condition" in value && value.condition === "unset";
    for (const part of Object.values(value)) visit(part, open);
  };
  visit(layer, false);
  const counts = { official: 0, secondary: 0, unverified: 0, assumed: 0, unset: 0 };
  for (const grade of grades.values()) counts[grade] += 1;
  return counts;
}

const isStatement = (value: object): value is Statement =>
  "evidence" in value && "cite" in value && (EVIDENCE_GRADES as readonly unknown[]).includes(value.evidence);
