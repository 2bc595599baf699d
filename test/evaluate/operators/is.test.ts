import { expect, it } from "vitest";
import { is, unit, verdict } from "../build.js";

it.each([
  [true, true, "met", "threshold-reached"],
  [true, false, "not-met", "threshold-missed"],
  [false, false, "met", "threshold-reached"],
  [false, true, "not-met", "threshold-missed"],
  [true, undefined, "unknown", "fact-missing"],
  [true, null, "unknown", "fact-missing"],
  [true, { unknown: "chưa hỏi" }, "unknown", "fact-unknown"],
  [true, 1, "unknown", "fact-invalid"],
] as const)("is: %s, given %s: %s", (wanted, given, code, because) => {
  expect(verdict(is("yes", { value: wanted }), unit({ yes: given }))).toEqual([code, because]);
});
