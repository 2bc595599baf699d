import type { Assessment, ResultNode, Threshold } from "../model/assessment.js";
import type { Statement } from "../model/evidence.js";

/** A statement not compared with the text, and the verdicts that rest on it. */
export interface WeakItem {
  readonly statement: Statement;
  /** Id of the indicator or part that it belongs to. */
  readonly rule: string;
  readonly label: string;
  readonly threshold: Threshold | null;
  /** Verdicts on criteria that rest on it, over all units. */
  readonly verdicts: number;
}

/**
 * Statements that decided verdicts rest on and that nobody has compared with the text, those first whose correction
 * is likely to change most verdicts: many verdicts, little confidence.
 */
export function weakItems(assessments: readonly Assessment[]): readonly WeakItem[] {
  const items = new Map<string, { item: WeakItem; verdicts: number }>();
  for (const { criteria } of assessments) {
    for (const criterion of criteria) {
      if (criterion.verdict === "unknown" || criterion.verdict === "not-applicable") continue;
      for (const item of new Map(weakIn(criterion).map((weak) => [weak.statement.id, weak])).values()) {
        const known = items.get(item.statement.id) ?? { item, verdicts: 0 };
        known.verdicts += 1;
        items.set(item.statement.id, known);
      }
    }
  }
  return [...items.values()]
    .map(({ item, verdicts }) => ({ ...item, verdicts }))
    .sort((a, b) => doubt(b) - doubt(a) || b.verdicts - a.verdicts);
}

/** Verdicts that are expected to be wrong, times a hundred. Without a stated confidence nothing is expected. */
const doubt = ({ statement, verdicts }: WeakItem): number => verdicts * (100 - (statement.confidence ?? 100));

function weakIn(node: ResultNode): readonly WeakItem[] {
  if (node.children.length > 0) return node.children.flatMap(weakIn);
  if (node.verdict === "unknown" || node.verdict === "not-applicable") return [];
  const { rule, threshold } = node;
  const statement = threshold?.statement ?? rule.statement;
  const weak = statement.evidence === "unverified" || statement.evidence === "assumed";
  return weak ? [{ statement, rule: rule.id, label: rule.label, threshold, verdicts: 0 }] : [];
}
