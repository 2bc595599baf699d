import type { Clause, CriteriaSet, Criterion } from "../model/criteria-set.js";
import type { Statement } from "../model/evidence.js";
import type { Layer } from "../model/layer.js";
import type { Cell, Requirement, Table } from "../model/requirement.js";
import { demandsIn } from "./walk.js";

/** What kind of thing a statement states. */
export type StatedKind =
  | "declared"
  | "group"
  | "dimension"
  | "dimension-rule"
  | "policy"
  | "level"
  | "clause"
  | "pending"
  | "answer"
  | "link"
  | "criterion"
  | "nearly-met"
  | "indicator"
  | "requirement"
  | "applies-when"
  | "may-not-apply"
  | "common"
  | "cell"
  | "delegated"
  | "derived"
  | "fill"
  | "hole";

/** One statement of a layer or a set, with what it is about. */
export interface Stated {
  readonly statement: Statement;
  readonly kind: StatedKind;
  /** Criterion, indicator or part (`17.1/2`); for what concerns the whole set, its own id or text. */
  readonly subject: string;
  /** The value of a cell or a fill. */
  readonly value?: number;
  /** Nobody knows the value. */
  readonly unset?: true;
}

/**
 * Every statement in definition order, each once: one that stands for several things (a demand that says nothing of
 * its own and its indicator, one fill of many cells) is given with the first of them. Ids are unique within a file.
 */
export function statementsOf(of: Layer | CriteriaSet): readonly Stated[] {
  const seen = new Set<string>();
  return [...inAny(of)].filter(({ statement: { id, origin } }) => {
    const key = `${origin.file} ${id}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function* inAny(of: Layer | CriteriaSet): Generator<Stated> {
  if ("declared" in of && of.declared) yield { ...of.declared, kind: "declared", subject: "declares" };
  for (const clause of of.unencoded) yield inClause(clause, "unencoded");
  for (const { question, candidates } of of.openQuestions) {
    for (const { statement } of candidates) yield { statement, kind: "answer", subject: question };
  }
  for (const { statement, id } of of.policies) yield { statement, kind: "policy", subject: id };
  for (const { statement, id } of of.levels) yield { statement, kind: "level", subject: id };
  if ("criteria" in of) yield* inSet(of);
  else yield* inOverlay(of);
  for (const { statement, concept } of of.links) yield { statement, kind: "link", subject: concept };
}

type WithCriteria = Extract<Layer, { layer: "set" }> | CriteriaSet;

function* inSet(of: WithCriteria): Generator<Stated> {
  const pending = "pending" in of ? of.pending : of.pendingAmendments;
  for (const { statement, number } of pending) yield { statement, kind: "pending", subject: number };
  for (const { statement, id } of of.groups) yield { statement, kind: "group", subject: id };
  for (const { statement, id, rules } of of.dimensions) {
    yield { statement, kind: "dimension", subject: id };
    for (const rule of rules) yield { statement: rule.statement, kind: "dimension-rule", subject: id };
  }
  for (const criterion of of.criteria) yield* inCriterion(criterion);
}

function* inOverlay(of: Extract<Layer, { layer: "overlay" }>): Generator<Stated> {
  for (const { indicator } of of.indicators) yield* inIndicator(indicator);
  for (const { statement, target, value } of of.fills) yield { statement, kind: "fill", subject: target, value };
  for (const { statement, target } of of.holes) yield { statement, kind: "hole", subject: target };
}

function* inCriterion({ id, statement, incomplete, nearlyMet, indicators }: Criterion): Generator<Stated> {
  yield { statement, kind: "criterion", subject: id };
  if (incomplete) yield inClause(incomplete, id);
  if (nearlyMet) yield { statement: nearlyMet.statement, kind: "nearly-met", subject: id };
  for (const indicator of indicators) yield* inIndicator(indicator);
}

function* inIndicator({ id, statement, require }: Criterion["indicators"][number]): Generator<Stated> {
  yield { statement, kind: "indicator", subject: id };
  for (const [subject, demand] of demandsIn(require, id)) yield* inDemand(demand, subject);
}

function* inDemand(demand: Requirement, subject: string): Generator<Stated> {
  const { appliesWhen, mayNotApply, statement } = demand;
  if (appliesWhen)
    yield {
      statement: appliesWhen.statement,
      kind: "applies-when",
      subject,
      ...unsetWhen(appliesWhen.condition === "unset"),
    };
  if (mayNotApply) yield { statement: mayNotApply, kind: "may-not-apply", subject };
  if (!("table" in demand)) yield { statement, kind: "requirement", subject };
  else yield* inTable(demand.table, statement, subject);
}

/** A plain value is one statement with its demand; a table's demand is stated apart from its cells. */
function* inTable(table: Table, statement: Statement, subject: string): Generator<Stated> {
  const { cells, common, delegated, derived } = table;
  const [only] = cells;
  if (only === undefined || only.statement.id !== statement.id) yield { statement, kind: "requirement", subject };
  if (delegated) yield { statement: delegated.statement, kind: "delegated", subject };
  if (derived) yield { statement: derived.statement, kind: "derived", subject };
  if (common) yield inCell(common, "common", subject);
  for (const cell of cells) yield inCell(cell, "cell", subject);
}

const unsetWhen = (unset: boolean): { unset?: true } => (unset ? { unset } : {});

const inCell = (cell: Cell, kind: "cell" | "common", subject: string): Stated => ({
  statement: cell.statement,
  kind,
  subject,
  ...(cell.state === "value" && { value: cell.value }),
  ...unsetWhen(cell.state === "unset"),
});

const inClause = ({ statement }: Clause, subject: string): Stated => ({ statement, kind: "clause", subject });
