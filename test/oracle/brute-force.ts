// A naive evaluator, written from the laws and sharing nothing with src/evaluate but the types of the model: exact
// rationals, every completion of a missing classifier tried, every grade looked up where it is used. Slow and plain.
import type { Verdict } from "../../src/model/assessment.js";
import type { CriteriaSet, Criterion, LevelRule } from "../../src/model/criteria-set.js";
import type { Evidence, Statement } from "../../src/model/evidence.js";
import type { Cell, Condition, Requirement, Table } from "../../src/model/requirement.js";
import type { FactValue, Unit } from "../../src/model/unit.js";
import { compare, over, type Rational, rational } from "./rational.js";

export interface BruteForce {
  /** By kind and id: `criterion 10`, `indicator 10.1`, `part 10.1/2`. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly rungs: ReadonlyMap<string, { readonly verdict: Verdict; readonly least: number; readonly most: number }>;
  readonly surely: string | null;
  readonly possibly: string | null;
}

type Reading = { is: "value"; low: Rational; high: Rational } | { is: "not-applicable" } | { is: "absent" };
const ORDER: readonly Evidence[] = ["assumed", "unverified", "secondary", "official"];
const isNumber = (value: unknown): value is number => typeof value === "number";

export function bruteForce(set: CriteriaSet, unit: Unit, asked: Evidence = "unverified", policy?: string): BruteForce {
  const verdicts = new Map<string, Verdict>();
  const accepted = (statement: Statement): boolean => ORDER.indexOf(statement.evidence) >= ORDER.indexOf(asked);
  const factOf = (id: string) => set.facts.find((fact) => fact.id === id)!;

  /** One given value: what is not a value of the fact's type, in its range, counts as absent and spoils its share. */
  function plain(
    value: FactValue,
    fact: string,
    count: boolean,
  ): number | "missing" | "not-applicable" | "bad" | "unknown" {
    const { kind, range, whole, counts } = factOf(fact);
    if (value === null || value === undefined) return "missing";
    if (typeof value === "boolean") return kind === "boolean" && !count ? Number(value) : "bad";
    if (typeof value === "object")
      return "not-applicable" in value ? "not-applicable" : "unknown" in value ? "unknown" : "bad";
    if (!isNumber(value) || !Number.isFinite(value) || (kind === "boolean" && !count)) return "bad";
    if ((count ? counts?.whole : whole) && !Number.isInteger(value)) return "bad";
    const { min, max } = count ? { min: 0, max: 1e9 } : range;
    return value >= min && value <= max ? value : "bad";
  }

