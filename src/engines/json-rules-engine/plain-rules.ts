import type { CriteriaSet, Dimension, Indicator } from "../../model/criteria-set.js";
import type { Cell, ComparisonOp, Condition, Requirement, Table } from "../../model/requirement.js";

/** One value for each dimension of the set: `{ vung: "tdmnpb", "nam-xet": "2024" }`. */
export type PlainRulesChoice = Readonly<Record<string, string>>;

/** A condition of json-rules-engine with built-in operators only. */
export type PlainCondition =
  | { readonly fact: string; readonly operator: string; readonly value: number | boolean | readonly never[] }
  | { readonly all: readonly PlainCondition[] }
  | { readonly any: readonly PlainCondition[] };

export interface PlainRule {
  readonly name: string;
  readonly conditions: { readonly all: readonly PlainCondition[] };
  readonly event: { readonly type: "indicator" | "criterion"; readonly params: Readonly<Record<string, string>> };
}

/** Rules for one column and year, as JSON. */
export interface PlainRules {
  readonly set: string;
  readonly asOf: string;
  readonly cell: PlainRulesChoice;
  readonly rules: readonly PlainRule[];
  /** What always fails in these rules, because no rule or value for it is known. */
  readonly alwaysFails: readonly { readonly indicator: string; readonly why: string }[];
}

/** More ways than this of choosing k of n parts are not written out. */
const MOST_WAYS = 500;

/**
 * The rules of one column and year, for hosts of json-rules-engine without this library. They have two values: an
 * absent fact fails (run the engine with `allowUndefinedFacts: true`), so that “chưa đạt” and “chưa xác định” cannot
 * be told apart; a demand that does not apply passes, except as a choice of any-of, where it does not help; a declared
 * “not applicable” is not understood; evidence, nearly met and levels are left out. Shares are read as percentages.
 * Throws RangeError when a dimension is not chosen or has no such value.
 */
export function exportPlainRules(set: CriteriaSet, cell: PlainRulesChoice): PlainRules {
  for (const dimension of set.dimensions) columnOf(dimension, cell);
  const alwaysFails: { indicator: string; why: string }[] = [];
  const pending = new Set(set.pending.flatMap(({ indicators }) => indicators));
  const rules = set.criteria.flatMap((criterion) => {
    const indicators = criterion.indicators.map((indicator) => {
      const fail = (why: string): PlainCondition => {
        const known = alwaysFails.some((one) => one.indicator === indicator.id && one.why === why);
        if (!known) alwaysFails.push({ indicator: indicator.id, why });
        return NEVER;
      };
      const condition = pending.has(indicator.id)
        ? fail("amended-not-encoded")
        : plain(indicator.require, { set, cell, fail });
      return { indicator, condition };
    });
    if (criterion.incomplete) alwaysFails.push({ indicator: criterion.id, why: "incomplete" });
    const whole = [...indicators.map(({ condition }) => condition), ...(criterion.incomplete ? [NEVER] : [])];
    return [
      ...indicators.map(({ indicator, condition }) => ruleOf("indicator", indicator, [condition])),
      ruleOf("criterion", criterion, whole),
    ];
  });
  return { set: set.id, asOf: set.asOf, cell, rules, alwaysFails };
}

/** Nothing is in an empty list. */
const NEVER: PlainCondition = { fact: "ntm_never", operator: "in", value: [] };
const ALWAYS: PlainCondition = { all: [] };

const ruleOf = (
  type: "indicator" | "criterion",
  { id, label }: Pick<Indicator, "id" | "label">,
  all: readonly PlainCondition[],
): PlainRule => ({ name: `${type} ${id}`, conditions: { all }, event: { type, params: { id, label } } });

interface PlainContext {
  readonly set: CriteriaSet;
  readonly cell: PlainRulesChoice;
  readonly fail: (why: string) => PlainCondition;
}

const OPERATORS: Readonly<Record<ComparisonOp, string>> = {
  "at-least": "greaterThanInclusive",
  "at-most": "lessThanInclusive",
  above: "greaterThan",
  below: "lessThan",
};
const OPPOSITE: Readonly<Record<ComparisonOp, ComparisonOp>> = {
  "at-least": "below",
  "at-most": "above",
  above: "at-most",
  below: "at-least",
};

/** A demand; where it does not apply it passes. */
function plain(requirement: Requirement, context: PlainContext): PlainCondition {
  const demanded = demand(requirement, context);
  const { appliesWhen } = requirement;
  if (appliesWhen === undefined) return demanded;
  if (appliesWhen.condition === "unset") return context.fail("condition-unset");
  // An absent classifier makes neither hold: under a `not` it would count as true.
  return { any: [{ all: [holds(appliesWhen.condition), demanded] }, fails(appliesWhen.condition)] };
}

