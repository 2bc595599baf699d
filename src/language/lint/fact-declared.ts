import type { Diagnostic } from "../../model/diagnostic.js";
import type { FactSource } from "../../model/source/facts-file.js";
import { type FactSite, factSites } from "../layer-source.js";
import { defaultRange, defaultUnit, lowerDerivation } from "../lower/fact.js";
import { problem } from "../problem.js";
import type { LintRule } from "./context.js";

/** Names that the keys of a unit's facts already use: `x.tong`, `x.dat`, `x.nam-gioi`. */
const RESERVED = new Set(["tong", "dat", "nam-gioi", "nu-gioi"]);

/** A fact is graded or a classifier, has a unit and a range, and counts only where it is a share. */
export const factDeclared: LintRule = (layer) => factSites(layer).flatMap(checkFact);

function checkFact({ yaml, path, id, source }: FactSite): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const key = (name: string) => yaml.pathPlace([...path, name], "key");
  const report = (code: string, at: ReturnType<typeof key>, params = {}): void => {
    found.push(problem(code, at, { fact: id, kind: source.kind, ...params }));
  };
  const whole = yaml.pathPlace(path, "key");
  const roles = Number(source.better !== undefined) + Number(source.classifier === true);
  if (roles === 0) report("rule/fact-role-missing", whole);
  if (roles === 2) report("rule/fact-two-roles", key("classifier"));
  const fixed = fixedUnit(source);
  if (source.unit === undefined && defaultUnit(source.kind) === undefined) report("rule/unit-missing", whole);
  if (source.unit !== undefined && fixed !== undefined && source.unit !== fixed) {
    report("rule/unit-fixed", key("unit"), { unit: source.unit, write: fixed === "" ? "" : `"${fixed}"` });
  }
  const { range, counts } = source;
  if (range === undefined && defaultRange(source) === null) report("rule/range-missing", whole);
  if (range && range.min >= range.max) report("rule/reversed", key("range"), { low: range.min, high: range.max });
  if (range && source.kind === "boolean") report("rule/not-with", key("range"), { found: "range", op: "boolean" });
  if (counts && source.kind !== "share") report("rule/counts-not-share", key("counts"));
  for (const [i, part] of (counts?.parts ?? []).entries()) {
    const place = yaml.pathPlace([...path, "counts", "parts", i], "value");
    if (RESERVED.has(part)) report("rule/reserved-name", place, { found: part });
    else if (!/^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/.test(part)) report("rule/bad-id", place, { found: part });
  }
  return [...found, ...checkDerivation(source, key)];
}

/** A share is always in %, an answer has no unit. */
const fixedUnit = ({ kind }: FactSource): string | undefined =>
  kind === "share" ? "%" : kind === "boolean" ? "" : undefined;

function checkDerivation(source: FactSource, key: (name: string) => ReturnType<FactSite["yaml"]["pathPlace"]>) {
  if (source.derive === undefined) return [];
  const derivation = lowerDerivation(source.derive);
  if (derivation === null) {
    return [problem("rule/derive-form", key("derive"), { found: Object.keys(source.derive).join(", ") })];
  }
  const kinds = kindsOf(derivation);
  if (kinds.includes(source.kind)) return [];
  return [problem("rule/derive-kind", key("kind"), { found: source.kind, allowed: kinds.join(", ") })];
}

/** Kinds of fact that a derivation can give. */
function kindsOf(derivation: NonNullable<ReturnType<typeof lowerDerivation>>): readonly FactSource["kind"][] {
  switch (derivation.op) {
    case "level":
      return ["boolean"];
    case "criteria":
      return ["count", "share"];
    case "units":
      return derivation.named ? ["boolean"] : ["count", "share"];
    case "mean-criteria":
    case "mean":
      return ["amount"];
    case "sum":
      return ["share"];
  }
}