  function read(fact: string, part?: string): Reading {
    const stem = part === undefined ? fact : `${fact}.${part}`;
    const given = unit.facts[stem];
    if (typeof given === "object" && given !== null && "derived" in given) {
      const weak = given.evidence !== null && ORDER.indexOf(given.evidence) < ORDER.indexOf(asked);
      return weak
        ? { is: "absent" }
        : { is: "value", low: rational(given.derived[0]), high: rational(given.derived[1]) };
    }
    const direct = plain(given, fact, false);
    const { counts } = factOf(fact);
    const names = counts === undefined ? [] : counts.parts.length > 0 ? counts.parts : ["dat"];
    const parts = names.map((name) => plain(unit.facts[`${stem}.${name}`], fact, true));
    const total = counts === undefined ? "missing" : plain(unit.facts[`${stem}.tong`], fact, true);
    const all = [direct, ...parts, total];
    if (all.includes("bad")) return { is: "absent" };
    if (isNumber(total) && parts.every(isNumber)) {
      const sum = parts.map(rational).reduce((a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d }), rational(0));
      if (all.some((value) => value === "unknown" || value === "not-applicable")) return { is: "absent" };
      if (compare(sum, rational(total)) > 0) return { is: "absent" };
      if (total === 0) return { is: "not-applicable" };
      const share = over({ n: sum.n * 100n, d: sum.d }, rational(total));
      return isNumber(direct) && !rounds(direct, share) ? { is: "absent" } : { is: "value", low: share, high: share };
    }
    if (all.includes("not-applicable")) return { is: "not-applicable" };
    return isNumber(direct) && !all.includes("unknown")
      ? { is: "value", low: rational(direct), high: rational(direct) }
      : { is: "absent" };
  }

  /** A percentage agrees with counts when it is theirs, rounded to the decimals it is written with. */
  function rounds(percentage: number, exact: Rational): boolean {
    const { n, d } = rational(percentage);
    const off = { n: n * exact.d - exact.n * d, d: d * exact.d };
    return 2n * d * (off.n < 0n ? -off.n : off.n) <= off.d;
  }

  const factsIn = (condition: Condition): readonly string[] =>
    "of" in condition ? condition.of.flatMap(factsIn) : [condition.fact];
  const testsIn = (condition: Condition): readonly number[] =>
    "of" in condition
      ? condition.of.flatMap(testsIn)
      : "low" in condition
        ? [condition.low, condition.high]
        : [Number(condition.value)];

  function holds(condition: Condition, values: ReadonlyMap<string, Rational>): boolean {
    if (condition.op === "all-of") return condition.of.every((one) => holds(one, values));
    if (condition.op === "any-of") return condition.of.some((one) => holds(one, values));
    const at = (threshold: number | boolean): number =>
      compare(values.get(condition.fact)!, rational(Number(threshold)));
    if (condition.op === "between") return at(condition.low) >= 0 && at(condition.high) <= 0;
    if (condition.op === "is") return at(condition.value) === 0;
    return passes(condition.op, at(condition.value));
  }

  /** Every way the classifiers of some conditions may still turn out: the known as they are, the missing each way. */
  function completions(conditions: readonly Condition[]): readonly ReadonlyMap<string, Rational>[] {
    let found: readonly ReadonlyMap<string, Rational>[] = [new Map()];
    for (const fact of new Set(conditions.flatMap(factsIn))) {
      const reading = read(fact);
      const { kind, range, whole } = factOf(fact);
      const step = whole ? 1 : 0.5;
      const around = conditions.flatMap(testsIn).flatMap((test) => [test - step, test, test + step]);
      const within = [range.min, range.max, ...around].filter((x) => x >= range.min && x <= range.max);
      const possible = kind === "boolean" ? [0, 1] : within;
      const values = reading.is === "value" ? [reading.low] : possible.map(rational);
      found = found.flatMap((done) => values.map((value) => new Map([...done, [fact, value]])));
    }
    return found;
  }

  function column(id: string, values: ReadonlyMap<string, Rational>): number {
    const dimension = set.dimensions.find((one) => one.id === id)!;
    const uses = new Set(dimension.rules.filter((rule) => holds(rule.when, values)).map((rule) => rule.use));
    const own = dimension.attribute === undefined ? undefined : unit[dimension.attribute];
    const use = uses.size > 0 ? [...uses] : [String(own)];
    return use.length === 1 ? dimension.values.findIndex((value) => value.id === use[0]) : -1;
  }

  /** The one cell of a table that every possible choice of its columns comes to; null when there is none. */
  function cellOf(table: Table): Cell | null {
    const dimensions = table.by.map((id) => set.dimensions.find((one) => one.id === id)!);
    const statements = dimensions.flatMap((one) => [one.statement, ...one.rules.map((rule) => rule.statement)]);
    if (!statements.every(accepted)) return null;
    const cells = completions(dimensions.flatMap((one) => one.rules.map((rule) => rule.when))).map((values) =>
      dimensions.reduce((index, one) => {
        const chosen = column(one.id, values);
        return index < 0 || chosen < 0 ? -1 : index * one.values.length + chosen;
      }, 0),
    );
    const distinct = new Set(
      cells.map((index) => {
        const cell = table.cells[index];
        if (cell === undefined || !accepted(cell.statement)) return "none";
        return cell.state === "value" ? String(cell.value) : cell.state;
      }),
    );
    return distinct.size === 1 && !distinct.has("none") ? (table.cells[cells[0]!] ?? null) : null;
  }

  function passes(op: string, at: number): boolean {
    return op === "at-least" ? at >= 0 : op === "at-most" ? at <= 0 : op === "above" ? at > 0 : at < 0;
  }

  function leaf(require: Requirement, reading: Reading, test: (value: Rational) => boolean): Verdict {
    if (reading.is === "absent") return "unknown";
    if (reading.is === "not-applicable")
      return require.mayNotApply && accepted(require.mayNotApply) ? "not-applicable" : "unknown";
    const [low, high] = [test(reading.low), test(reading.high)];
    return low !== high ? "unknown" : low ? "met" : "not-met";
  }

  function demand(require: Requirement, id: string): Verdict {
    const parts = "of" in require ? require.of.map((part, i) => judge(part, `${id}/${i + 1}`)) : [];
    switch (require.op) {
      case "is":
        return leaf(require, read(require.fact), (value) => compare(value, rational(Number(require.value))) === 0);
      case "none":
        return leaf(require, read(require.fact), (value) => value.n === 0n);
      case "each":
      case "all-of":
        return allOf(parts);
      case "any-of":
        return negate(allOf(parts.map(negate)));
      case "at-least-of":
        return atLeast(require.count, parts);
      case "unencoded":
        return "unknown";
      default: {
        const cell = cellOf(require.table);
        if (cell === null || cell.state === "unset") return "unknown";
        if (cell.state === "not-demanded") return "not-applicable";
        const threshold = rational(cell.value);
        return leaf(require, read(require.fact, require.part), (value) =>
          passes(require.op, compare(value, threshold)),
        );
      }
    }
  }

  function judge(require: Requirement, id: string, above: readonly Statement[] = []): Verdict {
    const verdict = ((): Verdict => {
      const demanded = demand(require, id);
      if (![...above, require.statement].every(accepted)) return "unknown";
      if (require.appliesWhen === undefined) return demanded;
      const { condition, statement } = require.appliesWhen;
      if (condition === "unset" || !accepted(statement)) return "unknown";
      const ways = new Set(completions([condition]).map((values) => holds(condition, values)));
      return ways.size > 1 ? "unknown" : ways.has(true) ? demanded : "not-applicable";
    })();
    verdicts.set(above.length > 0 ? `indicator ${id}` : `part ${id}`, verdict);
    return verdict;
  }

  function criterion(one: Criterion): Verdict {
    const pending = new Set(set.pending.flatMap((amendment) => amendment.indicators));
    const indicators = one.indicators.map(({ id, require, statement }) => {
      const verdict = judge(require, id, [statement]);
      if (!pending.has(id)) return verdict;
      verdicts.set(`indicator ${id}`, "unknown");
      return "unknown";
    });
    const all = allOf(indicators);
    const known = one.incomplete && all !== "not-met" ? "unknown" : all;
    if (!accepted(one.statement)) return "unknown";
    return known;
  }

  const criteria = set.criteria.map((one) => {
    const verdict = criterion(one);
    verdicts.set(`criterion ${one.id}`, verdict);
    return verdict;
  });
  return { verdicts, ...ladder(set, criteria, policy, accepted) };
}

