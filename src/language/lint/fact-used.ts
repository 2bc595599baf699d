import type { Diagnostic } from "../../model/diagnostic.js";
import { nearest } from "../../model/nearest.js";
import type { FactSource } from "../../model/source/facts-file.js";
import { factSites } from "../layer-source.js";
import { problem, type TextPlace } from "../problem.js";
import {
  COMPARISONS,
  type ConditionSite,
  conditionSites,
  keysAmong,
  type RequirementSite,
  requirementSites,
} from "../requirement-site.js";
import { factsOf, type LintRule } from "./context.js";

/** Which direction each operator asks for. */
const WANTED: Readonly<Record<string, "higher" | "lower">> = {
  is: "higher",
  none: "lower",
  "at-least": "higher",
  above: "higher",
  "at-most": "lower",
  below: "lower",
};

type Facts = ReadonlyMap<string, FactSource>;

/**
 * Every fact is declared; a demand uses a graded one in its better direction, a condition or a band a classifier.
 * Facts that an overlay uses from its set are checked when the set is resolved.
 */
export const factUsed: LintRule = (layer) => {
  const facts = factsOf(layer);
  const closed = layer.kind === "set";
  const declaredAt = new Map(factSites(layer).map(({ id, yaml, path }) => [id, yaml.pathPlace(path, "key")]));
  const unknown = (found: string, place: TextPlace): readonly Diagnostic[] => {
    if (!closed) return [];
    const near = nearest(found, [...facts.keys()]);
    return [problem("rule/unknown-fact", place, { found, ...(near ? { nearest: near } : {}) })];
  };
  return [
    ...requirementSites(layer).flatMap((site) => checkDemand(site, facts, declaredAt, unknown)),
    ...conditionSites(layer).flatMap((site) => checkCondition(site, facts, declaredAt, unknown)),
    ...checkBands(layer, facts, unknown),
  ];
};

type Unknown = (found: string, place: TextPlace) => readonly Diagnostic[];
type Declared = ReadonlyMap<string, TextPlace>;

const related = (id: string, declared: Declared): readonly TextPlace[] => {
  const place = declared.get(id);
  return place ? [place] : [];
};

function checkDemand(site: RequirementSite, facts: Facts, declared: Declared, unknown: Unknown): readonly Diagnostic[] {
  const { yaml, path, source } = site;
  const id = source.fact;
  if (id === undefined) return [];
  const place = yaml.pathPlace([...path, "fact"], "value");
  const fact = facts.get(id);
  if (fact === undefined) return unknown(id, place);
  const [op, second] = keysAmong(source, ["is", "none", ...COMPARISONS]);
  if (op === undefined || second !== undefined) return [];
  const wanted = WANTED[op] ?? "higher";
  const at = related(id, declared);
  const found: Diagnostic[] = [];
  if ((fact.kind === "boolean") !== (op === "is")) {
    found.push(problem("rule/wrong-kind", place, { fact: id, kind: fact.kind, op }, at));
  } else if (fact.classifier === true && fact.better === undefined) {
    found.push(problem("rule/not-graded", place, { fact: id, op }, at));
  } else if (fact.better !== undefined && fact.better !== wanted) {
    found.push(problem("rule/wrong-direction", place, { fact: id, better: fact.better, op, wanted }, at));
  }
  if (source.each && op !== "is" && op !== "none" && fact["by-sex"] !== true) {
    found.push(problem("rule/not-by-sex", yaml.pathPlace([...path, "each"], "key"), { fact: id }, at));
  }
  return found;
}

function checkCondition(
  site: ConditionSite,
  facts: Facts,
  declared: Declared,
  unknown: Unknown,
): readonly Diagnostic[] {
  const { yaml, path, source } = site;
  const id = source.fact;
  if (id === undefined) return [];
  const place = yaml.pathPlace([...path, "fact"], "value");
  const fact = facts.get(id);
  if (fact === undefined) return unknown(id, place);
  if (fact.classifier !== true) return [problem("rule/not-classifier", place, { fact: id }, related(id, declared))];
  const [op] = keysAmong(source, ["is", "between", ...COMPARISONS]);
  if (op === undefined || (fact.kind === "boolean") === (op === "is")) return [];
  return [problem("rule/wrong-kind", place, { fact: id, kind: fact.kind, op }, related(id, declared))];
}

function checkBands(
  layer: Parameters<LintRule>[0],

  facts: Facts,
  unknown: Unknown,
): readonly Diagnostic[] {
  if (layer.kind === "overlay") return [];
  const { yaml, value } = layer.main;
  return Object.entries(value.dimensions ?? {}).flatMap(([dimension, { fact: id }]) => {
    if (id === undefined) return [];
    const place = yaml.pathPlace(["dimensions", dimension, "fact"], "value");
    const fact = facts.get(id);
    if (fact === undefined) return unknown(id, place);
    if (fact.classifier !== true) return [problem("rule/not-classifier", place, { fact: id })];
    return fact.kind === "boolean"
      ? [problem("rule/wrong-kind", place, { fact: id, kind: fact.kind, op: "bands" })]
      : [];
  });
}
