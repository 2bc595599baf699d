import type { RuleProperties } from "json-rules-engine";
import { Engine } from "json-rules-engine";
import type { CriteriaSet } from "../src/model/criteria-set.js";
import type { Requirement, Table } from "../src/model/requirement.js";
import type { Unit } from "../src/model/unit.js";

// json-rules-engine as its users write it: a rule per indicator, built-in operators, one run per unit, two-valued.
// Region, year and branch are chosen outside, into one engine for each combination, which only helps it.

type Conditions = RuleProperties["conditions"];

const OPERATORS = {
  "at-least": "greaterThanInclusive",
  "at-most": "lessThanInclusive",
  above: "greaterThan",
  below: "lessThan",
} as const;

function cellOf(table: Table, set: CriteriaSet, column: Readonly<Record<string, number>>): number | null {
  let index = 0;
  for (const id of table.by) {
    const dimension = set.dimensions.find((candidate) => candidate.id === id);
    index = index * (dimension?.values.length ?? 1) + (column[id] ?? 0);
  }
  const cell = table.cells[index];
  return cell?.state === "value" ? cell.value : null;
}

function conditionsOf(
  requirement: Requirement,
  set: CriteriaSet,
  column: Readonly<Record<string, number>>,
): Conditions | { fact: string; operator: string; value: unknown } | null {
  const parts = (of: readonly Requirement[]) =>
    of.map((part) => conditionsOf(part, set, column)).filter((part) => part !== null) as never[];
  switch (requirement.op) {
    case "is":
      return { fact: requirement.fact, operator: "equal", value: requirement.value };
    case "none":
      return { fact: requirement.fact, operator: "equal", value: 0 };
    case "each":
    case "all-of":
      return { all: parts(requirement.of) };
    case "any-of":
      return { any: parts(requirement.of) };
    case "at-least":
    case "at-most":
    case "above":
    case "below": {
      const value = cellOf(requirement.table, set, column);
      if (value === null) return null;
      const fact = requirement.part ? `${requirement.fact}.${requirement.part}` : requirement.fact;
      return { fact, operator: OPERATORS[requirement.op], value };
    }
    default:
      return null;
  }
}

function engineFor(set: CriteriaSet, column: Readonly<Record<string, number>>): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const { indicators } of set.criteria) {
    for (const { id, require } of indicators) {
      const conditions = conditionsOf(require, set, column);
      if (conditions === null) continue;
      const whole = "all" in conditions || "any" in conditions ? conditions : { all: [conditions] };
      engine.addRule({ name: id, conditions: whole as Conditions, event: { type: "met", params: { indicator: id } } });
    }
  }
  return engine;
}

/** Evaluates one unit; resolves to the ids of the indicators met. */
export function plainRules(set: CriteriaSet): (unit: Unit) => Promise<readonly string[]> {
  const regions = set.dimensions.find(({ id }) => id === "vung")?.values ?? [];
  const years = set.dimensions.find(({ id }) => id === "nam-xet")?.values ?? [];
  const engines = new Map<string, Engine>();
  return async (unit) => {
    const special = unit.facts["xa_dac_biet_kho_khan"] === true || unit.facts["xa_atk_huyen_ngheo"] === true;
    const vung = special ? 0 : regions.findIndex(({ id }) => id === unit.vung);
    const year = years.findIndex(({ id }) => id === String(unit["nam-xet"]));
    const schools = Number(unit.facts["so_truong"] ?? 9) <= 3 ? 0 : 1;
    const key = `${vung} ${year} ${schools}`;
    const engine = engines.get(key) ?? engineFor(set, { vung, "nam-xet": year, "so-truong": schools });
    engines.set(key, engine);
    const { events } = await engine.run({ ...unit.facts });
    return events.map(({ params }) => String(params?.["indicator"]));
  };
}
