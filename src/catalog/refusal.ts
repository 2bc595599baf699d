import type { Place } from "../model/diagnostic.js";
import type { Position } from "../model/evidence.js";
import type { catalogMessages } from "./messages.js";

export type RefusalCode = keyof typeof catalogMessages;
export type RefusalParams = Readonly<Record<string, string | number>>;

/** Why no set can be named, or a note on the one that is, with what a message needs to say how to mend it. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly params: RefusalParams;
  /** Where in the rule files; absent when the query itself is at fault. */
  readonly place?: Place;
  /** Other places that take part, e.g. the value that is already there. */
  readonly related?: readonly Place[];
}

/** Notes one refusal; resolving goes on, so that all are found at once. */
export type Report = (code: RefusalCode, params: RefusalParams, at?: Position, other?: Position) => void;

const placeOf = ({ file, line, column }: Position): Place => ({ in: "text", file, line, column });

/** A report that writes into a list. */
export const reporterInto =
  (refusals: Refusal[]): Report =>
  (code, params, at, other) => {
    const place = at && { place: placeOf(at) };
    refusals.push({ code, params, ...place, ...(other && { related: [placeOf(other)] }) });
  };
