import type { Place } from "../model/diagnostic.js";
import type { DiagnosticOutput } from "../model/output.js";
import type { Style } from "../report/index.js";

/** Forms in which a result can be had. */
export const FORMATS = ["text", "json", "github"] as const;
export type Format = (typeof FORMATS)[number];

/** The forms of most verbs. */
export const USUAL_FORMATS: readonly Format[] = ["text", "json"];

/** A form, and where it goes: a file, or null for standard output. */
export interface Target {
  readonly format: Format;
  readonly file: string | null;
}

/**
 * What a verb came to. 0: everything was read and evaluated, whatever the verdicts; 1: findings; 2: unusable input,
 * rules or usage, and then there is no result.
 */
export interface Outcome {
  readonly status: 0 | 1 | 2;
  /** The result in a form, for a style; null when there is none. */
  readonly render: ((format: Format, style: Style) => string) | null;
  readonly diagnostics: readonly DiagnosticOutput[];
  /** The line that a finding is about; null where there is none to show. */
  readonly frame?: (place: Place) => string | null;
}

/** Nothing could be done, and why. */
export const unusable = (diagnostics: readonly DiagnosticOutput[], frame?: Outcome["frame"]): Outcome => ({
  status: 2,
  render: null,
  diagnostics,
  ...(frame ? { frame } : {}),
});
