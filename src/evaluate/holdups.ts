import type { Because, HoleUse, MissingFact, ResultNode } from "../model/assessment.js";
import type { Statement } from "../model/evidence.js";
import { rankOf } from "../model/evidence.js";
import type { Sex } from "../model/fact.js";
import { SEXES } from "../model/fact.js";
import type { CompileContext } from "./compiled.js";

export interface Holdups {
  readonly missing: readonly MissingFact[];
  readonly holes: readonly HoleUse[];
}

type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** What an unknown verdict waits for: a fact by its key, a statement, or something else about the unit. */
type Key = string | Statement;

/** What is gathered while the criteria of a unit are gone through. */
interface Gathering {
  // Few things are waited for, so that lists are searched faster than maps are filled.
  readonly keys: string[];
  readonly missing: Draft<MissingFact>[];
  readonly holes: Draft<HoleUse>[];
  /** What the criterion at hand waits for: nothing yet, one thing, or several. */
  only: Key | null;
  several: boolean;
}

/**
 * What keeps verdicts unknown: facts to ask for, and holes in the rules, those that settle most criteria first. One of
 * them settles a criterion alone when the criterion waits for nothing else. `open` says how many parts of each criterion
 * are unknown.
 */
export function compileHoldups({
  facts,
  holes: holesOf,
  policy,
}: CompileContext): (criteria: readonly ResultNode[], open: readonly number[]) => Holdups {
  const order = new Map([...facts.keys()].map((id, i) => [id, i]));
  const place = ({ fact, part }: MissingFact): number =>
    (order.get(fact) ?? 0) * 3 + (part ? SEXES.indexOf(part) + 1 : 0);

  const waitForFact = (into: Gathering, fact: string, part: Sex | undefined, indicator: string): void => {
    const key = part === undefined ? fact : `${fact}.${part}`;
    waitFor(into, key);
    const definition = facts.get(fact);
    // Nobody reports a derived figure.
    if (definition === undefined || definition.derive) return;
    const at = into.keys.indexOf(key);
    const known = at < 0 ? undefined : into.missing[at];
    if (known !== undefined) {
      if (!known.neededBy.includes(indicator)) known.neededBy.push(indicator);
      return;
    }
    const { question, reportedBy } = definition;
    into.keys.push(key);
    into.missing.push(
      part === undefined
        ? { fact, question, reportedBy, neededBy: [indicator], couldSettle: [] }
        : { fact, part, question, reportedBy, neededBy: [indicator], couldSettle: [] },
    );
  };

  /** Of an unknown node: itself and its parts. */
  const visit = (into: Gathering, node: ResultNode, indicator: string): void => {
    const { because, fact, threshold, children } = node;
    const { code } = because;
    let waits = false;
    if (code === "classifier-missing") {
      waits = true;
      for (const id of `${because.params?.["fact"]}`.split(", ")) waitForFact(into, id, undefined, indicator);
    }
    if (fact !== null && fact.state !== "value" && fact.state !== "not-applicable") {
      waits = true;
      waitForFact(into, fact.id, fact.part, indicator);
    }
    const named = holesOf.get(because);
    if (named !== undefined && named.length > 0) {
      waits = true;
      for (const statement of named) waitForRule(into, statement, code, indicator);
    }
    const cell = threshold?.statement;
    if (cell !== undefined && rankOf(cell.evidence) < policy && !named?.includes(cell)) {
      waits = true;
      waitForRule(into, cell, "evidence", indicator);
    }
    for (const child of children) {
      if (child.verdict !== "unknown") continue;
      waits = true;
      visit(into, child, indicator);
    }
    if (!waits) waitFor(into, `${node.rule.id} ${code}`);
  };

  return (criteria, open) => {
    const into: Gathering = { keys: [], missing: [], holes: [], only: null, several: false };
    const { keys, missing, holes } = into;
    let settled = false;
    for (let c = 0; c < criteria.length; c++) {
      const criterion = criteria[c];
      if (criterion === undefined || (open[c] === 0 && criterion.verdict !== "unknown")) continue;
      const { rule, because, children, verdict } = criterion;
      into.only = null;
      into.several = false;
      for (const child of children) {
        if (child.verdict === "unknown") visit(into, child, child.rule.kind === "indicator" ? child.rule.id : rule.id);
      }
      if (verdict !== "unknown") continue;
      for (const statement of holesOf.get(because) ?? []) waitForRule(into, statement, because.code, rule.id);
      const { only } = into;
      if (into.several || only === null) continue;
      settled = true;
      if (typeof only === "string") missing[keys.indexOf(only)]?.couldSettle.push(rule.id);
      else for (const hole of holes) if (hole.statement === only) hole.couldSettle.push(rule.id);
    }

    if (missing.length > 1) {
      missing.sort((a, b) => bySettling(a, b) || b.neededBy.length - a.neededBy.length || place(a) - place(b));
    }
    if (settled && holes.length > 1) holes.sort(bySettling);
    return { missing, holes };
  };
}

function waitFor(into: Gathering, key: Key): void {
  if (into.only === null) into.only = key;
  else if (into.only !== key) into.several = true;
}

function waitForRule(into: Gathering, statement: Statement, code: Because["code"], indicator: string): void {
  waitFor(into, statement);
  // What a statement settles it settles wherever it is waited for.
  let couldSettle: readonly string[] = [];
  for (const use of into.holes) {
    if (use.statement !== statement) continue;
    if (use.indicator === indicator) return;
    couldSettle = use.couldSettle;
  }
  into.holes.push({ statement, code, indicator, couldSettle: [...couldSettle] });
}

type Settling = { readonly couldSettle: readonly string[] };
const bySettling = (a: Settling, b: Settling): number => b.couldSettle.length - a.couldSettle.length;
