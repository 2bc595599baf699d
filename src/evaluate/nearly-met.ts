import type { Because, ResultNode } from "../model/assessment.js";
import type { Criterion } from "../model/criteria-set.js";
import { rankOf } from "../model/evidence.js";
import { nthStrongest } from "./algebra.js";
import type { CompileContext } from "./compiled.js";
import type { Code } from "./verdict.js";
import { codeOf, FIRM, MET, NEARLY_MET, NOT_MET, rankOfNode, UNKNOWN } from "./verdict.js";

/** Surely not met; whether it is nearly met is open, so its verdict is unknown. Only a criterion has it. */
export const FAILING = 5;
/** Met or nearly met; which of the two is open, so its verdict is unknown. Only a criterion has it. */
export const PASSING = 6;
export type CriterionCode = Code | typeof FAILING | typeof PASSING;

/** The verdict of a criterion as others see it. */
export const shown = (code: CriterionCode): Code => (code >= FAILING ? UNKNOWN : (code as Code));

/** A compiled rule for “cơ bản đạt”, from how many indicators are met and unknown. */
export interface Refinement {
  /** Of a criterion that is surely not met. */
  readonly decide: (met: number, unknown: number) => typeof NOT_MET | typeof NEARLY_MET | typeof FAILING;
  /** Rank of the strictest policy under which that is decided in the same way. */
  readonly rankOf: (code: CriterionCode, children: readonly ResultNode[]) => number;
  /** Whether so many are met that it is nearly met at the least. */
  readonly passes: (met: number) => boolean;
  /** Rank of the strictest policy under which it passes. */
  readonly passRank: (children: readonly ResultNode[]) => number;
  /** Why it cannot be decided, where its own evidence is refused. */
  readonly refusal: Because | null;
}

/** A set without a rule for “cơ bản đạt” has no such verdict. */
export const NO_REFINEMENT: Refinement = {
  decide: () => NOT_MET,
  rankOf: () => FIRM,
  passes: () => false,
  passRank: () => -1,
  refusal: null,
};

/**
 * Compiles the set's own rule for “cơ bản đạt”: it refines a not met, by how many of `of` indicators are met. While an
 * unknown indicator could still change the answer, the verdict is unknown: no later fact may change a not met.
 */
export function compileNearlyMet(
  { indicatorsMet, statement }: NonNullable<Criterion["nearlyMet"]>,
  of: number,
  incomplete: boolean,
  { policy, holes }: CompileContext,
): Refinement {
  const own = rankOf(statement.evidence);
  const refusal: Because | null = own < policy ? { code: "evidence" } : null;
  if (refusal) holes.set(refusal, [statement]);
  const ranksOf = (children: readonly ResultNode[], having: (child: Code) => boolean): readonly number[] =>
    children.filter(({ verdict }) => having(codeOf(verdict))).map(({ evidence }) => rankOfNode(evidence));
  const passRank = (children: readonly ResultNode[]): number =>
    Math.min(
      own,
      nthStrongest(
        ranksOf(children, (child) => child === MET),
        indicatorsMet,
      ),
    );
  return {
    refusal,
    passRank,
    passes: (met) => refusal === null && met >= indicatorsMet,
    decide: (met, unknown) => {
      if (refusal) return FAILING;
      if (met >= indicatorsMet) return NEARLY_MET;
      return incomplete || met + unknown >= indicatorsMet ? FAILING : NOT_MET;
    },
    rankOf: (code, children) => {
      if (code === FAILING) return FIRM;
      if (code === NEARLY_MET) return passRank(children);
      const notMet = ranksOf(children, (child) => child !== MET && child !== UNKNOWN);
      return Math.min(own, nthStrongest(notMet, of - indicatorsMet + 1));
    },
  };
}
