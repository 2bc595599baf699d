import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createEvaluator } from "../../src/evaluate/index.js";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import {
  enginesAgree,
  GUARANTEES,
  judgementOf,
  type NamedEngine,
  type Subject,
  smallSet,
} from "../../src/testing/index.js";
import { rewriteRequirements } from "../../src/testing/rewrite.js";
import { oracle } from "./engines.js";
import { onFigure, onLeaves, onNumber, onRequirement, onResult, onSet, onUnit } from "./faults.js";
import { LIMIT } from "./parameters.js";
import { shippedSets } from "./shipped.js";

/** A mistake that someone could make, and the checker that catches it. */
interface Planted {
  readonly fault: string;
  readonly subject: Subject;
  readonly caughtBy: keyof typeof GUARANTEES | "enginesAgree";
  /** Sets that it is planted in; generated ones by default. */
  readonly sets?: readonly CriteriaSet[];
}

const shippedAs = (part: string): CriteriaSet => {
  const found = shippedSets.find(({ name }) => name.includes(part));
  if (found === undefined) throw new Error(part);
  return found.set;
};
const before211 = shippedAs("vn/xa-ntm/2022-qd-318, 2023-06-30, vn");
const since211 = shippedAs("vn/xa-ntm/2022-qd-318, 2024-12-31, vn");

const GENERATED = fc.sample(smallSet(), { seed: 57, numRuns: 80 });
/** Generated sets with every hole filled, as an overlay fills them, and the set below each. */
const BELOW = new Map(
  GENERATED.map((set) => {
    const filled = rewriteRequirements(set, (one) => {
      if (!("table" in one)) return one;
      const cells = one.table.cells.map(({ statement, ...cell }) =>
        cell.state === "unset" ? { state: "value" as const, value: 2, statement } : { ...cell, statement },
      );
      return { ...one, table: { ...one.table, cells } };
    });
    return [filled, set] as const;
  }),
);

