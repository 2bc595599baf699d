import type { Verdict } from "../model/assessment.js";
import type { Evidence, Statement } from "../model/evidence.js";
import { EVIDENCE_GRADES, rankOf } from "../model/evidence.js";

/**
 * Verdicts as small numbers, ordered so that the logic of three values is arithmetic: `all-of` is the least of its
 * children and `any-of` the greatest, where a child that is not applicable does not count.
 */
export const NOT_MET = 0;
export const NEARLY_MET = 1;
export const UNKNOWN = 2;
export const MET = 3;
export const NOT_APPLICABLE = 4;
export type Code = 0 | 1 | 2 | 3 | 4;

/** The verdict of each code; the index is the code. */
export const VERDICTS = ["not-met", "nearly-met", "unknown", "met", "not-applicable"] as const satisfies Verdict[];

export const verdictOf = (code: Code): Verdict => VERDICTS[code];

/** The code of a verdict. */
export function codeOf(verdict: Verdict): Code {
  switch (verdict) {
    case "met":
      return MET;
    case "not-met":
      return NOT_MET;
    case "unknown":
      return UNKNOWN;
    case "not-applicable":
      return NOT_APPLICABLE;
    case "nearly-met":
      return NEARLY_MET;
  }
}

/** Rank above every grade: a verdict that no evidence policy can change. */
export const FIRM = EVIDENCE_GRADES.length - 1;

/** Grade of a decided verdict; an unknown one rests on nothing. */
export const evidenceOf = (code: Code, rank: number): Evidence | null =>
  code === UNKNOWN ? null : (EVIDENCE_GRADES[rank] ?? null);

/** Rank of a node's evidence; unknown stays unknown under every policy. */
export function rankOfNode(evidence: Evidence | null): number {
  switch (evidence) {
    case "unverified":
      return 1;
    case "secondary":
      return 2;
    case "assumed":
      return 0;
    default:
      return FIRM;
  }
}

/** Rank of the weakest of some statements. */
export const weakestOf = (statements: readonly Statement[]): number =>
  Math.min(FIRM, ...statements.map(({ evidence }) => rankOf(evidence)));
