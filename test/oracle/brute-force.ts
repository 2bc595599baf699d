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
  /** Whether some condition above it decides that it applies; then nobody may declare that it does not. */
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
    if (reading.is === "not-applicable" && mayNotApply && accepted(mayNotApply) && !(reading.declared && conditional))
      return "not-applicable";
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
    // A condition that is open takes nothing from a declaration; one that holds contradicts it.
    const conditional =
      appliesWhen?.condition === undefined || appliesWhen.condition === "unset" ? undefined : applies === "yes";
    const around = {
      mayNotApply: require.mayNotApply ?? outer.mayNotApply,
      conditional: conditional ?? outer.conditional,
    };
    const verdict = demand(require, id, around);
    const grounds = [...statements, ...(appliesWhen ? [appliesWhen.statement] : [])];
    if (!grounds.every(accepted) || applies === "open") return "unknown";
    return applies === "no" ? "not-applicable" : verdict;
  }

  function criterionOf(criterion: Criterion): Verdict {
    const indicators = criterion.indicators.map(({ id, require, statement }) => {
      const verdict = judge(require, id, [statement, require.statement], { conditional: false });
      const pending = set.pending.some((amendment) => amendment.indicators.includes(id));
      verdicts.set(`indicator ${id}`, pending ? "unknown" : verdict);
      return pending ? "unknown" : verdict;
    });
    const all = allOf(indicators);
    if (!accepted(criterion.statement)) return "unknown";
    if (criterion.incomplete && all !== "not-met") return "unknown";
    if (all !== "not-met" || criterion.nearlyMet === undefined) return all;
    return count(indicators, "met") >= criterion.nearlyMet.indicatorsMet ? "nearly-met" : "not-met";
  }

  const criteria = set.criteria.map((criterion) => {
    const verdict = criterionOf(criterion);
    verdicts.set(`criterion ${criterion.id}`, verdict);
    return verdict;
  });
  return { verdicts, ...ladderOf(set, criteria, policy, accepted) };
}
