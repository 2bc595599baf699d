import * as fc from "fast-check";
import type { Dimension } from "../model/criteria-set.js";
import type { Evidence, Statement } from "../model/evidence.js";
import type { FactDefinition } from "../model/fact.js";
import type { Cell, ComparisonOp, Condition, Requirement, Table } from "../model/requirement.js";
import { PLACEHOLDER, SMALL_DIMENSIONS, SMALL_FACTS } from "./small-facts.js";

/** A statement of some grade, mostly acceptable by default. */
export const statementOf: fc.Arbitrary<Statement> = fc
  .oneof(
    { weight: 8, arbitrary: fc.constantFrom<Evidence>("unverified", "secondary", "official") },
    fc.constant<Evidence>("assumed"),
  )
  .map((evidence) => ({ ...PLACEHOLDER, evidence }));

/** Present once in `n` times. */
export const rarely = <T>(arbitrary: fc.Arbitrary<T>, n: number): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: n - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const graded = SMALL_FACTS.filter((fact) => fact.role !== "classifier");
const comparable = graded.filter((fact) => fact.kind !== "boolean");

/** Few different values, so that cells of different columns are often equal. */
function cellValues({ range, whole }: FactDefinition): readonly number[] {
  const at = (part: number): number => range.min + (range.max - range.min) * part;
  return [at(0.2), at(0.5), at(0.5), at(0.8)]
    .map((x) => (whole ? Math.round(x) : Number(x.toFixed(2))))
    .concat(whole ? [] : [Number(at(0.495).toFixed(2))]);
}

const cellOf = (fact: FactDefinition): fc.Arbitrary<Cell> =>
  fc
    .tuple(
      fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...cellValues(fact)) },
        fc.constantFrom("unset" as const, "not-demanded" as const),
      ),
      statementOf,
    )
    .map(([cell, statement]) =>
      typeof cell === "number" ? { state: "value", value: cell, statement } : { state: cell, statement },
    );

function tableOf(fact: FactDefinition): fc.Arbitrary<Table> {
  return fc.subarray([...SMALL_DIMENSIONS], { maxLength: 2 }).chain((by: readonly Dimension[]) => {
    const size = by.reduce((product, { values }) => product * values.length, 1);
    return fc
      .tuple(fc.array(cellOf(fact), { minLength: size, maxLength: size }), rarely(statementOf, 8))
      .map(([cells, delegated]) => ({
        by: by.map(({ id }) => id),
        cells,
        ...(delegated ? { delegated: { to: "UBND tỉnh", statement: delegated } } : {}),
      }));
  });
}

const classified = (id: string, value: boolean): Condition => ({ op: "is", fact: id, value });

/** Conditions over classifiers that choose no column; no fact stands twice in one. */
const conditionOf: fc.Arbitrary<Condition> = fc
  .record({
    one: fc.boolean().map((value) => classified("co_lang_nghe", value)),
    other: fc.oneof(
      fc.record({
        op: fc.constantFrom<ComparisonOp>("at-least", "at-most", "above", "below"),
        fact: fc.constant("so_cho"),
        value: fc.integer({ min: 2, max: 7 }),
      }),
      fc.record({
        op: fc.constant("between" as const),
        fact: fc.constant("so_cho"),
        low: fc.constant(2),
        high: fc.integer({ min: 2, max: 5 }),
      }),
    ),
    shape: fc.constantFrom("one", "other", "all-of", "any-of"),
  })
  .map(({ one, other, shape }): Condition => {
    if (shape === "one") return one;
    if (shape === "other") return other;
    return { op: shape === "all-of" ? "all-of" : "any-of", of: [one, other] };
  });

const extrasOf = fc.record({
  statement: statementOf,
  applies: rarely(
    fc.record({
      condition: fc.oneof({ weight: 9, arbitrary: conditionOf }, fc.constant("unset" as const)),
      statement: statementOf,
    }),
    4,
  ),
  exempt: rarely(statementOf, 2),
});

function withExtras(core: fc.Arbitrary<object>): fc.Arbitrary<Requirement> {
  return fc.tuple(core, extrasOf).map(
    ([demand, { statement, applies, exempt }]) =>
      ({
        ...demand,
        statement,
        ...(applies ? { appliesWhen: applies } : {}),
        ...(exempt ? { mayNotApply: exempt } : {}),
      }) as Requirement,
  );
}

const comparisonOf = (fact: FactDefinition, part?: string): fc.Arbitrary<object> =>
  fc.record({
    op:
      fact.role === "higher"
        ? fc.constantFrom("at-least", "at-least", "above")
        : fc.constantFrom("at-most", "at-most", "below"),
    fact: fc.constant(fact.id),
    table: tableOf(fact),
    ...(part === undefined ? {} : { part: fc.constant(part) }),
  });

const booleans = graded.filter((fact) => fact.kind === "boolean");

const leafOf: fc.Arbitrary<object> = fc.oneof(
  { weight: 16, arbitrary: fc.constantFrom(...comparable).chain((fact) => comparisonOf(fact)) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(...booleans).map(({ id, role }) => ({ op: "is", fact: id, value: role === "higher" })),
  },
  { weight: 2, arbitrary: fc.constantFrom("nha_tam", "ngheo").map((fact) => ({ op: "none", fact })) },
  { weight: 1, arbitrary: fc.constant({ op: "unencoded", text: "nội dung", why: "chưa rõ", check: "kiểm tra" }) },
);

const bySex = graded.filter((fact) => fact.bySex);

const eachOf: fc.Arbitrary<object> = fc
  .constantFrom(...bySex)
  .chain((fact) =>
    fc
      .tuple(withExtras(comparisonOf(fact, "nam-gioi")), withExtras(comparisonOf(fact, "nu-gioi")))
      .map((of) => ({ op: "each", of })),
  );

/** Requirements of every form, a few levels deep. */
export function smallRequirement(depth = 2): fc.Arbitrary<Requirement> {
  if (depth === 0) return withExtras(leafOf);
  const parts = fc.array(smallRequirement(depth - 1), { minLength: 1, maxLength: 3 });
  const composite = fc.oneof(
    { weight: 2, arbitrary: fc.record({ op: fc.constantFrom("all-of", "any-of"), of: parts }) },
    parts.chain((of) => fc.integer({ min: 1, max: of.length }).map((count) => ({ op: "at-least-of", count, of }))),
    eachOf,
  );
  return withExtras(fc.oneof({ weight: 3, arbitrary: leafOf }, { weight: 2, arbitrary: composite }));
}
