import type { OverlayLayer } from "../model/layer.js";

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The whole country: a place that every other lies in. */
export const NATIONAL = "vn";

/** How far down an instrument's place lies: 0 for the whole country, 1 for a province, 2 for a district. */
const depthOf = (place: string): number => (place === NATIONAL ? 0 : place.split("/").length);

/** An instrument of a place holds in that place and in all below it; a national one everywhere. */
export const holdsIn = (layerPlace: string, place: string): boolean =>
  layerPlace === NATIONAL || `${place}/`.startsWith(`${layerPlace}/`);

/** An overlay that takes part, and whether it is the user's own. */
export interface Applied {
  readonly overlay: OverlayLayer;
  readonly own: boolean;
}

/** 0 when neither comes after the other: what both say of one thing is then a conflict. */
export const byRank = (a: Applied, b: Applied): number =>
  Number(a.own) - Number(b.own) ||
  depthOf(a.overlay.place) - depthOf(b.overlay.place) ||
  compareText(a.overlay.instrument.inForceFrom ?? "", b.overlay.instrument.inForceFrom ?? "");

/** National overlays first, then the province's, then the district's, each older before newer; the user's own last. */
export const inOrder = (a: Applied, b: Applied): number => byRank(a, b) || compareText(a.overlay.id, b.overlay.id);
