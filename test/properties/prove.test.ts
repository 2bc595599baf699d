import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { messageText } from "../../src/explain/message.js";
import type { CriteriaSet, Criterion } from "../../src/model/criteria-set.js";
import type { FactDefinition } from "../../src/model/fact.js";
import type { Condition, Requirement } from "../../src/model/requirement.js";
import { factUses, proofMessages, prove, smallSet } from "../../src/testing/index.js";

// One sound small set, and a copy with one fault for each case.
const base = fc.sample(smallSet(), { seed: 1, numRuns: 1 })[0]!;
const at = (line: number) => ({
  id: `s${line}`,
  evidence: "secondary" as const,
  cite: { instrument: "01/QĐ", at: "Phụ lục" },
  origin: { file: "thu.yaml", line, column: 3 },
});

const demand = (line: number, more: Record<string, unknown>): Requirement =>
  ({ op: "is", fact: "co_dien", value: true, statement: at(line), ...more }) as Requirement;
const above = (line: number, fact: string, op = "at-least"): Requirement =>
  demand(line, { op, fact, table: { by: [], cells: [{ state: "value", value: 5, statement: at(line) }] } });
const applies = (line: number, condition: Condition): Requirement =>
  demand(line, { appliesWhen: { condition, statement: at(line) } });

function withDemands(...of: readonly Requirement[]): CriteriaSet {
  const indicators = of.map((require, i) => ({
    id: `1.${i + 1}`,
    concept: `c${i}`,
    label: `Chỉ tiêu ${i + 1}`,
    statement: at(100 + i),
    require,
  }));
  const criterion: Criterion = { id: "1", concept: "c", label: "Tiêu chí", statement: at(99), indicators };
  const levels = [
    { id: "dat", label: "Đạt", policy: "quoc-gia", rule: { op: "all-criteria" as const }, statement: at(98) },
  ];
  return { ...base, criteria: [criterion], levels, pending: [] };
}

const withFact = (set: CriteriaSet, id: string, more: Partial<FactDefinition>): CriteriaSet => ({
  ...set,
  facts: set.facts.map((fact) => (fact.id === id ? { ...fact, ...more } : fact)),
});

const levels = (...rules: readonly CriteriaSet["levels"][number]["rule"][]): CriteriaSet => ({
  ...base,
  levels: rules.map((rule, i) => ({
    id: `muc-${i}`,
    label: `Mức ${i}`,
    policy: "quoc-gia",
    rule,
    statement: at(50 + i),
  })),
});

const tableSet = withDemands(
  demand(1, {
    op: "at-least",
    fact: "thu_nhap",
    table: { by: ["vung"], cells: [{ state: "unset", statement: at(1) }] },
  }),
);

const CASES: readonly (readonly [code: string, set: CriteriaSet, lines: readonly number[]])[] = [
  ["rule/fact-two-uses", withDemands(above(1, "thu_nhap"), above(2, "thu_nhap", "at-most")), [2, 1, 1]],
  ["rule/fact-two-uses", withDemands(demand(1, {}), applies(2, { op: "is", fact: "co_dien", value: true })), [2, 1, 1]],
  ["rule/fact-against-role", withDemands(above(3, "o_nhiem")), [3, 1]],
  ["rule/level-may-fall", withFact(withDemands(demand(1, {})), "so_ban_dat", { role: "lower" }), [1]],
  ["rule/table-not-total", tableSet, [1]],
  ["rule/condition-never", withDemands(applies(4, { op: "above", fact: "so_cho", value: 9 })), [4, 1]],
  [
    "rule/condition-never",
    withDemands(
      applies(4, {
        op: "all-of",
        of: [
          { op: "below", fact: "so_cho", value: 3 },
          { op: "above", fact: "so_cho", value: 2 },
        ],
      }),
    ),
    [4, 1],
  ],
  ["rule/condition-always", withDemands(applies(4, { op: "at-least", fact: "so_cho", value: 0 })), [4, 1]],
  [
    "rule/column-unreachable",
    {
      ...withDemands(demand(1, {})),
      dimensions: base.dimensions.map((one) =>
        one.id === "nhom-xa" ? { ...one, rules: one.rules.slice(1), statement: at(7) } : one,
      ),
    },
    [7],
  ],
  ["rule/rungs-out-of-order", levels({ op: "all-criteria" }, { op: "criteria-at-least", count: 1 }), [51, 50]],
  [
    "rule/rungs-out-of-order",
    levels({ op: "criteria-at-least", count: 2 }, { op: "counts", notMetAtMost: 5 }),
    [51, 50],
  ],
];

describe("what a set may not do", () => {
  test("a set without a fault has nothing to say", () => {
    expect(prove(withDemands(demand(1, {}), above(2, "thu_nhap")))).toEqual([]);
  });

  test.each(CASES.map(([code, set, lines]) => [code, lines, set] as const))("%s at lines %j", (code, lines, set) => {
    const found = prove(set).filter((one) => one.code === code);
    expect(found).toHaveLength(1);
    const places = [found[0]!.place, ...(found[0]!.related ?? [])];
    expect(places.map((place) => (place.in === "text" ? place.line : 0))).toEqual(lines);
  });

  test("every finding says what it is and how to mend it, in both languages", () => {
    const found = CASES.flatMap(([, set]) => prove(set));
    for (const lang of ["vi", "en"] as const) {
      for (const one of found) {
        const { text, fix } = messageText(one, proofMessages, lang);
        expect(text).not.toMatch(/[{}]/);
        expect(text).not.toBe(one.code);
        expect(fix).not.toBe("");
      }
    }
  });

  test("uses follow from the form of the demand alone", () => {
    const set = withDemands(above(1, "o_nhiem", "below"), demand(2, { op: "none", fact: "nha_tam" }));
    const uses = factUses({ ...set, dimensions: [] }).map(({ fact, as }) => `${fact} ${as}`);
    expect(uses).toEqual(["o_nhiem lower", "nha_tam lower"]);
  });
});
