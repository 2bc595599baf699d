import type { CriteriaSet } from "../model/criteria-set.js";
import type { IsoDate } from "../model/instrument.js";
import type { Catalog, OverlayLayer } from "../model/layer.js";
import { isIsoDate } from "./dates.js";
import { resolveFamily } from "./family.js";
import { deepFreeze } from "./freeze.js";
import { compareText, NATIONAL } from "./order.js";
import { type Refusal, type Report, reporterInto } from "./refusal.js";
import type { Scope } from "./scope.js";

export { isIsoDate } from "./dates.js";
export type { Refusal, RefusalCode, RefusalParams } from "./refusal.js";

/** Which set is wanted. The day and the place choose instruments; neither has a default day. */
export interface ResolveQuery {
  /** Day whose law is asked for, `yyyy-mm-dd`. It is not the year assessed for. */
  readonly asOf: IsoDate;
  /** Place whose own instruments apply too, e.g. `dien-bien/tuan-giao`; without it, the place of the set alone. */
  readonly place?: string;
  /** A version chosen by its id where two may be in force, or where its first day is not known; also of a set required. */
  readonly set?: string | readonly string[];
  /** Shipped overlays chosen by id, e.g. one whose first day is not known. */
  readonly include?: readonly string[];
  /** The user's own overlays, applied after all others. */
  readonly overlays?: readonly OverlayLayer[];
  /** Places that exist although no layer of this catalog is for them. */
  readonly places?: readonly string[];
}

export type Resolution =
  | {
      readonly ok: true;
      readonly set: CriteriaSet /** What a reader should know of the answer. */;
      readonly notes: readonly Refusal[];
    }
  | { readonly ok: false /** The first of them. */; readonly refusal: Refusal; readonly refusals: readonly Refusal[] };

/**
 * Resolves a family of sets to the one flat set of a day and a place: the version in force, with every overlay in
 * force there, and the sets that it requires for the same day and place. Never chooses by calendar year, and never
 * throws for a mistake in a layer. Pure but for freezing the layers it uses; the same query gives an equal set,
 * whatever the order of layers and files.
 */
export function resolve(catalog: Catalog, query: ResolveQuery): Resolution {
  const refusals: Refusal[] = [];
  const notes: Refusal[] = [];
  const report = reporterInto(refusals);
  checkQuery(catalog, query, report);
  const set = refusals.length === 0 ? resolveAll(catalog, query, report, reporterInto(notes)) : null;
  const [refusal] = refusals;
  if (refusal || set === null) return { ok: false, refusal: refusal ?? NOTHING, refusals };
  return { ok: true, set: deepFreeze(set), notes };
}

const NOTHING: Refusal = { code: "catalog/unknown-family", params: {} };

const namedIn = ({ set = [] }: ResolveQuery): readonly string[] => (typeof set === "string" ? [set] : set);

const listOf = (items: Iterable<string>): string => [...new Set(items)].sort(compareText).join(", ");

function checkQuery({ layers }: Catalog, query: ResolveQuery, report: Report): void {
  const { asOf, include = [], overlays = [], place, places = [] } = query;
  if (!isIsoDate(asOf)) report("catalog/bad-date", { asOf });
  const here = [...layers, ...overlays].map((layer) => layer.place).concat(places);
  if (place !== undefined && place !== NATIONAL && !here.some((known) => `${known}/`.startsWith(`${place}/`))) {
    report("catalog/unknown-place", { place, known: listOf(here) });
  }
  const idsOf = (kind: "set" | "overlay"): string[] => layers.filter(({ layer }) => layer === kind).map(({ id }) => id);
  const [sets, shipped] = [idsOf("set"), idsOf("overlay")];
  for (const id of namedIn(query)) {
    if (!sets.includes(id)) report("catalog/unknown-set", { set: id, known: listOf(sets) });
  }
  for (const id of include) {
    if (!shipped.includes(id)) report("catalog/unknown-overlay", { layer: id, known: listOf(shipped) });
  }
}

/** Resolves the family and, by way of it, all that it requires. */
function resolveAll(
  { family, layers }: Catalog,
  query: ResolveQuery,
  report: Report,
  note: Report,
): CriteriaSet | null {
  const { asOf, include = [], overlays: own = [] } = query;
  const done = new Map<string, CriteriaSet | null>();
  const named = namedIn(query);

  const visit = (wanted: string, place: string | undefined, path: readonly string[]): CriteriaSet | null => {
    const chain = [...path, wanted];
    if (path.includes(wanted)) {
      report("catalog/circular", { chain: chain.join(" → ") });
      return null;
    }
    const before = done.get(wanted);
    if (before !== undefined) return before;
    // What a required set is refused for is said together with what requires it.
    const forWhom = (tell: Report): Report => {
      const requiredBy = path.at(-1) ?? "";
      return (code, params, at, other) => tell(code, { ...params, requiredBy }, at, other);
    };
    const scope: Scope = {
      family: wanted,
      asOf,
      place,
      named,
      required: path.length > 0,
      include,
      own,
      report: forWhom(report),
      note: forWhom(note),
    };
    const set = resolveFamily(layers, scope, (next, from) => visit(next, from, chain));
    done.set(wanted, set);
    return set;
  };

  const set = visit(family, query.place === NATIONAL ? undefined : query.place, []);
  for (const { family: amends, id, origin } of own) {
    const wanted = listOf(done.keys());
    if (set && !done.has(amends)) report("catalog/overlay-for-another-set", { layer: id, amends, wanted }, origin);
  }
  return set;
}
