import type { Instrument, IsoDate } from "../model/instrument.js";
import type { SetLayer } from "../model/layer.js";
import { type Standing, standingOf } from "./dates.js";
import { compareText, holdsIn } from "./order.js";
import type { Scope } from "./scope.js";

/**
 * The one version of a family that is in force on the day, or the one chosen by name. Two in force by known dates are
 * never chosen between, not even by year: the end of the older one may only be unknown.
 */
export function chooseVersion(sets: readonly SetLayer[], scope: Scope): SetLayer | null {
  const { asOf, family, named, note, place, report, required } = scope;
  const byName = sets.filter(({ id }) => named.includes(id));
  const pool = byName.length > 0 ? byName : sets;
  const standing = (wanted: Standing): readonly SetLayer[] =>
    pool.filter(({ instrument }) => standingOf(instrument, asOf) === wanted);
  // A set whose first day is not known is taken only by name, or as the only one that another set can mean.
  const undated = standing("unknown");
  const meant = required && pool.length === 1 && undated.every(({ instrument }) => (instrument.signed ?? "9") <= asOf);
  const candidates = [...standing("in-force"), ...(byName.length > 0 || meant ? undated : [])];
  const [version] = candidates;
  if (version === undefined) {
    refuse(standing, scope);
    return null;
  }
  if (candidates.length > 1) {
    const described = candidates.map(({ id, instrument }) => `${id} (${instrument.number})`);
    report("catalog/ambiguous", { family, asOf, candidates: described.sort(compareText).join(", ") });
    return null;
  }
  if (place !== undefined && !holdsIn(version.place, place)) {
    report("catalog/set-elsewhere", { set: version.id, holds: version.place, place });
    return null;
  }
  const { number, inForceFrom, inForceTo, period } = version.instrument;
  if (inForceFrom === null)
    note(byName.length > 0 ? "catalog/undated-by-name" : "catalog/undated-required", { layer: version.id, number });
  if (period && inForceTo === undefined && Number(asOf.slice(0, 4)) > period.to && byName.length === 0) {
    const [next] = byDay(standing("not-yet"), firstDay);
    const after = { next: next?.number ?? "", from: next?.day ?? "" };
    note("catalog/period-passed", { number, asOf, first: period.from, last: period.to, ...after });
  }
  return version;
}

type DayOf = (instrument: Instrument) => IsoDate | null | undefined;
const firstDay: DayOf = ({ inForceFrom }) => inForceFrom;
const lastDay: DayOf = ({ inForceTo }) => inForceTo;

/** Instruments in the order of a day that each of them has. */
const byDay = (
  sets: readonly SetLayer[],
  dayOf: DayOf,
): readonly { readonly number: string; readonly day: IsoDate }[] =>
  sets
    .map(({ instrument }) => ({ number: instrument.number, day: dayOf(instrument) ?? "" }))
    .sort((a, b) => compareText(a.day, b.day));

/** Says why no version is in force: what ended last before the day, and what begins first after it. */
function refuse(standing: (wanted: Standing) => readonly SetLayer[], { asOf, family, report }: Scope): void {
  const [next] = byDay(standing("not-yet"), firstDay);
  const last = byDay(standing("ended"), lastDay).at(-1);
  const undated = standing("unknown").map(({ id }) => id);
  const open = { family, asOf, undated: undated.sort(compareText).join(", ") };
  const begins = next && { number: next.number, from: next.day };
  if (begins && last) report("catalog/between-versions", { ...open, ...begins, ended: last.number, to: last.day });
  else if (begins) report("catalog/not-yet-in-force", { ...open, ...begins });
  else if (last) report("catalog/ended", { ...open, number: last.number, to: last.day });
  else report("catalog/undated", open);
}
