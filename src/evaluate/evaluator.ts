import type { Assessment, LevelRef, ResultNode, Verdict } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Evidence } from "../model/evidence.js";
import { rankOf } from "../model/evidence.js";
import type { Unit } from "../model/unit.js";
import { compileDimension } from "./columns.js";
import type { CompileContext, Holes } from "./compiled.js";
import { councilOf } from "./council.js";
import { countVerdicts, summaryOf } from "./counts.js";
import type { CriterionCode } from "./criterion.js";
import { compileCriterion, FAILING } from "./criterion.js";
import { holdupsOf } from "./holdups.js";
import { layoutOf } from "./inputs.js";
import { issuesOf } from "./issues.js";
import { compileLevels } from "./levels.js";
import type { Row } from "./row.js";
import { prepareRow } from "./row.js";
import type { Code } from "./verdict.js";
import { UNKNOWN, verdictOf } from "./verdict.js";

export interface EvaluatorOptions {
  /** Statements of a weaker grade are refused: what rests on them is unknown. Default `unverified`. */
  readonly evidence?: Evidence;
  /** Id of the aggregation policy whose levels are wanted; without it, those of the policies in force. */
  readonly policy?: string;
}

/** The verdicts alone, in the order of the set. */
export interface Verdicts {
  readonly criteria: readonly Verdict[];
  readonly indicators: readonly Verdict[];
  readonly surely: LevelRef | null;
  readonly possibly: LevelRef | null;
}

/** A set, compiled. Pure and synchronous: a unit never changes what another one gets. */
export interface Evaluator {
  readonly set: CriteriaSet;
  /** The explained result for one unit. Never throws for a value of the unit: what cannot be used is an issue. */
  readonly assess: (unit: Unit) => Assessment;
  /** Reads a unit once, for `decide`. A row is good for the evaluator that prepared it. */
  readonly prepare: (unit: Unit) => Row;
  /** The same verdicts as `assess`, without the explanation. */
  readonly decide: (row: Row) => Verdicts;
}

/** Compiles a set. Throws RangeError for a malformed set, or for a policy that it does not have; never for a unit. */
export function createEvaluator(set: CriteriaSet, options: EvaluatorOptions = {}): Evaluator {
  const evidence = options.evidence ?? "unverified";
  const policy = rankOf(evidence);
  const holes: Holes = new Map();
  const layout = layoutOf(set.facts);
  const dimensions = set.dimensions.map((dimension, d) => compileDimension(dimension, d, layout, policy, holes));
  const context: CompileContext = {
    layout,
    facts: new Map(set.facts.map((fact) => [fact.id, fact])),
    dimensions,
    policy,
    holes,
    exemptible: new Set(),
    applies: [],
  };
  const criteria = set.criteria.map((criterion) => compileCriterion(criterion, set, context));
  const levels = compileLevels(set, policy, options.policy);
  const basis: Assessment["basis"] = {
    set: set.id,
    title: set.title,
    status: set.status,
    asOf: set.asOf,
    place: set.place,
    evidence,
    policies: levels.policies.map(({ id, label, status }) => ({ id, label, observed: status === "observed" })),
  };
  // What was reported of another kind of unit says nothing about this set for sure.
  const isForeign = (unit: Unit): boolean => unit.kind !== set.unitKind;

  const prepare = (unit: Unit): Row => prepareRow(unit, layout, dimensions, policy);

  const decide = (row: Row): Verdicts => {
    const indicators: Code[] = [];
    const codes: CriterionCode[] = [];
    for (const criterion of criteria) codes.push(criterion.decide(row, indicators));
    return {
      criteria: codes.map((code) => verdictOf(code === FAILING ? UNKNOWN : code)),
      indicators: indicators.map(verdictOf),
      ...levels.decide(codes, isForeign(row.unit)),
    };
  };

  const assess = (unit: Unit): Assessment => {
    const row = prepare(unit);
    const nodes: ResultNode[] = [];
    const outcomes = criteria.map((criterion) => {
      const node = criterion.explain(row);
      nodes.push(node);
      return criterion.outcomeOf(node);
    });
    const indicators: ResultNode[] = [];
    for (const { children } of nodes) for (const child of children) if (isIndicator(child)) indicators.push(child);
    const level = levels.explain(outcomes, isForeign(unit));
    return {
      unit: identityOf(unit),
      basis,
      columns: dimensions.map((dimension) => dimension.explain(row)),
      criteria: nodes,
      counts: { criteria: countVerdicts(nodes), indicators: countVerdicts(indicators) },
      level,
      evidence: summaryOf(indicators, [...nodes, ...level.rungs]),
      ...holdupsOf(nodes, context),
      unencoded: set.unencoded,
      council: councilOf(unit.council, nodes),
      issues: issuesOf(row, nodes, set, context),
    };
  };

  return { set, assess, prepare, decide };
}

const isIndicator = ({ rule }: ResultNode): boolean => rule.kind === "indicator";

const OPTIONAL = ["parent", "vung", "nam-xet", "nam-so-lieu", "origin"] as const;

/** The unit without its facts. */
function identityOf(unit: Unit): Assessment["unit"] {
  const { kind, code, name } = unit;
  const identity: Record<string, string | number> = { kind, code, name };
  for (const key of OPTIONAL) {
    const value = unit[key];
    if (value !== undefined && value !== null) identity[key] = value;
  }
  return identity as Assessment["unit"];
}
