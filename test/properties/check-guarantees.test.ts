import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEvaluator } from "../../src/evaluate/index.js";
import type { Unit } from "../../src/model/unit.js";
import {
  betterPair,
  type CheckOptions,
  checkGuarantees,
  completionPair,
  enginesAgree,
  GUARANTEES,
  judgementOf,
  lessInformedPair,
  type NamedEngine,
  partialUnitOf,
  type RunOptions,
  type Subject,
  smallSet,
  unitOf,
} from "../../src/testing/index.js";
import { onRequirement, onResult } from "./faults.js";
import { shippedSets } from "./shipped.js";

const national = shippedSets.find(({ name }) => name === "vn/xa-ntm/2022-qd-318, 2024-12-31, vn")!.set;

describe("a run of the checkers", () => {
  const upsideDown: Subject = onRequirement((one) => (one.op === "at-least" ? { ...one, op: "at-most" } : one));

  test("reports every guarantee, and repeats itself from its seed", async () => {
    const options = { seed: 7, runs: 20 };
    const reports = await checkGuarantees(national, options);
    expect(reports.map(({ guarantee }) => guarantee)).toEqual(Object.keys(GUARANTEES));
    expect(reports.every(({ holds, runs, seed }) => holds && runs === 20 && seed === 7)).toBe(true);
    expect(await checkGuarantees(national, options)).toEqual(reports);
  });

  test("tells a counterexample in the words of the set, the same each time", async () => {
    const options = { seed: 7, runs: 100, subject: upsideDown };
    const broken = (await checkGuarantees(national, options)).find(({ guarantee }) => guarantee === "monotoneInValue");
    expect(broken).toMatchObject({ holds: false, seed: 7 });
    const { counterexample } = broken!;
    expect(counterexample).toContain("không giữ được");
    expect(counterexample).toMatch(/ → /);
    expect(counterexample).toMatch(/✗ \d+(\.\d+)? “.+”: đạt → chưa đạt/);
    const labels = national.facts.map(({ label }) => label);
    expect(labels.some((label) => counterexample!.includes(label))).toBe(true);
    const again = (await checkGuarantees(national, options)).find(({ guarantee }) => guarantee === "monotoneInValue");
    expect(again).toEqual(broken);
  });

  test("tells it in English when asked", async () => {
    const [report] = await checkGuarantees(national, { seed: 7, runs: 100, subject: upsideDown, lang: "en" });
    expect(report?.counterexample).toContain("does not hold");
  });

  test("shows the facts of what is wrong and no others, and says verdicts in words", async () => {
    const subject: Subject = onResult((result) => {
      const criteria = result.criteria.map((one) =>
        one.rule.id === "10" && one.verdict === "not-met"
          ? { ...one, verdict: "met" as const, evidence: "official" as const }
          : one,
      );
      return { ...result, criteria };
    });
    const judge = (of: Subject): NamedEngine["judge"] => {
      return (set, unit, basis) => judgementOf(of(set, basis)(unit));
    };
    const compiled: Subject = (set, options) => createEvaluator(set, options).assess;
    const engines = [
      { name: "one", judge: judge(compiled) },
      { name: "other", judge: judge(subject) },
    ];
    const reports = await checkGuarantees(national, { seed: 7, runs: 100, subject, engines });
    const said = {
      monotoneInEvidence: "✗ 10 “Thu nhập”: đạt; evidence",
      consistent: "✗ 10 “Thu nhập”: đạt, nhưng suy ra chưa đạt",
      enginesAgree: "✗ one / other: 10 “Thu nhập”: chưa đạt / đạt",
    };
    for (const [name, text] of Object.entries(said)) {
      const report = reports.find(({ guarantee }) => guarantee === name);
      expect(report?.counterexample).toContain(text);
      expect(report?.counterexample?.match(/ = /g)).toHaveLength(3);
      for (const id of ["xa_dac_biet_kho_khan", "xa_atk_huyen_ngheo", "thu_nhap_binh_quan"]) {
        expect(report?.counterexample).toContain(`${national.facts.find((fact) => fact.id === id)!.label} = `);
      }
    }
  });

  test("of two units shows what is read of them, or what else made the difference", async () => {
    const leaking =
      (from: string): Subject =>
      (set, options) => {
        const { assess } = createEvaluator(set, options);
        return (unit) => {
          const facts = { ...unit.facts, he_thong_dien: unit.facts[from] !== true };
          return assess({ ...unit, facts });
        };
      };
    const told = async (from: string) => {
      const [report] = await checkGuarantees(national, { seed: 7, runs: 100, subject: leaking(from) });
      expect(report?.counterexample).toContain("✗ 4.1 ");
      return report?.counterexample?.match(/[^\n]* = [^\n]*/g);
    };
    expect(await told("he_thong_dien")).toEqual([expect.stringMatching(/Hệ thống điện đạt chuẩn = .* → /)]);
    expect(await told("phong_chong_thien_tai")).toContainEqual(expect.stringMatching(/bốn tại chỗ = .* → /));
  });

  test.each<[string, object]>([
    ["no runs", { runs: 0 }],
    ["less than none", { runs: -1 }],
    ["runs that are no number", { runs: Number.NaN }],
    ["a seed that is no number", { seed: "x" }],
    ["an unknown grade of evidence", { evidence: "secondry" }],
    ["an unknown policy", { policy: "khong-co" }],
    ["an unknown language", { lang: "fr" }],
    ["one engine alone", { engines: [{ name: "one", judge: () => ({}) }] }],
  ])("refuses %s instead of reporting on nothing", async (_, wrong) => {
    await expect(checkGuarantees(national, { seed: 7, runs: 1, ...wrong } as RunOptions)).rejects.toThrow(RangeError);
  });

  test.each(["secondry", "nope"])("a checker alone refuses what it cannot mean too: %s", (wrong) => {
    const options = wrong === "nope" ? { policy: wrong } : ({ evidence: wrong } as CheckOptions);
    for (const checker of Object.values(GUARANTEES)) expect(() => checker(national, options)).toThrow(RangeError);
    expect(() => enginesAgree(national, [], options)).toThrow(RangeError);
  });

  test("tells on which unit a subject of one's own fails, or gives no assessment", async () => {
    const promising = (...[set, options]: Parameters<Subject>) => {
      const { assess } = createEvaluator(set, options);
      return async (unit: Unit) => assess(unit);
    };
    const broken: readonly (readonly [Subject, string])[] = [
      [
        (set, options) => (unit) => {
          if (unit.facts["thu_nhap_binh_quan"] !== undefined) throw new TypeError("hỏng");
          return createEvaluator(set, options).assess(unit);
        },
        "TypeError: hỏng",
      ],
      [promising as never, "Promise"],
    ];
    for (const [subject, said] of broken) {
      const [report] = await checkGuarantees(national, { seed: 7, runs: 5, subject });
      expect(report).toMatchObject({ guarantee: "monotoneInValue", holds: false });
      expect(report?.counterexample).toContain(said);
      expect(report?.counterexample).toContain("Thu nhập bình quân đầu người = ");
    }
  });

  test("compares engines when it is given some", async () => {
    const judge = () => ({ verdicts: new Map(), surely: null, possibly: null });
    const other = () => ({ ...judge(), surely: "x" });
    const engines = [
      { name: "one", judge },
      { name: "other", judge: other },
    ];
    const reports = await checkGuarantees(national, { seed: 7, runs: 5, engines });
    expect(reports.at(-1)).toMatchObject({ guarantee: "enginesAgree", holds: false });
    expect(reports.at(-1)?.counterexample).toContain("one / other: surely: null / x");
  });
});

