import { describe, expect, it } from "vitest";
import { createEvaluator } from "../../src/evaluate/evaluator.js";
import { explainUnit } from "../../src/explain/explain.js";
import { vi } from "../../src/explain/vi.js";
import type { Unit } from "../../src/model/unit.js";
import { compare, criterion, find, is, makeSet, table, unit } from "./build.js";

const set = makeSet([
  criterion("1", [
    is("yes"),
    compare("at-least", "a", 5),
    compare("at-least", "s", 50),
    compare("at-least", "b", table(["vung"], [1, 2])),
  ]),
]);
const evaluator = createEvaluator(set);

const boom = (): never => {
  throw new Error("boom");
};
const cruel = new Proxy({}, { get: boom, has: boom, ownKeys: boom, getOwnPropertyDescriptor: boom });
const throwing = (of: object, key: string) => Object.defineProperty(of, key, { enumerable: true, get: boom });
const revoked = Proxy.revocable({}, {});
revoked.revoke();
const untextual = { toString: boom };

/** Everything in a result that JSON would lose or change. */
function lost(value: unknown, path = ""): readonly string[] {
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${path} ${value}`];
  if (typeof value === "string" || typeof value === "boolean" || value === null) return [];
  if (typeof value !== "object") return [`${path} ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => lost(inner, `${path}/${key}`));
}

const survives = (one: Unit): ReturnType<typeof evaluator.assess> => {
  const result = evaluator.assess(one);
  expect(lost(result)).toEqual([]);
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  expect(explainUnit(result, set, vi).length).toBeGreaterThan(5);
  expect(evaluator.decide(evaluator.prepare(one)).criteria).toEqual(result.criteria.map(({ verdict }) => verdict));
  return result;
};

