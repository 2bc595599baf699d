import type { Because, FactReading, Margin, ResultNode, RuleInfo, Threshold } from "../model/assessment.js";
import type { FactDefinition } from "../model/fact.js";
import type { CompiledDimension } from "./columns.js";
import type { Layout } from "./inputs.js";
import type { Row } from "./row.js";
import type { Code } from "./verdict.js";
import { evidenceOf, FIRM, UNKNOWN, verdictOf } from "./verdict.js";

/** A compiled rule: the verdict alone, or the verdict explained. Both always agree. */
export interface CompiledRule {
  readonly decide: (row: Row) => Code;
  readonly explain: (row: Row) => ResultNode;
}

/** What every rule of a set is compiled against. */
export interface CompileContext {
  readonly layout: Layout;
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly dimensions: readonly CompiledDimension[];
  /** Lowest rank of evidence that is accepted. */
  readonly policy: number;
}

export const NO_CHILDREN: readonly ResultNode[] = [];

/** Makes a node; one place, so that all nodes have one shape. */
export function makeNode(
  rule: RuleInfo,
  code: Code,
  because: Because,
  rank: number,
  fact: FactReading | null,
  threshold: Threshold | null,
  margin: Margin | null,
  children: readonly ResultNode[],
): ResultNode {
  return {
    rule,
    verdict: verdictOf(code),
    because,
    fact,
    threshold,
    margin,
    evidence: evidenceOf(code, rank),
    children,
  };
}

/** A rule that answers the same for every unit. */
export function constantRule(rule: RuleInfo, code: Code, because: Because, rank = FIRM): CompiledRule {
  const node = makeNode(rule, code, because, rank, null, null, null, NO_CHILDREN);
  return { decide: () => code, explain: () => node };
}

/** A rule whose evidence is refused: unknown, with whatever was read still shown. */
export function refusedRule(inner: CompiledRule): CompiledRule {
  const because: Because = { code: "evidence" };
  return {
    decide: () => UNKNOWN,
    explain: (row) => ({ ...inner.explain(row), verdict: "unknown", because, evidence: null, margin: null }),
  };
}
