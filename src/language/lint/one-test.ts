import type { Diagnostic } from "../../model/diagnostic.js";
import { problem } from "../problem.js";
import { COMPARISONS, type ConditionSite, conditionSites, keysAmong, requirementSites } from "../requirement-site.js";
import type { LintRule } from "./context.js";

const TESTS = ["is", "between", ...COMPARISONS, "all-of", "any-of"] as const;

/** A condition has exactly one test, of one fact; `unset` stands alone. */
export const oneTest: LintRule = (layer) => {
  const mixed = requirementSites(layer).flatMap(({ yaml, path, source }) => {
    const condition = source["applies-when"];
    if (condition?.unset !== true) return [];
    const other = ["fact", ...TESTS].find((key) => Object.hasOwn(condition, key));
    if (other === undefined) return [];
    const place = yaml.pathPlace([...path, "applies-when", other], "key");
    return [problem("rule/not-with", place, { found: other, op: "unset" })];
  });
  return [...conditionSites(layer).flatMap(checkTest), ...mixed];
};

function checkTest({ yaml, path, source }: ConditionSite): readonly Diagnostic[] {
  const [test, second] = keysAmong(source, TESTS);
  const key = (name: string) => yaml.pathPlace([...path, name], "key");
  if (test === undefined) return [problem("rule/no-test", yaml.pathPlace(path, "key"), { known: TESTS.join(", ") })];
  if (second !== undefined)
    return [problem("rule/several-operators", key(second), { first: test, second }, [key(test)])];
  const joins = test === "all-of" || test === "any-of";
  if (joins && source.fact !== undefined) return [problem("rule/not-with", key("fact"), { found: "fact", op: test })];
  if (!joins && source.fact === undefined) return [problem("rule/fact-missing", key(test), { op: test })];
  const [low = 0, high = 0] = source.between ?? [];
  return low > high ? [problem("rule/reversed", key("between"), { low, high })] : [];
}
