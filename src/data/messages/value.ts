import { en } from "../../explain/en.js";
import { vi } from "../../explain/vi.js";
import type { Message, Messages } from "../../model/diagnostic.js";
import type { FactIssue } from "../../model/unit.js";
import { inCell } from "./message.js";

/** A value that cannot be used is said in the same words in a file as in a result. */
function issueMessage(code: FactIssue["code"]): Message {
  const [viText, viFix] = vi.issue[code];
  const [enText, enFix] = en.issue[code];
  return inCell(viText, viFix, enText, enFix);
}

const ISSUES = [
  "not-a-number",
  "not-a-boolean",
  "not-finite",
  "not-whole",
  "out-of-range",
  "part-above-whole",
  "total-zero",
  "forms-disagree",
  "incomplete-counts",
  "too-many-decimals",
  "contradicts-classifier",
  "not-applicable-not-allowed",
] as const satisfies readonly FactIssue["code"][];

/** Findings about values. */
export const valueMessages: Messages = {
  ...Object.fromEntries(ISSUES.map((code) => [`data/${code}`, issueMessage(code)])),
  "data/ambiguous-number": inCell(
    "`{value}` có thể là số thập phân, có thể là số hàng nghìn",
    "bỏ dấu phân cách nếu là hàng nghìn (`1234`); thêm một số 0 ở cuối nếu là số thập phân (`1,2340`)",
    "`{value}` may be a decimal number or a number of thousands",
    "leave out the separator for thousands (`1234`); add a 0 at the end for a decimal (`1,2340`)",
  ),
};
