import type { Derivation, FactDefinition, FactKind } from "../../model/fact.js";
import type { DerivationSource, FactSource } from "../../model/source/facts-file.js";
import type { FactSite } from "../layer-source.js";
import { defined } from "./scope.js";

const LARGEST_COUNT = 1e9;

/** Range of a fact that declares none; null where it must declare one. */
export function defaultRange(source: FactSource): { readonly min: number; readonly max: number } | null {
  switch (source.kind) {
    case "boolean":
      return { min: 0, max: 1 };
    case "share":
      return { min: 0, max: 100 };
    case "count":
      return { min: 0, max: LARGEST_COUNT };
    default:
      return source.derive ? { min: -LARGEST_COUNT, max: LARGEST_COUNT } : null;
  }
}

const UNITS: Readonly<Partial<Record<FactKind, string>>> = { boolean: "", share: "%", growth: "%", score: "điểm" };

/** Unit of a fact that declares none; undefined where it must declare one. */
export const defaultUnit = (kind: FactKind): string | undefined => UNITS[kind];

/** The definition of a fact that the lint rules accept. */
export function lowerFact({ yaml, path, id, source }: FactSite): FactDefinition {
  const { file, line, column } = yaml.pathPlace(path, "key");
  const { counts, derive } = source;
  const range = source.range ?? defaultRange(source) ?? { min: 0, max: 0 };
  return {
    id,
    label: source.label,
    kind: source.kind,
    role: source.better ?? "classifier",
    unit: source.unit ?? defaultUnit(source.kind) ?? "",
    range: { min: range.min, max: range.max },
    whole: source.whole ?? source.kind === "count",
    ...defined("counts", counts && { unit: counts.unit, whole: counts.whole, parts: counts.parts ?? [] }),
    bySex: source["by-sex"] === true,
    question: source.question,
    reportedBy: source["reported-by"],
    ...defined("derive", derive && (lowerDerivation(derive) ?? undefined)),
    origin: { file, line, column },
  };
}

/** How a fact is derived; null when the keys do not make one of the forms. */
export function lowerDerivation(source: DerivationSource): Derivation | null {
  const { set: family, level, criteria, among, units: kind, named, sum, mean, weight } = source;
  const keys = Object.keys(source).sort().join(" ");
  if (family !== undefined && kind === undefined) {
    if (level !== undefined && keys === "level set") return { op: "level", family, level };
    const counted = keys === "criteria set" || keys === "among criteria set";
    if (counted && (criteria === "met" || criteria === "not-met")) {
      return { op: "criteria", family, verdict: criteria, ...defined("among", among) };
    }
  }
  if (kind === undefined) return null;
  if (family !== undefined && level !== undefined && (keys === "level set units" || keys === "level named set units")) {
    const code = named?.code === "unset" ? null : (named?.code ?? null);
    return { op: "units", kind, family, level, ...defined("named", named && { name: named.name, code }) };
  }
  if (family !== undefined && criteria === "mean" && keys === "criteria set units") {
    return { op: "mean-criteria", kind, family };
  }
  if (sum !== undefined && keys === "sum units") return { op: "sum", kind, fact: sum };
  if (mean !== undefined && weight !== undefined && keys === "mean units weight") {
    return { op: "mean", kind, fact: mean, weight };
  }
  return null;
}
