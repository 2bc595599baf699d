// A naive evaluator, written from the laws of docs/en/guarantees.md and sharing nothing with src/evaluate but the types
// of the model: exact rationals, every completion of a missing classifier tried, every grade looked up where it counts.
import type { Verdict } from "../../src/model/assessment.js";
import type { CriteriaSet, Criterion } from "../../src/model/criteria-set.js";
import type { Evidence, Statement } from "../../src/model/evidence.js";
import type { Requirement } from "../../src/model/requirement.js";
import type { Unit } from "../../src/model/unit.js";
import { cellOf, conditionOf, passes } from "./columns.js";
import { type LadderVerdict, ladderOf } from "./ladder.js";
import { compare, type Rational, rational } from "./rational.js";
import { isAtLeast, type Reading, readFact } from "./reading.js";
import { allOf, anyOf, atLeast, count } from "./three-valued.js";

export interface BruteForce extends LadderVerdict {
  /** By kind and id: `criterion 10`, `indicator 10.1`, `requirement 10.1/2`. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

/** What a part inherits from the demands it stands in. */
interface Around {
  readonly mayNotApply?: Statement | undefined;
  /** A classifier says whether it applies; then nobody may declare that it does not. */
  readonly conditional: boolean;
}

export function bruteForce(set: CriteriaSet, unit: Unit, asked: Evidence = "unverified", policy?: string): BruteForce {
  const verdicts = new Map<string, Verdict>();
  const accepted = ({ evidence }: Statement): boolean => isAtLeast(evidence, asked);
  const read = (fact: string, part?: string): Reading => readFact(set, unit, asked, fact, part);

  function compared(reading: Reading, test: (value: Rational) => boolean): Verdict {
    if (reading.is !== "value") return "unknown";
    const [low, high] = [test(reading.low), test(reading.high)];
    return low !== high ? "unknown" : low ? "met" : "not-met";
  }

  function leaf(require: Extract<Requirement, { fact: string }>, { mayNotApply, conditional }: Around): Verdict {
    const reading = read(require.fact, "part" in require ? require.part : undefined);
    if (reading.is === "not-applicable" && mayNotApply && accepted(mayNotApply) && !(reading.declared && conditional)) {
      return "not-applicable";
    }
    if (require.op === "none") return compared(reading, (value) => value.n === 0n);
    if (require.op === "is") return compared(reading, (value) => value.n === (require.value ? value.d : 0n));
    const cell = cellOf(set, unit, read, require.table, accepted);
    if (cell === null || cell.state === "unset") return "unknown";
    if (cell.state === "not-demanded") return "not-applicable";
    return compared(reading, (value) => passes(require.op, compare(value, rational(cell.value))));
  }

  function demand(require: Requirement, id: string, around: Around): Verdict {
    if (require.op === "unencoded") return "unknown";
    if ("fact" in require) return leaf(require, around);
    const parts = require.of.map((part, i) => {
      const verdict = judge(part, `${id}/${i + 1}`, [part.statement], around);
      verdicts.set(`requirement ${id}/${i + 1}`, verdict);
      return verdict;
    });
    if (require.op === "at-least-of") return atLeast(require.count, parts);
    return require.op === "any-of" ? anyOf(parts) : allOf(parts);
  }

  function judge(require: Requirement, id: string, statements: readonly Statement[], outer: Around): Verdict {
    const { appliesWhen } = require;
    const applies =
      appliesWhen === undefined
        ? "yes"
        : appliesWhen.condition === "unset"
          ? "open"
          : conditionOf(set, read, appliesWhen.condition);
    const around = {
      mayNotApply: require.mayNotApply ?? outer.mayNotApply,
      conditional: outer.conditional || appliesWhen !== undefined,
    };
    const verdict = demand(require, id, around);
    const grounds = [...statements, ...(appliesWhen ? [appliesWhen.statement] : [])];
    if (!grounds.every(accepted) || applies === "open") return "unknown";
    return applies === "no" ? "not-applicable" : verdict;
  }

  /** Everything a criterion may still turn out to be. */
  function criterionOf(criterion: Criterion): readonly Verdict[] {
    const { incomplete, nearlyMet } = criterion;
    const indicators = criterion.indicators.map(({ id, require, statement }): Verdict => {
      const verdict = judge(require, id, [statement, require.statement], { conditional: false });
      const pending = set.pending.some((amendment) => amendment.indicators.includes(id));
      verdicts.set(`indicator ${id}`, pending ? "unknown" : verdict);
      return pending ? "unknown" : verdict;
    });
    if (incomplete) verdicts.set(`requirement ${criterion.id}/incomplete`, "unknown");
    if (!accepted(criterion.statement)) return ["met", "nearly-met", "not-met"];
    // What is not known of an incomplete criterion stands for one more indicator.
    const all = incomplete ? [...indicators, "unknown" as const] : indicators;
    const whole = allOf(all);
    if (whole === "met" || whole === "not-applicable") return [whole];
    const open: readonly Verdict[] = whole === "unknown" ? ["met"] : [];
    if (nearlyMet === undefined) return [...open, "not-met"];
    const met = count(all, "met");
    const possible = incomplete ? Number.POSITIVE_INFINITY : met + count(all, "unknown");
    if (!accepted(nearlyMet.statement)) return [...open, "nearly-met", "not-met"];
    if (met >= nearlyMet.indicatorsMet) return [...open, "nearly-met"];
    return possible >= nearlyMet.indicatorsMet ? [...open, "nearly-met", "not-met"] : [...open, "not-met"];
  }

  const criteria = set.criteria.map((criterion) => {
    const possible = criterionOf(criterion);
    verdicts.set(`criterion ${criterion.id}`, possible.length === 1 ? possible[0]! : "unknown");
    return possible;
  });
  return { verdicts, ...ladderOf(set, criteria, policy, accepted) };
}
