import fc from "fast-check";
import type { CriteriaSet, Criterion, Dimension, Indicator } from "../../src/model/criteria-set.js";
import type { Evidence } from "../../src/model/evidence.js";
import { EVIDENCE_GRADES } from "../../src/model/evidence.js";
import type { ComparisonOp, Condition, Requirement, Table } from "../../src/model/requirement.js";
import type { FactValue, Unit } from "../../src/model/unit.js";
import {
  atLeastOf,
  BANDS,
  cell,
  compare,
  criterion,
  FACTS,
  indicator,
  is,
  join,
  level,
  makeSet,
  none,
  REGION,
  says,
  table,
  unencoded,
  unit,
  when,
  YEAR,
} from "./build.js";

/** Random small sets whose every statement has its own grade, and units around their thresholds. */

export const grade: fc.Arbitrary<Evidence> = fc.constantFrom(...EVIDENCE_GRADES);
const stated = (id: string) => grade.map((evidence) => says(id, evidence));

const THRESHOLDS = [10, 20, 30];
const anyCell = fc
  .tuple(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...THRESHOLDS) },
      fc.constantFrom("unset" as const, "not-demanded" as const),
    ),
    stated("cell"),
  )
  .map(([value, statement]) => cell(value, statement));

const SIZES: Readonly<Record<string, number>> = { vung: 2, "nam-xet": 2, "so-truong": 2 };
const anyTable: fc.Arbitrary<Table> = fc
  .subarray(Object.keys(SIZES), { maxLength: 2 })
  .chain((by) =>
    fc.tuple(
      fc.constant(by),
      fc.oneof(
        fc.array(anyCell, { minLength: 2 ** by.length, maxLength: 2 ** by.length }),
        anyCell.map((one) => Array.from({ length: 2 ** by.length }, () => one)),
      ),
    ),
  )
  .map(([by, cells]) => table(by, cells));

const test: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(fc.constantFrom("poor", "guild"), fc.boolean())
    .map(([id, value]) => ({ op: "is", fact: id, value }) as const),
  fc.constantFrom(
    { op: "between", fact: "n", low: 2, high: 5 } as const,
    { op: "at-least", fact: "n", value: 4 } as const,
  ),
);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 3, arbitrary: test },
  fc
    .tuple(fc.constantFrom("all-of" as const, "any-of" as const), fc.array(test, { minLength: 1, maxLength: 2 }))
    .map(([op, of]) => ({ op, of })),
);

const rarely = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 4, nil: undefined });
const shared = fc
  .record({
    statement: stated("own"),
    appliesWhen: rarely(
      fc
        .tuple(fc.oneof({ weight: 6, arbitrary: condition }, fc.constant("unset" as const)), stated("when"))
        .map(([c, s]) => when(c, s)),
    ),
    mayNotApply: rarely(stated("may")),
  })
  .map(({ statement, appliesWhen, mayNotApply }) => ({
    statement,
    ...(appliesWhen ? { appliesWhen } : {}),
    ...(mayNotApply ? { mayNotApply } : {}),
  }));

const OPS: readonly ComparisonOp[] = ["at-least", "at-most", "above", "below"];
const leaf: fc.Arbitrary<Requirement> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...OPS), fc.constantFrom("a", "b", "c", "s"), anyTable, shared)
      .map(([op, id, thresholds, parts]) => compare(op, id, thresholds, parts)),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom("yes", "also"), fc.boolean(), shared)
      .map(([id, value, parts]) => is(id, { ...parts, value })),
  },
  fc.tuple(fc.constantFrom("a", "b"), shared).map(([id, parts]) => none(id, parts)),
  fc.tuple(anyTable, shared).map(([t, parts]) =>
    join(
      "each",
      (["nam-gioi", "nu-gioi"] as const).map((part) => compare("at-least", "w", t, { part })),
      parts,
    ),
  ),
  fc.constant(unencoded()),
);

const { requirement } = fc.letrec<{ requirement: Requirement }>((tie) => ({
  requirement: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    { weight: 3, arbitrary: leaf },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom("all-of" as const, "any-of" as const, "at-least-of" as const),
          fc.array(tie("requirement"), { minLength: 1, maxLength: 3 }),
          shared,
          fc.integer({ min: 1, max: 3 }),
        )
        .map(([op, of, parts, count]) =>
          op === "at-least-of" ? atLeastOf(Math.min(count, of.length), of, parts) : join(op, of, parts),
        ),
    },
  ),
}));

const anyIndicator: fc.Arbitrary<Omit<Indicator, "id">> = fc
  .tuple(requirement, stated("indicator"))
  .map(([require, statement]) => indicator("", require, statement));

const anyCriterion = (id: string): fc.Arbitrary<Criterion> =>
  fc
    .record({
      indicators: fc.array(anyIndicator, { minLength: 1, maxLength: 4 }),
      statement: stated(id),
      incomplete: rarely(stated("incomplete")),
      nearly: fc.option(fc.tuple(fc.integer({ min: 1, max: 4 }), stated("nearly")), { freq: 2, nil: undefined }),
    })
    .map(({ indicators, statement, incomplete, nearly }) =>
      criterion(
        id,
        indicators.map((one, i) => ({ ...one, id: `${id}.${i + 1}` })),
        {
          statement,
          ...(incomplete ? { incomplete: { text: "rest", why: "w", check: "c", statement: incomplete } } : {}),
          ...(nearly ? { nearlyMet: { indicatorsMet: nearly[0], statement: nearly[1] } } : {}),
        },
      ),
    );

