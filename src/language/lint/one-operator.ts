import type { Diagnostic } from "../../model/diagnostic.js";
import { problem } from "../problem.js";
import {
  COMPARISONS,
  keysAmong,
  OPERATORS,
  partsOf,
  type RequirementSite,
  requirementSites,
} from "../requirement-site.js";
import type { LintRule } from "./context.js";

const LEAVES: readonly string[] = ["is", "none", ...COMPARISONS];

/** A requirement has exactly one operator, and only the keys that go with it. */
export const oneOperator: LintRule = (layer) => requirementSites(layer).flatMap(checkRequirement);

function checkRequirement(site: RequirementSite): readonly Diagnostic[] {
  const { yaml, path, source } = site;
  const [op, second] = keysAmong(source, OPERATORS);
  if (op === undefined)
    return [problem("rule/no-operator", yaml.pathPlace(path, "key"), { known: OPERATORS.join(", ") })];
  if (second !== undefined) {
    const first = yaml.pathPlace([...path, op], "key");
    return [
      problem("rule/several-operators", yaml.pathPlace([...path, second], "key"), { first: op, second }, [first]),
    ];
  }
  const key = (name: string) => yaml.pathPlace([...path, name], "key");
  const leaf = LEAVES.includes(op);
  const found: Diagnostic[] = [];
  if (leaf && source.fact === undefined) found.push(problem("rule/fact-missing", key(op), { op }));
  if (!leaf && source.fact !== undefined) found.push(problem("rule/not-with", key("fact"), { found: "fact", op }));
  if (source.each && !(COMPARISONS as readonly string[]).includes(op)) {
    found.push(problem("rule/not-with", key("each"), { found: "each", op }));
  }
  if (source["may-not-apply"] && !leaf) {
    found.push(problem("rule/not-with", key("may-not-apply"), { found: "may-not-apply", op }));
  }
  return [...found, ...checkParts(site)];
}

/** Parts are told apart by their names, and no more of them can be asked for than there are. */
function checkParts({ yaml, path, source }: RequirementSite): readonly Diagnostic[] {
  const { path: list, of } = partsOf(source);
  const count = source["at-least-of"]?.count ?? 0;
  const unnamed = of.flatMap((part, i) =>
    of.length > 1 && part.label === undefined
      ? [problem("rule/part-label-missing", yaml.pathPlace([...path, ...list, i], "value"), { part: i + 1 })]
      : [],
  );
  if (count <= of.length) return unnamed;
  const place = yaml.pathPlace([...path, "at-least-of", "count"], "value");
  return [...unnamed, problem("rule/count-above-parts", place, { count, parts: of.length })];
}
