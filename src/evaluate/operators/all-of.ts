import type { Because, RuleInfo } from "../../model/assessment.js";
import { allOfNodes } from "../algebra.js";
import type { CompiledRule } from "../compiled.js";
import type { Code } from "../verdict.js";
import { MET, NEARLY_MET, NOT_APPLICABLE, NOT_MET } from "../verdict.js";
import { composite, countedReasons, countOf } from "./composite.js";

/** `all-of`: phải đạt tất cả. */
export function compileAllOf(parts: readonly CompiledRule[], rule: RuleInfo, rank: number): CompiledRule {
  const allMet: Because = { code: "all-met", params: { of: parts.length } };
  const noneApplies: Because = { code: "none-applies", params: { of: parts.length } };
  const someNotMet = countedReasons("some-not-met", "notMet", parts.length);
  const someUnknown = countedReasons("some-unknown", "unknown", parts.length);
  return composite(rule, rank, parts, {
    decide: (row) => {
      let least: Code = NOT_APPLICABLE;
      for (const part of parts) {
        const code = part.decide(row);
        if (code < least) least = code;
      }
      return least === NEARLY_MET ? NOT_MET : least;
    },
    weigh: allOfNodes,
    because: (code, children) => {
      if (code === MET) return allMet;
      if (code === NOT_APPLICABLE) return noneApplies;
      if (code === NOT_MET) return someNotMet[countOf(children, "not-met")] ?? noneApplies;
      return someUnknown[countOf(children, "unknown")] ?? noneApplies;
    },
  });
}
