import * as fc from "fast-check";
import { createEvaluator } from "../evaluate/index.js";
import type { Assessment } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Lang } from "../model/diagnostic.js";
import type { Evidence } from "../model/evidence.js";
import { EVIDENCE_GRADES } from "../model/evidence.js";
import type { Unit } from "../model/unit.js";
import type { Subject, SubjectOptions } from "./subject.js";

/** What every checker takes besides the set. */
export interface CheckOptions {
  /** What is tested; the compiled evaluator by default. */
  readonly subject?: Subject;
  /** Only this policy of evidence; by default every grade is tried. */
  readonly evidence?: Evidence;
  /** Only this aggregation policy; by default the set's own and every named one. */
  readonly policy?: string;
  /** Language of counterexamples; Vietnamese by default. */
  readonly lang?: Lang;
}

/** Under what a unit is judged. */
export type Basis = SubjectOptions & { readonly evidence: Evidence };

const compiled: Subject = (set, options) => createEvaluator(set, options).assess;

/** Every grade of evidence and every aggregation policy of a set, unless one is asked for. */
export function basisOf(set: CriteriaSet, options: CheckOptions): fc.Arbitrary<Basis> {
  const grades: readonly Evidence[] = options.evidence === undefined ? [...EVIDENCE_GRADES] : [options.evidence];
  const policies = options.policy === undefined ? [undefined, ...set.policies.map(({ id }) => id)] : [options.policy];
  return fc
    .record({ evidence: fc.constantFrom(...grades), policy: fc.constantFrom(...policies) })
    .map(({ evidence, policy }) => (policy === undefined ? { evidence } : { evidence, policy }));
}

/** Judges units of one set; an assessor is made once for each basis. */
export function judgeOf(set: CriteriaSet, options: CheckOptions): (basis: Basis) => (unit: Unit) => Assessment {
  const subject = options.subject ?? compiled;
  const made = new Map<string, (unit: Unit) => Assessment>();
  return (basis) => {
    const key = `${basis.evidence} ${basis.policy ?? ""}`;
    const known = made.get(key) ?? subject(set, basis);
    made.set(key, known);
    return known;
  };
}
