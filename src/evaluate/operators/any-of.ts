import type { Because, RuleInfo } from "../../model/assessment.js";
import { anyOfNodes } from "../algebra.js";
import type { CompiledRule } from "../compiled.js";
import type { Code } from "../verdict.js";
import { MET, NOT_APPLICABLE, NOT_MET } from "../verdict.js";
import { composite, countedReasons, countOf } from "./composite.js";

/** `any-of`: đạt ít nhất một. */
export function compileAnyOf(parts: readonly CompiledRule[], rule: RuleInfo, rank: number): CompiledRule {
  const noneMet: Because = { code: "none-met", params: { of: parts.length } };
  const noneApplies: Because = { code: "none-applies", params: { of: parts.length } };
  const someMet = countedReasons("some-met", "met", parts.length);
  const someUnknown = countedReasons("some-unknown", "unknown", parts.length);
  return composite(rule, rank, parts, {
    decide: (row) => {
      let greatest = -1;
      for (const part of parts) {
        const code = part.decide(row);
        if (code !== NOT_APPLICABLE && code > greatest) greatest = code;
      }
      if (greatest < 0) return NOT_APPLICABLE;
      return greatest as Code;
    },
    weigh: anyOfNodes,
    because: (code, children) => {
      if (code === NOT_MET) return noneMet;
      if (code === NOT_APPLICABLE) return noneApplies;
      if (code === MET) return someMet[countOf(children, "met")] ?? noneApplies;
      return someUnknown[countOf(children, "unknown")] ?? noneApplies;
    },
  });
}
