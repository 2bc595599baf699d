import type { Assessment, LevelRef, Verdict } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Evidence } from "../model/evidence.js";
import { rankOf } from "../model/evidence.js";
import type { Unit } from "../model/unit.js";
import { compileDimension } from "./columns.js";
import type { CompileContext, Holes } from "./compiled.js";
import { councilOf, marksOf } from "./council.js";
import { summaryOf } from "./counts.js";
import type { Outcomes } from "./criterion.js";
import { compileCriterion } from "./criterion.js";
import { identityOf } from "./given.js";
import { compileHoldups } from "./holdups.js";
import { layoutOf } from "./inputs.js";
import { issuesOf } from "./issues.js";
import { compileLevels } from "./levels.js";
import type { CriterionCode } from "./nearly-met.js";
import { shown } from "./nearly-met.js";
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

/** Compiles a set. Throws RangeError for a malformed set, or for a policy or a grade that does not exist; never for a unit. */
export function createEvaluator(set: CriteriaSet, options: EvaluatorOptions = {}): Evaluator {
  const evidence = options.evidence ?? "unverified";
  const policy = rankOf(evidence);
  // Plain JavaScript may misspell it, and a policy that is none would refuse nothing.
  if (policy < 0) throw new RangeError(`\`${evidence}\` is no grade of evidence`);
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
  const holdupsOf = compileHoldups(context);
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
  const isForeign = ({ own }: Row): boolean => own.kind !== set.unitKind;

  const prepare = (unit: Unit): Row => prepareRow(unit, layout, dimensions, policy);

  // Written anew for every unit, so that the fast path allocates nothing but its result.
  const codes = new Uint8Array(criteria.reduce((sum, { size }) => sum + size, 0));
  const wholeCodes = criteria.map((): CriterionCode => UNKNOWN);
  const decide = (row: Row): Verdicts => {
    const wholes = new Array<Verdict>(criteria.length);
    const indicators = new Array<Verdict>(codes.length);
    let first = 0;
    for (let c = 0; c < criteria.length; c++) {
      const criterion = criteria[c];
      if (criterion === undefined) continue;
      const code = criterion.decide(row, codes, first);
      wholeCodes[c] = code;
      wholes[c] = verdictOf(shown(code));
      first += criterion.size;
    }
    for (let i = 0; i < codes.length; i++) indicators[i] = verdictOf(codes[i] as Code);
    const { surely, possibly } = levels.decide(wholeCodes, isForeign(row));
    return { criteria: wholes, indicators, surely, possibly };
  };

  const assess = (unit: Unit): Assessment => {
    const row = prepare(unit);
    const outcomes: Outcomes = {
      codes: new Array<CriterionCode>(criteria.length),
      ranks: new Array<number>(criteria.length),
      failRanks: new Array<number>(criteria.length),
      passRanks: new Array<number>(criteria.length),
      open: new Array<number>(criteria.length),
      indicators: [0, 0, 0, 0, 0],
      grades: [0, 0, 0, 0],
    };
    const nodes = criteria.map((criterion, at) => criterion.explain(row, outcomes, at));
    const level = levels.explain(outcomes, isForeign(row));
    const { counts, evidence: grades } = summaryOf(outcomes, level.rungs);
    const { missing, holes: open } = holdupsOf(nodes, outcomes.open);
    const identity = identityOf(row.own);
    const marks = marksOf(unit);
    return {
      unit: identity,
      basis,
      columns: dimensions.map((dimension) => dimension.explain(row)),
      criteria: nodes,
      counts,
      level,
      evidence: grades,
      missing,
      holes: open,
      unencoded: set.unencoded,
      council: councilOf(marks, nodes),
      issues: issuesOf(row, { identity, marks }, nodes, set, context),
    };
  };

  return { set, assess, prepare, decide };
}
