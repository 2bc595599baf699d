import type { Evidence } from "../../model/evidence.js";
import type { EngineName } from "../../model/output.js";

/** What a run is to be made from; checked already. */
export interface RunOptions {
  /** A family, or one of its sets by name. */
  readonly set: string;
  readonly asOf: string;
  /** Year assessed for, in place of that of every row. */
  readonly year?: number;
  /** Region, in place of that of every row: its id, name or abbreviation. */
  readonly vung?: string;
  readonly place?: string;
  readonly evidence: Evidence;
  readonly policy?: string;
  /** Paths of overlays of the user's own. */
  readonly overlays: readonly string[];
  /** Ids of shipped overlays that apply only by name. */
  readonly include: readonly string[];
  /** A folder of rules instead of the shipped ones. */
  readonly rules?: string;
  /** The compiled evaluator, unless told otherwise. */
  readonly engine?: EngineName;
}
