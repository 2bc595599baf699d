import type { Because, RuleInfo } from "../../model/assessment.js";
import { allOfNodes } from "../algebra.js";
import type { CompiledRule } from "../compiled.js";
import type { Code } from "../verdict.js";
import { MET, NOT_APPLICABLE, NOT_MET } from "../verdict.js";
import { composite, countedReasons, countOf } from "./composite.js";

/** `all-of`: phải đạt tất cả. */
export function compileAllOf(parts: readonly CompiledRule[], rule: RuleInfo, rank: number): CompiledRule {
  const reasonFor = allOfReasons(parts.length);
  return composite(rule, rank, parts, {
    decide: (row) => {
      let least: Code = NOT_APPLICABLE;
      for (const part of parts) {
        const code = part.decide(row);
        if (code < least) least = code;
      }
      return least;
    },
    weigh: allOfNodes,
    because: (code, children) => reasonFor(code, countOf(children, "not-met"), countOf(children, "unknown")),
  });
}

/** Why so many parts together are met or not, from how many are not met and how many unknown. */
export function allOfReasons(of: number): (code: Code, notMet: number, unknown: number) => Because {
  const allMet: Because = { code: "all-met", params: { of } };
  const noneApplies: Because = { code: "none-applies", params: { of } };
  const someNotMet = countedReasons("some-not-met", "notMet", of);
  const someUnknown = countedReasons("some-unknown", "unknown", of);
  return (code, notMet, unknown) => {
    if (code === MET) return allMet;
    if (code === NOT_APPLICABLE) return noneApplies;
    return (code === NOT_MET ? someNotMet[notMet] : someUnknown[unknown]) ?? noneApplies;
  };
}
