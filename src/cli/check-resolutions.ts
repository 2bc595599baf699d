import { type Refusal, type RefusalCode, type ResolveQuery, resolve } from "../catalog/resolve.js";
import { createComposer } from "../compose/index.js";
import { catalogOf } from "../language/load-layers.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Catalog, Layer, OverlayLayer } from "../model/layer.js";
import { prove } from "../testing/prove.js";

/** What was looked at, and what was found. */
export interface Checked {
  readonly layers: number;
  /** Resolutions of a set for a day and a place. */
  readonly resolutions: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Days and places of one family that are combined; more are not looked at, and that is said. */
const MOST_RESOLUTIONS = 1000;

/**
 * Refusals that say how things stand on a day or in a place, not that a file is wrong. Of a layer on its own first day
 * and in its own place they are worth knowing; elsewhere they are no finding at all.
 */
const SITUATIONS: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  "catalog/ambiguous",
  "catalog/between-versions",
  "catalog/ended",
  "catalog/not-yet-in-force",
  "catalog/overlay-elsewhere",
  "catalog/overlay-not-in-force",
  "catalog/overlay-of-another-version",
  "catalog/set-elsewhere",
  "catalog/undated",
  "catalog/unknown-place",
]);

/** A question to the catalog; `own` is the layer whose first day and place it asks for. */
interface Asked {
  readonly query: ResolveQuery;
  readonly own: Layer | null;
}

/** Every set of a folder as it stands on every first day of an instrument, in every place that one is for. */
export function checkFamilies(layers: readonly Layer[], allowAssumed: boolean): Checked {
  const families = [...new Set(layers.filter(({ layer }) => layer === "set").map(({ family }) => family))].sort();
  const findings = collect();
  let resolutions = 0;
  for (const layer of layers) {
    // No set asks for it, so that it would be left out of every result without a word.
    if (!families.includes(layer.family)) findings.add(unknownFamily(layer, families));
  }
  for (const family of families) {
    const catalog = catalogOf(family, layers);
    const asked = questionsOf(catalog);
    if (asked.length > MOST_RESOLUTIONS) {
      const params = { family, n: asked.length, most: MOST_RESOLUTIONS };
      findings.add({ code: "check/too-many", severity: "warning", place: { in: "file", file: family }, params });
    }
    for (const question of asked.slice(0, MOST_RESOLUTIONS)) {
      resolutions++;
      askOne(catalog, question, allowAssumed, findings);
    }
  }
  return { layers: layers.length, resolutions, diagnostics: findings.list() };
}

const unknownFamily = ({ family, origin }: Layer, families: readonly string[]): Diagnostic => ({
  code: "catalog/unknown-family",
  severity: "error",
  place: { in: "text", ...origin },
  params: { family, known: families.join(", ") },
});

/** An overlay of the user's own on its first day and in its place, with the sets that it amends. */
export function checkOverlay(overlay: OverlayLayer, layers: readonly Layer[]): Checked {
  const catalog = catalogOf(overlay.family, layers);
  const findings = collect();
  const { place, instrument } = overlay;
  const query = {
    asOf: instrument.inForceFrom ?? dayFor(catalog),
    place,
    places: [place],
    set: undatedIn(catalog.layers, overlay),
    overlays: [overlay],
  };
  askOne(catalog, { query, own: overlay }, true, findings);
  return { layers: 1, resolutions: 1, diagnostics: findings.list() };
}

function questionsOf({ family, layers }: Catalog): readonly Asked[] {
  const own = layers.filter((layer) => layer.family === family);
  const places = [...new Set(own.map(({ place }) => place))].sort();
  const days = [...new Set(own.flatMap(({ instrument }) => instrument.inForceFrom ?? []))].sort();
  const first = dayFor({ family, layers });
  const alone = own.map((layer): Asked => {
    const { id, place, instrument } = layer;
    // A set is asked for by its name, so that another one in force beside it says nothing about it.
    const named = [...(layer.layer === "set" ? [id] : []), ...undatedIn(layers, layer)];
    const asOf = instrument.inForceFrom ?? first;
    const include = layer.layer === "overlay" && instrument.inForceFrom === null ? [id] : [];
    return { query: { asOf, place, places, set: named, include }, own: layer };
  });
  const together = days.flatMap((asOf) =>
    places.map((place): Asked => ({ query: { asOf, place, places }, own: null })),
  );
  return [...alone, ...together];
}

/**
 * Sets without a known first day, which are taken only by name: those that a layer amends, and of the families that it
 * refers to.
 */
const undatedIn = (layers: readonly Layer[], of: Layer): readonly string[] =>
  layers.flatMap(({ layer, id, family, instrument }) =>
    layer === "set" && instrument.inForceFrom === null && (of.layer === "overlay" || family !== of.family) ? [id] : [],
  );

/** A day for what is undated: the first of the family's sets, or of those it refers to. */
const dayFor = ({ layers, family }: Pick<Catalog, "layers" | "family">): string => {
  const days = (of: readonly Layer[]) => of.flatMap(({ instrument }) => instrument.inForceFrom ?? []).sort();
  const sets = layers.filter(({ layer }) => layer === "set");
  return days(sets.filter((set) => set.family === family))[0] ?? days(sets)[0] ?? days(layers).at(-1) ?? "2000-01-01";
};

function askOne(catalog: Catalog, { query, own }: Asked, allowAssumed: boolean, findings: Findings): void {
  const resolution = resolve(catalog, query);
  if (resolution.ok) {
    checkSet(resolution.set, findings);
    return;
  }
  for (const refusal of resolution.refusals) {
    if (refusal.code === "catalog/assumed" && allowAssumed) continue;
    const situation = SITUATIONS.has(refusal.code);
    if (!situation || own !== null) findings.add(findingOf(refusal, own ?? setOf(catalog), situation));
  }
}

/** Where a finding of a family as a whole stands. */
const setOf = ({ family, layers }: Catalog): Layer | null =>
  layers.find((layer) => layer.layer === "set" && layer.family === family) ?? null;

const findingOf = ({ code, params, place, related }: Refusal, own: Layer | null, situation: boolean): Diagnostic => ({
  code,
  severity: situation ? "warning" : "error",
  params,
  place: place ?? (own ? { in: "text", ...own.origin } : { in: "file", file: "ntm" }),
  ...(related ? { related } : {}),
});

/** What only a whole set can have wrong with it. */
function checkSet(set: CriteriaSet, findings: Findings): void {
  const { id, asOf, place, criteria } = set;
  const at = criteria[0]?.statement.origin;
  try {
    createComposer(set);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const params = { set: id, asOf, place, reason: error.message };
    const where = at ? ({ in: "text", ...at } as const) : ({ in: "file", file: id } as const);
    findings.add({ code: "check/malformed", severity: "error", place: where, params });
    return;
  }
  for (const finding of prove(set)) findings.add(finding);
}

/** Findings, each once however many days and places show it. */
interface Findings {
  readonly add: (finding: Diagnostic) => void;
  readonly list: () => readonly Diagnostic[];
}

function collect(): Findings {
  const found = new Map<string, Diagnostic>();
  return {
    add: (finding) => {
      const { code, place } = finding;
      const key = place.in === "text" ? JSON.stringify([code, place]) : JSON.stringify(finding);
      if (!found.has(key)) found.set(key, finding);
    },
    list: () => [...found.values()],
  };
}
