import type { FactIssue } from "../model/unit.js";

/** Why a slot holds no value although something was given. */
export type Note =
  | { readonly state: "unknown"; readonly why: string }
  | { readonly state: "not-applicable"; readonly why: string }
  | { readonly state: "total-zero" }
  | { readonly state: "invalid"; readonly issue: FactIssue };

export const invalid = (code: FactIssue["code"], params: FactIssue["params"] = {}): Note => ({
  state: "invalid",
  issue: { code, params },
});

const LONGEST_TEXT = 200;
/** A reason may name several units. */
export const LONGEST_REASON = 1000;

/** Text of anything, bounded. An object and nothing have none: asking a hostile object for it may throw. */
export const textOf = (value: unknown, longest: number = LONGEST_TEXT): string =>
  typeof value === "object" || value === undefined ? "" : String(value).slice(0, longest);