function ladder(
  set: CriteriaSet,
  criteria: readonly Verdict[],
  policy: string | undefined,
  accepted: (statement: Statement) => boolean,
) {
  const rungs = new Map<string, { verdict: Verdict; least: number; most: number }>();
  const least = count(criteria, "met");
  const most = least + count(criteria, "unknown");
  let surely: string | null = null;
  let possibly: string | null = null;
  for (const level of set.levels) {
    const chosen = set.policies.find((one) => one.id === level.policy);
    if (policy === undefined ? chosen?.status !== "in-force" : level.policy !== policy) continue;
    const ok = accepted(level.statement) && (chosen === undefined || accepted(chosen.statement));
    const verdict = ok ? rung(level.rule, criteria) : "unknown";
    rungs.set(level.id, { verdict, least, most });
    if (verdict === "met") surely = level.id;
    if (verdict === "met" || verdict === "unknown") possibly = level.id;
  }
  return {
    rungs,
    surely: set.unencoded.length > 0 ? null : surely,
    possibly,
    ...(set.status === "draft" ? { surely: null, possibly: null } : {}),
  };
}

function rung(rule: LevelRule, criteria: readonly Verdict[]): Verdict {
  if (rule.op === "all-criteria") return allOf(criteria);
  if (rule.op === "criteria-at-least") return atLeast(rule.count, criteria);
  const open = count(criteria, "unknown");
  const failed = count(criteria, "not-met");
  const passed = count(criteria, "met") + count(criteria, "nearly-met");
  const few = within(failed, failed + open, (n) => n <= (rule.notMetAtMost ?? Number.POSITIVE_INFINITY));
  const enough = within(passed, passed + open, (n) => n >= (rule.metOrNearlyAtLeast ?? 0));
  return allOf([few, enough]);
}

const within = (low: number, high: number, test: (n: number) => boolean): Verdict =>
  test(low) === test(high) ? (test(low) ? "met" : "not-met") : "unknown";
const count = (verdicts: readonly Verdict[], wanted: Verdict): number =>
  verdicts.filter((one) => one === wanted).length;
const negate = (one: Verdict): Verdict =>
  one === "met" ? "not-met" : one === "not-met" || one === "nearly-met" ? "met" : one;

function allOf(children: readonly Verdict[]): Verdict {
  const applying = children.filter((one) => one !== "not-applicable");
  if (applying.length === 0) return "not-applicable";
  if (applying.some((one) => one === "not-met" || one === "nearly-met")) return "not-met";
  return applying.includes("unknown") ? "unknown" : "met";
}

function atLeast(needed: number, children: readonly Verdict[]): Verdict {
  const met = count(children, "met");
  if (met >= needed) return "met";
  return met + count(children, "unknown") < needed ? "not-met" : "unknown";
}