const regraded = (dimension: Dimension): fc.Arbitrary<Dimension> =>
  fc.tuple(stated(dimension.id), fc.array(grade, { minLength: 3, maxLength: 3 })).map(([statement, grades]) => ({
    ...dimension,
    statement,
    rules: dimension.rules.map((rule, i) => ({ ...rule, statement: says(`rule ${i}`, grades[i] ?? "official") })),
  }));

const TWO_RULES: Dimension = {
  ...REGION,
  rules: [
    ...REGION.rules,
    { use: "nam-bo", when: { op: "is", fact: "guild", value: true }, statement: says("second") },
  ],
};

export const anySet: fc.Arbitrary<CriteriaSet> = fc
  .record({
    criteria: fc.tuple(anyCriterion("1"), anyCriterion("2"), anyCriterion("3")),
    region: fc.constantFrom(REGION, TWO_RULES).chain(regraded),
    year: regraded(YEAR),
    bands: regraded(BANDS),
    policy: stated("policy"),
    all: stated("level"),
    two: stated("level"),
    counts: fc.record({
      notMetAtMost: fc.integer({ min: 0, max: 2 }),
      metOrNearlyAtLeast: fc.integer({ min: 0, max: 3 }),
    }),
    unencodedClause: rarely(stated("clause")),
    pending: rarely(stated("pending")),
  })
  .map(({ criteria, region, year, bands, policy, all, two, counts, unencodedClause, pending }) =>
    makeSet(criteria, {
      dimensions: [region, year, bands],
      policies: [{ id: "law", label: "Luật", status: "in-force", statement: policy }],
      levels: [
        level("counts", { op: "counts", ...counts }),
        level("co-ban", { op: "criteria-at-least", count: 2 }, { statement: two }),
        level("dat", { op: "all-criteria" }, { statement: all }),
      ],
      unencoded: unencodedClause ? [{ text: "t", why: "w", check: "c", statement: unencodedClause }] : [],
      pending: pending ? [{ number: "2/QĐ-TTg", from: "2024-03-01", indicators: ["2.1"], statement: pending }] : [],
    }),
  );

const derived = (low: number, high: number): fc.Arbitrary<FactValue> =>
  fc
    .tuple(fc.integer({ min: low, max: high }), fc.integer({ min: low, max: high }), fc.option(grade))
    .map(([x, y, evidence]) => ({ derived: [Math.min(x, y), Math.max(x, y)], evidence, from: "other" }));

const aimed = fc
  .tuple(fc.constantFrom(...THRESHOLDS, 0), fc.constantFrom(0, 1e-9, -1e-9, 0.05, -0.05, 1, -1))
  .map(([t, delta]) => Math.max(0, t + delta));

const missing = { weight: 2, arbitrary: fc.constantFrom<FactValue>(undefined, null, { unknown: "?" }) };
const odd = {
  weight: 1,
  arbitrary: fc.constantFrom<FactValue>({ "not-applicable": "none here" }, Number.NaN, -1, {
    invalid: { code: "not-a-number", params: {} },
  }),
};
const amount = fc.oneof({ weight: 6, arbitrary: aimed }, missing, odd, { weight: 1, arbitrary: derived(0, 40) });
const yesNo = fc.oneof({ weight: 6, arbitrary: fc.boolean() as fc.Arbitrary<FactValue> }, missing, odd, {
  weight: 1,
  arbitrary: derived(0, 1),
});
const count = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 7 }) as fc.Arbitrary<FactValue> },
  missing,
  odd,
  {
    weight: 1,
    arbitrary: derived(0, 7),
  },
);

/** One fact in one of its forms. */
const formOf = (id: string): fc.Arbitrary<Readonly<Record<string, FactValue>>> => {
  const { kind, counts, bySex } = FACTS.find((one) => one.id === id) ?? FACTS[0]!;
  if (kind === "boolean") return yesNo.map((value) => ({ [id]: value }));
  if (kind === "count") return count.map((value) => ({ [id]: value }));
  const direct = (key: string) => amount.map((value) => ({ [key]: value }));
  const counted = (key: string) =>
    fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom(0, 10, 20))
      .map(([dat, tong]) => ({ [`${key}.dat`]: dat, [`${key}.tong`]: tong }));
  const either = (key: string) => (counts ? fc.oneof(direct(key), counted(key)) : direct(key));
  if (!bySex) return either(id);
  return fc.tuple(either(`${id}.nam-gioi`), either(`${id}.nu-gioi`)).map(([men, women]) => ({ ...men, ...women }));
};

/** A unit, by fact: whole facts can be taken away from it. */
export const anyFacts: fc.Arbitrary<ReadonlyMap<string, Readonly<Record<string, FactValue>>>> = fc
  .tuple(...FACTS.map(({ id }) => formOf(id)))
  .map((forms) => new Map(forms.map((form, i) => [FACTS[i]!.id, form])));

export const anyPlace: fc.Arbitrary<Partial<Unit>> = fc.record({
  vung: fc.constantFrom("bac", "nam-bo", "bac", "nam-bo", "dong"),
  "nam-xet": fc.constantFrom(2023, 2024, 2023, 2024, 2030),
});

export const unitOf = (
  facts: ReadonlyMap<string, Readonly<Record<string, FactValue>>>,
  place: Partial<Unit>,
): Unit => ({
  ...unit({}, place),
  facts: Object.assign({}, ...facts.values()),
});
