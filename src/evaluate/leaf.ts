import type { Because, FactReading, ResultNode, RuleInfo } from "../model/assessment.js";
import { rankOf } from "../model/evidence.js";
import type { Requirement } from "../model/requirement.js";
import type { FactIssue } from "../model/unit.js";
import { makeNode, NO_CHILDREN } from "./compiled.js";
import type { Reader } from "./reading.js";
import { readNothing } from "./reading.js";
import type { Row } from "./row.js";
import type { Code } from "./verdict.js";
import { FIRM, NOT_APPLICABLE, UNKNOWN } from "./verdict.js";

/** How a leaf answers when its fact has no value. */
export interface Absence {
  readonly decide: (row: Row) => Code;
  readonly explain: (row: Row, threshold: ResultNode["threshold"], rank: number) => ResultNode;
}

const REACHED: Because = { code: "threshold-reached" };
const MISSED: Because = { code: "threshold-missed" };
export const becauseOf = (holds: boolean): Because => (holds ? REACHED : MISSED);

/**
 * Missing and declared unknown are unknown. Declared not applicable, or a total of 0, is not applicable where the
 * demand allows it, and invalid otherwise.
 */
export function compileAbsence(requirement: Requirement, reader: Reader, rule: RuleInfo, policy: number): Absence {
  const missing: Because = { code: "fact-missing", params: { fact: reader.id } };
  const permission = requirement.mayNotApply && rankOf(requirement.mayNotApply.evidence);
  const mayNotApply = permission !== undefined && permission >= policy;
  // A demand with a condition is declared not applicable by its classifier alone.
  const contradiction = requirement.appliesWhen ? "contradicts-classifier" : "not-applicable-not-allowed";
  const exempt = (row: Row): boolean => {
    if (!mayNotApply) return false;
    const state = row.notes?.get(reader.slot)?.state;
    return state === "not-applicable" || state === "total-zero";
  };
  return {
    decide: (row) => (exempt(row) ? NOT_APPLICABLE : UNKNOWN),
    explain: (row, threshold, rank) => {
      const reading = readNothing(reader, row);
      const zero = row.notes?.get(reader.slot)?.state === "total-zero";
      if (exempt(row)) {
        const because: Because = { code: zero ? "total-zero" : "declared-not-applicable" };
        return makeNode(
          rule,
          NOT_APPLICABLE,
          because,
          Math.min(rank, permission ?? FIRM),
          reading,
          threshold,
          null,
          NO_CHILDREN,
        );
      }
      const unusable =
        reading.state === "not-applicable" ? refused(reading, zero ? "total-zero" : contradiction) : reading;
      return makeNode(rule, UNKNOWN, whyAbsent(unusable, missing), FIRM, unusable, threshold, null, NO_CHILDREN);
    },
  };
}

function refused(reading: FactReading, code: FactIssue["code"]): FactReading {
  return { ...reading, state: "invalid", issue: { code, params: { fact: reading.id } } };
}

function whyAbsent(reading: FactReading, missing: Because): Because {
  switch (reading.state) {
    case "unknown":
      return { code: "fact-unknown", params: { fact: reading.id, why: reading.why ?? "" } };
    case "invalid":
      return { code: "fact-invalid", params: { fact: reading.id } };
    default:
      return missing;
  }
}
