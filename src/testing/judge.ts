import * as fc from "fast-check";
import { createEvaluator } from "../evaluate/index.js";
import type { Assessment } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Lang } from "../model/diagnostic.js";
import type { Evidence } from "../model/evidence.js";
import { EVIDENCE_GRADES } from "../model/evidence.js";
import type { Unit } from "../model/unit.js";
import { failure } from "./counterexample.js";
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

/** Options of a checker, unless they can mean nothing: then every case would fail, or none be tried. Throws RangeError. */
export function checkedOptions<T extends CheckOptions>(set: CriteriaSet, options: T): T {
  const { evidence, policy, lang } = options;
  if (evidence !== undefined && !EVIDENCE_GRADES.includes(evidence)) {
    throw new RangeError(`\`${evidence}\` is no grade of evidence: ${EVIDENCE_GRADES.join(", ")}`);
  }
  if (policy !== undefined && !set.policies.some(({ id }) => id === policy)) {
    const known = set.policies.map(({ id }) => id).join(", ");
    throw new RangeError(`policy \`${policy}\` is not declared in \`${set.id}\`: ${known}`);
  }
  if (lang !== undefined && lang !== "vi" && lang !== "en") throw new RangeError(`\`${lang}\` is no language: vi, en`);
  return options;
}

/** Every grade of evidence and every aggregation policy of a set, unless one is asked for. */
export function basisOf(set: CriteriaSet, options: CheckOptions): fc.Arbitrary<Basis> {
  checkedOptions(set, options);
  const grades: readonly Evidence[] = options.evidence === undefined ? [...EVIDENCE_GRADES] : [options.evidence];
  const policies = options.policy === undefined ? [undefined, ...set.policies.map(({ id }) => id)] : [options.policy];
  return fc
    .record({ evidence: fc.constantFrom(...grades), policy: fc.constantFrom(...policies) })
    .map(({ evidence, policy }) => (policy === undefined ? { evidence } : { evidence, policy }));
}

/**
 * Judges units of one set; an assessor is made once for each basis. A subject that fails on a unit, or gives something
 * else than an assessment, is told as a counterexample is.
 */
export function judgeOf(set: CriteriaSet, options: CheckOptions): (basis: Basis) => (unit: Unit) => Assessment {
  const { subject, lang } = checkedOptions(set, options);
  const made = new Map<string, (unit: Unit) => Assessment>();
  return (basis) => {
    const key = `${basis.evidence} ${basis.policy ?? ""}`;
    const known = made.get(key) ?? (subject === undefined ? compiled(set, basis) : guarded(set, basis, subject, lang));
    made.set(key, known);
    return known;
  };
}

function guarded(set: CriteriaSet, basis: Basis, subject: Subject, lang: Lang | undefined): ReturnType<Subject> {
  const assess = subject(set, basis);
  return (unit) => {
    let given: Assessment;
    try {
      given = assess(unit);
    } catch (error) {
      throw new Error(failure(set, basis, unit, String(error), lang), { cause: error });
    }
    // An application without types may give a promise of one.
    if (Array.isArray((given as Partial<Assessment> | null | undefined)?.criteria)) return given;
    throw new Error(failure(set, basis, unit, null, lang));
  };
}
