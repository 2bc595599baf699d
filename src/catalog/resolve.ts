import type { Catalog, CriteriaSet, Layer, Level, OverlayLayer, SetLayer } from "../model/criteria-set.js";
import type { Instrument, IsoDate } from "../model/instrument.js";

/** Which set is wanted. The day and the place choose instruments; neither has a default day. */
export interface ResolveQuery {
  /** Day whose law is asked for, `yyyy-mm-dd`. It is not the year assessed for. */
  readonly asOf: IsoDate;
  /** Place whose own instruments apply too, e.g. `dien-bien/tuan-giao`; without it only the national ones. */
  readonly place?: string;
}

/** Why no set can be named, with what a message needs to say how to mend it. */
export interface Refusal {
  readonly code: "bad-date" | "unknown-place" | "not-yet-in-force" | "ended" | "ambiguous" | "no-set";
  readonly params: Readonly<Record<string, string>>;
}

export type Resolution =
  | { readonly ok: true; readonly set: CriteriaSet }
  | { readonly ok: false; readonly refusal: Refusal };

/** A calendar date that exists, written `yyyy-mm-dd`. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const inForce = (instrument: Instrument, day: IsoDate): boolean =>
  instrument.inForceFrom !== null && instrument.inForceFrom <= day && (instrument.inForceTo === undefined || day <= instrument.inForceTo);

/** An instrument of a place holds in that place and in all below it; a national one everywhere. */
const holdsIn = (layerPlace: string, place: string | undefined): boolean =>
  layerPlace === "vn" || (place !== undefined && `${place}/`.startsWith(`${layerPlace}/`));

const refuse = (code: Refusal["code"], params: Refusal["params"]): Resolution => ({
  ok: false,
  refusal: { code, params },
});

/** National layers first, then province, then district; older before newer. */
function byReach(a: Layer, b: Layer): number {
  const reach = (layer: Layer): number => (layer.place === "vn" ? 0 : layer.place.split("/").length);
  return reach(a) - reach(b) || compare(a.instrument.inForceFrom, b.instrument.inForceFrom) || compare(a.id, b.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Criteria a rung asks for; the ladder is ordered by it. */
const height = (level: Level, criteria: number): number =>
  level.rule.op === "criteria-at-least" ? level.rule.count : criteria;

function refusalWithoutBase(sets: readonly SetLayer[], asOf: IsoDate, family: string): Resolution {
  const later = sets.filter((layer) => layer.instrument.inForceFrom > asOf).sort(byReach)[0];
  if (later) {
    return refuse("not-yet-in-force", { asOf, number: later.instrument.number, from: later.instrument.inForceFrom });
  }
  const ended = sets
    .filter((layer) => layer.instrument.inForceTo !== undefined)
    .sort(byReach)
    .at(-1);
  if (ended?.instrument.inForceTo !== undefined) {
    return refuse("ended", { asOf, number: ended.instrument.number, to: ended.instrument.inForceTo });
  }
  return refuse("no-set", { family });
}

/**
 * Resolves a family of sets to the one flat set of a day and a place: the base set in force, with every overlay in
 * force there. Never chooses by calendar year. Pure; the same query gives an equal set.
 */
export function resolve(catalog: Catalog, query: ResolveQuery): Resolution {
  const { asOf, place } = query;
  const { family, layers } = catalog;
  if (!isIsoDate(asOf)) return refuse("bad-date", { asOf });
  if (place !== undefined && !layers.some((layer) => `${layer.place}/`.startsWith(`${place}/`))) {
    const known = [...new Set(layers.map((layer) => layer.place))].sort(compare).join(", ");
    return refuse("unknown-place", { place, known, family });
  }
  const sets = layers.filter((layer): layer is SetLayer => layer.layer === "set");
  const bases = sets.filter((layer) => inForce(layer.instrument, asOf));
  const base = bases[0];
  if (base === undefined) return refusalWithoutBase(sets, asOf, family);
  if (bases.length > 1) {
    return refuse("ambiguous", { asOf, numbers: bases.map((layer) => layer.instrument.number).join(", ") });
  }
  const overlays = layers
    .filter((layer): layer is OverlayLayer => layer.layer === "overlay")
    .filter((layer) => inForce(layer.instrument, asOf) && holdsIn(layer.place, place))
    .sort(byReach);
  return { ok: true, set: flatten(base, overlays, asOf, place ?? base.place) };
}

function flatten(base: SetLayer, overlays: readonly OverlayLayer[], asOf: IsoDate, place: string): CriteriaSet {
  const applied: readonly Layer[] = [base, ...overlays];
  return {
    id: base.id,
    family: base.family,
    title: base.title,
    status: base.status,
    unitKind: base.unitKind,
    asOf,
    place,
    instrument: base.instrument,
    layers: applied.map(({ id, title, instrument }) => ({ id, title, instrument })),
    related: applied.flatMap((layer) => layer.related),
    sources: applied.flatMap((layer) => layer.sources),
    groups: base.groups,
    dimensions: base.dimensions,
    facts: base.facts,
    criteria: base.criteria,
    levels: applied
      .flatMap((layer) => layer.levels)
      .sort((a, b) => height(a, base.criteria.length) - height(b, base.criteria.length)),
    policies: applied.flatMap((layer) => layer.policies),
    openQuestions: applied.flatMap((layer) => layer.openQuestions),
    links: applied.flatMap((layer) => layer.links),
    unencoded: applied.flatMap((layer) => layer.unencoded),
    ...(base.declared ? { declared: base.declared } : {}),
    requires: [],
    pending: base.pendingAmendments.filter((amendment) => amendment.from <= asOf),
    files: applied.flatMap((layer) => layer.files),
  };
}
