import * as fc from "fast-check";
import type {
  AggregationPolicy,
  Clause,
  CriteriaSet,
  Criterion,
  Dimension,
  Level,
  LevelRule,
} from "../model/criteria-set.js";
import type { Statement } from "../model/evidence.js";
import { PLACEHOLDER, SMALL_DIMENSIONS, SMALL_FACTS } from "./small-facts.js";
import { rarely, smallRequirement, statementOf } from "./small-requirement.js";

const clauseOf: fc.Arbitrary<Clause> = statementOf.map((statement) => ({
  text: "nội dung chưa mã hóa",
  why: "chưa rõ",
  check: "kiểm tra",
  statement,
}));

const criterionOf: fc.Arbitrary<Omit<Criterion, "id" | "concept" | "label">> = fc
  .record({
    statement: statementOf,
    indicators: fc.array(fc.record({ statement: statementOf, require: smallRequirement() }), {
      minLength: 1,
      maxLength: 3,
    }),
    incomplete: rarely(clauseOf, 10),
    nearly: rarely(fc.record({ indicatorsMet: fc.integer({ min: 1, max: 2 }), statement: statementOf }), 4),
  })
  .map(({ statement, indicators, incomplete, nearly }) => ({
    statement,
    indicators: indicators.map((one, i) => ({
      id: String(i + 1),
      concept: `chi-tieu-${i + 1}`,
      label: `Chỉ tiêu ${i + 1}`,
      ...one,
    })),
    ...(incomplete ? { incomplete } : {}),
    ...(nearly ? { nearlyMet: nearly } : {}),
  }));

const dimensionOf = (dimension: Dimension): fc.Arbitrary<Dimension> =>
  fc
    .tuple(statementOf, fc.array(statementOf, { minLength: dimension.rules.length, maxLength: dimension.rules.length }))
    .map(([statement, grades]) => ({
      ...dimension,
      statement,
      rules: dimension.rules.map((rule, i) => ({ ...rule, statement: grades[i] ?? statement })),
    }));

/** Policies of a generated set; only one of them is in force. */
const POLICIES: readonly AggregationPolicy[] = [
  { id: "quoc-gia", label: "Theo quy định", status: "in-force", statement: PLACEHOLDER },
  { id: "quan-sat", label: "Quan sát", status: "observed", statement: PLACEHOLDER },
  { id: "dung-sai", label: "Cho phép chưa đạt", status: "observed", statement: PLACEHOLDER },
];

const levelOf = (id: string, policy: string, rule: LevelRule): fc.Arbitrary<Level> =>
  statementOf.map((statement) => ({ id, label: id, policy, rule, statement }));

function levelsOf(criteria: number): fc.Arbitrary<readonly Level[]> {
  const some = fc.integer({ min: 1, max: criteria });
  return fc
    .tuple(some, some, some, fc.integer({ min: 0, max: criteria }))
    .chain(([a, b, c, spare]) =>
      fc.tuple(
        levelOf("co-ban", "quoc-gia", { op: "criteria-at-least", count: Math.min(a, b) }),
        levelOf("gan-dat", "quoc-gia", { op: "criteria-at-least", count: Math.max(a, b) }),
        levelOf("dat-chuan", "quoc-gia", { op: "all-criteria" }),
        levelOf("quan-sat-co-ban", "quan-sat", { op: "counts", metOrNearlyAtLeast: c }),
        levelOf("quan-sat-dat", "quan-sat", { op: "counts", notMetAtMost: 0, metOrNearlyAtLeast: criteria }),
        levelOf("dung-sai-dat", "dung-sai", { op: "counts", notMetAtMost: spare }),
      ),
    );
}

/** Random small sets over every form of requirement, table, column, level and grade of evidence. */
export function smallSet(): fc.Arbitrary<CriteriaSet> {
  return fc
    .record({
      criteria: fc.array(criterionOf, { minLength: 1, maxLength: 4 }),
      dimensions: fc.tuple(...SMALL_DIMENSIONS.map(dimensionOf)),
      status: fc.oneof({ weight: 12, arbitrary: fc.constant("in-use" as const) }, fc.constant("draft" as const)),
      unencoded: fc.oneof({ weight: 12, arbitrary: fc.constant([]) }, fc.tuple(clauseOf)),
      pending: rarely(statementOf, 8),
    })
    .chain((parts) => levelsOf(parts.criteria.length).map((levels) => assemble(parts, levels)));
}

interface Parts {
  readonly criteria: readonly Omit<Criterion, "id" | "concept" | "label">[];
  readonly dimensions: readonly Dimension[];
  readonly status: CriteriaSet["status"];
  readonly unencoded: readonly Clause[];
  readonly pending: Statement | null;
}

const INSTRUMENT = {
  number: "01/QĐ-THỬ",
  title: "Bộ tiêu chí thử",
  issuer: "Người thử",
  signed: "2022-01-01",
  inForceFrom: "2022-01-01",
};

function assemble({ criteria, dimensions, status, unencoded, pending }: Parts, levels: readonly Level[]): CriteriaSet {
  const numbered = criteria.map((criterion, i) => ({
    ...criterion,
    id: String(i + 1),
    concept: `tieu-chi-${i + 1}`,
    label: `Tiêu chí ${i + 1}`,
    indicators: criterion.indicators.map((indicator) => ({ ...indicator, id: `${i + 1}.${indicator.id}` })),
  }));
  return withNumberedStatements({
    id: "thu/bo-tieu-chi/2022-qd-01",
    family: "thu/bo-tieu-chi",
    title: INSTRUMENT.title,
    status,
    unitKind: "xa",
    asOf: "2024-12-31",
    place: "thu",
    instrument: INSTRUMENT,
    layers: [{ id: "thu/bo-tieu-chi/2022-qd-01", title: INSTRUMENT.title, instrument: INSTRUMENT }],
    related: [],
    sources: [],
    groups: [],
    dimensions,
    facts: SMALL_FACTS,
    criteria: numbered,
    policies: POLICIES,
    levels,
    openQuestions: [],
    links: [],
    unencoded,
    pending: pending ? [{ number: "02/QĐ-THỬ", from: "2024-03-01", indicators: ["1.1"], statement: pending }] : [],
    requires: [],
    files: [],
  });
}

/** Gives every statement an id and a line of its own, as if each had been read from a file. */
function withNumberedStatements(set: CriteriaSet): CriteriaSet {
  let n = 0;
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== "object" || value === null) return value;
    const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)]));
    if (!("cite" in copy && "evidence" in copy)) return copy;
    n++;
    return { ...copy, id: `quy-dinh-${n}`, origin: { ...PLACEHOLDER.origin, line: n } };
  };
  return visit(set) as CriteriaSet;
}
