import type { CriteriaSet, Level } from "../model/criteria-set.js";
import type { Layer, SetLayer } from "../model/layer.js";
import { amendCriteria, withUnitCodes } from "./amend.js";
import { deriveThresholds } from "./derived-threshold.js";
import { fillCells } from "./fill.js";
import { mergeLayers } from "./merge.js";
import { type Applied, compareText, NATIONAL } from "./order.js";
import { chooseOverlays } from "./overlays.js";
import { checkReferences } from "./references.js";
import { familiesNeeded } from "./require.js";
import type { Scope } from "./scope.js";
import { chooseVersion } from "./version.js";

/** Resolves another family for the same day and place; null when it was refused. */
export type ResolveOther = (family: string, place: string) => CriteriaSet | null;

/** The set of one family: its version of the day, with every overlay that applies. */
export function resolveFamily(layers: readonly Layer[], scope: Scope, resolveOther: ResolveOther): CriteriaSet | null {
  const { asOf, family, report } = scope;
  const sets = layers.filter((layer): layer is SetLayer => layer.layer === "set" && layer.family === family);
  if (sets.length === 0) {
    const known = [...new Set(layers.map((layer) => layer.family))].sort(compareText).join(", ");
    report("catalog/unknown-family", { family, known });
    return null;
  }
  const base = chooseVersion(sets, scope);
  if (base === null) return null;
  const place = scope.place ?? base.place;
  return flatten(base, chooseOverlays(layers, sets, base, place, scope), { ...scope, place }, resolveOther, asOf);
}

function flatten(
  base: SetLayer,
  applied: readonly Applied[],
  { place = NATIONAL, report, note }: Scope,
  resolveOther: ResolveOther,
  asOf: string,
): CriteriaSet {
  const overlays = applied.map(({ overlay }) => overlay);
  const all: readonly Layer[] = [base, ...overlays];
  const declared = mergeLayers(
    all,
    "facts",
    ({ facts }) => facts,
    ({ id }) => id,
    report,
  );
  const facts = withUnitCodes(declared, overlays, report);
  const amended = amendCriteria(base.criteria, applied, report);
  const { dimensions } = base;
  const others = new Map<string, CriteriaSet>();
  for (const needed of familiesNeeded(facts, amended)) {
    const other = resolveOther(needed, place);
    if (other) others.set(needed, other);
  }
  const derived = deriveThresholds(amended, dimensions, others, report);
  const criteria = fillCells(derived, applied, dimensions, facts, report, note);
  const related = mergeLayers(
    all,
    "related",
    (layer) => layer.related,
    ({ number }) => number,
    report,
    () => "",
  );
  const sources = mergeLayers(
    all,
    "sources",
    (layer) => layer.sources,
    ({ id }) => id,
    report,
    ({ url }) => url,
  );
  const policies = mergeLayers(
    all,
    "policies",
    (layer) => layer.policies,
    ({ id }) => id,
    report,
  );
  const levels = mergeLayers(
    all,
    "levels",
    (layer) => layer.levels,
    ({ id, policy }) => `${policy}.${id}`,
    report,
  );
  const instruments = new Set([...all.map(({ instrument }) => instrument.number), ...related.map((one) => one.number)]);
  const ids = (items: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(items.map(({ id }) => id));
  const known = { dimensions, facts: ids(facts), instruments, policies: ids(policies), sources: ids(sources) };
  for (const overlay of overlays) checkReferences(overlay, known, report);
  const { id, family, title, status, unitKind, instrument, groups } = base;
  const encoded = overlays.map((overlay) => overlay.instrument.number);
  return {
    id,
    family,
    title,
    status,
    unitKind,
    asOf,
    place,
    instrument,
    layers: all.map((layer) => ({ id: layer.id, title: layer.title, instrument: layer.instrument })),
    related,
    sources,
    groups,
    dimensions,
    facts,
    criteria,
    policies,
    levels: [...levels].sort((a, b) => heightOf(a, criteria.length) - heightOf(b, criteria.length)),
    openQuestions: all.flatMap((layer) => layer.openQuestions),
    links: all.flatMap((layer) => layer.links),
    unencoded: all.flatMap((layer) => layer.unencoded),
    ...(base.declared && { declared: base.declared }),
    pending: base.pendingAmendments.filter(({ from, number }) => from <= asOf && !encoded.includes(number)),
    requires: [...others.values()],
    files: all.flatMap(({ files }) => [...files].sort((a, b) => compareText(a.path, b.path))),
  };
}

/** Criteria that a rung asks for; the ladder is ordered by it. */
function heightOf({ rule }: Level, criteria: number): number {
  if (rule.op === "all-criteria") return criteria;
  return rule.op === "counts" ? (rule.metOrNearlyAtLeast ?? criteria - (rule.notMetAtMost ?? criteria)) : rule.count;
}
