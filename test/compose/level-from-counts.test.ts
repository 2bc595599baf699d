import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolve } from "../../src/catalog/index.js";
import { levelFromCounts } from "../../src/compose/index.js";
import { createEvaluator } from "../../src/evaluate/evaluator.js";
import type { Counts } from "../../src/model/assessment.js";
import type { Level } from "../../src/model/criteria-set.js";
import { catalog, criterion, indicator, is, level, setLayer, statement, yesNo } from "../catalog/build.js";

const counts = (met: number, nearlyMet: number, notMet: number, notApplicable: number, unknown = 0): Counts => ({
  met,
  nearlyMet,
  notMet,
  notApplicable,
  unknown,
  of: met + nearlyMet + notMet + notApplicable + unknown,
});

const NATIONAL = [level("dat-chuan", { op: "all-criteria" })];
const PLAN = [level("co-ban-dat-chuan", { op: "criteria-at-least", count: 15 }), ...NATIONAL];
/** What the provincial council was seen to do in these eight rows; not a rule. */
const OBSERVED = [
  level("co-ban-dat-chuan", { op: "counts", metOrNearlyAtLeast: 13 }, "hoi-dong"),
  level("duoc-cong-nhan", { op: "counts", notMetAtMost: 0 }, "hoi-dong"),
];

const APPRAISED = [
  { commune: "Quài Tở 2023", marks: [12, 7, 0, 0], outcome: "duoc-cong-nhan" },
  { commune: "Pá Khoang 2023", marks: [12, 7, 0, 0], outcome: "duoc-cong-nhan" },
  { commune: "Mùn Chung 2023", marks: [8, 5, 6, 0], outcome: "co-ban-dat-chuan" },
  { commune: "Hua Thanh 2023", marks: [7, 7, 4, 1], outcome: "co-ban-dat-chuan" },
  { commune: "Noong U 2023", marks: [12, 4, 3, 0], outcome: "co-ban-dat-chuan" },
  { commune: "Quài Nưa 2024", marks: [14, 5, 0, 0], outcome: "duoc-cong-nhan" },
  { commune: "Quài Cang 2024", marks: [13, 6, 0, 0], outcome: "duoc-cong-nhan" },
  { commune: "Phì Nhừ 2024", marks: [10, 6, 3, 0], outcome: "co-ban-dat-chuan" },
] as const;

describe("published appraisals of the provincial council", () => {
  for (const { commune, marks, outcome } of APPRAISED) {
    const [met, nearlyMet, notMet, notApplicable] = marks;
    const own = counts(met, nearlyMet, notMet, notApplicable);

    it(`${commune}: the observed practice gives the published outcome, the written rules give no title`, () => {
      expect(own.of).toBe(19);
      expect(levelFromCounts(OBSERVED, own).surely?.id).toBe(outcome);
      expect(levelFromCounts(OBSERVED, own).possibly?.id).toBe(outcome);
      expect(levelFromCounts(NATIONAL, own)).toEqual({ surely: null, possibly: null });
      // Under the district plan a criterion that is nearly met does not count.
      expect(levelFromCounts(PLAN, own).surely).toBeNull();
    });
  }
});

describe("a level from counts", () => {
  it("is open while criteria are unknown", () => {
    expect(levelFromCounts(PLAN, counts(16, 0, 0, 0, 3))).toMatchObject({
      surely: { id: "co-ban-dat-chuan" },
      possibly: { id: "dat-chuan" },
    });
    expect(levelFromCounts(PLAN, counts(14, 0, 4, 0, 1))).toMatchObject({
      surely: null,
      possibly: { id: "co-ban-dat-chuan" },
    });
    expect(levelFromCounts(OBSERVED, counts(12, 0, 0, 0, 7))).toMatchObject({
      surely: null,
      possibly: { id: "duoc-cong-nhan" },
    });
  });

  it("is reached past criteria that do not apply, but not by them alone", () => {
    expect(levelFromCounts(NATIONAL, counts(17, 0, 0, 2)).surely?.id).toBe("dat-chuan");
    expect(levelFromCounts(NATIONAL, counts(0, 0, 0, 19)).possibly).toBeNull();
    expect(levelFromCounts(OBSERVED, counts(0, 0, 0, 19)).possibly).toBeNull();
  });
});

