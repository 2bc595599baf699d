import { describe, expect, it } from "vitest";
import { compare, judge, unit } from "../build.js";

describe("below", () => {
  // dưới: the threshold itself is too much.
  it.each([
    [20, "not-met", 0],
    [19.999999999, "met", 1e-9],
    [19.5, "met", 0.5],
    [20.5, "not-met", -0.5],
  ] as const)("%d against 20 is %s by %d", (value, verdict, margin) => {
    const node = judge(compare("below", "a", 20), unit({ a: value }));
    expect(node.verdict).toBe(verdict);
    expect(node.margin).toEqual({ value: margin, unit: "đv" });
    expect(node.threshold).toMatchObject({ op: "below", value: 20, unit: "đv", cell: {} });
    expect(node.fact).toEqual({ id: "a", state: "value", value });
  });

  it.each([
    [80, -1],
    [79, 0],
    [78, 1],
  ] as const)("counts how many households are short or to spare: %d of 100 is %d", (dat, count) => {
    const node = judge(compare("below", "s", 80), unit({ "s.dat": dat, "s.tong": 100 }));
    expect(node.margin?.count).toEqual({ value: count, unit: "hộ" });
    expect(node.fact?.counts).toEqual({ dat, tong: 100 });
  });
});