describe("generators reach what they must", () => {
  const sample = fc.sample(unitOf(national), { seed: 3, numRuns: 2000 });

  test("every region and year, and none", () => {
    const regions = new Set(sample.map(({ vung }) => vung));
    const years = new Set(sample.map((unit) => unit["nam-xet"]));
    const valuesOf = (id: string) => national.dimensions.find((one) => one.id === id)!.values.map((value) => value.id);
    for (const region of valuesOf("vung")) expect(regions).toContain(region);
    for (const year of valuesOf("nam-xet")) expect(years).toContain(Number(year));
    expect(regions).toContain(undefined);
  });

  test("each threshold of the income table, just over it and just short of it", () => {
    const incomes = new Set(sample.map(({ facts }) => facts["thu_nhap_binh_quan"]));
    for (const near of [45, 45 + 1e-9, 45 - 1e-9, 45.05, 44.95, 45.5, 44.5, 46, 44]) expect(incomes).toContain(near);
  });

  test("every verdict, and every reason that a leaf can have for this set", () => {
    const { assess } = createEvaluator(national);
    const verdicts = new Set<string>();
    const reasons = new Set<string>();
    for (const unit of sample.slice(0, 400)) {
      for (const criterion of assess(unit).criteria) {
        for (const node of [criterion, ...criterion.children]) {
          verdicts.add(node.verdict);
          reasons.add(node.because.code);
        }
      }
    }
    expect([...verdicts].sort()).toEqual(["met", "not-applicable", "not-met", "unknown"]);
    for (const code of [
      "threshold-reached",
      "threshold-missed",
      "fact-missing",
      "fact-unknown",
      "fact-invalid",
      "unset",
    ]) {
      expect(reasons).toContain(code);
    }
  });

  test("a partial unit lacks more than a usual one", () => {
    const given = (units: readonly { readonly facts: object }[]): number =>
      units.reduce((sum, { facts }) => sum + Object.keys(facts).length, 0) / units.length;
    expect(given(fc.sample(partialUnitOf(national), { seed: 3, numRuns: 100 }))).toBeLessThan(0.8 * given(sample));
  });

  test("pairs differ, and only in what they may", () => {
    const classifiers = national.facts.filter(({ role }) => role === "classifier").map(({ id }) => id);
    const better = fc.sample(betterPair(national), { seed: 3, numRuns: 200 });
    for (const { before, after } of better) {
      for (const id of classifiers) expect(after.facts[id]).toEqual(before.facts[id]);
      expect([after.vung, after["nam-xet"]]).toEqual([before.vung, before["nam-xet"]]);
    }
    for (const pairs of [
      better,
      ...[lessInformedPair, completionPair].map((of) => fc.sample(of(national), { seed: 3, numRuns: 200 })),
    ]) {
      const differing = pairs.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
      expect(differing.length).toBeGreaterThan(190);
    }
  });

  test("small sets have every form of requirement, table and level", () => {
    const text = JSON.stringify(fc.sample(smallSet(), { seed: 3, numRuns: 200 }));
    const ops = [
      "is",
      "none",
      "at-least",
      "at-most",
      "above",
      "below",
      "each",
      "all-of",
      "any-of",
      "at-least-of",
      "unencoded",
    ];
    for (const op of ops) expect(text).toContain(`"op":"${op}"`);
    for (const key of [
      "appliesWhen",
      "mayNotApply",
      "incomplete",
      "nearlyMet",
      "delegated",
      "unset",
      "not-demanded",
      "draft",
    ]) {
      expect(text).toContain(`"${key}"`);
    }
  });
});
