import type { Because, HoleUse, MissingFact, ResultNode } from "../model/assessment.js";
import type { Statement } from "../model/evidence.js";
import { rankOf } from "../model/evidence.js";
import type { Sex } from "../model/fact.js";
import { SEXES } from "../model/fact.js";
import type { CompileContext } from "./compiled.js";

/** One thing that an unknown verdict waits for. Equal keys are the same thing. */
type Wait =
  | { readonly key: string; readonly fact: string; readonly part: Sex | undefined }
  | { readonly key: Statement; readonly code: Because["code"] }
  /** Something else about the unit: its region, a figure that is itself derived. */
  | { readonly key: string };

export interface Holdups {
  readonly missing: readonly MissingFact[];
  readonly holes: readonly HoleUse[];
}

type Context = Pick<CompileContext, "facts" | "holes" | "policy">;
type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

const NOTHING: Holdups = { missing: [], holes: [] };

/**
 * What keeps verdicts unknown: facts to ask for, and holes in the rules, those that settle most criteria first. One of
 * them settles a criterion alone when the criterion waits for nothing else.
 */
export function holdupsOf(criteria: readonly ResultNode[], context: Context): Holdups {
  const missing = new Map<string, Draft<MissingFact>>();
  const holes = new Map<Statement, Draft<HoleUse>[]>();
  const add = (wait: Wait, indicator: string): void => {
    if ("fact" in wait) addFact(missing, wait, indicator, context);
    else if ("code" in wait) addHole(holes, wait, indicator);
  };
  for (const criterion of criteria) {
    const { rule, because, children, verdict } = criterion;
    const keys = new Set<Wait["key"]>();
    const wait = (all: readonly Wait[], indicator: string): void => {
      for (const one of all) {
        keys.add(one.key);
        add(one, indicator);
      }
    };
    for (const child of children) {
      if (child.verdict === "unknown") {
        wait(waitsOf(child, context), child.rule.kind === "indicator" ? child.rule.id : rule.id);
      }
    }
    if (verdict !== "unknown") continue;
    wait(
      (context.holes.get(because) ?? []).map((key) => ({ key, code: because.code })),
      rule.id,
    );
    const [only, ...others] = keys;
    if (only === undefined || others.length > 0) continue;
    if (typeof only === "string") missing.get(only)?.couldSettle.push(rule.id);
    else for (const hole of holes.get(only) ?? []) hole.couldSettle.push(rule.id);
  }
  if (missing.size === 0 && holes.size === 0) return NOTHING;
  const order = [...context.facts.keys()];
  const place = ({ fact, part }: MissingFact): number => order.indexOf(fact) * 3 + (part ? SEXES.indexOf(part) + 1 : 0);
  return {
    missing: [...missing.values()].sort(
      (a, b) => bySettling(a, b) || b.neededBy.length - a.neededBy.length || place(a) - place(b),
    ),
    holes: [...holes.values()].flat().sort(bySettling),
  };
}

type Settling = { readonly couldSettle: readonly string[] };
const bySettling = (a: Settling, b: Settling): number => b.couldSettle.length - a.couldSettle.length;

function addFact(
  missing: Map<string, Draft<MissingFact>>,
  { key, fact, part }: Extract<Wait, { fact: string }>,
  indicator: string,
  { facts }: Context,
): void {
  const { question = "", reportedBy = "" } = facts.get(fact) ?? {};
  const entry = missing.get(key) ?? {
    fact,
    ...(part === undefined ? {} : { part }),
    question,
    reportedBy,
    neededBy: [],
    couldSettle: [],
  };
  missing.set(key, entry);
  if (!entry.neededBy.includes(indicator)) entry.neededBy.push(indicator);
}

function addHole(
  holes: Map<Statement, Draft<HoleUse>[]>,
  { key, code }: Extract<Wait, { code: string }>,
  indicator: string,
): void {
  const uses = holes.get(key) ?? [];
  holes.set(key, uses);
  if (!uses.some((use) => use.indicator === indicator)) uses.push({ statement: key, code, indicator, couldSettle: [] });
}

/** What an unknown node waits for, itself and in its parts. */
function waitsOf(node: ResultNode, context: Context): readonly Wait[] {
  const { verdict, because, fact, threshold, children } = node;
  if (verdict !== "unknown") return [];
  const waits: Wait[] = [];
  const onFact = (id: string, part?: Sex): void => {
    const key = part === undefined ? id : `${id}.${part}`;
    // Nobody reports a derived figure.
    waits.push(context.facts.get(id)?.derive ? { key } : { key, fact: id, part });
  };
  if (because.code === "classifier-missing") for (const id of `${because.params?.["fact"]}`.split(", ")) onFact(id);
  if (fact && fact.state !== "value" && fact.state !== "not-applicable") onFact(fact.id, fact.part);
  const { code } = because;
  const named = context.holes.get(because) ?? [];
  for (const key of named) waits.push({ key, code });
  const cell = threshold?.statement;
  if (cell && rankOf(cell.evidence) < context.policy && !named.includes(cell))
    waits.push({ key: cell, code: "evidence" });
  for (const child of children) waits.push(...waitsOf(child, context));
  return waits.length > 0 ? waits : [{ key: `${node.rule.id} ${code}` }];
}