describe("a value that is no value never loses the rest", () => {
  it.each<[string, unknown]>([
    ["an object of which nothing can be asked", cruel],
    ["a revoked proxy", revoked.proxy],
    ["a reason whose text throws", { unknown: untextual }],
    ["a reason that cannot be read", throwing({}, "unknown")],
    ["an issue without parameters", { invalid: { code: "out-of-range", params: null } }],
    ["an issue of no known code", { invalid: { code: "toString", params: {} } }],
    [
      "an issue with odd parameters",
      { invalid: { code: "not-whole", params: { value: Number.NaN, f: boom, n: 5n, o: {} } } },
    ],
    ["a derived figure whose origin throws", { derived: [1, 9], evidence: null, from: untextual }],
    ["a derived figure that cannot be read", throwing({ evidence: null, from: "" }, "derived")],
    ["a date", new Date(0)],
    ["a boxed number", new Number(5)],
    ["a symbol", Symbol("s")],
    ["a function", boom],
    ["a long text", "9".repeat(1e6)],
  ])("%s", (_what, value) => {
    const result = survives(unit({ yes: true, a: value as number }));
    expect([find(result, "1.1").verdict, find(result, "1.2").verdict]).not.toContain("not-met");
    expect(find(result, "1.1").verdict).toBe("met");
    expect(JSON.stringify(result).length).toBeLessThan(20_000);
  });

  it("a getter that throws: its own fact alone", () => {
    const facts = throwing({ yes: true }, "a") as Unit["facts"];
    const result = survives({ ...unit(), facts });
    expect(find(result, "1.1").verdict).toBe("met");
    expect(result.issues.map(({ key, issue }) => [key, issue.code])).toEqual([["a", "not-a-number"]]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1])("%d is no yes or no", (value) => {
    const [issue] = survives(unit({ yes: value })).issues;
    expect(issue?.issue).toEqual({
      code: "not-a-boolean",
      params: { value: Number.isFinite(value) ? value : `${value}` },
    });
  });
});

describe("facts or marks that are no record", () => {
  it.each<[string, unknown]>([
    ["a map", new Map([["yes", true]])],
    ["a list", [true]],
    ["a text", "yes"],
    ["a number", 5],
    ["an object of which nothing can be asked", cruel],
  ])("%s: reported, never taken for none", (_what, given) => {
    expect(survives({ ...unit(), facts: given as Unit["facts"] }).issues.map(({ key }) => key)).toEqual(["facts"]);
    const marked = survives(unit({ yes: true }, { council: given as NonNullable<Unit["council"]> }));
    expect([marked.council, marked.issues.map(({ key }) => key)]).toEqual([null, ["council"]]);
  });

  it("a mark that cannot be read or told", () => {
    const council = throwing({ "1": untextual, "1.2": "met" }, "1.1") as NonNullable<Unit["council"]>;
    const result = survives(unit({ yes: true }, { council }));
    expect(result.issues.map(({ key }) => key)).toEqual(["council.1", "council.1.1"]);
    expect(result.council?.indicators.met).toBe(1);
  });
});

describe("a field of the wrong type", () => {
  it.each<[keyof Unit, unknown, string | undefined]>([
    ["code", 123, "123"],
    ["code", 5n, "5"],
    ["name", untextual, ""],
    ["kind", Symbol("x"), "Symbol(x)"],
    ["vung", 7, undefined],
    ["parent", 99, undefined],
    ["origin", {}, undefined],
    ["nam-xet", "2024", undefined],
    ["nam-xet", Number.NaN, undefined],
    ["nam-so-lieu", 2024n, undefined],
  ])("%s: told as text or left out, and reported", (key, value, told) => {
    const result = survives({ ...unit({ yes: true }), [key]: value });
    expect(result.unit[key as "code"]).toBe(told);
    expect(result.issues.map((issue) => issue.key)).toEqual([key]);
    expect(find(result, "1.1").verdict).toBe("met");
  });

  const FULL = {
    ...unit({ yes: true }),
    code: "c".repeat(300),
    name: "n".repeat(300),
    parent: "099",
    "nam-so-lieu": 2023,
    origin: "01-xa.csv:5",
  };
  const { facts: _, ...identity } = FULL;

  it("is told as it is where it is of the right type", () => {
    expect(survives(FULL).unit).toEqual(identity);
  });

  it.each(["kind", "code", "name", "parent", "vung", "nam-xet", "nam-so-lieu", "origin"])(
    "loses no other field by throwing: %s",
    (key) => {
      const { [key as keyof typeof identity]: lost, ...others } = identity;
      const { unit: told } = survives(throwing({ ...FULL }, key) as Unit);
      expect(lost).toBeDefined();
      expect(told).toMatchObject(others);
      expect(told[key as "code"] ?? "").toBe("");
    },
  );

  it("may throw when it is read", () => {
    for (const key of ["kind", "code", "name", "vung", "nam-xet", "facts", "council"]) {
      const result = survives(throwing(unit({ yes: true }), key) as Unit);
      expect(find(result, "1.1").verdict).toBe(key === "facts" ? "unknown" : "met");
    }
  });
});

it("names no near key for more strangers than anybody mistypes", () => {
  const strangers = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`aa${i}`.slice(0, 3) + i, 1]));
  const { issues } = survives(unit({ yes: true, ...strangers }));
  expect(issues.length).toBe(Object.keys(strangers).length);
  expect(issues.filter(({ issue }) => issue.params["nearest"] !== undefined).length).toBeLessThanOrEqual(100);
});

it("changes no unit, whatever it is frozen or made of", () => {
  const facts = Object.assign(Object.create(null), { yes: true, a: { unknown: "?" }, "s.dat": 1, "s.tong": 2 });
  const one = Object.assign(Object.create(null), unit(), { facts, council: { "1": "met" } }) as Unit;
  const before = JSON.stringify(one);
  Object.freeze(one);
  Object.freeze(facts);
  expect(find(survives(one), "1.1").verdict).toBe("met");
  expect(JSON.stringify(one)).toBe(before);
});

it("refuses a grade of evidence that does not exist", () => {
  expect(() => createEvaluator(set, { evidence: "offical" as "official" })).toThrow(RangeError);
});
