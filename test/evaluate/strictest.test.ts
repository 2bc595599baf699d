import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEvaluator } from "../../src/evaluate/evaluator.js";
import type { Verdict } from "../../src/model/assessment.js";
import type { CriteriaSet, LevelRule } from "../../src/model/criteria-set.js";
import { EVIDENCE_GRADES, type Evidence } from "../../src/model/evidence.js";
import type { Requirement } from "../../src/model/requirement.js";
import {
  atLeastOf,
  BANDS,
  cell,
  compare,
  criterion,
  holds,
  indicator,
  is,
  join,
  level,
  makeSet,
  REGION,
  says,
  table,
  unit,
  when,
  YEAR,
} from "./build.js";

// The evidence of what was decided is the strictest policy under which it stays: here by its definition.

const one = unit({ yes: true, guild: false });
const sure = says("sure", "official");
type Leaf = readonly [Verdict, Evidence];

/** A demand that comes to a verdict, by a statement of a grade. */
function leaf([verdict, evidence]: Leaf): Requirement {
  const statement = says("leaf", evidence);
  if (verdict === "met") return is("yes", { statement });
  if (verdict === "not-met") return is("yes", { value: false, statement });
  return verdict === "unknown"
    ? is("also", { statement })
    : is("yes", { statement: sure, appliesWhen: when(holds("guild"), statement) });
}

/** What a set comes to for a unit under every policy, by name. */
function underEach(set: CriteriaSet, policy?: string, judged = one) {
  return EVIDENCE_GRADES.map((evidence) => {
    const { assess, decide, prepare } = createEvaluator(set, { evidence, ...(policy ? { policy } : {}) });
    const { criteria, level: reached } = assess(judged);
    // What is decided briefly is the same.
    const brief = decide(prepare(judged));
    expect([...brief.criteria]).toEqual(criteria.map(({ verdict }) => verdict));
    expect([brief.surely, brief.possibly]).toEqual([reached.surely, reached.possibly]);
    const nodes = criteria.flatMap((node) => [node, ...node.children]);
    return new Map([
      ...nodes.map(({ rule, verdict, evidence: own }) => [rule.id, { verdict, evidence: own }] as const),
      ...reached.rungs.map(({ id, verdict, evidence: own }) => [`rung ${id}`, { verdict, evidence: own }] as const),
    ]);
  });
}

/** Decided things whose evidence is not the strictest policy that keeps them. */
function wrong(set: CriteriaSet, policy?: string, judged = one): readonly string[] {
  const results = underEach(set, policy, judged);
  return results.flatMap((result, p) =>
    [...result].flatMap(([id, { verdict, evidence }]) => {
      if (verdict === "unknown") return evidence === null ? [] : [`${id}: ${evidence} of what is unknown`];
      const keeping = EVIDENCE_GRADES.filter((_, q) => q >= p && results[q]?.get(id)?.verdict === verdict);
      return evidence === keeping.at(-1) ? [] : [`${id} ${verdict}: ${evidence}, not ${keeping.at(-1)}`];
    }),
  );
}

const setOf = (require: Requirement): CriteriaSet =>
  makeSet([criterion("1", [indicator("1.1", require, sure)], { statement: sure })], { levels: [] });

const LEAVES: readonly Leaf[] = (["met", "not-met", "not-applicable", "unknown"] as const).flatMap((verdict) =>
  EVIDENCE_GRADES.map((grade) => [verdict, grade] as const),
);

describe("the evidence of two parts", () => {
  const whole = { statement: sure };
  it.each<[string, (parts: readonly Requirement[]) => Requirement]>([
    ["all-of", (parts) => join("all-of", parts, whole)],
    ["any-of", (parts) => join("any-of", parts, whole)],
    ["at-least-of 1", (parts) => atLeastOf(1, parts, whole)],
    ["at-least-of 2", (parts) => atLeastOf(2, parts, whole)],
  ])("%s: every pair of verdicts and grades", (_name, joined) => {
    for (const a of LEAVES) for (const b of LEAVES) expect(wrong(setOf(joined([leaf(a), leaf(b)])))).toEqual([]);
  });
});

