import { isIsoDate } from "../catalog/dates.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { EVIDENCE_GRADES, type Evidence } from "../model/evidence.js";
import { ENGINE_NAMES, type EngineName } from "../model/output.js";
import type { RunOptions } from "../node/run/options.js";
import type { Target } from "./outcome.js";
import { type OutputOption, targetsOf } from "./targets.js";
import { badChoice, usage } from "./usage.js";

/** What the parser of the command line gives: texts, none of them checked. */
export interface RawOptions {
  readonly set?: string;
  readonly asOf?: string;
  readonly on?: string;
  readonly year?: string;
  readonly vung?: string;
  readonly place?: string;
  readonly evidence?: string;
  readonly policy?: string;
  readonly overlay?: readonly string[];
  readonly include?: readonly string[];
  readonly rules?: string;
  readonly engine?: string;
  readonly lang?: string;
  readonly failOn?: readonly string[];
  readonly unit?: string;
  readonly indicator?: string;
  readonly read?: string;
  readonly write?: boolean;
  readonly first?: string;
  readonly data?: readonly string[];
  readonly allowAssumed?: boolean;
  readonly coverage?: boolean;
  readonly mutate?: boolean;
}

/** Verdicts that a pipeline may take for findings. */
const FAIL_ON = ["not-met", "unknown", "invalid"] as const;
export type FailOn = (typeof FAIL_ON)[number];

const LANGS = ["vi", "en"] as const;

/** What a run is to be made from, and what the exit code is to mean. */
export interface CallOptions extends RunOptions {
  readonly failOn: readonly FailOn[];
}

/** The only set that is taken by itself; it is named in every output. */
export const DEFAULT_SET = "vn/xa-ntm";
export const DEFAULT_EVIDENCE: Evidence = "unverified";
export const DEFAULT_ENGINE: EngineName = "compiled";

/** Checks everything that can be told without reading a file; all mistakes at once. */
export function checkOptions(raw: RawOptions): CallOptions | readonly Diagnostic[] {
  const found: Diagnostic[] = [...checkLang(raw)];
  const { asOf = "", year, vung, place, policy, rules, overlay = [], include = [] } = raw;
  if (raw.asOf === undefined) found.push(usage("usage/no-day"));
  else if (!isIsoDate(asOf)) found.push(usage("catalog/bad-date", { asOf }));
  if (year !== undefined && !/^(19|20|21)\d{2}$/.test(year)) found.push(usage("usage/bad-year", { given: year }));
  const evidence = EVIDENCE_GRADES.find((grade) => grade === (raw.evidence ?? DEFAULT_EVIDENCE));
  if (evidence === undefined) found.push(badChoice("--evidence", raw.evidence ?? "", EVIDENCE_GRADES));
  const engine = ENGINE_NAMES.find((name) => name === (raw.engine ?? DEFAULT_ENGINE));
  if (engine === undefined) found.push(badChoice("--engine", raw.engine ?? "", ENGINE_NAMES));
  const failOn = (raw.failOn ?? []).flatMap((text) => text.split(",")).map((text) => text.trim());
  for (const given of failOn) {
    if (!isFailOn(given)) found.push(badChoice("--fail-on", given, FAIL_ON));
  }
  if (found.length > 0 || evidence === undefined || engine === undefined) return found;
  return {
    set: (raw.set ?? DEFAULT_SET).replace(/\/+$/, ""),
    asOf,
    evidence,
    engine,
    overlays: overlay,
    include,
    failOn: failOn.filter(isFailOn),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(vung === undefined ? {} : { vung }),
    ...(place === undefined ? {} : { place: place.replace(/\/+$/, "") }),
    ...(policy === undefined ? {} : { policy }),
    ...(rules === undefined ? {} : { rules }),
  };
}

const isFailOn = (text: string): text is FailOn => (FAIL_ON as readonly string[]).includes(text);

export const checkLang = ({ lang }: RawOptions): readonly Diagnostic[] =>
  lang === undefined || (LANGS as readonly string[]).includes(lang) ? [] : [badChoice("--lang", lang, LANGS)];

/** Forms and files, checked; or what is wrong with them. */
export function checkTargets(
  given: readonly OutputOption[],
  known: readonly string[],
): readonly Target[] | readonly Diagnostic[] {
  const wrong = given.flatMap((option) =>
    "format" in option && !known.includes(option.format) ? [badChoice("--format", option.format, known)] : [],
  );
  if (wrong.length > 0) return wrong;
  const targets = targetsOf(given);
  return "code" in targets ? [targets] : targets;
}
