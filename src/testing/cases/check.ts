import { type Language, sentence } from "../../explain/index.js";
import type { YamlPath } from "../../language/source-file.js";
import type { Assessment, LevelRef, ResultNode } from "../../model/assessment.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { CaseExpectationSource, CaseSource } from "../../model/source/case-file.js";
import type { CaseOutcome } from "./outcome.js";
import type { PlannedCase } from "./plan.js";

/** An expectation that did not come true: a code, where it stands below the case, and what came instead. */
export interface Failure {
  readonly code: string;
  readonly path: YamlPath;
  readonly end: "key" | "value";
  readonly params: Diagnostic["params"];
}

type Assessed = Extract<CaseOutcome, { kind: "assessed" }>;

/** Every expectation of a case that did not come true. None: it passes. */
export function failuresOf({ source }: PlannedCase, outcome: CaseOutcome, language: Language): readonly Failure[] {
  if (outcome.kind === "refused" || source.refused !== undefined) return refusalFailures(source, outcome);
  if (outcome.kind === "counted") return levelFailures(source, outcome.level, knownLevels(outcome));
  return [
    ...nodeFailures(source, outcome, language),
    ...columnFailures(source, outcome.assessment),
    ...levelFailures(source, outcome.assessment.level, knownLevels(outcome)),
    ...missingFailures(source, outcome),
    ...issueFailures(source, outcome.assessment),
  ];
}

const failure = (code: string, path: YamlPath, params: Failure["params"], end: Failure["end"] = "value"): Failure => ({
  code,
  path,
  params,
  end,
});

function refusalFailures({ refused }: CaseSource, outcome: CaseOutcome): readonly Failure[] {
  if (outcome.kind !== "refused") {
    return [failure("case/not-refused", ["refused"], { expected: refused ?? "", set: outcome.set.id })];
  }
  const { code, params } = outcome;
  if (refused === code) return [];
  if (code.startsWith("case/")) return [failure(code, ["name"], params)];
  const found = { found: code, ...(refused === undefined ? {} : { expected: refused }) };
  return [failure("case/refused", [refused === undefined ? "name" : "refused"], found)];
}

const knownLevels = ({ set }: { readonly set: Assessed["set"] }): readonly string[] => set.levels.map(({ id }) => id);

/** Every node of a result by its number. */
export function nodesOf({ criteria }: Assessment): ReadonlyMap<string, ResultNode> {
  const found = new Map<string, ResultNode>();
  const visit = (node: ResultNode): void => {
    if (!found.has(node.rule.id)) found.set(node.rule.id, node);
    node.children.forEach(visit);
  };
  criteria.forEach(visit);
  return found;
}

const expectationOf = (said: NonNullable<CaseSource["expect"]>[string]): CaseExpectationSource =>
  typeof said === "string" ? { verdict: said } : said;

/** The verdicts of a case that did not come true. */
export function nodeFailures(
  { expect = {} }: Pick<CaseSource, "expect">,
  outcome: Assessed,
  language: Language,
): readonly Failure[] {
  const nodes = nodesOf(outcome.assessment);
  return Object.entries(expect).flatMap(([id, said]): readonly Failure[] => {
    const node = nodes.get(id);
    const path = ["expect", id];
    if (node === undefined) return [failure("case/no-such-number", path, { id, set: outcome.set.id }, "key")];
    const { verdict, because, threshold } = expectationOf(said);
    const why = () => sentence(node, outcome.set, language);
    const wrong: Failure[] = [];
    const inside = (key: string): YamlPath => (typeof said === "string" ? path : [...path, key]);
    if (node.verdict !== verdict) {
      const words = { expected: language.verdict[verdict], found: language.verdict[node.verdict] };
      wrong.push(failure("case/verdict", inside("verdict"), { id, ...words, why: why() }));
    }
    if (because !== undefined && node.because.code !== because) {
      const found = node.because.code;
      wrong.push(failure("case/because", inside("because"), { id, expected: because, found, why: why() }));
    }
    if (threshold !== undefined && node.threshold?.value !== threshold) {
      const found = node.threshold?.value ?? "–";
      wrong.push(failure("case/threshold", inside("threshold"), { id, expected: threshold, found, why: why() }));
    }
    return wrong;
  });
}

function columnFailures({ columns = {} }: CaseSource, { columns: chosen }: Assessment): readonly Failure[] {
  return Object.entries(columns).flatMap(([dimension, expected]) => {
    const choice = chosen.find((one) => one.dimension === dimension);
    const known = chosen.map((one) => one.dimension).join(", ");
    if (choice === undefined)
      return [failure("case/no-such-dimension", ["columns", dimension], { found: dimension, known }, "key")];
    const found = choice.value ?? "none";
    return found === expected ? [] : [failure("case/column", ["columns", dimension], { dimension, expected, found })];
  });
}

interface Reached {
  readonly surely: LevelRef | null;
  readonly possibly: LevelRef | null;
}

function levelFailures({ level }: CaseSource, reached: Reached, known: readonly string[]): readonly Failure[] {
  if (level === undefined) return [];
  return (["surely", "possibly"] as const).flatMap((which): readonly Failure[] => {
    const expected = level[which];
    const found = reached[which]?.id ?? "none";
    if (expected !== "none" && !known.includes(expected)) {
      return [failure("case/no-such-level", ["level", which], { found: expected, known: known.join(", ") })];
    }
    return found === expected ? [] : [failure(`case/level-${which}`, ["level", which], { expected, found })];
  });
}

/** The facts that the indicators named by a case wait for; of the whole unit where it names none. */
function missingFailures({ missing, expect = {} }: CaseSource, { assessment }: Assessed): readonly Failure[] {
  if (missing === undefined) return [];
  const ids = Object.keys(expect);
  const concerns = (indicator: string): boolean =>
    ids.length === 0 || ids.some((id) => id.split("/")[0] === indicator || inCriterion(id, indicator, assessment));
  const found = assessment.missing
    .filter(({ neededBy }) => neededBy.some(concerns))
    .map(({ fact, part }) => (part === undefined ? fact : `${fact}.${part}`));
  const lacking = missing.flatMap((fact, i) =>
    found.includes(fact) ? [] : [failure("case/not-missing", ["missing", i], { fact })],
  );
  const extra = found.filter((fact) => !missing.includes(fact));
  return extra.length === 0
    ? lacking
    : [...lacking, failure("case/missing", ["missing"], { facts: extra.join(", ") }, "key")];
}

const inCriterion = (id: string, indicator: string, { criteria }: Assessment): boolean =>
  criteria.some(
    ({ rule, children }) => rule.id === id && (indicator === id || children.some((one) => one.rule.id === indicator)),
  );

function issueFailures({ issues: expected = {} }: CaseSource, { issues }: Assessment): readonly Failure[] {
  const found = new Map(issues.map(({ key, issue }) => [key, issue.code]));
  const unexpected = [...found].flatMap(([key, code]) =>
    Object.hasOwn(expected, key) ? [] : [failure("case/issue", ["change", "facts", key], { key, found: code })],
  );
  const wrong = Object.entries(expected).flatMap(([key, code]) =>
    found.get(key) === code
      ? []
      : [failure("case/no-issue", ["issues", key], { key, expected: code, found: found.get(key) ?? "–" })],
  );
  return [...unexpected, ...wrong];
}
