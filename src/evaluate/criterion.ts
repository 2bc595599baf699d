import type { Because, ResultNode, RuleInfo } from "../model/assessment.js";
import type { CriteriaSet, Criterion, Indicator } from "../model/criteria-set.js";
import { rankOf } from "../model/evidence.js";
import { allOfNodes, codeIn, nthStrongest, rankIn } from "./algebra.js";
import type { CompileContext, CompiledRule } from "./compiled.js";
import { openRule, unknownRule } from "./compiled.js";
import { compileAllOf } from "./operators/all-of.js";
import { countOf } from "./operators/composite.js";
import { compileRequirement } from "./requirement.js";
import type { Row } from "./row.js";
import type { Code } from "./verdict.js";
import {
  codeOf,
  evidenceOf,
  MET,
  NEARLY_MET,
  NOT_APPLICABLE,
  NOT_MET,
  rankOfNode,
  UNKNOWN,
  verdictOf,
} from "./verdict.js";

/** Surely not met; whether it is nearly met is open, so its verdict is unknown. Only a criterion has it. */
export const FAILING = 5;
export type CriterionCode = Code | typeof FAILING;

/** What the levels need of a criterion. */
export interface Outcome {
  readonly code: CriterionCode;
  /** Rank of the strictest policy under which the verdict stays the same. */
  readonly rank: number;
  /** The same for its being surely not met, which a refinement does not change. */
  readonly failRank: number;
}

export interface CompiledCriterion {
  /** Verdicts of its indicators are appended to `codes`. */
  readonly decide: (row: Row, codes: Code[]) => CriterionCode;
  readonly explain: (row: Row) => ResultNode;
  readonly outcomeOf: (node: ResultNode) => Outcome;
}

/** Compiles a criterion: met when all its indicators are. Throws RangeError for a malformed one. */
export function compileCriterion(criterion: Criterion, set: CriteriaSet, context: CompileContext): CompiledCriterion {
  const { incomplete, nearlyMet, statement } = criterion;
  const { holes, policy } = context;
  const rule = infoOf("criterion", "all-of", criterion);
  const indicators = criterion.indicators.map((indicator) => compileIndicator(indicator, set, context));
  const parts = incomplete ? [...indicators, missingPart(rule, incomplete, context)] : indicators;
  const rank = rankOf(statement.evidence);
  const whole = compileAllOf(parts, rule, rank);
  const weak: Because = { code: "evidence" };
  const refused = rank < policy;
  if (refused) holes.set(weak, [statement]);
  const refine = nearlyMet && !refused ? refinement(nearlyMet, parts.length, incomplete !== undefined, context) : null;
  const explained = refused ? openRule(whole, () => weak) : whole;

  const outcomeOf = (node: ResultNode): Outcome => {
    const code = codeOf(node.verdict);
    const own = rankOfNode(node.evidence);
    if (refine === null || code === MET || refused) return { code, rank: own, failRank: code === NOT_MET ? own : -1 };
    const whether = allOfNodes(node.children);
    const failRank = codeIn(whether) === NOT_MET ? Math.min(rank, rankIn(whether)) : -1;
    const failing = failRank >= 0 && code === UNKNOWN;
    return failing ? { code: FAILING, rank: failRank, failRank } : { code, rank: own, failRank };
  };

  return {
    decide: (row, codes) => {
      const first = codes.length;
      for (const indicator of indicators) codes.push(indicator.decide(row));
      if (refused) return UNKNOWN;
      let least: Code = incomplete ? UNKNOWN : NOT_APPLICABLE;
      for (let i = first; i < codes.length; i++) {
        const code = codes[i] ?? UNKNOWN;
        if (code < least) least = code;
      }
      return least === NOT_MET && refine ? refine.decide(codes, first) : least;
    },
    explain: (row) => {
      const node = explained.explain(row);
      return refine && node.verdict === "not-met" ? refine.explain(node) : node;
    },
    outcomeOf,
  };
}

const infoOf = (
  kind: RuleInfo["kind"],
  op: string,
  { id, label, statement }: Pick<Criterion, "id" | "label" | "statement">,
): RuleInfo => ({ kind, id, label, op, cite: statement.cite, origin: statement.origin, statement });

/** An indicator; one that an amendment changes in a way that is not encoded is unknown. */
function compileIndicator(indicator: Indicator, set: CriteriaSet, context: CompileContext): CompiledRule {
  const rule = infoOf("indicator", indicator.require.op, indicator);
  const pending = set.pending.find(({ indicators }) => indicators.includes(indicator.id));
  if (pending) {
    const { number, from, statement } = pending;
    return unknownRule(rule, { code: "amended-not-encoded", params: { number, from } }, statement, context.holes);
  }
  return compileRequirement(indicator.require, rule, [indicator.statement], context);
}

/** What stands for the indicators that are not known: it keeps the criterion from being met. */
function missingPart(
  parent: RuleInfo,
  { text, why, check, statement }: NonNullable<Criterion["incomplete"]>,
  context: CompileContext,
): CompiledRule {
  const rule = infoOf("requirement", "unencoded", { id: `${parent.id}/incomplete`, label: text, statement });
  return unknownRule(rule, { code: "unencoded", params: { text, why, check } }, statement, context.holes);
}

/**
 * The set's own rule for “cơ bản đạt”: it refines a criterion that is not met, by how many of its indicators are. While
 * an unknown indicator could still change the answer, the verdict is unknown: no later fact may change a not met.
 */
function refinement(
  { indicatorsMet, statement }: NonNullable<Criterion["nearlyMet"]>,
  of: number,
  incomplete: boolean,
  context: CompileContext,
) {
  const own = rankOf(statement.evidence);
  const refused = own < context.policy;
  const weak: Because = { code: "evidence" };
  if (refused) context.holes.set(weak, [statement]);
  const codeFor = (met: number, unknown: number): typeof FAILING | typeof NEARLY_MET | typeof NOT_MET => {
    if (refused) return FAILING;
    if (met >= indicatorsMet) return NEARLY_MET;
    return incomplete || met + unknown >= indicatorsMet ? FAILING : NOT_MET;
  };
  return {
    decide: (codes: readonly Code[], first: number): CriterionCode => {
      let met = 0;
      let unknown = 0;
      for (let i = first; i < codes.length; i++) {
        if (codes[i] === MET) met++;
        else if (codes[i] === UNKNOWN) unknown++;
      }
      return codeFor(met, unknown);
    },
    /** Of a node that is not met. */
    explain: (node: ResultNode): ResultNode => {
      const { children } = node;
      const code = codeFor(countOf(children, "met"), countOf(children, "unknown"));
      if (code === FAILING) {
        return { ...node, verdict: "unknown", evidence: null, because: refused ? weak : node.because };
      }
      const ranks = (having: (code: Code) => boolean) =>
        children.filter(({ verdict }) => having(codeOf(verdict))).map(({ evidence }) => rankOfNode(evidence));
      const settled =
        code === NEARLY_MET
          ? nthStrongest(
              ranks((child) => child === MET),
              indicatorsMet,
            )
          : nthStrongest(
              ranks((child) => child !== MET && child !== UNKNOWN),
              of - indicatorsMet + 1,
            );
      const rank = Math.min(own, settled, rankOfNode(node.evidence));
      return { ...node, verdict: verdictOf(code), evidence: evidenceOf(code, rank) };
    },
  };
}
