import { demandsIn } from "../../catalog/walk.js";
import { setsIn } from "../../compose/index.js";
import type { CriteriaSet } from "../../model/criteria-set.js";
import type { Layer } from "../../model/layer.js";
import type { Requirement } from "../../model/requirement.js";
import { attainableIn } from "../rule-coverage/attainable.js";
import type { Mutant } from "./mutant.js";

/**
 * Why nothing can tell a mutant from the rules as they are.
 * - `condition-unset`: the demand is unknown for every unit, since nobody knows when it applies
 * - `unset`: every threshold of the demand is unset, so it is unknown for every unit
 * - `never-met`: what was lifted only keeps something from being met, which a hole of the rules does as well
 * - `counted-open`: the criterion that is no longer counted is open for every unit, and so is another that is
 * - `level-open`: the rung is open for every unit, before and after
 */
export type EquivalenceReason = "condition-unset" | "unset" | "never-met" | "counted-open" | "level-open";

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
    // A criterion that drops out changes how many are needed.
    const whole = set.criteria.every((criterion) => !before.criterion(criterion).skipped);
    return open && whole ? "level-open" : null;
  }
  if (kind === "counted-criterion-dropped") return countedOpen(mutant, set) ? "counted-open" : null;
  const path = pathTo(address, set);
  // Removing the condition itself is what decides the demand.
  const inside = kind === "condition-removed" ? path.slice(0, -1) : path;
  if (inside.some(({ appliesWhen }) => appliesWhen?.condition === "unset")) return "condition-unset";
  const demand = path.at(-1);
  const parts = demand ? [...demandsIn(demand, address)].map(([, part]) => before.demand(part)) : [];
  const closed = parts.length > 0 && parts.every(({ met, notMet }) => !met && !notMet);
  return closed && REARRANGED.includes(kind) ? "unset" : null;
}

/** Slips that only rearrange demands: where none of these can be decided, neither can what they are rearranged to. */
const REARRANGED: readonly Mutant["kind"][] = ["operator", "factor", "each-overall", "each-any", "logic"];

/** The demands from an indicator down to one of its parts. */
function pathTo(address: string, { criteria }: CriteriaSet): readonly Requirement[] {
  const [id = ""] = address.split("/");
  const indicator = criteria.flatMap(({ indicators }) => indicators).find((one) => one.id === id);
  if (indicator === undefined) return [];
  const all = new Map(demandsIn(indicator.require, id));
  const steps = address.split("/");
  return steps.flatMap((_, i) => all.get(steps.slice(0, i + 1).join("/")) ?? []);
}

/** What is counted stays open at its upper end, whether or not one more criterion that is always open is counted. */
function countedOpen({ address, from }: Mutant, set: CriteriaSet): boolean {
  const derive = set.facts.find(({ id }) => id === address)?.derive;
  const other = derive?.op === "criteria" ? setsIn(set).find(({ family }) => family === derive.family) : undefined;
  if (other === undefined || derive?.op !== "criteria") return false;
  const attainable = attainableIn(other);
  const open = other.criteria
    .filter(({ id }) => derive.among?.includes(id))
    .filter((criterion) => !attainable.criterion(criterion).met && !attainable.criterion(criterion).notMet)
    .map(({ id }) => id);
  return open.includes(from) && open.length > 1;
}
