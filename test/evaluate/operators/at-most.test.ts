import { describe, expect, it } from "vitest";
import { compare, judge, unit } from "../build.js";

describe("at-most", () => {
  // không quá: the threshold itself is allowed.
  it.each([
    [20.000000001, "not-met", -1e-9],
    [20, "met", 0],
    [19.95, "met", 0.05],
    [20.05, "not-met", -0.05],
    [0, "met", 20],
  ] as const)("%d against 20 is %s by %d", (value, verdict, margin) => {
    const node = judge(compare("at-most", "a", 20), unit({ a: value }));
    expect(node.verdict).toBe(verdict);
    expect(node.margin).toEqual({ value: margin, unit: "đv" });
    expect(node.threshold).toMatchObject({ op: "at-most", value: 20, unit: "đv", cell: {} });
    expect(node.fact).toEqual({ id: "a", state: "value", value });
  });

  it.each([
    [81, -1],
    [80, 0],
    [79, 1],
  ] as const)("counts how many households are short or to spare: %d of 100 is %d", (dat, count) => {
    const node = judge(compare("at-most", "s", 80), unit({ "s.dat": dat, "s.tong": 100 }));
    expect(node.margin?.count).toEqual({ value: count, unit: "hộ" });
    expect(node.fact?.counts).toEqual({ dat, tong: 100 });
  });
});
