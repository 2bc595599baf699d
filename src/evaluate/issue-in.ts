import type { FactIssue } from "../model/unit.js";
import { textOf } from "./note.js";

/** Codes that a reader of tables may give a value; whoever adds one to the type adds it here. */
const CODES: Readonly<Record<FactIssue["code"], true>> = {
  "not-a-number": true,
  "not-a-boolean": true,
  "ambiguous-number": true,
  "not-finite": true,
  "not-whole": true,
  "out-of-range": true,
  "part-above-whole": true,
  "total-zero": true,
  "forms-disagree": true,
  "incomplete-counts": true,
  "too-many-decimals": true,
  "contradicts-classifier": true,
  "not-applicable-not-allowed": true,
  "derived-reported": true,
};

const isCode = (code: unknown): code is FactIssue["code"] => typeof code === "string" && Object.hasOwn(CODES, code);

/** An issue that came with a value, with nothing in it but text and numbers; null where it is none. */
export function issueIn(given: unknown): FactIssue | null {
  if (typeof given !== "object" || given === null || !("code" in given && "params" in given)) return null;
  const { code, params } = given;
  if (!isCode(code) || typeof params !== "object" || params === null) return null;
  const kept = Object.entries(params).map(([name, value]: [string, unknown]) => [
    name,
    Number.isFinite(value) ? Number(value) : textOf(value),
  ]);
  return { code, params: Object.fromEntries(kept) };
}
