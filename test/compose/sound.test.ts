import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessTree } from "../../src/compose/index.js";
import type { Derivation } from "../../src/model/fact.js";
import type { DerivedValue, Unit } from "../../src/model/unit.js";
import { COMMUNE, commune, district, leafOf, over } from "./build.js";

const CHILDREN: readonly (readonly [Derivation, "count" | "share" | "amount"])[] = [
  [{ op: "units", kind: "xa", family: COMMUNE, level: "dat-chuan" }, "count"],
  [{ op: "units", kind: "xa", family: COMMUNE, level: "co-ban" }, "share"],
  [{ op: "mean-criteria", kind: "xa", family: COMMUNE }, "amount"],
];

type Marks = readonly (boolean | null)[];
const full = fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 5 });
const holes = fc.array(fc.boolean(), { minLength: 15, maxLength: 15 });

const unitsOf = (marks: readonly Marks[]): readonly Unit[] => [
  district,
  ...marks.map((own, i) => commune(`${i}`, ...own)),
];
const withHoles = (marks: readonly Marks[], hidden: readonly boolean[]): readonly Marks[] =>
  marks.map((own, i) => own.map((mark, j) => (hidden[3 * i + j] ? null : mark)));

describe("figures of child units with missing facts", () => {
  for (const [derive, kind] of CHILDREN) {
    const set = over(derive, kind, kind === "share" ? 50 : 2);
    const resultOf = (marks: readonly Marks[]) => {
      const { units, assessments } = assessTree(set, unitsOf(marks));
      const figure = units[0]?.facts["x"] as DerivedValue;
      return { range: figure.derived, verdict: leafOf(assessments[0])?.verdict };
    };

    it(`${derive.op} (${kind}): contain every completion, and a decided verdict stays`, () => {
      fc.assert(
        fc.property(full, holes, (marks, hidden) => {
          const partial = resultOf(withHoles(marks, hidden));
          const complete = resultOf(marks);
          expect(complete.range[0]).toBe(complete.range[1]);
          expect(partial.range[0]).toBeLessThanOrEqual(complete.range[0]);
          expect(partial.range[1]).toBeGreaterThanOrEqual(complete.range[1]);
          if (partial.verdict !== "unknown") expect(partial.verdict).toBe(complete.verdict);
        }),
      );
    });

    it(`${derive.op} (${kind}): do not fall when a commune gets better`, () => {
      fc.assert(
        fc.property(full, fc.nat(14), (marks, at) => {
          const better = marks.map((own, i) => own.map((mark, j) => mark || 3 * i + j === at));
          expect(resultOf(better).range[0]).toBeGreaterThanOrEqual(resultOf(marks).range[0]);
        }),
      );
    });

    it(`${derive.op} (${kind}): do not depend on the order of the units`, () => {
      fc.assert(
        fc.property(full, (marks) => {
          const units = unitsOf(marks);
          const figure = (own: readonly Unit[]) => assessTree(set, own).units[0]?.facts["x"];
          expect(figure([...units].reverse())).toEqual(figure(units));
        }),
      );
    });
  }
});
