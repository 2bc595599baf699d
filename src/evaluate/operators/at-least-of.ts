import type { RuleInfo } from "../../model/assessment.js";
import { atLeastOfNodes } from "../algebra.js";
import type { CompiledRule } from "../compiled.js";
import { MET, NOT_MET, UNKNOWN } from "../verdict.js";
import { composite, countOf } from "./composite.js";

/**
 * `at-least-of`: đạt ít nhất một số. Bounds: met at least, and at most met plus unknown. Throws RangeError for a count
 * that its parts cannot reach, or that nothing reaches already.
 */
export function compileAtLeastOf(
  parts: readonly CompiledRule[],
  count: number,
  rule: RuleInfo,
  rank: number,
): CompiledRule {
  if (!(Number.isInteger(count) && count >= 1 && count <= parts.length)) {
    throw new RangeError(`rule \`${rule.id}\` asks for ${count} of ${parts.length}`);
  }
  return composite(rule, rank, parts, {
    decide: (row) => {
      let met = 0;
      let unknown = 0;
      for (const part of parts) {
        const code = part.decide(row);
        if (code === MET) met++;
        else if (code === UNKNOWN) unknown++;
      }
      if (met >= count) return MET;
      return met + unknown < count ? NOT_MET : UNKNOWN;
    },
    weigh: (children) => atLeastOfNodes(children, count),
    because: (code, children) => {
      const least = countOf(children, "met");
      const params = { count, of: children.length, least, most: least + countOf(children, "unknown") };
      if (code === MET) return { code: "enough-met", params };
      return { code: code === NOT_MET ? "too-few-met" : "some-unknown", params };
    },
  });
}
