import { describe, expect, it } from "vitest";
import { createEvaluator } from "../../src/evaluate/evaluator.js";
import type { FactValue } from "../../src/model/unit.js";
import { compare, criterion, find, judge, makeSet, setOf, share, unit } from "./build.js";

const demand = compare("at-least", "s", 95);
const read = (facts: Readonly<Record<string, FactValue>>) => judge(demand, unit(facts));

describe("a share", () => {
  it.each([
    [{ s: 95 }, "met", 95],
    [{ s: 94.95 }, "not-met", 94.95],
    [{ "s.dat": 95, "s.tong": 100 }, "met", 95],
    [{ "s.dat": 1899, "s.tong": 2000 }, "not-met", 94.95],
    // 94.999…% is not rounded up.
    [{ "s.dat": 949999999, "s.tong": 1000000000 }, "not-met", 94.9999999],
    [{ s: 95, "s.dat": 19, "s.tong": 20 }, "met", 95],
    // Rounded to the decimals it is written with, the percentage agrees with its counts, which are exact.
    [{ s: 94.67, "s.dat": 71, "s.tong": 75 }, "not-met", (100 * 71) / 75],
    // A total alone is a weight, not a fault.
    [{ s: 96, "s.tong": 100 }, "met", 96],
    [{ s: 96, "s.dat": { unknown: "mất sổ" } }, "met", 96],
  ] as const)("%j is %s", (facts: Readonly<Record<string, FactValue>>, verdict, value) => {
    const node = read(facts);
    expect([node.verdict, node.fact?.value]).toEqual([verdict, value]);
  });

  it.each([
    [{ s: 95, "s.dat": 94, "s.tong": 100 }, "forms-disagree"],
    [{ s: 90, "s.dat": 0, "s.tong": 0 }, "forms-disagree"],
    [{ s: { unknown: "?" }, "s.dat": 1, "s.tong": 2 }, "forms-disagree"],
    [{ "s.dat": 101, "s.tong": 100 }, "part-above-whole"],
    [{ "s.dat": 1.5, "s.tong": 100 }, "not-whole"],
    [{ "s.dat": -1, "s.tong": 100 }, "out-of-range"],
    [{ "s.dat": 5 }, "incomplete-counts"],
    [{ s: 180 }, "out-of-range"],
    [{ s: "95,5" as unknown as number }, "not-a-number"],
    [{ s: true }, "not-a-number"],
    [{ s: Number.NaN }, "not-finite"],
  ] as const)("%j is invalid: %s", (facts: Readonly<Record<string, FactValue>>, code) => {
    const node = read(facts);
    expect([node.verdict, node.because.code, node.fact?.issue?.code]).toEqual(["unknown", "fact-invalid", code]);
  });

  it("is reported once, under the key that is wrong", () => {
    const { issues } = createEvaluator(setOf(demand)).assess(unit({ "s.dat": 1.5, "s.tong": 100 }));
    expect(issues.map(({ key, issue }) => [key, issue.code])).toEqual([["s.dat", "not-whole"]]);
  });

  it("declared not applicable beside a total of 0 says the same twice", () => {
    const facts = { s: { "not-applicable": "không có" }, "s.dat": 0, "s.tong": 0 };
    expect(read(facts).fact?.issue?.code).toBe("total-zero");
  });
});

describe("a numerator of declared parts", () => {
  const roads = share("s", { counts: { unit: "km", whole: false, parts: ["nhua", "be-tong"] } });
  const set = makeSet([criterion("1", [compare("at-least", "s", 80)])], { facts: [roads], dimensions: [] });
  const node = (facts: Readonly<Record<string, FactValue>>) =>
    find(createEvaluator(set).assess({ ...unit(), facts }), "1.1");

  it("is their sum, without binary dust", () => {
    const { fact, verdict, margin } = node({ "s.nhua": 0.1, "s.be-tong": 0.2, "s.tong": 0.375 });
    expect([verdict, fact]).toEqual(["met", { id: "s", state: "value", value: 80, counts: { dat: 0.3, tong: 0.375 } }]);
    expect(margin).toEqual({ value: 0, unit: "%", count: { value: 0, unit: "km" } });
  });

  it("of nothing is nothing, whichever parts are given", () => {
    expect(node({ "s.nhua": 0, "s.tong": 0 }).fact?.issue?.code).toBe("total-zero");
    expect(node({ "s.nhua": 1, "s.tong": 0 }).fact?.issue?.code).toBe("incomplete-counts");
  });

  it("needs all of them", () => {
    expect(node({ "s.nhua": 1, "s.tong": 2 }).fact?.issue?.code).toBe("incomplete-counts");
  });

  it("is never short of a demand that it meets, however fine its decimals", () => {
    const fine = node({ "s.nhua": 0.80025, "s.be-tong": 0, "s.tong": 1.0003 });
    expect(fine.verdict).toBe("met");
    expect(fine.margin?.count?.value).toBe(0.00001);
    const coarse = node({ "s.nhua": 0.8, "s.be-tong": 0, "s.tong": 1.0003 });
    expect([coarse.verdict, coarse.margin?.count?.value]).toEqual(["not-met", -0.001]);
  });

  it("is refused where its decimals are too many to compare exactly", () => {
    expect(node({ "s.nhua": 0.1234567, "s.be-tong": 0, "s.tong": 1 }).fact?.issue?.code).toBe("too-many-decimals");
    expect(node({ "s.nhua": 1, "s.be-tong": 0, "s.tong": 123456.123456 }).fact?.issue?.code).toBe("too-many-decimals");
  });
});
