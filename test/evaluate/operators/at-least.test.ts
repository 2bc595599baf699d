import { describe, expect, it } from "vitest";
import { compare, judge, unit } from "../build.js";

describe("at-least", () => {
  // từ … trở lên: the threshold itself is enough.
  it.each([
    [19.999999999, "not-met", -1e-9],
    [20, "met", 0],
    [20.05, "met", 0.05],
    [19.95, "not-met", -0.05],
    [21, "met", 1],
    [0, "not-met", -20],
  ] as const)("%d against 20 is %s by %d", (value, verdict, margin) => {
    const node = judge(compare("at-least", "a", 20), unit({ a: value }));
    expect(node.verdict).toBe(verdict);
    expect(node.margin).toEqual({ value: margin, unit: "đv" });
    expect(node.threshold).toMatchObject({ op: "at-least", value: 20, unit: "đv", cell: {} });
    expect(node.fact).toEqual({ id: "a", state: "value", value });
  });

  it.each([
    [79, -1],
    [80, 0],
    [81, 1],
  ] as const)("counts how many households are short or to spare: %d of 100 is %d", (dat, count) => {
    const node = judge(compare("at-least", "s", 80), unit({ "s.dat": dat, "s.tong": 100 }));
    expect(node.margin?.count).toEqual({ value: count, unit: "hộ" });
    expect(node.fact?.counts).toEqual({ dat, tong: 100 });
  });
});
