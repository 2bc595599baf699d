import type { RuleProperties, TopLevelCondition } from "json-rules-engine";
import type { CriteriaSet, LevelRule } from "../../model/criteria-set.js";
import type { Statement } from "../../model/evidence.js";
import { flatten, type PlanNode } from "./plan.js";

/** Rules of parts run before the rules that count them; a host's own rules (priority 1) run last. */
const PRIORITY = { part: 1000, criterion: 500, nearly: 400, level: 100 };

export const metName = (key: string): string => `met ${key}`;
export const appliesName = (key: string): string => `applies ${key}`;
export const nearlyName = (key: string): string => `nearly met ${key}`;
export const levelName = (id: string): string => `level ${id}`;

/** Facts that the adapter itself gives to the engine, beside those of the set. */
export const APPLIES = "ntm:applies";
export const OPEN = "ntm:open";
export const HOW_MANY = "ntm:how-many";

/** What the rules need of the set besides the plan. */
export interface RuleContext {
  readonly set: CriteriaSet;
  /** The levels that are concluded, and whether something besides the criteria keeps one open, or from being final. */
  readonly levels: readonly { readonly id: string; readonly open: boolean; readonly final: boolean }[];
  /** Whether the evidence of a statement is accepted. */
  readonly accepted: (statement: Statement) => boolean;
}

export interface NamedCondition {
  readonly name: string;
  readonly condition: TopLevelCondition;
}

const reference = (condition: string): TopLevelCondition => ({ condition });
/** Has no value: false in the run that takes unknown as failing, true in the other. */
const IS_OPEN = { fact: OPEN, operator: "is", value: 1 };

const isTrue = (fact: string, params: Record<string, unknown>) => ({ fact, operator: "equal", value: true, params });
const counted = (rules: readonly string[], operator: string, value: number) => ({
  fact: HOW_MANY,
  params: { rules },
  operator,
  value,
});

/** Two named conditions for each node: whether it applies, and whether it is met. Hosts may refer to them by name. */
export function conditionsOf(plan: readonly PlanNode[]): readonly NamedCondition[] {
  return flatten(plan).flatMap((node) => [
    { name: appliesName(node.key), condition: appliesCondition(node) },
    { name: metName(node.key), condition: metCondition(node) },
  ]);
}

/** A node without parts applies or not, as was resolved; one with parts applies when any of them does. */
function appliesCondition({ key, decision, parts }: PlanNode): TopLevelCondition {
  if (decision.by !== "parts" || decision.op === "at-least-of") return { all: [isTrue(APPLIES, { key })] };
  return { any: parts.map((part) => reference(appliesName(part.key))) };
}

function metCondition({ decision, parts }: PlanNode): TopLevelCondition {
  switch (decision.by) {
    case "not-applicable":
      return { all: [] };
    case "open":
      return { all: [IS_OPEN] };
    case "comparison": {
      const { fact, op, threshold } = decision;
      return { all: [{ fact, operator: op, value: threshold }] };
    }
    case "parts":
      return partsCondition(decision.op, decision.count, parts);
  }
}

function partsCondition(op: string, count: number, parts: readonly PlanNode[]): TopLevelCondition {
  if (op === "at-least-of") {
    const rules = parts.map(({ key }) => metName(key));
    return { all: [counted(rules, "greaterThanInclusive", count)] };
  }
  const neutral = parts.map(({ key }) => ({
    any: [{ not: reference(appliesName(key)) }, reference(metName(key))],
  }));
  if (op !== "any-of") return { all: neutral };
  return { any: parts.map(({ key }) => ({ all: [reference(appliesName(key)), reference(metName(key))] })) };
}

/** Two rules for each node and one for each level; the deeper a part, the earlier it runs. */
export function rulesOf(plan: readonly PlanNode[], context: RuleContext): readonly RuleProperties[] {
  return [...nodeRules(plan, PRIORITY.part), ...nearlyRules(plan, context), ...levelRules(plan, context)];
}

function nodeRules(plan: readonly PlanNode[], depth: number): readonly RuleProperties[] {
  return plan.flatMap((one) => {
    const { rule } = one.node;
    const priority = rule.kind === "criterion" ? PRIORITY.criterion : depth;
    const params = { id: rule.id, label: rule.label };
    return [
      rulePart(
        metName(one.key),
        { all: [reference(appliesName(one.key)), reference(metName(one.key))] },
        priority,
        rule.kind,
        params,
      ),
      rulePart(
        appliesName(one.key),
        { all: [reference(appliesName(one.key))] },
        priority,
        `${rule.kind} applies`,
        params,
      ),
      ...nodeRules(one.parts, depth + 1),
    ];
  });
}

const rulePart = (
  name: string,
  conditions: TopLevelCondition,
  priority: number,
  type: string,
  params: Record<string, unknown>,
): RuleProperties => ({ name, conditions, priority, event: { type, params } });

/**
 * Nearly met: applies, is not met, and so many of its indicators are. Where the rule's evidence is refused, or not all
 * indicators are known, it stays open.
 */
function nearlyRules(plan: readonly PlanNode[], { set, accepted }: RuleContext): readonly RuleProperties[] {
  return plan.flatMap(({ key, node, decision, parts }) => {
    const criterion = set.criteria.find(({ id }) => id === node.rule.id);
    if (criterion?.nearlyMet === undefined || decision.by !== "parts") return [];
    const { nearlyMet, incomplete } = criterion;
    const indicators = parts.map((part) => metName(part.key));
    const enough = counted(indicators, "greaterThanInclusive", nearlyMet.indicatorsMet);
    const ways = !accepted(nearlyMet.statement) ? [IS_OPEN] : incomplete ? [enough, IS_OPEN] : [enough];
    const conditions = { all: [reference(appliesName(key)), { not: reference(metName(key)) }, { any: ways }] };
    const params = { id: node.rule.id, label: node.rule.label };
    return [rulePart(nearlyName(key), conditions, PRIORITY.nearly, "criterion nearly met", params)];
  });
}

function levelRules(plan: readonly PlanNode[], { set, levels }: RuleContext): readonly RuleProperties[] {
  const keys = plan.map(({ key }) => key);
  return levels.flatMap(({ id, open, final }) => {
    const level = set.levels.find((one) => one.id === id);
    if (level === undefined) return [];
    const own = open ? [] : levelConditions(level.rule, keys);
    const conditions = { all: open || !final ? [IS_OPEN, ...own] : own };
    return [rulePart(levelName(id), conditions, PRIORITY.level, "level", { id, label: level.label })];
  });
}

function levelConditions(rule: LevelRule, keys: readonly string[]): TopLevelCondition[] {
  const met = keys.map(metName);
  const nearly = keys.map(nearlyName);
  switch (rule.op) {
    case "all-criteria":
      return keys.map((key) => ({ any: [{ not: reference(appliesName(key)) }, reference(metName(key))] }));
    case "criteria-at-least":
      return [{ all: [counted(met, "greaterThanInclusive", rule.count)] }];
    case "counts": {
      const { notMetAtMost, metOrNearlyAtLeast = 1 } = rule;
      const enough = { all: [counted([...met, ...nearly], "greaterThanInclusive", metOrNearlyAtLeast)] };
      // Of the criteria that apply, all but so many are met or nearly met.
      const failing = { fact: HOW_MANY, operator: "lessThanInclusive", value: notMetAtMost };
      const params = { rules: keys.map(appliesName), less: [...met, ...nearly] };
      return notMetAtMost === undefined ? [enough] : [enough, { all: [{ ...failing, params }] }];
    }
  }
}
