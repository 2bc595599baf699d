import type { Assessment, FactReading, ResultNode } from "../../model/assessment.js";
import type { CriteriaSet } from "../../model/criteria-set.js";
import type { Unit } from "../../model/unit.js";

/**
 * What the two-valued engine is given of one node. Whether it applies, which column and which threshold hold, and what
 * was read were resolved before, by the code that all engines share; comparing and combining is left to the engine.
 */
export interface PlanNode {
  /** `criterion 10`, `indicator 10.1`, `requirement 10.1/2`. */
  readonly key: string;
  readonly node: ResultNode;
  readonly applies: boolean;
  readonly decision: Decision;
  /** Judged too where the whole is open: a result shows them. */
  readonly parts: readonly PlanNode[];
}

export type Decision =
  /** Nothing to decide: not applicable, whatever the facts are. */
  | { readonly by: "not-applicable" }
  /** A hole of the rules or a missing classifier: unknown, whatever the facts are. */
  | { readonly by: "open" }
  | { readonly by: "comparison"; readonly fact: string; readonly op: string; readonly threshold: number }
  | { readonly by: "parts"; readonly op: string; readonly count: number };

/** What the engine compares: a number, a yes or no, or the ends of a derived range; null when there is no value. */
export type EngineValue = number | boolean | { readonly low: number; readonly high: number } | null;

export const keyOf = ({ rule }: ResultNode): string => `${rule.kind} ${rule.id}`;

/** The key under which a leaf's fact is given to the engine: `dao_tao`, `dao_tao.nam-gioi`. */
export const factKey = ({ id, part }: FactReading): string => (part === undefined ? id : `${id}.${part}`);

/** The plan of a unit. `refused` tells the criteria whose own statement is not accepted. */
export const planOf = (resolved: Assessment, refused: (id: string) => boolean): readonly PlanNode[] =>
  resolved.criteria.map((node) => planNode(node, refused(node.rule.id) ? { by: "open" } : decisionOf(node)));

function planNode(node: ResultNode, decision: Decision = decisionOf(node)): PlanNode {
  return {
    key: keyOf(node),
    node,
    applies: decision.by !== "not-applicable",
    decision,
    parts: node.children.map((child) => planNode(child)),
  };
}

/** Reasons for which a node is unknown although its parts or its fact may say otherwise. */
const OPEN = new Set([
  "condition-unset",
  "classifier-missing",
  "column-ambiguous",
  "no-column",
  "unset",
  "delegated-unfilled",
  "evidence",
  "amended-not-encoded",
  "unencoded",
]);
const EXEMPT = new Set(["condition-false", "declared-not-applicable", "total-zero", "not-demanded"]);

function decisionOf(node: ResultNode): Decision {
  const { because, children, fact, threshold, rule } = node;
  // A declaration may be open too, where its classifier is missing.
  if (EXEMPT.has(because.code)) return { by: node.verdict === "not-applicable" ? "not-applicable" : "open" };
  if (OPEN.has(because.code) && node.rule.kind !== "criterion") return { by: "open" };
  if (rule.kind === "criterion" || children.length > 0) {
    const count = Number(because.params?.["count"] ?? 0);
    return { by: "parts", op: rule.op, count };
  }
  if (fact === null || threshold?.value === undefined) return { by: "open" };
  return { by: "comparison", fact: factKey(fact), op: threshold.op, threshold: threshold.value };
}

/** Every node of a plan, each before its parts. */
export const flatten = (plan: readonly PlanNode[]): readonly PlanNode[] =>
  plan.flatMap((one) => [one, ...flatten(one.parts)]);

/**
 * A value for every fact of the set: what was read for the plan, or what the unit gives for a host's own rules; null
 * where there is none, so that no rule stumbles over an absent fact.
 */
export function valuesOf(plan: readonly PlanNode[], set: CriteriaSet, unit: Unit): ReadonlyMap<string, EngineValue> {
  const values = new Map<string, EngineValue>();
  const booleans = new Set(set.facts.flatMap(({ id, kind }) => (kind === "boolean" ? [id] : [])));
  for (const { id } of set.facts) values.set(id, null);
  for (const [key, given] of Object.entries(unit.facts ?? {})) {
    if (typeof given === "number" || typeof given === "boolean") values.set(key, given);
  }
  for (const { node } of flatten(plan)) {
    if (!node.fact) continue;
    const value = valueRead(node.fact);
    values.set(factKey(node.fact), booleans.has(node.fact.id) && typeof value === "number" ? value === 1 : value);
  }
  return values;
}

function valueRead({ state, value, range }: FactReading): EngineValue {
  if (state === "value" && value !== undefined) return value;
  return state === "range" && range !== undefined ? { low: range[0], high: range[1] } : null;
}
