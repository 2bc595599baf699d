import { createEvaluator, type Evaluator, type EvaluatorOptions } from "../evaluate/evaluator.js";
import { inputKeysOf } from "../evaluate/inputs.js";
import type { Assessment } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Lang } from "../model/diagnostic.js";
import type { FactDefinition } from "../model/fact.js";
import type { Unit } from "../model/unit.js";
import { childrenOf } from "./children.js";
import { derivedEntries } from "./derive.js";
import { factsByKind, setsIn } from "./facts-by-kind.js";
import type { Sources } from "./figure.js";
import { factsIn, readable } from "./readable.js";
import { type Tree, treeOf } from "./tree.js";
import { WORDS, type Words } from "./words.js";

export interface ComposeOptions extends EvaluatorOptions {
  /** Language of the reasons and origins that stand in derived figures; Vietnamese unless told otherwise. */
  readonly lang?: Lang;
}

/** The assessments of one run. */
export interface Composed {
  /** Units of the kind that the set judges, in the order given. */
  readonly assessments: readonly Assessment[];
  /** The same units with their derived figures, as they were evaluated. */
  readonly units: readonly Unit[];
  /** Assessments under the sets that this one requires, by family, as far as they were needed. */
  readonly required: ReadonlyMap<string, readonly Assessment[]>;
  /** Units of other kinds that lie in none of them: they take part in nothing. */
  readonly outside: readonly Unit[];
}

export interface Composer {
  readonly set: CriteriaSet;
  /**
   * Assesses the units of the set's kind. Units of other kinds are what they are made of: the units that are given are
   * taken to be all there are.
   */
  readonly assessAll: (units: readonly Unit[]) => Composed;
}

/** A set with what evaluates it. */
interface Judge {
  readonly set: CriteriaSet;
  readonly evaluator: Evaluator;
  /** Keys under which its facts are given. */
  readonly keys: ReadonlySet<string>;
  readonly derived: readonly FactDefinition[];
}

/**
 * Compiles a set and all that it requires. A named policy applies to the set itself, and to a required one that has it.
 * Throws RangeError for a malformed set or a policy that the set does not have.
 */
export function createComposer(set: CriteriaSet, options: ComposeOptions = {}): Composer {
  const { lang = "vi", ...own } = options;
  const words = WORDS[lang];
  const { policy, ...rest } = own;
  const judges = new Map(
    setsIn(set).map((one) => {
      const applies = one === set || one.policies.some(({ id }) => id === policy);
      return [one.family, judgeOf(one, applies ? own : rest)] as const;
    }),
  );
  const reported = factsByKind(set);
  const keys = new Map([...reported].map(([kind, facts]) => [kind, new Set(facts.flatMap(inputKeysOf))]));
  const plan: Plan = { set, judges, words, reported, keys };
  return { set, assessAll: (units) => assessAll(plan, units) };
}

/** Assesses the units of the set's kind from the units inside them. */
export const assessTree = (set: CriteriaSet, units: readonly Unit[], options: ComposeOptions = {}): Composed =>
  createComposer(set, options).assessAll(units);

const judgeOf = (set: CriteriaSet, options: EvaluatorOptions): Judge => ({
  set,
  evaluator: createEvaluator(set, options),
  keys: new Set(set.facts.flatMap(inputKeysOf)),
  derived: set.facts.filter(({ derive }) => derive !== undefined),
});

/** What is the same for every run of a composer. */
interface Plan {
  readonly set: CriteriaSet;
  /** By family, the set that was asked for first. */
  readonly judges: ReadonlyMap<string, Judge>;
  readonly words: Words;
  /** Facts that may be reported, by kind of unit, and their keys. */
  readonly reported: ReadonlyMap<string, readonly FactDefinition[]>;
  readonly keys: ReadonlyMap<string, ReadonlySet<string>>;
}

function assessAll(plan: Plan, given: readonly Unit[]): Composed {
  const { judges, set } = plan;
  const units = given.map(readable);
  const tree = treeOf(units);
  const done = new Map<string, Map<Unit, { readonly unit: Unit; readonly assessment: Assessment }>>();

  const judged = (family: string, unit: Unit) => {
    const results = done.get(family) ?? new Map();
    done.set(family, results);
    const before = results.get(unit);
    if (before) return before;
    const judge = judgeFor(judges, family);
    const composed = compose(unit, judge, { ...plan, tree, assess });
    const result = { unit: composed, assessment: judge.evaluator.assess(composed) };
    results.set(unit, result);
    return result;
  };
  const assess = (family: string, unit: Unit): Assessment => judged(family, unit).assessment;

  const own = units.filter(({ kind }) => kind === set.unitKind).map((unit) => judged(set.family, unit));
  const required = [...done].filter(([family]) => family !== set.family);
  return {
    assessments: own.map(({ assessment }) => assessment),
    units: own.map(({ unit }) => unit),
    required: new Map(required.map(([family, all]) => [family, [...all.values()].map((one) => one.assessment)])),
    outside: tree.outside(set.unitKind),
  };
}

interface World extends Plan {
  readonly tree: Tree;
  readonly assess: Sources["assess"];
}

/**
 * A unit as one set sees it: the facts that are its own, with the derived figures. A key that no set of its kind knows
 * stays with the first of them, so that it is reported, and only once.
 */
function compose(unit: Unit, judge: Judge, world: World): Unit {
  const { judges, set } = world;
  if (judges.size === 1 && judge.derived.length === 0) return unit;
  const ofKind = [...judges.values()].filter((one) => one.set.unitKind === unit.kind);
  const home = ofKind[0] === judge;
  const known = (key: string): boolean =>
    ofKind.some(({ keys }) => keys.has(key)) || world.keys.get(unit.kind)?.has(key) === true;
  const given = factsIn(unit);
  // What is no record of facts stays in their place, so that it is reported.
  if (given === null) return unit;
  const kept = given.filter(([key]) => judge.keys.has(key) || (home && !known(key)));
  const figures = judge.derived.flatMap((fact) =>
    fact.derive ? derivedEntries(fact, fact.derive, sourcesFor(unit, fact, world)) : [],
  );
  const facts = Object.fromEntries([...kept, ...figures]);
  // Marks are numbered as in the set that was asked for.
  const { council: _, ...bare } = unit;
  const own = judge.set === set || unit.kind !== set.unitKind ? unit : bare;
  return { ...own, facts };
}

function sourcesFor(unit: Unit, fact: FactDefinition, { assess, judges, reported, tree, words }: World): Sources {
  const { derive: _, ...asReported } = fact;
  return {
    unit,
    fact,
    words,
    assess,
    setOf: (family) => judgeFor(judges, family).set,
    children: (kind) => childrenOf(unit, kind, tree, words),
    factOf: (kind, id) => reported.get(kind)?.find((one) => one.id === id) ?? { ...asReported, id, label: id },
  };
}

function judgeFor(judges: ReadonlyMap<string, Judge>, family: string): Judge {
  const judge = judges.get(family);
  if (judge === undefined) throw new RangeError(`the set requires no set of the family \`${family}\``);
  return judge;
}
