import * as fc from "fast-check";
import { Engine, type RuleProperties } from "json-rules-engine";
import { describe, expect, test } from "vitest";
import { exportPlainRules, type PlainRules } from "../../src/engines/json-rules-engine/index.js";
import { createEvaluator } from "../../src/evaluate/index.js";
import type { Assessment } from "../../src/model/assessment.js";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import type { Unit } from "../../src/model/unit.js";
import { smallSet, unitOf } from "../../src/testing/index.js";
import { nodesOf } from "../../src/testing/subject.js";
import { LIMIT, parameters } from "../properties/parameters.js";
import { nationalSet } from "./national.js";

/** What a host without this library does: a plain engine, built-in operators, the facts it has. */
async function run({ rules }: PlainRules, facts: Unit["facts"]): Promise<ReadonlySet<string>> {
  // What comes from a file is plain JSON.
  const read = JSON.parse(JSON.stringify(rules)) as RuleProperties[];
  const { results } = await new Engine(read, { allowUndefinedFacts: true }).run({ ...facts });
  return new Set(results.map(({ name }) => name));
}

/** Only what such a host understands: percentages, numbers, yes and no. */
function plainFacts(set: CriteriaSet, unit: Unit, result: Assessment): Unit["facts"] {
  const readings = [...nodesOf(result).values()].flatMap(({ fact }) => (fact?.state === "value" ? [fact] : []));
  const facts: Record<string, Unit["facts"][string]> = {};
  for (const { id, kind, range, role } of set.facts) {
    const value = unit.facts[id];
    if (typeof value === "boolean" && kind === "boolean") facts[id] = value;
    // Classifiers of a generated set are whole.
    const usable = typeof value === "number" && Number.isInteger(value) && value >= range.min && value <= range.max;
    if (role === "classifier" && kind !== "boolean" && usable) facts[id] = value;
  }
  for (const { id, part, value } of readings) {
    const key = part === undefined ? id : `${id}.${part}`;
    if (typeof facts[key] !== "boolean" && value !== undefined) facts[key] = value;
  }
  return facts;
}

describe("plain rules", () => {
  const set = nationalSet("2023-06-30");
  const cell = Object.fromEntries(set.dimensions.map(({ id, values }) => [id, values[0]!.id]));

  test("name every indicator and criterion, with built-in operators only", () => {
    const exported = exportPlainRules(set, cell);
    expect(exported.rules.filter(({ event }) => event.type === "criterion")).toHaveLength(19);
    expect(exported.rules.filter(({ event }) => event.type === "indicator")).toHaveLength(57);
    const operators = new Set(
      [...JSON.stringify(exported.rules).matchAll(/"operator":"(\w+)"/g)].map(([, name]) => name),
    );
    const builtIn = ["equal", "greaterThan", "greaterThanInclusive", "in", "lessThan", "lessThanInclusive"];
    expect([...operators].filter((name) => !builtIn.includes(name!))).toEqual([]);
    expect(JSON.stringify(exported.rules)).not.toContain('"not"');
  });

  test("list what always fails, and why", () => {
    const whys = new Set(exportPlainRules(set, cell).alwaysFails.map(({ why }) => why));
    expect(whys.size).toBeGreaterThan(0);
  });

  test("need a value for each dimension", () => {
    expect(() => exportPlainRules(set, {})).toThrow(RangeError);
    expect(() => exportPlainRules(set, { ...cell, vung: "khac" })).toThrow("khac");
  });

  test("an absent fact fails", async () => {
    const held = await run(exportPlainRules(set, cell), {});
    expect(held.has("indicator 10.1")).toBe(false);
  });

  test("say met only where the evaluator does, and always where everything applies", { timeout: LIMIT }, async () => {
    const cases = smallSet().chain((small) => fc.tuple(fc.constant(small), unitOf(small)));
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(cases, async ([small, unit]) => {
        const result = createEvaluator(small, { evidence: "assumed" }).assess(unit);
        if (result.columns.some(({ value }) => value === null)) return;
        const choice = Object.fromEntries(result.columns.map(({ dimension, value }) => [dimension, value ?? ""]));
        const held = await run(exportPlainRules(small, choice), plainFacts(small, unit, result));
        const nodes = [...nodesOf(result)].filter(([key]) => !key.startsWith("requirement"));
        const everythingApplies = [...nodesOf(result).values()].every(
          ({ verdict, fact }) => verdict !== "not-applicable" && fact?.state !== "range",
        );
        for (const [key, { verdict }] of nodes) {
          compared++;
          if (held.has(key)) expect([key, verdict]).toEqual([key, verdict === "met" ? "met" : "not-applicable"]);
          else if (everythingApplies) expect([key, verdict]).not.toEqual([key, "met"]);
        }
      }),
      parameters(600),
    );
    expect(compared).toBeGreaterThan(600);
  });
});
