import type { Because, FactReading, ResultNode, RuleInfo, Threshold } from "../model/assessment.js";
import type { Statement } from "../model/evidence.js";
import { rankOf } from "../model/evidence.js";
import type { FactIssue } from "../model/unit.js";
import type { CompileContext } from "./compiled.js";
import { makeNode } from "./compiled.js";
import { isRefused } from "./derived.js";
import type { Reader } from "./reading.js";
import { readNothing } from "./reading.js";
import type { Row } from "./row.js";
import { FIRM, MET, NOT_APPLICABLE, UNKNOWN } from "./verdict.js";

/** How a leaf answers when its fact has no value. */
export interface Absence {
  /** Whether the fact is not applicable and the demand accepts it; then no threshold is asked for. */
  readonly exempts: (row: Row) => boolean;
  /** `rank` is that of the statements above. */
  readonly exempt: (row: Row, rank: number) => ResultNode;
  readonly explain: (row: Row, threshold: Threshold | null) => ResultNode;
}

const REACHED: Because = { code: "threshold-reached" };
const MISSED: Because = { code: "threshold-missed" };
export const becauseOf = (holds: boolean): Because => (holds ? REACHED : MISSED);

/**
 * Missing and declared unknown are unknown. Declared not applicable, or a total of 0, is not applicable where the
 * demand accepts it, and invalid otherwise; so is a declaration that the demand's own classifier contradicts.
 */
export function compileAbsence(reader: Reader, rule: RuleInfo, context: CompileContext): Absence {
  const { mayNotApply, applies, policy, holes } = context;
  const { slot, id } = reader;
  const missing: Because = { code: "fact-missing", params: { fact: id } };
  const tooWeak: Because = { code: "evidence" };
  if (mayNotApply || applies.length > 0) context.exemptible.add(slot);
  if (mayNotApply) holes.set(tooWeak, [mayNotApply]);
  const declared = (row: Row) => {
    const state = row.notes?.get(slot)?.state;
    return state === "not-applicable" || state === "total-zero" ? state : null;
  };
  /** Why a declaration is not accepted; null where it is, or where a missing classifier leaves it open. */
  const faultOf = (row: Row, state: "not-applicable" | "total-zero"): FactIssue["code"] | null => {
    const conditional = state === "not-applicable" && applies.length > 0;
    if (conditional) {
      return applies.every((condition) => condition.decide(row, policy) === MET) ? "contradicts-classifier" : null;
    }
    if (mayNotApply) return null;
    return state === "total-zero" ? state : "not-applicable-not-allowed";
  };
  const refused = mayNotApply !== undefined && rankOf(mayNotApply.evidence) < policy;
  const accepted = mayNotApply !== undefined && !refused;
  // Where a classifier says whether the demand applies, a declaration adds nothing to it.
  const exempts = (row: Row): boolean => {
    const state = accepted ? declared(row) : null;
    return state === "total-zero" || (state === "not-applicable" && applies.length === 0);
  };
  return {
    exempts,
    exempt: (row, rank) => {
      const code = declared(row) === "total-zero" ? "total-zero" : "declared-not-applicable";
      const strength = Math.min(rank, rankOf((mayNotApply as Statement).evidence));
      return makeNode(rule, NOT_APPLICABLE, { code }, strength, readNothing(reader, row), null);
    },
    explain: (row, threshold) => {
      const plain = readNothing(reader, row);
      const state = declared(row);
      const fault = state && faultOf(row, state);
      const reading: FactReading = fault
        ? { ...plain, state: "invalid", issue: { code: fault, params: { fact: id } } }
        : plain;
      const weak = (reading.state === "not-applicable" && refused) || isRefused(row, slot, policy);
      return makeNode(rule, UNKNOWN, weak ? tooWeak : whyAbsent(reading, missing), FIRM, reading, threshold);
    },
  };
}

function whyAbsent(reading: FactReading, missing: Because): Because {
  switch (reading.state) {
    case "range":
      return { code: "range-open", params: { fact: reading.id } };
    case "not-applicable":
      return { code: "declared-not-applicable" };
    case "unknown":
      return { code: "fact-unknown", params: { fact: reading.id, why: reading.why ?? "" } };
    case "invalid":
      return { code: "fact-invalid", params: { fact: reading.id } };
    default:
      return missing;
  }
}
