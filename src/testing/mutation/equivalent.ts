import { demandsIn } from "../../catalog/walk.js";
import type { CriteriaSet, Layer } from "../../model/criteria-set.js";
import type { Requirement } from "../../model/requirement.js";
import { attainableIn } from "../rule-coverage/attainable.js";
import type { Mutant } from "./mutant.js";

/**
 * Why nothing can tell a mutant from the rules as they are.
 * - `condition-unset`: the demand is unknown for every unit, since nobody knows when it applies
 * - `unset`: every threshold of the demand is unset, so it is unknown for every unit
 * - `never-met`: what was lifted only keeps something from being met, which a hole of the rules does as well
 * - `level-open`: the rung is open for every unit, before and after
 */
export type EquivalenceReason = "condition-unset" | "unset" | "never-met" | "level-open";

/** The proof that a mutant is no fault that could ever show; null where there is none. */
export function whyEquivalent(mutant: Mutant, layer: Layer, set: CriteriaSet): EquivalenceReason | null {
  const { kind, address } = mutant;
  const before = attainableIn(set);
  if (kind === "incomplete-removed") {
    const criterion = set.criteria.find(({ id }) => id === address);
    if (criterion === undefined) return null;
    const { incomplete: _, ...lifted } = criterion;
    return before.criterion(lifted).met ? null : "never-met";
  }
  if (kind === "clause-removed") {
    const lifted = attainableIn({ ...set, unencoded: [] });
    return set.levels.some((level) => lifted.level(level).met) ? null : "never-met";
  }
  if (kind === "level") {
    const level = layer.levels.find(({ id }) => id === address);
    const changed = mutant.layer.levels.find(({ id }) => id === address);
    const open = [level, changed].every((one) => {
      if (one === undefined) return false;
      const { met, notMet } = before.level(one);
      return !met && !notMet;
    });
    return open ? "level-open" : null;
  }
  const path = pathTo(address, set);
  // Removing the condition itself is what decides the demand.
  const inside = kind === "condition-removed" ? path.slice(0, -1) : path;
  if (inside.some(({ appliesWhen }) => appliesWhen?.condition === "unset")) return "condition-unset";
  const demand = path.at(-1);
  const sameEither = kind === "operator" || kind === "factor" || kind === "each-overall";
  return demand && sameEither && !before.demand(demand).met && !before.demand(demand).notMet ? "unset" : null;
}

/** The demands from an indicator down to one of its parts. */
function pathTo(address: string, { criteria }: CriteriaSet): readonly Requirement[] {
  const [id = ""] = address.split("/");
  const indicator = criteria.flatMap(({ indicators }) => indicators).find((one) => one.id === id);
  if (indicator === undefined) return [];
  const all = new Map(demandsIn(indicator.require, id));
  const steps = address.split("/");
  return steps.flatMap((_, i) => all.get(steps.slice(0, i + 1).join("/")) ?? []);
}
