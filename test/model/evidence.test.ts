import { expect, it } from "vitest";
import { EVIDENCE_GRADES, gradeOf, rankOf } from "../../src/index.js";

it("a grade of evidence and its rank name each other, weakest first", () => {
  expect(EVIDENCE_GRADES.map(rankOf)).toEqual([0, 1, 2, 3]);
  expect(EVIDENCE_GRADES.map(rankOf).map(gradeOf)).toEqual(EVIDENCE_GRADES);
});

it.each([-1, 4, 0.5, Number.NaN])("no grade has the rank %d", (rank) => {
  expect(() => gradeOf(rank)).toThrow(new RangeError(`no evidence grade of rank ${rank}`));
});
