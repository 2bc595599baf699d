import { createEvaluator, type Evaluator, type EvaluatorOptions } from "../evaluate/evaluator.js";
import { inputKeysOf } from "../evaluate/inputs.js";
import { fill } from "../explain/template.js";
import type { Assessment } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Lang } from "../model/diagnostic.js";
import type { FactDefinition } from "../model/fact.js";
import type { Unit } from "../model/unit.js";
import { derivedEntries } from "./derive.js";
import { kindOf, type Sources } from "./figure.js";
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
  const judges = new Map<string, Judge>([[set.family, judgeOf(set, own)]]);
  const add = ({ requires }: CriteriaSet): void => {
    for (const other of requires) {
      if (judges.has(other.family)) continue;
      const { policy, ...rest } = own;
      const has = policy !== undefined && other.policies.some(({ id }) => id === policy);
      judges.set(other.family, judgeOf(other, has ? own : rest));
      add(other);
    }
  };
  add(set);
  return { set, assessAll: (units) => assessAll(set, judges, units, words) };
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

function assessAll(
  set: CriteriaSet,
  judges: ReadonlyMap<string, Judge>,
  units: readonly Unit[],
  words: Words,
): Composed {
  const tree = treeOf(units);
  const allKeys = new Set([...judges.values()].flatMap(({ keys }) => [...keys]));
  const done = new Map<string, Map<Unit, { readonly unit: Unit; readonly assessment: Assessment }>>();

  const judged = (family: string, unit: Unit) => {
    const results = done.get(family) ?? new Map();
    done.set(family, results);
    const before = results.get(unit);
    if (before) return before;
    const judge = judgeFor(judges, family);
    const composed = compose(unit, judge, family === set.family, { allKeys, judges, tree, words, assess });
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

interface World {
  /** Keys that any of the sets knows. */
  readonly allKeys: ReadonlySet<string>;
  readonly judges: ReadonlyMap<string, Judge>;
  readonly tree: Tree;
  readonly words: Words;
  readonly assess: Sources["assess"];
}

/**
 * A unit as one set sees it: the facts that are its own, with the derived figures. A key that no set knows is left
 * with the set that was asked for, so that it is reported once.
 */
function compose(unit: Unit, judge: Judge, asked: boolean, world: World): Unit {
  const { allKeys, judges } = world;
  if (judge.derived.length === 0 && judges.size === 1) return unit;
  const kept = Object.entries(unit.facts ?? {}).filter(([key]) => judge.keys.has(key) || (asked && !allKeys.has(key)));
  const figures = judge.derived.flatMap((fact) =>
    fact.derive ? derivedEntries(fact, fact.derive, sourcesFor(unit, fact, world)) : [],
  );
  const facts = Object.fromEntries([...kept, ...figures]);
  // Marks are numbered as in the set that was asked for.
  const { council: _, ...bare } = unit;
  const own = asked || unit.kind !== judgeKind(judges) ? unit : bare;
  return { ...own, facts };
}

/** Kind of unit that the set asked for judges: the first of the judges is its. */
const judgeKind = (judges: ReadonlyMap<string, Judge>): string | undefined => {
  const [first] = judges.values();
  return first?.set.unitKind;
};

function sourcesFor(unit: Unit, fact: FactDefinition, { judges, tree, words, assess }: World): Sources {
  return {
    unit,
    fact,
    words,
    assess,
    setOf: (family) => judgeFor(judges, family).set,
    children: (kind) => {
      const children = tree.inside(unit, kind);
      const named = kindOf(kind, words);
      if (children.length === 0) return fill(words.noUnits, { kind: named });
      const twice = tree.twice(kind);
      const again = children.find(({ code }) => twice.has(code));
      return again ? fill(words.twice, { kind: named, code: again.code }) : children;
    },
    factOf: (kind, id) => {
      const sets = [...judges.values()].map((judge) => judge.set).filter(({ unitKind }) => unitKind === kind);
      const known = sets.flatMap(({ facts }) => facts).find((one) => one.id === id);
      return known ?? standIn(fact, id);
    },
  };
}

/** A fact of child units that no set of theirs declares: measured like the figure that is made of it. */
function standIn({ derive, ...fact }: FactDefinition, id: string): FactDefinition {
  if (derive?.op !== "mean" || derive.weight !== id) return { ...fact, id };
  return { ...fact, id, label: id, kind: "count", unit: "", range: { min: 0, max: 1e9 }, whole: true };
}

function judgeFor(judges: ReadonlyMap<string, Judge>, family: string): Judge {
  const judge = judges.get(family);
  if (judge === undefined) throw new RangeError(`the set requires no set of the family \`${family}\``);
  return judge;
}