function demand(requirement: Requirement, context: PlainContext): PlainCondition {
  switch (requirement.op) {
    case "is":
      return { fact: requirement.fact, operator: "equal", value: requirement.value };
    case "none":
      return { fact: requirement.fact, operator: "lessThanInclusive", value: 0 };
    case "each":
    case "all-of":
      return { all: requirement.of.map((part) => plain(part, context)) };
    case "any-of":
      return { any: requirement.of.map((part) => asChoice(part, context)) };
    case "at-least-of":
      return choose(
        requirement.of.map((part) => asChoice(part, context)),
        requirement.count,
        context,
      );
    case "unencoded":
      return context.fail("unencoded");
    default:
      return compare(requirement, cellOf(requirement.table, context), context);
  }
}

/** A part of a choice helps only when it applies and is met. */
const asChoice = (part: Requirement, context: PlainContext): PlainCondition => ({
  all: [applies(part, context), demand(part, context)],
});

/** Whether a demand applies: its own condition holds, and something in it does. */
function applies(requirement: Requirement, context: PlainContext): PlainCondition {
  const condition = requirement.appliesWhen?.condition;
  if (condition === "unset") return context.fail("condition-unset");
  const own = condition === undefined ? [] : [holds(condition)];
  if (requirement.op === "all-of" || requirement.op === "any-of" || requirement.op === "each") {
    return { all: [...own, { any: requirement.of.map((part) => applies(part, context)) }] };
  }
  const demanded = !("table" in requirement) || cellOf(requirement.table, context)?.state !== "not-demanded";
  return demanded ? { all: own } : NEVER;
}

function compare(
  { op, fact, part }: Extract<Requirement, { op: ComparisonOp }>,
  cell: Cell | undefined,
  { fail }: PlainContext,
): PlainCondition {
  if (cell === undefined || cell.state === "unset") return fail("unset");
  if (cell.state === "not-demanded") return ALWAYS;
  return { fact: part === undefined ? fact : `${fact}.${part}`, operator: OPERATORS[op], value: cell.value };
}

function columnOf(dimension: Dimension, choice: PlainRulesChoice): number {
  const chosen = Object.hasOwn(choice, dimension.id) ? choice[dimension.id] : undefined;
  const index = dimension.values.findIndex(({ id }) => id === chosen);
  if (index < 0) throw new RangeError(`dimension \`${dimension.id}\` has no value \`${chosen ?? ""}\``);
  return index;
}

function cellOf(table: Table, { set, cell }: PlainContext): Cell | undefined {
  const index = table.by.reduce((sum, id) => {
    const dimension = set.dimensions.find((one) => one.id === id);
    return dimension === undefined ? Number.NaN : sum * dimension.values.length + columnOf(dimension, cell);
  }, 0);
  return table.cells[index];
}

/** Any choice of so many parts, all of them. */
function choose(parts: readonly PlainCondition[], count: number, { fail }: PlainContext): PlainCondition {
  let ways: readonly (readonly number[])[] = [[]];
  for (let i = 0; i < count; i++) {
    ways = ways.flatMap((way) => parts.flatMap((_, p) => (p > (way.at(-1) ?? -1) ? [[...way, p]] : [])));
    if (ways.length > MOST_WAYS) return fail("too-many-ways");
  }
  if (ways.length === 0) return NEVER;
  return { any: ways.map((way) => ({ all: way.map((p) => parts[p] ?? NEVER) })) };
}

function holds(condition: Condition): PlainCondition {
  switch (condition.op) {
    case "all-of":
      return { all: condition.of.map(holds) };
    case "any-of":
      return { any: condition.of.map(holds) };
    case "is":
      return { fact: condition.fact, operator: "equal", value: condition.value };
    case "between":
      return { all: betweenEnds(condition).map(holds) };
    default:
      return { fact: condition.fact, operator: OPERATORS[condition.op], value: condition.value };
  }
}

/** The opposite of a condition, without `not`. */
function fails(condition: Condition): PlainCondition {
  switch (condition.op) {
    case "all-of":
      return { any: condition.of.map(fails) };
    case "any-of":
      return { all: condition.of.map(fails) };
    case "is":
      return { fact: condition.fact, operator: "equal", value: !condition.value };
    case "between":
      return { any: betweenEnds(condition).map(fails) };
    default:
      return { fact: condition.fact, operator: OPERATORS[OPPOSITE[condition.op]], value: condition.value };
  }
}

const betweenEnds = ({ fact, low, high }: Extract<Condition, { op: "between" }>): readonly Condition[] => [
  { op: "at-least", fact, value: low },
  { op: "at-most", fact, value: high },
];
