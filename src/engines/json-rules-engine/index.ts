import type { DynamicFactCallback, Engine } from "json-rules-engine";
import { createEvaluator, type EvaluatorOptions } from "../../evaluate/index.js";
import type { Assessment } from "../../model/assessment.js";
import type { CriteriaSet } from "../../model/criteria-set.js";
import { rankOf } from "../../model/evidence.js";
import type { FactValue, Unit } from "../../model/unit.js";
import { assessmentOf } from "./convert.js";
import { makeEngine, type Run } from "./engine.js";
import { watch } from "./intact.js";
import { planOf, valuesOf } from "./plan.js";
import type { RuleContext } from "./rules.js";

export type { Run } from "./engine.js";
export { exportPlainRules, type PlainRules, type PlainRulesChoice } from "./plain-rules.js";
export { appliesName, levelName, metName, nearlyName } from "./rules.js";

/** What a host adds to a run. */
export interface HostOptions extends EvaluatorOptions {
  /**
   * Facts of the set that the host loads, by their key (`thu_nhap`, `bhyt.dat`). Each is loaded once, before columns
   * and applicability are resolved, and wins over the unit's own value.
   */
  readonly facts?: Readonly<Record<string, () => FactValue | Promise<FactValue>>>;
  /** Facts for the host's own rules only, under names that the set does not use. Each is computed once for both runs. */
  readonly hostFacts?: Readonly<Record<string, () => unknown>>;
  /** Adds rules, operators and listeners to an engine before it runs, under names of its own. Called for each of the two. */
  readonly configure?: (engine: Engine, run: Run) => void;
}

/** An evaluator whose verdicts are those of json-rules-engine. Equal to the compiled one's, and much slower. */
export interface JsonRulesEvaluator {
  readonly set: CriteriaSet;
  readonly assess: (unit: Unit) => Promise<Assessment>;
}

/**
 * Makes an evaluator on json-rules-engine. Applicability and columns are resolved first, by the code that all engines
 * share; then two engines run over the graded facts, one taking what is unknown as failing and one as passing. Event
 * types for listeners: `indicator`, `criterion`, `level`, `requirement` (met), `criterion nearly met`; in the `least`
 * run they fire for what is surely so. Throws RangeError for a malformed set. `assess` rejects with what a host's own fact,
 * rule or listener throws; with RangeError where a host takes the name of a fact, rule, condition or operator of the set,
 * which would change verdicts unseen; and where a host stops the engine.
 */
export function createJsonRulesEvaluator(set: CriteriaSet, options: HostOptions = {}): JsonRulesEvaluator {
  const evaluator = createEvaluator(set, options);
  const policy = rankOf(options.evidence ?? "unverified");
  const accepted: RuleContext["accepted"] = ({ evidence }) => rankOf(evidence) >= policy;
  const refused = new Set(set.criteria.filter(({ statement }) => !accepted(statement)).map(({ id }) => id));

  return {
    set,
    assess: async (unit) => {
      const loaded = await load(unit, options.facts ?? {});
      const resolved = evaluator.assess(loaded);
      const plan = planOf(resolved, (id) => refused.has(id));
      const values = valuesOf(plan, set, loaded);
      const context: RuleContext = { set, accepted, levels: levelsOf(set, resolved, loaded, accepted) };
      const shared = sharedFacts(options.hostFacts ?? {});
      const start = async (run: Run) => {
        const engine = makeEngine(plan, values, context, run);
        const { untouched, whole } = watch(engine);
        for (const [key, fact] of shared) engine.addFact(key, fact);
        options.configure?.(engine, run);
        untouched();
        return whole(await engine.run());
      };
      // One after the other: a host's listeners then see whole runs.
      const least = await start("least");
      const most = await start("most");
      return assessmentOf(resolved, least, most, context);
    },
  };
}

/** Evaluates one unit with json-rules-engine. */
export const evaluateWithJsonRulesEngine = (
  set: CriteriaSet,
  unit: Unit,
  options: HostOptions = {},
): Promise<Assessment> => createJsonRulesEvaluator(set, options).assess(unit);

async function load(unit: Unit, facts: NonNullable<HostOptions["facts"]>): Promise<Unit> {
  const entries = await Promise.all(Object.entries(facts).map(async ([key, get]) => [key, await get()] as const));
  return entries.length === 0 ? unit : { ...unit, facts: { ...unit.facts, ...Object.fromEntries(entries) } };
}

/** Facts that remember their value, so that both runs see the same. */
function sharedFacts(facts: NonNullable<HostOptions["hostFacts"]>): ReadonlyMap<string, DynamicFactCallback> {
  return new Map(
    Object.entries(facts).map(([key, get]) => {
      let value: { readonly is: unknown } | null = null;
      return [
        key,
        () => {
          value ??= { is: get() };
          return value.is;
        },
      ] as const;
    }),
  );
}

/** Which levels are concluded, and what besides the criteria keeps one open or from being final. */
function levelsOf(
  set: CriteriaSet,
  resolved: Assessment,
  unit: Unit,
  accepted: RuleContext["accepted"],
): RuleContext["levels"] {
  const declared = set.declared?.criteria ?? 0;
  const final = unit.kind === set.unitKind && set.unencoded.length === 0 && declared <= set.criteria.length;
  return resolved.level.rungs.map(({ id, statement }) => {
    const level = set.levels.find((one) => one.id === id);
    const policy = set.policies.find((one) => one.id === level?.policy);
    const open =
      set.status === "draft" || !accepted(statement) || (policy !== undefined && !accepted(policy.statement));
    return { id, open, final };
  });
}
