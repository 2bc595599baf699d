import { describe, expect, it } from "vitest";
import { compare, judge, unit } from "../build.js";

describe("above", () => {
  // trên: the threshold itself is not enough.
  it.each([
    [20, "not-met", 0],
    [20.000000001, "met", 1e-9],
    [20.05, "met", 0.05],
    [19.5, "not-met", -0.5],
  ] as const)("%d against 20 is %s by %d", (value, verdict, margin) => {
    const node = judge(compare("above", "a", 20), unit({ a: value }));
    expect(node.verdict).toBe(verdict);
    expect(node.margin).toEqual({ value: margin, unit: "đv" });
    expect(node.threshold).toMatchObject({ op: "above", value: 20, unit: "đv", cell: {} });
    expect(node.fact).toEqual({ id: "a", state: "value", value });
  });

  it.each([
    [80, -1],
    [81, 0],
    [82, 1],
  ] as const)("counts how many households are short or to spare: %d of 100 is %d", (dat, count) => {
    const node = judge(compare("above", "s", 80), unit({ "s.dat": dat, "s.tong": 100 }));
    expect(node.margin?.count).toEqual({ value: count, unit: "hộ" });
    expect(node.fact?.counts).toEqual({ dat, tong: 100 });
  });
});
