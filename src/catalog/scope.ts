import type { IsoDate } from "../model/instrument.js";
import type { OverlayLayer } from "../model/layer.js";
import type { Report } from "./refusal.js";

/** What one family is resolved for. */
export interface Scope {
  readonly family: string;
  readonly asOf: IsoDate;
  /** Absent while only national instruments are asked for. */
  readonly place: string | undefined;
  /** Ids of sets chosen by name, of any family. */
  readonly named: readonly string[];
  /** Another set refers to the family. */
  readonly required: boolean;
  /** Ids of shipped overlays chosen by name. */
  readonly include: readonly string[];
  /** The user's own overlays, of any family. */
  readonly own: readonly OverlayLayer[];
  readonly report: Report;
  /** Says something of the answer without refusing it. */
  readonly note: Report;
}
