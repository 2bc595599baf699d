import { type Almanac, type DynamicFactCallback, Engine } from "json-rules-engine";
import { type EngineValue, flatten, type PlanNode } from "./plan.js";
import { APPLIES, conditionsOf, HOW_MANY, OPEN, type RuleContext, rulesOf } from "./rules.js";

/** Which of the two runs: what is unknown taken as failing, or as passing. */
export type Run = "least" | "most";

type Test = (value: number, threshold: number) => boolean;

/** Custom operators, by the words of the rule files. */
const OPERATORS: Readonly<Record<string, Test>> = {
  "at-least": (value, threshold) => value >= threshold,
  "at-most": (value, threshold) => value <= threshold,
  above: (value, threshold) => value > threshold,
  below: (value, threshold) => value < threshold,
  is: (value, threshold) => value === threshold,
};

/** A fresh engine for one run of one unit; an engine is never run twice. */
export function makeEngine(
  plan: readonly PlanNode[],
  values: ReadonlyMap<string, EngineValue>,
  context: RuleContext,
  run: Run,
): Engine {
  const engine = new Engine([], { allowUndefinedFacts: false, pathResolver: ownProperty });
  for (const [name, test] of Object.entries(OPERATORS)) {
    engine.addOperator<EngineValue, number>(name, (value, threshold) => decide(test, value, threshold, run));
  }
  for (const [key, value] of values) engine.addFact(key, value);
  engine.addFact(OPEN, null);
  engine.addFact(APPLIES, appliesFact(plan));
  engine.addFact(HOW_MANY, howMany, { cache: false });
  for (const { name, condition } of conditionsOf(plan)) engine.setCondition(name, condition);
  for (const rule of rulesOf(plan, context)) engine.addRule(rule);
  return engine;
}

/** Without a value the run decides; over a range, its end that is worst or best for the run. */
function decide(test: Test, value: EngineValue, threshold: number, run: Run): boolean {
  if (value === null || value === undefined) return run === "most";
  if (typeof value !== "object") return test(Number(value), threshold);
  const ends = [test(value.low, threshold), test(value.high, threshold)];
  return run === "most" ? ends.includes(true) : !ends.includes(false);
}

function appliesFact(plan: readonly PlanNode[]): DynamicFactCallback<boolean> {
  const applies = new Map(flatten(plan).map(({ key, applies }) => [key, applies]));
  return (params) => applies.get(String(params["key"])) ?? false;
}

/** Results of rules that have run; the type of the library leaves the method out. */
interface WithResults {
  getResults(): readonly { readonly name: string; readonly result: unknown }[];
}

/** How many of some rules held, less how many of others did. */
function howMany(params: Record<string, unknown>, almanac: Almanac): number {
  const held = new Set(
    (almanac as unknown as WithResults)
      .getResults()
      .filter(({ result }) => result === true)
      .map(({ name }) => name),
  );
  const count = (names: unknown): number => (Array.isArray(names) ? names.filter((name) => held.has(name)).length : 0);
  return count(params["rules"]) - count(params["less"]);
}

/**
 * Stands in for jsonpath, which the library bundles in an old version: a host's `path` may name own properties, joined
 * by dots, and nothing else.
 */
function ownProperty(value: object, path: string): unknown {
  return path
    .replace(/^\$\.?/, "")
    .split(".")
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === "object" && inner !== null && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined,
      value,
    );
}
