import { fold } from "./text.js";

/** What a cell says instead of a value. */
export type Declared =
  | { readonly state: "missing"; readonly dash: boolean }
  | { readonly state: "unknown" | "not-applicable"; readonly why: string };

const DASHES = new Set(["-", "–", "—"]);
const UNKNOWN = ["không biết", "chưa biết", "chưa có số liệu", "chưa rõ"].map(fold);
/** In a yes-or-no column this may as well mean no, so there it says nothing. */
const NOT_YET = fold("chưa có");
const NOT_APPLICABLE = ["không áp dụng", "kad"].map(fold);

/**
 * An empty cell or a dash; or words for “unknown” or “not applicable”, with the reason after a colon. Undefined: the
 * cell holds a value. Text must be tidy.
 */
export function readDeclared(text: string, boolean: boolean): Declared | undefined {
  if (text === "" || DASHES.has(text)) return { state: "missing", dash: text !== "" };
  // Most cells hold figures, and none of the words starts with one.
  if (/^\d/.test(text)) return undefined;
  const colon = text.indexOf(":");
  const words = fold(colon < 0 ? text : text.slice(0, colon));
  const why = colon < 0 ? "" : text.slice(colon + 1).trim();
  if (UNKNOWN.includes(words)) return { state: "unknown", why };
  if (words === NOT_YET && !boolean) return { state: "unknown", why };
  if (NOT_APPLICABLE.includes(words)) return { state: "not-applicable", why };
  return undefined;
}