const leaves = fc.array(fc.constantFrom(...LEAVES), { minLength: 1, maxLength: 4 });
const grade = fc.constantFrom(...EVIDENCE_GRADES);
const criteria = fc.array(
  fc.record({
    leaves,
    own: grade,
    nearly: fc.option(fc.record({ count: fc.integer({ min: 1, max: 3 }), grade })),
    partial: fc.constantFrom(false, false, false, true),
  }),
  { minLength: 1, maxLength: 4 },
);
const rule = fc.oneof(
  fc.constant<LevelRule>({ op: "all-criteria" }),
  fc.integer({ min: 1, max: 3 }).map((count): LevelRule => ({ op: "criteria-at-least", count })),
  fc.integer({ min: 0, max: 3 }).map((notMetAtMost): LevelRule => ({ op: "counts", notMetAtMost })),
  fc.integer({ min: 1, max: 3 }).map((metOrNearlyAtLeast): LevelRule => ({ op: "counts", metOrNearlyAtLeast })),
);

it("the evidence of criteria and levels, nearly met and incomplete ones among them", () => {
  const property = fc.property(criteria, rule, grade, (drawn, asked, levelGrade) => {
    const clause = { text: "t", why: "w", check: "c", statement: sure };
    const set = makeSet(
      drawn.map(({ leaves: parts, own, nearly, partial }, c) => {
        const indicators = parts.map((part, i) => indicator(`${c + 1}.${i + 1}`, leaf(part), sure));
        return criterion(`${c + 1}`, indicators, {
          statement: says("own", own),
          ...(nearly ? { nearlyMet: { indicatorsMet: nearly.count, statement: says("nearly", nearly.grade) } } : {}),
          ...(partial ? { incomplete: clause } : {}),
        });
      }),
      {
        policies: [{ id: "law", label: "", status: "in-force", statement: sure }],
        levels: [level("muc", asked, { statement: says("level", levelGrade) })],
      },
    );
    expect(wrong(set)).toEqual([]);
  });
  fc.assert(property, { seed: 2024, numRuns: 1500 });
});

const cellOf = fc
  .tuple(fc.constantFrom<number | "unset" | "not-demanded">(20, 20, 20, 30, "unset", "not-demanded"), grade)
  .map(([value, own]) => cell(value, says("cell", own)));
const classifier = fc.constantFrom(true, false, undefined);

it("the evidence of a threshold by region, year and band, whoever chose the columns", () => {
  const drawn = fc.record({
    by: fc.subarray(["vung", "nam-xet", "so-truong"], { maxLength: 2 }),
    cells: fc.array(cellOf, { minLength: 4, maxLength: 4 }),
    grades: fc.array(grade, { minLength: 7, maxLength: 7 }),
    facts: fc.record({
      poor: classifier,
      guild: classifier,
      n: fc.constantFrom(2, 5, undefined),
      a: fc.constantFrom(10, 25, 35),
    }),
    vung: fc.constantFrom("bac", "nam-bo"),
  });
  const property = fc.property(drawn, ({ by, cells, grades, facts, vung }) => {
    const at = (i: number): Evidence => grades[i] ?? "official";
    const [own] = REGION.rules;
    const regraded = (dimension: typeof REGION, first: number) => ({
      ...dimension,
      statement: says("dimension", at(first)),
      rules: dimension.rules.map((rule, i) => ({ ...rule, statement: says("rule", at(first + 1 + i)) })),
    });
    const second = { use: "nam-bo", when: holds("guild"), statement: sure };
    const region = { ...REGION, rules: own ? [own, second] : [] };
    const dimensions = [regraded(region, 0), regraded(YEAR, 3), regraded(BANDS, 4)];
    const size = 2 ** by.length;
    const demand = compare("at-least", "a", table(by, cells.slice(0, size)), { statement: sure });
    const set = makeSet([criterion("1", [indicator("1.1", demand, sure)], { statement: sure })], {
      dimensions,
      levels: [],
    });
    expect(wrong(set, undefined, unit(facts, { vung }))).toEqual([]);
  });
  fc.assert(property, { seed: 2025, numRuns: 1500 });
});
