import { describe, expect, it } from "vitest";
import { createEvaluator } from "../../src/evaluate/evaluator.js";
import type { CriteriaSet, LevelRule } from "../../src/model/criteria-set.js";
import { criterion, holds, is, level, makeSet, says, unit, when } from "./build.js";

/** One criterion for each letter: met, not met, unknown, not applicable, cơ bản đạt. */
const criteria = (letters: string) =>
  [...letters].map((letter, i) => {
    const id = String(i + 1);
    const no = is("yes", { value: false });
    switch (letter) {
      case "M":
        return criterion(id, [is("yes")]);
      case "N":
        return criterion(id, [no]);
      case "U":
        return criterion(id, [is("also")]);
      case "C":
        return criterion(id, [is("yes"), no], { nearlyMet: { indicatorsMet: 1, statement: says("nearly") } });
      default:
        return criterion(id, [is("yes", { appliesWhen: when(holds("guild")) })]);
    }
  });

const commune = unit({ yes: true, guild: false });
const LADDER = [
  level("mot", { op: "criteria-at-least", count: 1 }),
  level("ba", { op: "criteria-at-least", count: 3 }),
  level("dat", { op: "all-criteria" }),
];
const ladder = (letters: string, parts: Partial<CriteriaSet> = {}) =>
  createEvaluator(makeSet(criteria(letters), { levels: LADDER, ...parts })).assess(commune).level;

describe("a ladder", () => {
  it.each([
    ["MMMM", "dat", "dat"],
    ["MMMN", "ba", "ba"],
    ["MMMU", "ba", "dat"],
    ["MMUN", "mot", "ba"],
    ["UUUU", null, "dat"],
    ["NNNN", null, null],
    ["NNNU", null, "mot"],
    ["UUUN", null, "ba"],
    // What is not applicable drops out of all criteria, and counts towards no number.
    ["MMMA", "dat", "dat"],
    // A higher rung carries the lower ones.
    ["MAAA", "dat", "dat"],
    ["MUAA", "mot", "dat"],
    ["AAAA", null, null],
  ] as const)("%s: surely %s, possibly %s", (letters, surely, possibly) => {
    const { surely: s, possibly: p } = ladder(letters);
    expect([s?.id ?? null, p?.id ?? null]).toEqual([surely, possibly]);
  });

  it("bounds how many criteria count", () => {
    expect(ladder("MMUNA").rungs.map(({ id, verdict, met }) => ({ id, verdict, ...met }))).toEqual([
      { id: "mot", verdict: "met", least: 2, most: 3, needed: 1 },
      { id: "ba", verdict: "unknown", least: 2, most: 3, needed: 3 },
      { id: "dat", verdict: "not-met", least: 2, most: 3, needed: 4 },
    ]);
  });

  it("says of each rung how sure it is", () => {
    const weak = [is("yes", { statement: says("w", "unverified") })];
    const set = makeSet([criterion("1", [is("yes")]), criterion("2", [is("yes")]), criterion("3", weak)], {
      levels: [level("hai", { op: "criteria-at-least", count: 2 }), level("dat", { op: "all-criteria" })],
    });
    const evidence = (one: CriteriaSet) =>
      createEvaluator(one)
        .assess(commune)
        .level.rungs.map((rung) => rung.evidence);
    expect(evidence(set)).toEqual(["secondary", "unverified"]);
    const policies = [{ ...set.policies[0]!, statement: says("p", "unverified") }];
    expect(evidence({ ...set, policies })).toEqual(["unverified", "unverified"]);
  });

  it("has no rung whose policy is refused", () => {
    const levels = [level("dat", { op: "all-criteria" }, { statement: says("l", "unverified") })];
    const strict = createEvaluator(makeSet(criteria("MM"), { levels }), { evidence: "secondary" }).assess(
      commune,
    ).level;
    expect([strict.surely, strict.possibly?.id]).toEqual([null, "dat"]);
  });
});

