import { expect, test } from "vitest";
import { createEvaluator } from "../../src/evaluate/index.js";
import type { CriteriaSet, LevelRule } from "../../src/model/criteria-set.js";
import { shippedSets } from "./shipped.js";

// Found by `sound` on a generated set: a level that counts was not met while a criterion was unknown, and not applicable
// once it turned out that no criterion applies. A count is decided, whatever applies.
const like = shippedSets[0]!.set;
const statement = like.criteria[0]!.statement;
const fact = {
  ...like.facts.find(({ derive }) => derive === undefined)!,
  id: "ap_dung",
  kind: "boolean",
  role: "classifier",
  whole: true,
  range: { min: 0, max: 1 },
} as const;
const asked = { ...fact, id: "hoi", role: "higher" } as const;
const condition = { op: "is", fact: "ap_dung", value: true } as const;
const require = { op: "is", fact: "hoi", value: true, statement, appliesWhen: { condition, statement } } as const;
const policies = [{ id: "dem", label: "Đếm", status: "in-force", statement }] as const;
const set: CriteriaSet = {
  ...like,
  status: "in-use",
  facts: [fact, asked],
  dimensions: [],
  unencoded: [],
  pending: [],
  policies,
  criteria: [
    {
      id: "1",
      concept: "c",
      label: "Tiêu chí",
      statement,
      indicators: [{ id: "1.1", concept: "c", label: "Chỉ tiêu", statement, require }],
    },
  ],
  levels: [],
};

const rungUnder = (rule: LevelRule, facts: Record<string, boolean>) => {
  const { declared: _, ...whole } = { ...set, levels: [{ id: "muc", label: "Mức", policy: "dem", rule, statement }] };
  const { assess } = createEvaluator(whole, { evidence: "assumed" });
  return assess({ kind: set.unitKind, code: "1", name: "Đơn vị", facts }).level.rungs[0]?.verdict;
};

test("a level that counts criteria stays not met when none of them applies", () => {
  const two: LevelRule = { op: "counts", metOrNearlyAtLeast: 2 };
  expect(rungUnder(two, {})).toBe("not-met");
  expect(rungUnder(two, { ap_dung: false })).toBe("not-met");
});

// Nobody is recognised for criteria none of which applies, nor for tolerating all of them.
test("a level that tolerates criteria not met still needs one that is met or nearly met", () => {
  const tolerant: LevelRule = { op: "counts", notMetAtMost: 1 };
  expect(rungUnder(tolerant, {})).toBe("unknown");
  expect(rungUnder(tolerant, { ap_dung: false })).toBe("not-met");
  expect(rungUnder(tolerant, { ap_dung: true, hoi: false })).toBe("not-met");
  expect(rungUnder(tolerant, { ap_dung: true, hoi: true })).toBe("met");
});
