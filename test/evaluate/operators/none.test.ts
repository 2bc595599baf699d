import { expect, it } from "vitest";
import { judge, none, unit } from "../build.js";

it.each([
  [0, "met", 0],
  [-0, "met", 0],
  [3, "not-met", -3],
] as const)("none: %d left is %s", (n, verdict, margin) => {
  const node = judge(none("n"), unit({ n }));
  expect(node.verdict).toBe(verdict);
  expect(node.margin).toEqual({ value: margin, unit: "đv" });
  expect(node.fact?.value).toBe(n + 0);
  expect(node.rule.op).toBe("none");
});
