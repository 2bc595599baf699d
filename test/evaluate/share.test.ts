import { describe, expect, it } from "vitest";
import { createEvaluator } from "../../src/evaluate/evaluator.js";
import type { FactValue } from "../../src/model/unit.js";
import { compare, criterion, find, judge, makeSet, says, setOf, share, unit } from "./build.js";

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

  it.each<[Readonly<Record<string, FactValue>>, Readonly<Record<string, unknown>>]>([
    [
      { s: 95, "s.dat": 94, "s.tong": 100 },
      { given: 95, counts: 94, dat: 94, tong: 100 },
    ],
    [
      { s: 90, "s.dat": 0, "s.tong": 0 },
      { given: 90, counts: "0/0" },
    ],
    [
      { s: { unknown: "?" }, "s.dat": 1, "s.tong": 2 },
      { given: "unknown", counts: 2 },
    ],
    [
      { s: { "not-applicable": "?" }, "s.dat": 1, "s.tong": 2 },
      { given: "not-applicable", counts: 2 },
    ],
    [
      { s: { unknown: "?" }, "s.dat": 1, "s.tong": 0 },
      { given: "unknown", counts: 0 },
    ],
    [
      { s: { "not-applicable": "?" }, "s.dat": 1, "s.tong": 0 },
      { dat: 1, tong: 0 },
    ],
    [
      { "s.dat": 101, "s.tong": 100 },
      { dat: 101, tong: 100 },
    ],
    [{ s: 180 }, { value: 180, min: 0, max: 100 }],
    [{ s: Number.NaN }, { value: "NaN" }],
    [{ s: "95,5" as unknown as number }, { value: "95,5" }],
    [{ "s.dat": 1.5, "s.tong": 100 }, { value: 1.5 }],
    // What is invalid speaks before what is declared, and before a percentage that would do.
    [
      { s: { unknown: "?" }, "s.dat": 1, "s.tong": -1 },
      { value: -1, min: 0, max: 1e9 },
    ],
    [
      { s: 96, "s.dat": 1, "s.tong": -1 },
      { value: -1, min: 0, max: 1e9 },
    ],
    [
      { s: { derived: [94, 96], evidence: null, from: "" }, "s.dat": 1, "s.tong": 2 },
      { given: "range", counts: 2 },
    ],
    [
      { s: { derived: [96, 96], evidence: null, from: "" }, "s.dat": 1, "s.tong": 2 },
      { given: 96, counts: 50, dat: 1, tong: 2 },
    ],
  ])("%j is invalid for these figures: %j", (facts, params) => {
    const { because, fact } = read(facts);
    expect([because.code, fact?.issue?.params]).toEqual(["fact-invalid", params]);
  });

  it("shows no counts but those that make it", () => {
    for (const facts of [
      { s: 96, "s.tong": 100 },
      { s: 96, "s.dat": 95 },
    ]) {
      expect(read(facts).fact).toStrictEqual({ id: "s", state: "value", value: 96 });
      expect(read(facts).margin).toEqual({ value: 1, unit: "%" });
    }
  });

  it("may be all of its total, and either end of its range", () => {
    expect(read({ "s.dat": 7, "s.tong": 7 }).verdict).toBe("met");
    expect([read({ s: 100 }).verdict, read({ s: 0 }).verdict]).toEqual(["met", "not-met"]);
    expect(read({ "s.dat": 0, "s.tong": 7 }).fact?.value).toBe(0);
  });

  it("of nothing is shown as such, where the rule accepts it", () => {
    const exempt = judge(compare("at-least", "s", 95, { mayNotApply: says("may") }), unit({ "s.dat": 0, "s.tong": 0 }));
    expect(exempt.fact).toEqual({ id: "s", state: "not-applicable", why: "" });
  });

  it("that was computed has a value and a margin where nothing of it is open", () => {
    const node = read({ s: { derived: [96, 96], evidence: null, from: "a" } });
    expect([node.fact, node.margin]).toEqual([
      { id: "s", state: "value", value: 96, from: "a" },
      { value: 1, unit: "%" },
    ]);
    const counted = read({ s: { derived: [50, 50], evidence: null, from: "a" }, "s.dat": 1, "s.tong": 2 });
    expect(counted.fact?.value).toBe(50);
  });

  it("agrees with its counts when it is rounded to the decimals it is written with, and no further", () => {
    const agrees = (s: number, dat: number, tong: number) =>
      read({ s, "s.dat": dat, "s.tong": tong }).verdict !== "unknown";
    // 200/3 is 66.66…, and 1/8 is 12.5 exactly: half a unit either way is a rounding.
    expect([66.67, 66.7, 67, 66.66, 66.6, 66].map((s) => agrees(s, 2, 3))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect([12, 13, 12.5, 12.4, 12.6, 11, 14].map((s) => agrees(s, 1, 8))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    // More decimals than are counted with must be the quotient itself.
    expect([66.6666667, 66.666667, (100 * 2) / 3].map((s) => agrees(s, 2, 3))).toEqual([false, true, true]);
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

  it("is short by so many steps of its own, in every comparison", () => {
    const demanding = (op: "at-least" | "above" | "at-most" | "below", percentage: number) => {
      const judged = makeSet([criterion("1", [compare(op, "s", percentage)])], { facts: [roads], dimensions: [] });
      const facts = { "s.nhua": 1.5, "s.be-tong": 0.25, "s.tong": 3.5 };
      return find(createEvaluator(judged).assess({ ...unit(), facts }), "1.1").margin;
    };
    // Of 3.5 km, 50 % is 1.75 km, which is what there is; 62.5 % is 2.1875 km.
    expect(demanding("at-least", 50)).toEqual({ value: 0, unit: "%", count: { value: 0, unit: "km" } });
    expect(demanding("above", 50)?.count?.value).toBe(-0.001);
    expect(demanding("at-most", 50)?.count?.value).toBe(0);
    expect(demanding("below", 50)?.count?.value).toBe(-0.001);
    expect(demanding("at-least", 62.5)).toEqual({ value: -12.5, unit: "%", count: { value: -0.438, unit: "km" } });
    expect(demanding("above", 62.5)?.count?.value).toBe(-0.438);
    expect(demanding("at-most", 62.5)?.count?.value).toBe(0.437);
    expect(demanding("below", 62.5)?.count?.value).toBe(0.437);
    expect(demanding("at-least", 12.34)?.count?.value).toBe(1.318);
  });

  it("is told apart from its threshold however near it is", () => {
    const judged = makeSet([criterion("1", [compare("at-least", "s", 50)])], { facts: [roads], dimensions: [] });
    const facts = { "s.nhua": 0.000001, "s.be-tong": 499999.999998, "s.tong": 1000000 };
    const { verdict, margin } = find(createEvaluator(judged).assess({ ...unit(), facts }), "1.1");
    expect(verdict).toBe("unknown");
    expect(margin).toBeNull();
    const near = find(createEvaluator(judged).assess({ ...unit(), facts: { s: 50 - 1e-12 } }), "1.1");
    expect(near.verdict).toBe("not-met");
    expect(near.margin?.value).toBeLessThan(0);
    expect(near.margin?.value).toBeGreaterThan(-1e-11);
  });

  it("may have as many decimals as are compared exactly, and no more", () => {
    const code = (facts: Readonly<Record<string, FactValue>>) => node(facts).fact?.issue?.code ?? "none";
    expect(code({ "s.nhua": 0.123456, "s.be-tong": 0, "s.tong": 1 })).toBe("none");
    expect(code({ "s.nhua": 0.01, "s.be-tong": 0, "s.tong": 1e9 })).toBe("none");
    expect(code({ "s.nhua": 0.001, "s.be-tong": 0, "s.tong": 1e9 })).toBe("too-many-decimals");
    expect(node({ "s.nhua": 0.001, "s.be-tong": 0, "s.tong": 1e9 }).fact?.issue?.params).toEqual({ most: 6 });
    expect(node({ "s.nhua": 0.1, "s.be-tong": 0.2, "s.tong": 3 }).fact?.value).toBe(10);
    expect(node({ "s.nhua": 1, "s.be-tong": 0, "s.tong": 1.6 }).fact?.value).toBe(62.5);
  });

  it("is refused where its decimals are too many to compare exactly", () => {
    expect(node({ "s.nhua": 0.1234567, "s.be-tong": 0, "s.tong": 1 }).fact?.issue?.code).toBe("too-many-decimals");
    expect(node({ "s.nhua": 1, "s.be-tong": 0, "s.tong": 123456.123456 }).fact?.issue?.code).toBe("too-many-decimals");
  });
});