const FAULTS: readonly Planted[] = [
  { fault: "rounds before it compares", subject: onNumber((value) => Math.round(value)), caughtBy: "enginesAgree" },
  {
    fault: "rounds a share from counts to one decimal",
    subject: onFigure((facts, key) => {
      const [dat, tong] = [facts[`${key}.dat`], facts[`${key}.tong`]];
      if (typeof dat !== "number" || typeof tong !== "number" || tong === 0 || dat > tong) return;
      if (facts[key] !== undefined) return;
      delete facts[`${key}.dat`];
      delete facts[`${key}.tong`];
      facts[key] = Number(((100 * dat) / tong).toFixed(1));
    }),
    caughtBy: "enginesAgree",
  },
  {
    fault: "takes a rounded percentage for its counts",
    subject: onFigure((facts, key) => {
      const [given, dat, tong] = [facts[key], facts[`${key}.dat`], facts[`${key}.tong`]];
      if (typeof given !== "number" || typeof dat !== "number" || typeof tong !== "number" || tong === 0) return;
      if (Math.abs(given - (100 * dat) / tong) <= 0.5) delete facts[`${key}.tong`];
    }),
    caughtBy: "enginesAgree",
  },
  {
    fault: "`>` for `≥`",
    subject: onRequirement((one) => (one.op === "at-least" ? { ...one, op: "above" } : one)),
    caughtBy: "enginesAgree",
  },
  {
    fault: "`at-most` for `at-least`",
    subject: onRequirement((one) => (one.op === "at-least" ? { ...one, op: "at-most" } : one)),
    caughtBy: "monotoneInValue",
  },
  {
    fault: "not applicable counted as not met",
    subject: onLeaves((verdict) => (verdict === "not-applicable" ? "not-met" : verdict)),
    caughtBy: "neutralNotApplicable",
  },
  {
    fault: "not applicable counted as unknown",
    subject: onLeaves((verdict) => (verdict === "not-applicable" ? "unknown" : verdict)),
    caughtBy: "neutralNotApplicable",
  },
  {
    fault: "unknown taken as failing",
    subject: onLeaves((verdict) => (verdict === "unknown" ? "not-met" : verdict)),
    caughtBy: "sound",
  },
  {
    fault: "unknown taken as failing, seen when the fact comes in",
    subject: onLeaves((verdict) => (verdict === "unknown" ? "not-met" : verdict)),
    caughtBy: "monotoneInInformation",
  },
  {
    fault: "unknown taken as passing",
    subject: onLeaves((verdict) => (verdict === "unknown" ? "met" : verdict)),
    caughtBy: "noPassByAbsence",
  },
  {
    fault: "a level that is possible reported as sure",
    subject: onResult((result) => ({ ...result, level: { ...result.level, surely: result.level.possibly } })),
    caughtBy: "noPassByAbsence",
  },
  {
    fault: "everything unknown until all is known",
    subject: onLeaves((verdict) => (verdict === "met" || verdict === "not-met" ? "unknown" : verdict)),
    caughtBy: "enginesAgree",
  },
  {
    fault: "wrong column",
    subject: onRequirement((one) => {
      if (!("table" in one)) return one;
      const [first, ...others] = one.table.cells;
      return first ? { ...one, table: { ...one.table, cells: [...others, first] } } : one;
    }),
    caughtBy: "enginesAgree",
  },
  {
    fault: "first column where the classifier is missing",
    subject: onUnit((unit, set) => {
      const filled = set.facts
        .filter(({ id, role }) => role === "classifier" && (unit.facts[id] ?? null) === null)
        .map(({ id, kind, range }) => [id, kind === "boolean" ? false : range.min]);
      return { ...unit, facts: { ...unit.facts, ...Object.fromEntries(filled) } };
    }),
    caughtBy: "monotoneInInformation",
  },
  {
    fault: "stale year",
    subject: onUnit((unit) => (unit["nam-xet"] === undefined ? unit : { ...unit, "nam-xet": unit["nam-xet"] - 1 })),
    caughtBy: "enginesAgree",
  },
  {
    fault: "off by one in k-of-n",
    subject: onRequirement((one) =>
      one.op === "at-least-of" && one.count > 1 ? { ...one, count: one.count - 1 } : one,
    ),
    caughtBy: "enginesAgree",
  },
  {
    fault: "off by one in a level",
    subject: onSet((set) => ({
      ...set,
      levels: set.levels.map((level) =>
        level.rule.op === "criteria-at-least"
          ? { ...level, rule: { ...level.rule, count: level.rule.count + 1 } }
          : level,
      ),
    })),
    caughtBy: "consistent",
  },
  {
    fault: "overlay ignored",
    subject: onSet((set) => BELOW.get(set) ?? set),
    caughtBy: "enginesAgree",
    sets: [...BELOW.keys()],
  },
  {
    fault: "amendment ignored",
    subject: onSet(() => before211),
    caughtBy: "enginesAgree",
    sets: [since211],
  },
  {
    fault: "decimal comma dropped",
    subject: onNumber((value, key, set) => {
      const whole = set.facts.find(({ id }) => id === key)?.whole ?? true;
      return whole || Number.isInteger(value) ? value : Number(String(value).replace(".", ""));
    }),
    caughtBy: "enginesAgree",
  },
  {
    fault: "ladder upside down",
    subject: onSet((set) => ({ ...set, levels: [...set.levels].reverse() })),
    caughtBy: "enginesAgree",
  },
  {
    fault: "float product at a derived threshold",
    subject: onRequirement((one) => {
      if (!("table" in one)) return one;
      const cells = one.table.cells.map((cell) =>
        cell.state === "value" && cell.value === 49.5 ? { ...cell, value: 1.1 * 45 } : cell,
      );
      return { ...one, table: { ...one.table, cells } };
    }),
    caughtBy: "enginesAgree",
  },
  {
    fault: "`each` falls back to the overall figure",
    subject: onUnit((unit, set) => {
      const facts = { ...unit.facts };
      for (const { id } of set.facts.filter(({ bySex }) => bySex)) {
        const overall = facts[id];
        for (const key of [`${id}.nam-gioi`, `${id}.nu-gioi`]) {
          const given = [key, `${key}.dat`, `${key}.tong`].some((name) => facts[name] !== undefined);
          if (!given && overall !== undefined) facts[key] = overall;
        }
      }
      return { ...unit, facts };
    }),
    caughtBy: "noPassByAbsence",
  },
  {
    fault: "`each` holds for one of the two",
    subject: onRequirement((one) => (one.op === "each" ? { ...one, op: "any-of" } : one)),
    caughtBy: "enginesAgree",
  },
  {
    fault: "a hole taken for a threshold of 0",
    subject: onRequirement((one) => {
      if (!("table" in one)) return one;
      const cells = one.table.cells.map(({ state, statement, ...cell }) =>
        state === "unset" ? { state: "value" as const, value: 0, statement } : { ...cell, state, statement },
      );
      return { ...one, table: { ...one.table, cells: cells as typeof one.table.cells } };
    }),
    caughtBy: "monotoneInInformation",
  },
  {
    fault: "applicability ignored",
    subject: onRequirement(({ appliesWhen: _, ...one }) => one as typeof one & { statement: typeof one.statement }),
    caughtBy: "enginesAgree",
  },
  {
    fault: "policy of evidence ignored",
    subject: (set, { policy }) => createEvaluator(set, { evidence: "assumed", ...(policy ? { policy } : {}) }).assess,
    caughtBy: "monotoneInEvidence",
  },
  {
    fault: "a computed figure is as sure as a reported one",
    subject: onFigure((facts, key) => {
      const given = facts[key];
      if (typeof given !== "object" || given === null || !("derived" in given)) return;
      facts[key] = { derived: given.derived, evidence: null, from: given.from };
    }),
    caughtBy: "enginesAgree",
  },
  {
    fault: "nothing is left of a computed figure under a stricter policy",
    subject: onFigure((facts, key) => {
      const given = facts[key];
      if (typeof given !== "object" || given === null || !("derived" in given)) return;
      facts[key] = { derived: given.derived, evidence: given.evidence, from: given.from };
    }),
    caughtBy: "enginesAgree",
  },
  {
    fault: "evidence of a node is that of its surest part",
    subject: onResult((result) => ({
      ...result,
      criteria: result.criteria.map((node) => (node.evidence === null ? node : { ...node, evidence: "official" })),
    })),
    caughtBy: "monotoneInEvidence",
  },
  {
    fault: "evidence of a level is that of its own statement",
    subject: onResult((result) => {
      const rungs = result.level.rungs.map((rung) =>
        rung.evidence === null ? rung : { ...rung, evidence: rung.statement.evidence },
      );
      return { ...result, level: { ...result.level, rungs } };
    }),
    caughtBy: "monotoneInEvidence",
  },
  {
    fault: "nearly met counted as met",
    subject: onResult((result) => ({
      ...result,
      criteria: result.criteria.map((node) => (node.verdict === "nearly-met" ? { ...node, verdict: "met" } : node)),
    })),
    caughtBy: "consistent",
  },
  {
    fault: "gaps filled from the unit before",
    subject: (set, options) => {
      const { assess } = createEvaluator(set, options);
      let before = {};
      return (unit) => {
        const facts = { ...before, ...unit.facts };
        before = unit.facts;
        return assess({ ...unit, facts });
      };
    },
    caughtBy: "consistent",
  },
  {
    fault: "a value out of range pulled into it",
    subject: onNumber((value, key, set) => {
      const range = set.facts.find(({ id }) => id === key)?.range;
      return range ? Math.min(range.max, Math.max(range.min, value)) : value;
    }),
    caughtBy: "enginesAgree",
  },
  {
    fault: "0 of 0 counted as 100 %",
    subject: onFigure((facts, key) => {
      if (facts[`${key}.tong`] === 0) {
        delete facts[`${key}.dat`];
        delete facts[`${key}.tong`];
        facts[key] = 100;
      }
    }),
    caughtBy: "enginesAgree",
  },
  {
    fault: "a threshold above a limit is forgotten",
    subject: onRequirement((one) => {
      if (!("table" in one) || (one.op !== "at-least" && one.op !== "above")) return one;
      const cells = one.table.cells.map((cell) =>
        cell.state === "value" && cell.value > 80 ? { ...cell, value: 0 } : cell,
      );
      return { ...one, table: { ...one.table, cells } };
    }),
    caughtBy: "antitoneInThreshold",
  },
];

