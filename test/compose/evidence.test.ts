import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessTree } from "../../src/compose/index.js";
import { createEvaluator } from "../../src/evaluate/index.js";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import { EVIDENCE_GRADES, type Evidence, rankOf } from "../../src/model/evidence.js";
import type { Derivation, FactDefinition } from "../../src/model/fact.js";
import type { DerivedValue, Unit } from "../../src/model/unit.js";
import { COMMUNE, commune, district, leafOf, over, unit } from "./build.js";

/** The same set, each of its statements, in order, of the next of some grades. */
function graded(set: CriteriaSet, grades: readonly Evidence[]): CriteriaSet {
  let n = 0;
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== "object" || value === null) return value;
    const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)]));
    return "cite" in copy && "evidence" in copy ? { ...copy, evidence: grades[n++ % grades.length] } : copy;
  };
  return visit(set) as CriteriaSet;
}

const DERIVED: readonly (readonly [Derivation, FactDefinition["kind"], number])[] = [
  [{ op: "units", kind: "xa", family: COMMUNE, level: "co-ban" }, "count", 2],
  [{ op: "units", kind: "xa", family: COMMUNE, level: "dat-chuan" }, "share", 50],
  [{ op: "mean-criteria", kind: "xa", family: COMMUNE }, "amount", 2],
  [{ op: "criteria", family: COMMUNE, verdict: "met" }, "count", 2],
  [{ op: "criteria", family: COMMUNE, verdict: "met", among: ["1", "3"] }, "share", 50],
  [{ op: "level", family: COMMUNE, level: "co-ban" }, "boolean", 1],
];

const mark = fc.constantFrom(true, true, false, null);
const unitsOf = fc.array(fc.tuple(mark, mark, mark), { minLength: 1, maxLength: 4 }).map((marks): readonly Unit[] => {
  const [a, b, c] = marks[0] ?? [];
  return [
    district,
    unit("xa", "0", "099", { a, b, c }),
    ...marks.slice(1).map((own, i) => commune(`${i + 1}`, ...own)),
  ];
});
const grades = fc.array(fc.constantFrom<Evidence>("unverified", "secondary", "official", "official"), {
  minLength: 7,
  maxLength: 13,
});

describe("the evidence of a figure computed from other results", () => {
  for (const [derive, kind, atLeast] of DERIVED) {
    const plain = over(derive, kind, atLeast);
    const setOf = (own: readonly Evidence[]): CriteriaSet => ({
      ...graded(plain, ["official"]),
      requires: plain.requires.map((set) => graded(set, own)),
    });

    it(`${derive.op} (${kind}): is the strictest policy under which its verdict stays`, () => {
      fc.assert(
        fc.property(unitsOf, grades, fc.constantFrom(...EVIDENCE_GRADES), (units, own, asked) => {
          const set = setOf(own);
          const leafAt = (evidence: Evidence) => leafOf(assessTree(set, units, { evidence }).assessments[0]);
          const leaf = leafAt(asked);
          if (leaf === undefined || leaf.verdict === "unknown") return;
          const keeping = EVIDENCE_GRADES.filter(
            (grade) => rankOf(grade) >= rankOf(asked) && leafAt(grade)?.verdict === leaf.verdict,
          );
          expect(leaf.evidence).toBe(keeping.at(-1));
        }),
        { numRuns: 300 },
      );
    });

    it(`${derive.op} (${kind}): what was composed once answers for every stricter policy`, () => {
      fc.assert(
        fc.property(unitsOf, grades, fc.constantFrom(...EVIDENCE_GRADES), (units, own, stricter) => {
          const set = setOf(own);
          const [composed] = assessTree(set, units, { evidence: "assumed" }).units;
          const [expected] = assessTree(set, units, { evidence: stricter }).assessments;
          if (composed === undefined) throw new Error("nothing was composed");
          const leaf = leafOf(createEvaluator(set, { evidence: stricter }).assess(composed));
          expect(leaf?.verdict).toBe(leafOf(expected)?.verdict);
          expect(leaf?.evidence).toBe(leafOf(expected)?.evidence);
        }),
        { numRuns: 300 },
      );
    });
  }

  it("of assumptions says so, also where the verdict would stand without them", () => {
    const plain = over({ op: "units", kind: "xa", family: COMMUNE, level: "co-ban" }, "count", 9);
    const set = { ...plain, requires: plain.requires.map((one) => graded(one, ["assumed"])) };
    const units = [district, commune("1", true, true, true)];
    const leafIn = (lang: "vi" | "en") => leafOf(assessTree(set, units, { evidence: "assumed", lang }).assessments[0]);
    expect(leafIn("vi")).toMatchObject({ verdict: "not-met", evidence: "secondary" });
    expect(leafIn("vi")?.fact?.from).toBe("1 / 1 xã có trong dữ liệu, có phần GIẢ ĐỊNH");
    expect(leafIn("en")?.fact?.from).toBe("1 of 1 communes in the data, partly ASSUMED");
  });

  it("says what remains of it under each stricter policy", () => {
    const plain = over({ op: "criteria", family: COMMUNE, verdict: "met" }, "count", 2);
    const [first] = plain.requires;
    if (first === undefined) throw new Error("nothing is required");
    const weak = new Set(["criterion-1"]);
    const set = {
      ...plain,
      requires: [
        {
          ...first,
          criteria: first.criteria.map((one) => ({
            ...one,
            statement: {
              ...one.statement,
              evidence: weak.has(one.statement.id) ? ("unverified" as const) : ("secondary" as const),
            },
          })),
        },
      ],
    };
    const { units } = assessTree(set, [commune("1", true, true, true)]);
    expect(units[0]?.facts["x"]).toEqual({
      derived: [3, 3],
      evidence: "unverified",
      under: { secondary: [2, 3], official: [0, 3] },
      from: "3 / 3 tiêu chí",
    } satisfies DerivedValue);
    expect(leafOf(assessTree(set, [commune("1", true, true, true)]).assessments[0])?.evidence).toBe("secondary");
  });
});
