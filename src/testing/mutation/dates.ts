import type { IsoDate } from "../../model/instrument.js";

const DAY = 86_400_000;

/** The day so many days after another, in the calendar alone: no clock and no zone takes part. */
export function dayAfter(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