const RUNS = 40;
/** One aggregation policy and a usual policy of evidence: the rest is tried elsewhere. */
const OPTIONS = { policy: "quoc-gia" } as const;

/** What a checker finds wrong with a subject on some of the sets. */
async function counterexampleTo({
  subject,
  caughtBy,
  sets = GENERATED,
}: Omit<Planted, "fault">): Promise<string | null> {
  for (const [seed, set] of sets.entries()) {
    const policy = set.policies.some(({ id }) => id === OPTIONS.policy) ? OPTIONS : {};
    const run = { seed, numRuns: RUNS, endOnFailure: true };
    const faulty: NamedEngine = {
      name: "faulty",
      judge: (judged, unit, basis) => judgementOf(subject(judged, basis)(unit)),
    };
    const property =
      caughtBy === "enginesAgree"
        ? enginesAgree(set, [oracle, faulty], policy)
        : GUARANTEES[caughtBy](set, { ...policy, subject });
    const { failed, errorInstance } = await fc.check(property as fc.IRawProperty<unknown>, run);
    if (failed) return errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  }
  return null;
}

test.each(FAULTS.map((planted) => [planted.fault, planted.caughtBy, planted] as const))(
  "%s: caught by %s",
  { timeout: LIMIT },
  async (_, __, planted) => {
    expect(await counterexampleTo(planted)).toContain("✗");
  },
);

test("without a fault, nothing is caught", { timeout: LIMIT }, async () => {
  const subject: Subject = (set, options) => createEvaluator(set, options).assess;
  for (const caughtBy of [...new Set(FAULTS.map((one) => one.caughtBy))]) {
    expect(await counterexampleTo({ subject, caughtBy, sets: GENERATED.slice(0, 20) })).toBeNull();
  }
});

test("every checker catches something", () => {
  expect(new Set(FAULTS.map(({ caughtBy }) => caughtBy))).toEqual(
    new Set([...Object.keys(GUARANTEES), "enginesAgree"]),
  );
});
