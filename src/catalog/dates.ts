import type { Instrument, IsoDate } from "../model/instrument.js";

/** A calendar date that exists, written `yyyy-mm-dd`. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Where a day stands in what is known of an instrument's time. A last day that is not known has not come. */
export type Standing = "in-force" | "not-yet" | "ended" | "unknown";

export function standingOf({ inForceFrom, inForceTo }: Instrument, day: IsoDate): Standing {
  if (inForceTo !== undefined && inForceTo < day) return "ended";
  if (inForceFrom === null) return "unknown";
  return day < inForceFrom ? "not-yet" : "in-force";
}
