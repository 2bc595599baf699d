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

/**
 * What keeps verdicts unknown: facts to ask for, and holes in the rules, those that settle most criteria first. One of
 * them settles a criterion alone when the criterion waits for nothing else. `open` says how many parts of each criterion
 * are unknown.
 */
export function compileHoldups(
  context: CompileContext,
): (criteria: readonly ResultNode[], open: readonly number[]) => Holdups {
  const { facts, holes: holesOf, policy } = context;
  const order = new Map([...facts.keys()].map((id, i) => [id, i]));
  const place = ({ fact, part }: MissingFact): number =>
    (order.get(fact) ?? 0) * 3 + (part ? SEXES.indexOf(part) + 1 : 0);

  return (criteria, open) => {
    // Few things are waited for, so that lists are searched faster than maps are filled.
    const keys: string[] = [];
    const missing: Draft<MissingFact>[] = [];
    const holes: Draft<HoleUse>[] = [];
    // What the criterion at hand waits for: nothing yet, one thing, or several.
    let only: Key | null = null;
    let several = false;
    const waitFor = (key: Key): void => {
      if (only === null) only = key;
      else if (only !== key) several = true;
    };

    const waitForFact = (fact: string, part: Sex | undefined, indicator: string): void => {
      const key = part === undefined ? fact : `${fact}.${part}`;
      waitFor(key);
      const definition = facts.get(fact);
      // Nobody reports a derived figure.
      if (definition === undefined || definition.derive) return;
      const at = keys.indexOf(key);
      const known = at < 0 ? undefined : missing[at];
      if (known !== undefined) {
        if (!known.neededBy.includes(indicator)) known.neededBy.push(indicator);
        return;
      }
      const { question, reportedBy } = definition;
      keys.push(key);
      missing.push(
        part === undefined
          ? { fact, question, reportedBy, neededBy: [indicator], couldSettle: [] }
          : { fact, part, question, reportedBy, neededBy: [indicator], couldSettle: [] },
      );
    };

    const waitForRule = (statement: Statement, code: Because["code"], indicator: string): void => {
      waitFor(statement);
      for (const use of holes) if (use.statement === statement && use.indicator === indicator) return;
      holes.push({ statement, code, indicator, couldSettle: [] });
    };

    /** Of an unknown node: itself and its parts. */
    const visit = (node: ResultNode, indicator: string): void => {
      const { because, fact, threshold, children } = node;
      const { code } = because;
      let waits = false;
      if (code === "classifier-missing") {
        waits = true;
        for (const id of `${because.params?.["fact"]}`.split(", ")) waitForFact(id, undefined, indicator);
      }
      if (fact !== null && fact.state !== "value" && fact.state !== "not-applicable") {
        waits = true;
        waitForFact(fact.id, fact.part, indicator);
      }
      const named = holesOf.get(because);
      if (named !== undefined && named.length > 0) {
        waits = true;
        for (const statement of named) waitForRule(statement, code, indicator);
      }
      const cell = threshold?.statement;
      if (cell !== undefined && rankOf(cell.evidence) < policy && !named?.includes(cell)) {
        waits = true;
        waitForRule(cell, "evidence", indicator);
      }
      for (const child of children) {
        if (child.verdict !== "unknown") continue;
        waits = true;
        visit(child, indicator);
      }
      if (!waits) waitFor(`${node.rule.id} ${code}`);
    };

    let settled = false;
    for (let c = 0; c < criteria.length; c++) {
      const criterion = criteria[c];
      if (criterion === undefined || (open[c] === 0 && criterion.verdict !== "unknown")) continue;
      const { rule, because, children, verdict } = criterion;
      only = null;
      several = false;
      for (const child of children) {
        if (child.verdict === "unknown") visit(child, child.rule.kind === "indicator" ? child.rule.id : rule.id);
      }
      if (verdict !== "unknown") continue;
      for (const statement of holesOf.get(because) ?? []) waitForRule(statement, because.code, rule.id);
      if (several || only === null) continue;
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

type Settling = { readonly couldSettle: readonly string[] };
const bySettling = (a: Settling, b: Settling): number => b.couldSettle.length - a.couldSettle.length;
