import type { Because, FactReading, Margin, ResultNode, RuleInfo, Threshold } from "../model/assessment.js";
import type { Statement } from "../model/evidence.js";
import type { FactDefinition } from "../model/fact.js";
import type { CompiledDimension } from "./columns.js";
import type { CompiledCondition } from "./condition.js";
import type { Layout } from "./inputs.js";
import type { Row } from "./row.js";
import type { Code } from "./verdict.js";
import { evidenceOf, FIRM, UNKNOWN, verdictOf } from "./verdict.js";

/** A compiled rule: the verdict alone, or the verdict explained. Both always agree. */
export interface CompiledRule {
  readonly decide: (row: Row) => Code;
  readonly explain: (row: Row) => ResultNode;
}

/** The statements that a reason waits for, by the reason itself: reasons that name a hole are shared objects. */
export type Holes = Map<Because, readonly Statement[]>;

/** What every rule of a set is compiled against. */
export interface CompileContext {
  readonly layout: Layout;
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly dimensions: readonly CompiledDimension[];
  /** Lowest rank of evidence that is accepted. */
  readonly policy: number;
  readonly holes: Holes;
  /** Slots whose fact may be declared not applicable somewhere. */
  readonly exemptible: Set<number>;
  /** The statement, here or above, that accepts a declared “not applicable”. */
  readonly mayNotApply?: Statement | undefined;
  /** Conditions, here and above, under which the demand applies. */
  readonly applies: readonly CompiledCondition[];
}

const NO_CHILDREN: readonly ResultNode[] = [];

/** Makes a node; one place, so that all nodes have one shape. */
export function makeNode(
  rule: RuleInfo,
  code: Code,
  because: Because,
  rank: number,
  fact: FactReading | null,
  threshold: Threshold | null,
  margin: Margin | null = null,
  children: readonly ResultNode[] = NO_CHILDREN,
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

/** A rule that is unknown for every unit, and the statement that must be mended first. */
export function unknownRule(rule: RuleInfo, because: Because, statement: Statement, holes: Holes): CompiledRule {
  holes.set(because, [statement]);
  const node = makeNode(rule, UNKNOWN, because, FIRM, null, null);
  return { decide: () => UNKNOWN, explain: () => node };
}

/** Unknown, whatever the rule itself says, with what was read still shown. */
export function openRule(inner: CompiledRule, why: (row: Row) => Because): CompiledRule {
  return {
    decide: () => UNKNOWN,
    explain: (row) => ({ ...inner.explain(row), verdict: "unknown", because: why(row), evidence: null, margin: null }),
  };
}
