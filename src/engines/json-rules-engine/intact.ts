import type { Engine, EngineResult } from "json-rules-engine";

/** What an engine is made of; the types of the library leave it out. */
interface Inside {
  readonly rules: readonly { readonly name: string }[];
  readonly facts: ReadonlyMap<string, unknown>;
  readonly conditions: ReadonlyMap<string, unknown>;
  readonly operators: { readonly operators: ReadonlyMap<string, unknown> };
}

const mapsOf = ({ facts, conditions, operators }: Inside) =>
  ({ fact: facts, condition: conditions, operator: operators.operators }) as const;

/** What tells whether an engine still judges by the rules of the set, after a host has added its own. */
export interface Watch {
  /** Throws RangeError where a fact, condition, operator or rule of the set was replaced, or its name taken. */
  readonly untouched: () => void;
  /** Throws where not every rule of the set was tried: a host stopped the engine. */
  readonly whole: (result: EngineResult) => EngineResult;
}

/** Remembers an engine as it is now. A host that replaced a part of it would change verdicts without a trace. */
export function watch(engine: Engine): Watch {
  const inside = engine as unknown as Inside;
  const was = Object.entries(mapsOf(inside)).map(([kind, map]) => [kind, new Map(map)] as const);
  const rules = new Map(inside.rules.map((rule) => [rule.name, rule]));

  const untouched = (): void => {
    const now = mapsOf(inside);
    for (const [kind, map] of was) {
      for (const [name, value] of map) if (now[kind as keyof typeof now].get(name) !== value) throw taken(kind, name);
    }
    const kept = inside.rules.filter((rule) => rules.get(rule.name) === rule);
    const other = inside.rules.find((rule) => rules.has(rule.name) && rules.get(rule.name) !== rule);
    if (other !== undefined) throw taken("rule", other.name);
    if (kept.length < rules.size) throw new RangeError("a rule of the set was removed by the host");
  };
  const whole = (result: EngineResult): EngineResult => {
    const tried = new Set([...result.results, ...result.failureResults].map(({ name }) => name));
    const left = [...rules.keys()].find((name) => !tried.has(name));
    if (left !== undefined) throw new Error(`the engine was stopped before the rule \`${left}\` was tried`);
    return result;
  };
  return { untouched, whole };
}

const taken = (kind: string, name: string): RangeError =>
  new RangeError(`the ${kind} \`${name}\` belongs to the set: the host's own needs another name`);
