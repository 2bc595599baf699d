import type { Because, ResultNode } from "../model/assessment.js";
import type { CriteriaSet, Criterion } from "../model/criteria-set.js";
import { rankOf } from "../model/evidence.js";
import type { CompileContext, CompiledRule } from "./compiled.js";
import { makeNode } from "./compiled.js";
import { compileIncomplete, compileIndicator, infoOf } from "./indicator.js";
import type { CriterionCode } from "./nearly-met.js";
import { compileNearlyMet, NO_REFINEMENT, PASSING, shown } from "./nearly-met.js";
import { allOfReasons } from "./operators/all-of.js";
import type { Row } from "./row.js";
import type { Code } from "./verdict.js";
import { codeOf, FIRM, MET, NOT_APPLICABLE, NOT_MET, rankOfNode, UNKNOWN } from "./verdict.js";

/** What the levels and the counts need of the criteria, gathered while they are explained. */
export interface Outcomes {
  /** Of each criterion, in the order of the set. */
  readonly codes: CriterionCode[];
  /** Rank of the strictest policy under which the verdict stays the same. */
  readonly ranks: number[];
  /** The same for its being surely not met, which a refinement does not change; -1 when it is not. */
  readonly failRanks: number[];
  /** The same for its being met or nearly met, by a rule for the latter; -1 when it need not be. */
  readonly passRanks: number[];
  /** How many parts of each criterion are unknown. */
  readonly open: number[];
  /** How many indicators have each verdict, by its code. */
  readonly indicators: number[];
  /** How many decided indicators rest on each grade, by its rank. */
  readonly grades: number[];
}

export interface CompiledCriterion {
  /** Verdicts of its indicators are written to `codes`, from `first` on. */
  readonly decide: (row: Row, codes: Uint8Array, first: number) => CriterionCode;
  /** How many indicators it has. */
  readonly size: number;
  /** What it comes to is added to `outcomes`, as the criterion of that place. */
  readonly explain: (row: Row, outcomes: Outcomes, at: number) => ResultNode;
}

/** Compiles a criterion: met when all its indicators are. Throws RangeError for a malformed one. */
export function compileCriterion(criterion: Criterion, set: CriteriaSet, context: CompileContext): CompiledCriterion {
  const { incomplete, nearlyMet, statement } = criterion;
  const rule = infoOf("criterion", "all-of", criterion);
  const indicators = criterion.indicators.map((indicator) => compileIndicator(indicator, set, context));
  const parts: readonly CompiledRule[] = incomplete
    ? [...indicators, compileIncomplete(rule, incomplete, context)]
    : indicators;
  if (parts.length === 0) throw new RangeError(`criterion \`${criterion.id}\` is about nothing`);
  const own = rankOf(statement.evidence);
  const refusal: Because | null = own < context.policy ? { code: "evidence" } : null;
  if (refusal) context.holes.set(refusal, [statement]);
  const refine = nearlyMet
    ? compileNearlyMet(nearlyMet, parts.length, incomplete !== undefined, context)
    : NO_REFINEMENT;
  const reasonFor = allOfReasons(parts.length);
  const start: Code = incomplete ? UNKNOWN : NOT_APPLICABLE;

  return {
    size: indicators.length,
    decide: (row, codes, first) => {
      let least: Code = start;
      let met = 0;
      let unknown = 0;
      for (let i = 0; i < indicators.length; i++) {
        const code = indicators[i]?.decide(row) ?? UNKNOWN;
        codes[first + i] = code;
        if (code < least) least = code;
        if (code === MET) met++;
        else if (code === UNKNOWN) unknown++;
      }
      if (refusal) return UNKNOWN;
      if (least === UNKNOWN && refine.passes(met)) return PASSING;
      return least === NOT_MET ? refine.decide(met, unknown) : least;
    },
    explain: (row, outcomes, at) => {
      const children = new Array<ResultNode>(parts.length);
      let least: Code = NOT_APPLICABLE;
      let met = 0;
      let notMet = 0;
      let unknown = 0;
      let weakest = FIRM;
      let strongestFailing = -1;
      for (let i = 0; i < parts.length; i++) {
        const child = parts[i]?.explain(row);
        if (child === undefined) continue;
        children[i] = child;
        const code = codeOf(child.verdict);
        const rank = rankOfNode(child.evidence);
        if (code < least) least = code;
        if (rank < weakest) weakest = rank;
        if (code === MET) met++;
        else if (code === UNKNOWN) unknown++;
        else if (code === NOT_MET) {
          notMet++;
          if (rank > strongestFailing) strongestFailing = rank;
        }
        if (i < indicators.length) {
          add(outcomes.indicators, code);
          if (code !== UNKNOWN) add(outcomes.grades, rank);
        }
      }
      const fails = least === NOT_MET && refusal === null;
      const failRank = fails ? Math.min(own, strongestFailing) : -1;
      const passRank = refusal === null && refine.passes(met) ? Math.min(own, refine.passRank(children)) : -1;
      const open: CriterionCode = least === UNKNOWN && passRank >= 0 ? PASSING : least;
      const code = refusal ? UNKNOWN : fails ? refine.decide(met, unknown) : open;
      const rank = fails
        ? Math.min(failRank, refine.rankOf(code, children))
        : code === PASSING
          ? passRank
          : Math.min(own, weakest);
      outcomes.codes[at] = code;
      outcomes.ranks[at] = code === UNKNOWN ? FIRM : rank;
      outcomes.failRanks[at] = failRank;
      outcomes.passRanks[at] = passRank;
      outcomes.open[at] = unknown;
      const because = refusal ?? (fails ? refine.refusal : null) ?? reasonFor(least, notMet, unknown);
      return makeNode(rule, shown(code), because, rank, null, null, null, children);
    },
  };
}

function add(tally: number[], i: number): void {
  tally[i] = (tally[i] ?? 0) + 1;
}
