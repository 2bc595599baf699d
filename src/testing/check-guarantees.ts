import * as fc from "fast-check";
import type { CriteriaSet } from "../model/criteria-set.js";
import { antitoneInThreshold } from "./antitone-in-threshold.js";
import { consistent } from "./consistent.js";
import { enginesAgree, type NamedEngine } from "./engines-agree.js";
import { type CheckOptions, checkedOptions } from "./judge.js";
import { monotoneInEvidence } from "./monotone-in-evidence.js";
import { monotoneInInformation } from "./monotone-in-information.js";
import { monotoneInValue } from "./monotone-in-value.js";
import { neutralNotApplicable } from "./neutral-not-applicable.js";
import { noPassByAbsence } from "./no-pass-by-absence.js";
import { sound } from "./sound.js";

/** The checker of every guarantee that needs nothing but a set. */
export const GUARANTEES = {
  monotoneInValue,
  monotoneInInformation,
  monotoneInEvidence,
  noPassByAbsence,
  sound,
  neutralNotApplicable,
  antitoneInThreshold,
  consistent,
} as const;

export type GuaranteeName = keyof typeof GUARANTEES | "enginesAgree";

/** What a run of one checker came to. */
export interface GuaranteeReport {
  readonly guarantee: GuaranteeName;
  readonly holds: boolean;
  /** Cases that were tried, and what repeats them exactly. */
  readonly runs: number;
  readonly seed: number;
  /** Smallest counterexample found, in the set's own words; null when there is none. */
  readonly counterexample: string | null;
}

export interface RunOptions extends CheckOptions {
  /** Seed of the generators; the same seed tries the same cases. */
  readonly seed: number;
  /** Cases per guarantee; 200 by default. */
  readonly runs?: number;
  /** Other engines that must agree with each other, the reference first. */
  readonly engines?: readonly NamedEngine[];
}

/**
 * Runs every checker on a set. A guarantee that does not hold is reported with its counterexample; rejects with
 * RangeError only for options that can mean nothing, such as no runs or one engine.
 */
export async function checkGuarantees(set: CriteriaSet, options: RunOptions): Promise<readonly GuaranteeReport[]> {
  const { seed, runs = 200, engines } = checkedOptions(set, options);
  if (!Number.isInteger(seed)) throw new RangeError(`the seed \`${seed}\` is no whole number`);
  if (!Number.isInteger(runs) || runs < 1) throw new RangeError(`\`${runs}\` runs would try nothing`);
  const compared = engines === undefined ? null : enginesAgree(set, engines, options);
  const parameters = { seed, numRuns: runs };
  const reports: GuaranteeReport[] = [];
  for (const [name, guarantee] of Object.entries(GUARANTEES)) {
    const property = guarantee(set, options) as fc.IRawProperty<unknown>;
    reports.push(reportOf(name as GuaranteeName, await fc.check(property, parameters)));
  }
  if (compared !== null) reports.push(reportOf("enginesAgree", await fc.check(compared, parameters)));
  return reports;
}

function reportOf(
  guarantee: GuaranteeName,
  details: Pick<fc.RunDetails<unknown>, "failed" | "numRuns" | "seed" | "errorInstance">,
): GuaranteeReport {
  const error = details.errorInstance;
  return {
    guarantee,
    holds: !details.failed,
    runs: details.numRuns,
    seed: details.seed,
    counterexample: details.failed ? (error instanceof Error ? error.message : String(error)) : null,
  };
}