/** Six criteria of two yes-or-no indicators, so that every mark can be had from facts. */
const SIZE = 6;
const ids = Array.from({ length: SIZE }, (_, i) => `${i + 1}`);
const evaluatorOf = (levels: readonly Level[]) => {
  const layer = setLayer("vn/x/1", "2020-01-01", {
    dimensions: [],
    facts: ids.flatMap((id) => [yesNo(`a${id}`), yesNo(`b${id}`)]),
    criteria: ids.map((id) =>
      criterion(
        id,
        ["a", "b"].map((name, i) =>
          indicator(`${id}.${i + 1}`, { ...is(`${name}${id}`), mayNotApply: statement(`${name}${id}/may`) }),
        ),
        { nearlyMet: { indicatorsMet: 1, statement: statement(`${id}/near`) } },
      ),
    ),
    policies: [{ id: "quoc-gia", label: "Toàn quốc", status: "in-force", statement: statement("policy") }],
    levels,
  });
  const result = resolve(catalog("vn/x", layer), { asOf: "2024-01-01" });
  if (!result.ok) throw new Error(result.refusal.code);
  return createEvaluator(result.set);
};

const NONE = { "not-applicable": "không có" };
const FACTS = {
  met: [true, true],
  "nearly-met": [true, false],
  "not-met": [false, false],
  "not-applicable": [NONE, NONE],
  // Nothing is known of it: one that is met might already be enough to be nearly met.
  unknown: [null, null],
} as const;

const ruleOf = fc.oneof(
  fc.constant({ op: "all-criteria" as const }),
  fc.record({ op: fc.constant("criteria-at-least" as const), count: fc.integer({ min: 1, max: SIZE }) }),
  fc.record({ op: fc.constant("counts" as const), notMetAtMost: fc.integer({ min: 0, max: SIZE }) }),
  fc.record({ op: fc.constant("counts" as const), metOrNearlyAtLeast: fc.integer({ min: 1, max: SIZE }) }),
  fc.record({
    op: fc.constant("counts" as const),
    notMetAtMost: fc.integer({ min: 0, max: SIZE }),
    metOrNearlyAtLeast: fc.integer({ min: 1, max: SIZE }),
  }),
);
type Mark = keyof typeof FACTS;
const marksOf = fc.array(fc.constantFrom(...(Object.keys(FACTS) as Mark[])), { minLength: SIZE, maxLength: SIZE });

describe("every assignment of marks with the same counts", () => {
  it("gives the level that the evaluator concludes", () => {
    fc.assert(
      fc.property(ruleOf, marksOf, (rule, marks) => {
        const levels = [level("muc", rule)];
        const facts = Object.fromEntries(
          marks.flatMap((mark, i) => [
            [`a${i + 1}`, FACTS[mark][0]],
            [`b${i + 1}`, FACTS[mark][1]],
          ]),
        );
        const assessment = evaluatorOf(levels).assess({ kind: "xa", code: "1", name: "x", facts });
        const { surely, possibly } = assessment.level;
        expect(levelFromCounts(levels, assessment.counts.criteria)).toEqual({ surely, possibly });
      }),
      { numRuns: 300 },
    );
  });

  it("is not changed by their order", () => {
    fc.assert(
      fc.property(marksOf, fc.array(fc.nat(), { minLength: SIZE, maxLength: SIZE }), (marks, keys) => {
        const shuffled = marks
          .map((mark, i) => [keys[i] ?? 0, mark] as const)
          .sort(([a], [b]) => a - b)
          .map(([, mark]) => mark);
        const levels = [level("thap", { op: "criteria-at-least", count: 3 }), level("cao", { op: "all-criteria" })];
        const evaluator = evaluatorOf(levels);
        const levelFor = (own: readonly Mark[]) =>
          evaluator.assess({
            kind: "xa",
            code: "1",
            name: "x",
            facts: Object.fromEntries(
              own.flatMap((mark, i) => ["a", "b"].map((n, j) => [`${n}${i + 1}`, FACTS[mark][j]])),
            ),
          }).level;
        const [one, other] = [levelFor(marks), levelFor(shuffled)];
        expect([one.surely, one.possibly]).toEqual([other.surely, other.possibly]);
      }),
    );
  });
});
