import type { Statement } from "../../model/evidence.js";
import type { Requirement } from "../../model/requirement.js";
import type { RequirementSource } from "../../model/source/requirement-source.js";
import { COMPARISONS, COMPOSITES, partsOf } from "../requirement-site.js";
import { lowerCondition } from "./condition.js";
import { defined, enter, ownOrInherited, type Scope, statementOf } from "./scope.js";
import { type Axes, lowerTable } from "./table.js";

type Base = Pick<Requirement, "label" | "appliesWhen" | "mayNotApply">;

/**
 * A requirement that the lint rules accept. `address` counts parts from 1 (`17.1/2`), `scope` is that of the
 * requirement, `parent` the statement it stands under.
 */
export function lowerRequirement(
  address: string,
  source: RequirementSource,
  scope: Scope,
  axes: Axes,
  parent: Statement,
): Requirement {
  const here = enter(scope, [], source);
  const base: Base = {
    ...defined("label", source.label),
    ...defined("appliesWhen", appliesWhen(address, source, here)),
    ...defined("mayNotApply", mayNotApply(address, source, here)),
  };
  const fact = source.fact ?? "";
  if (source.is) {
    return { ...base, op: "is", fact, value: true, statement: statementOf(`${address}/is`, source, here, parent) };
  }
  if (source.none) {
    return { ...base, op: "none", fact, statement: statementOf(`${address}/none`, source, here, parent) };
  }
  if (source.unencoded) {
    const { text, why, check } = source.unencoded;
    const inner = enter(here, ["unencoded"], source.unencoded);
    const own = ownOrInherited(`${address}/unencoded`, source.unencoded, inner, parent);
    return { ...base, op: "unencoded", text, why, check, statement: own };
  }
  const comparison = lowerComparison(address, source, here, axes, parent, base);
  if (comparison) return comparison;
  const { path, of } = partsOf(source);
  const op = COMPOSITES.find((candidate) => source[candidate] !== undefined);
  if (op === undefined) throw new RangeError(`a requirement without an operator was not refused: ${address}`);
  const statement = ownOrInherited(`${address}/${op}`, source, here, parent);
  const parts = of.map((part, i) =>
    lowerRequirement(`${address}/${i + 1}`, part, enter(here, [...path, i]), axes, statement),
  );
  const count = source["at-least-of"]?.count;
  return op === "at-least-of"
    ? { ...base, op, count: count ?? 0, of: parts, statement }
    : { ...base, op, of: parts, statement };
}

/** A comparison: for the unit as a whole, or for each sex, which then share one table. */
function lowerComparison(
  address: string,
  source: RequirementSource,
  scope: Scope,
  axes: Axes,
  parent: Statement,
  base: Base,
): Requirement | null {
  const op = COMPARISONS.find((candidate) => source[candidate] !== undefined);
  const demand = op && source[op];
  if (op === undefined || demand === undefined) return null;
  const fact = source.fact ?? "";
  const statement = ownOrInherited(`${address}/require`, source, scope, parent);
  const table = lowerTable(`${address}/${op}`, demand, enter(scope, [op], demand), axes, statement);
  const { each } = source;
  if (each === undefined) return { ...base, op, fact, table, statement };
  const { mayNotApply: allowed, ...outer } = base;
  return {
    ...outer,
    op: "each",
    of: each.of.map((part) => ({ ...defined("mayNotApply", allowed), op, fact, part, table, statement })),
    statement: statementOf(`${address}/each`, each, enter(scope, ["each"], each)),
  };
}

function appliesWhen(address: string, source: RequirementSource, scope: Scope): Requirement["appliesWhen"] {
  const condition = source["applies-when"];
  if (condition === undefined) return undefined;
  return {
    condition: condition.unset ? "unset" : lowerCondition(condition),
    statement: statementOf(`${address}/applies-when`, condition, enter(scope, ["applies-when"], condition)),
  };
}

/** The permission; its reason stands in the note where it has no other. */
function mayNotApply(address: string, source: RequirementSource, scope: Scope): Statement | undefined {
  const permission = source["may-not-apply"];
  if (permission === undefined) return undefined;
  const own = {
    ...permission,
    note: permission.note ? `${permission.because} ${permission.note}` : permission.because,
  };
  return statementOf(`${address}/may-not-apply`, own, enter(scope, ["may-not-apply"], permission));
}
