import type { Because, ResultNode, RuleInfo } from "../../model/assessment.js";
import type { Ranked } from "../algebra.js";
import { codeIn, rankIn } from "../algebra.js";
import type { CompiledRule } from "../compiled.js";
import { makeNode } from "../compiled.js";
import type { Row } from "../row.js";
import type { Code } from "../verdict.js";
import { UNKNOWN } from "../verdict.js";

/** How a rule over other rules folds their verdicts. */
export interface Fold {
  readonly decide: (row: Row) => Code;
  readonly weigh: (children: readonly ResultNode[]) => Ranked;
  readonly because: (code: Code, children: readonly ResultNode[]) => Because;
}

/** A rule over other rules. `rank` is that of the statement that joins them. Throws RangeError when there are none. */
export function composite(rule: RuleInfo, rank: number, parts: readonly CompiledRule[], fold: Fold): CompiledRule {
  if (parts.length === 0) throw new RangeError(`rule \`${rule.id}\` is about nothing`);
  const { decide, weigh, because } = fold;
  return {
    decide,
    explain: (row) => {
      const children = new Array<ResultNode>(parts.length);
      for (let i = 0; i < parts.length; i++) {
        const part = parts[i];
        if (part) children[i] = part.explain(row);
      }
      const weighed = weigh(children);
      const code = codeIn(weighed);
      const strength = code === UNKNOWN ? rankIn(weighed) : Math.min(rank, rankIn(weighed));
      return makeNode(rule, code, because(code, children), strength, null, null, null, children);
    },
  };
}

/** How many children have a verdict. */
export function countOf(children: readonly ResultNode[], verdict: ResultNode["verdict"]): number {
  let count = 0;
  for (const child of children) if (child.verdict === verdict) count++;
  return count;
}

/** Reasons that name a number, shared by all units: one object for each possible count. */
export function countedReasons(code: Because["code"], name: string, of: number): readonly Because[] {
  return Array.from({ length: of + 1 }, (_, n) => ({ code, params: { [name]: n, of } }));
}