describe("counts of every verdict", () => {
  const observed = { id: "hoi-dong", label: "Hội đồng", status: "observed", statement: says("o") } as const;
  const counts = (letters: string, rule: Omit<Extract<LevelRule, { op: "counts" }>, "op">) => {
    const set = makeSet(criteria(letters), {
      policies: [...makeSet([]).policies, observed],
      levels: [...LADDER, level("nhu-hoi-dong", { op: "counts", ...rule }, { policy: "hoi-dong" })],
    });
    const { level: result, basis } = createEvaluator(set, { policy: "hoi-dong" }).assess(commune);
    expect(basis.policies).toEqual([{ id: "hoi-dong", label: "Hội đồng", observed: true }]);
    const [rung, ...others] = result.rungs;
    expect(others).toEqual([]);
    return [rung?.verdict, rung?.met];
  };

  it.each([
    ["MCCM", { notMetAtMost: 0 }, "met", 4, 4, 4],
    ["MCCN", { notMetAtMost: 0 }, "not-met", 3, 3, 4],
    ["MCCU", { notMetAtMost: 0 }, "unknown", 3, 4, 4],
    ["MCNN", { metOrNearlyAtLeast: 2 }, "met", 2, 2, 2],
    ["MNNU", { metOrNearlyAtLeast: 2 }, "unknown", 1, 2, 2],
    ["NNNU", { metOrNearlyAtLeast: 2 }, "not-met", 0, 1, 2],
    ["MCAN", { notMetAtMost: 1, metOrNearlyAtLeast: 2 }, "met", 2, 2, 2],
  ] as const)("%s under %j is %s", (letters, rule, verdict, least, most, needed) => {
    expect(counts(letters, rule)).toEqual([verdict, { least, most, needed }]);
  });

  it("are never a default", () => {
    const set = makeSet(criteria("M"), {
      policies: [observed],
      levels: [level("x", { op: "counts", notMetAtMost: 0 }, { policy: "hoi-dong" })],
    });
    const { level: result, basis } = createEvaluator(set).assess(commune);
    expect([result, basis.policies]).toEqual([{ surely: null, possibly: null, rungs: [] }, []]);
  });

  it("must be of a policy that exists", () => {
    expect(() => createEvaluator(makeSet(criteria("M")), { policy: "khong-co" })).toThrow(RangeError);
  });
});

describe("a criterion that is open in part", () => {
  const [yes, no, open] = [is("yes"), is("yes", { value: false }), is("also")];
  const nearlyMet = { indicatorsMet: 1, statement: says("nearly") };
  // Met or nearly met, whichever; surely not met, nearly or not at all; met.
  const passing = criterion("1", [yes, open], { nearlyMet });
  const failing = criterion("2", [no, open], { nearlyMet });
  const met = criterion("3", [yes]);
  const under = (rule: LevelRule, ...own: Parameters<typeof makeSet>[0][number][]) => {
    const [rung] = createEvaluator(makeSet(own, { levels: [level("muc", rule)] })).assess(commune).level.rungs;
    return [rung?.verdict, rung?.met.least, rung?.met.most, rung?.met.needed];
  };

  it("counts for a level as far as it is known", () => {
    expect(under({ op: "all-criteria" }, passing, met)).toEqual(["unknown", 1, 2, 2]);
    expect(under({ op: "all-criteria" }, failing, met)).toEqual(["not-met", 1, 1, 2]);
    expect(under({ op: "criteria-at-least", count: 2 }, passing, met)).toEqual(["unknown", 1, 2, 2]);
    expect(under({ op: "criteria-at-least", count: 2 }, failing, met)).toEqual(["not-met", 1, 1, 2]);
    expect(under({ op: "counts", metOrNearlyAtLeast: 2 }, passing, met)).toEqual(["met", 2, 2, 2]);
    expect(under({ op: "counts", metOrNearlyAtLeast: 2 }, failing, met)).toEqual(["unknown", 1, 2, 2]);
    expect(under({ op: "counts", notMetAtMost: 1 }, passing, failing, met)).toEqual(["met", 2, 3, 2]);
  });
});

it("a set with as many criteria as it declares may be final", () => {
  const declared = { criteria: 4, indicators: 4, statement: says("d") };
  expect(ladder("MMMM", { declared }).surely?.id).toBe("dat");
});

describe("no level is final", () => {
  it("of a draft", () => {
    const { surely, possibly, rungs } = ladder("MMMM", { status: "draft" });
    expect([surely, possibly]).toEqual([null, null]);
    expect(new Set(rungs.map(({ verdict }) => verdict))).toEqual(new Set(["unknown"]));
    expect(rungs[2]?.met).toEqual({ least: 4, most: 4, needed: 4 });
  });

  const clause = { text: "t", why: "w", check: "c", statement: says("clause") };
  it.each([
    ["a clause that no rule expresses", { unencoded: [clause] }],
    ["more criteria declared than written down", { declared: { criteria: 9, indicators: 9, statement: says("d") } }],
  ])("with %s; what is out of reach stays so", (_why, parts) => {
    const met = ladder("MMMM", parts);
    expect([met.surely, met.possibly?.id]).toEqual([null, "dat"]);
    expect(ladder("NNNN", parts).possibly).toBeNull();
  });

  it("of a unit of another kind, which is reported", () => {
    const hamlet = { ...commune, kind: "ban" };
    const { level: result, issues } = createEvaluator(makeSet(criteria("MM"))).assess(hamlet);
    expect([result.surely, result.possibly?.id]).toEqual([null, "dat"]);
    expect(issues).toEqual([{ key: "kind", issue: { code: "unknown-value", params: { value: "ban", known: "xa" } } }]);
  });

  it("lists the clauses that must be checked", () => {
    const { unencoded } = createEvaluator(makeSet(criteria("M"), { unencoded: [clause] })).assess(commune);
    expect(unencoded).toEqual([clause]);
  });
});
