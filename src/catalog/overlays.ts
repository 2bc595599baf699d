import type { Layer, OverlayLayer, SetLayer } from "../model/layer.js";
import { standingOf } from "./dates.js";
import { type Applied, holdsIn, inOrder } from "./order.js";
import type { Scope } from "./scope.js";

/**
 * Overlays of a version that hold on the day and in the place; then those chosen by name, and the user's own, which
 * are refused rather than dropped when they do not hold there.
 */
export function chooseOverlays(
  layers: readonly Layer[],
  sets: readonly SetLayer[],
  version: SetLayer,
  place: string,
  scope: Scope,
): readonly Applied[] {
  const { asOf, family, include, note, own, report } = scope;
  const applies = (overlay: OverlayLayer, chosen: boolean): boolean => {
    const { id, instrument } = overlay;
    const standing = standingOf(instrument, asOf);
    const here = holdsIn(overlay.place, place);
    const meant = isMeant(overlay, sets, version);
    if (!chosen) return here && meant && standing === "in-force";
    if (!here) report("catalog/overlay-elsewhere", { layer: id, holds: overlay.place, place }, overlay.origin);
    if (!meant) {
      const from = instrument.inForceFrom ?? "";
      report("catalog/overlay-of-another-version", { layer: id, from, set: version.id }, overlay.origin);
    }
    const late = standing === "ended";
    if (late || standing === "not-yet") {
      const limits = { from: late ? "" : (instrument.inForceFrom ?? ""), to: late ? (instrument.inForceTo ?? "") : "" };
      report("catalog/overlay-not-in-force", { layer: id, asOf, ...limits }, overlay.origin);
    }
    return true;
  };
  const shipped = layers.filter((layer) => layer.layer === "overlay" && layer.family === family) as OverlayLayer[];
  const chosen = shipped.filter((overlay) => applies(overlay, include.includes(overlay.id)));
  for (const { id, instrument } of chosen) {
    if (instrument.inForceFrom === null) note("catalog/undated-by-name", { layer: id, number: instrument.number });
  }
  const mine = own.filter((overlay) => overlay.family === family && applies(overlay, true));
  return [
    ...chosen.map((overlay) => ({ overlay, own: false })),
    ...mine.map((overlay) => ({ overlay, own: true })),
  ].sort(inOrder);
}

/**
 * An overlay amends the version that was the newest on its own first day: what came before the version cannot amend
 * it, and still amends its predecessor. Where a first day is not known, whoever chooses by name decides.
 */
function isMeant({ instrument }: OverlayLayer, sets: readonly SetLayer[], version: SetLayer): boolean {
  const from = instrument.inForceFrom;
  const own = version.instrument.inForceFrom;
  if (from === null || own === null) return true;
  return own <= from && sets.every(({ instrument: { inForceFrom: other } }) => !other || other <= own || other > from);
}
