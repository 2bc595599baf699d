import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deepFreeze } from "../../src/catalog/freeze.js";
import { createEvaluator } from "../../src/evaluate/evaluator.js";
import type { Assessment, LevelRef, ResultNode, Verdict } from "../../src/model/assessment.js";
import type { Evidence } from "../../src/model/evidence.js";
import { EVIDENCE_GRADES } from "../../src/model/evidence.js";
import { anyFacts, anyPlace, anySet, unitOf } from "./arbitrary.js";

const RUNS = { numRuns: 400, seed: 318 };

interface Judged {
  readonly id: string;
  readonly verdict: Verdict;
  readonly evidence: Evidence | null;
}

/** Every node of a result by its place in it, and every rung. */
function judged({ criteria, level }: Assessment): readonly Judged[] {
  const all: Judged[] = level.rungs.map(({ id, verdict, evidence }) => ({ id, verdict, evidence }));
  const visit = ({ rule, verdict, evidence, children }: ResultNode): void => {
    all.push({ id: rule.id, verdict, evidence });
    children.forEach(visit);
  };
  criteria.forEach(visit);
  return all;
}

/** Verdicts that nothing later may change; a part of an indicator is judged on its own. */
const isFirm = (verdict: Verdict): boolean => verdict === "met" || verdict === "not-met";

describe("laws on generated sets", () => {
  it("decides as it explains", () => {
    fc.assert(
      fc.property(anySet, anyFacts, anyPlace, (set, facts, place) => {
        const evaluator = createEvaluator(set);
        const unit = unitOf(facts, place);
        const { criteria, level } = evaluator.assess(unit);
        const quick = evaluator.decide(evaluator.prepare(unit));
        expect(quick.criteria).toEqual(criteria.map(({ verdict }) => verdict));
        expect(quick.indicators).toEqual(
          criteria.flatMap(({ children }) =>
            children.filter(({ rule }) => rule.kind === "indicator").map(({ verdict }) => verdict),
          ),
        );
        expect([quick.surely, quick.possibly]).toEqual([level.surely, level.possibly]);
      }),
      RUNS,
    );
  });

  it("says of every node the strictest evidence under which its verdict stays, and no stricter policy decides otherwise", () => {
    fc.assert(
      fc.property(anySet, anyFacts, anyPlace, (set, facts, place) => {
        const unit = unitOf(facts, place);
        const byPolicy = EVIDENCE_GRADES.map((evidence) => judged(createEvaluator(set, { evidence }).assess(unit)));
        const [loosest = []] = byPolicy;
        for (const { id, verdict, evidence } of loosest) {
          const under = byPolicy.map((all) => all.find((one) => one.id === id));
          under.forEach((strict) => {
            if (strict && isFirm(strict.verdict)) expect([id, verdict]).toEqual([id, strict.verdict]);
          });
          if (verdict === "unknown") expect(evidence).toBeNull();
          else {
            const same = EVIDENCE_GRADES.filter((_, p) => under[p]?.verdict === verdict);
            expect([id, evidence]).toEqual([id, same.at(-1)]);
          }
        }
      }),
      RUNS,
    );
  });

  it("keeps every met, not met and bound, whatever missing facts are supplied", () => {
    fc.assert(
      fc.property(anySet, anyFacts, anyPlace, fc.nat(), (set, facts, place, gone) => {
        // Each fact is there or not by one bit.
        const fewer = new Map([...facts].filter((_, i) => ((gone >> i) & 1) === 0));
        const evaluator = createEvaluator(set, { evidence: "assumed" });
        const before = evaluator.assess(unitOf(fewer, place));
        const after = evaluator.assess(unitOf(facts, place));
        const more = judged(after);
        for (const { id, verdict } of judged(before)) {
          // A demand that turns out not to apply shows no parts.
          const later = more.find((one) => one.id === id);
          if (later && isFirm(verdict)) expect([id, later.verdict]).toEqual([id, verdict]);
        }
        before.level.rungs.forEach(({ met }, i) => {
          const { least, most } = after.level.rungs[i]!.met;
          expect(met.least).toBeLessThanOrEqual(least);
          expect(met.most).toBeGreaterThanOrEqual(most);
        });
        const height = (level: LevelRef | null) => set.levels.findIndex(({ id }) => id === level?.id);
        expect(height(before.level.surely)).toBeLessThanOrEqual(height(after.level.surely));
        expect(height(before.level.possibly)).toBeGreaterThanOrEqual(height(after.level.possibly));
      }),
      RUNS,
    );
  });

  it("gives the same bytes whatever the order of the facts", () => {
    fc.assert(
      fc.property(anySet, anyFacts, anyPlace, (set, facts, place) => {
        const evaluator = createEvaluator(set);
        const turned = new Map([...facts].reverse());
        const bytes = (f: typeof facts) => JSON.stringify(evaluator.assess(unitOf(f, place)));
        expect(bytes(turned)).toBe(bytes(facts));
      }),
      { numRuns: 100, seed: 318 },
    );
  });

  it("gives what JSON keeps whole, changes no unit, and no later unit changes it", () => {
    fc.assert(
      fc.property(anySet, anyFacts, anyFacts, anyPlace, (set, facts, others, place) => {
        const evaluator = createEvaluator(deepFreeze(set));
        const first = evaluator.assess(deepFreeze(unitOf(facts, place)));
        const text = JSON.stringify(first);
        expect(JSON.parse(text)).toEqual(first);
        evaluator.assess(deepFreeze(unitOf(others, place)));
        expect(JSON.stringify(first)).toBe(text);
        expect(JSON.stringify(evaluator.assess(unitOf(facts, place)))).toBe(text);
      }),
      { numRuns: 200, seed: 318 },
    );
  });

  it("counts what it lists, and keeps bounds around what is needed", () => {
    fc.assert(
      fc.property(anySet, anyFacts, anyPlace, (set, facts, place) => {
        const { counts, criteria, level, evidence } = createEvaluator(set).assess(unitOf(facts, place));
        const { of, ...rest } = counts.indicators;
        expect(Object.values(rest).reduce((sum, n) => sum + n, 0)).toBe(of);
        expect(counts.criteria.met).toBe(criteria.filter(({ verdict }) => verdict === "met").length);
        expect(evidence.official + evidence.secondary + evidence.unverified + evidence.assumed).toBe(of - rest.unknown);
        for (const { met } of level.rungs) expect(met.least).toBeLessThanOrEqual(met.most);
        const order = level.rungs.map(({ id }) => id);
        const height = (id: string | undefined) => (id === undefined ? -1 : order.indexOf(id));
        expect(height(level.surely?.id)).toBeLessThanOrEqual(height(level.possibly?.id));
      }),
      RUNS,
    );
  });
});
