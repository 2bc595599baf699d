import type { Verdict } from "../model/assessment.js";
import type { Evidence } from "../model/evidence.js";

/** Phrases of the reports that have no code of their own. Filled by `fill`. */
export type ReportPhrase =
  // head
  | "instrument"
  | "asOf"
  | "place"
  | "yearForAll"
  | "regionForAll"
  | "policies"
  | "observed"
  | "evidence"
  | "dataRead"
  | "cells"
  | "data"
  | "readAs"
  | "readCells"
  | "replaced"
  | "remark"
  | "sourceAt"
  | "restOf"
  | "openQuestion"
  | "candidate"
  | "declared"
  // table
  | "unit"
  | "criteria"
  | "counts"
  | "weak"
  | "level"
  | "towards"
  | "assumedLevel"
  | "legend"
  | "weakLegend"
  | "levelLegend"
  | "levelOrHigher"
  | "assumedLegend"
  | "chosenColumns"
  | "chosenFor"
  // targets of one unit
  | "indicator"
  | "target"
  | "demand"
  | "actual"
  | "verdict"
  | "lacking"
  | "noFigure"
  | "figureOf"
  | "declaredUnknown"
  | "stillOpen"
  | "openBelow"
  | "openFor"
  | "declaredBy"
  // summary
  | "summary"
  | "bandAll"
  | "bandFrom"
  | "bandUnder"
  | "mean"
  | "meanOf"
  | "unitsOf"
  | "range"
  | "exact"
  | "invalid"
  | "council"
  | "difference"
  // open
  | "open"
  | "openHoles"
  | "openFacts"
  | "openOthers"
  | "reasonUnknown"
  | "reasonRange"
  | "reasonInvalid"
  | "settlesAlone"
  | "settlesTogether"
  | "waitForAll"
  | "lookUp"
  | "bounds"
  | "ask"
  | "neededBy"
  | "more"
  | "moreUnits"
  | "allUnits"
  | "unencoded"
  | "check"
  // provisional
  | "provisional"
  | "noneOfficial"
  | "someOfficial"
  | "verifyFirst"
  | "verifyItem"
  | "assumedUsed"
  | "draftNote"
  // diagnostics
  | "seeAlso"
  | "fix"
  | "errors"
  | "warnings"
  // sets
  | "inForce"
  | "inForceFrom"
  | "inForceUnknown"
  | "period"
  | "oneYear"
  | "openQuestions"
  | "size"
  | "overlaySize"
  | "statements"
  | "unset"
  | "layerSet"
  | "layerOverlay"
  | "usedOn"
  | "draft";

/** Everything that a report says in one language, beside what `Language` says of verdicts and reasons. */
export interface ReportWords {
  /** One letter for each verdict, told apart without colour. */
  readonly mark: Readonly<Record<Verdict, string>>;
  readonly text: Readonly<Record<ReportPhrase, string>>;
  /** What weaker rules are accepted, by the grade asked for. */
  readonly accepts: Readonly<Record<Evidence, string>>;
  readonly grade: Readonly<Record<Evidence, string>>;
  /** What units of a kind are called. */
  readonly kind: Readonly<Record<string, string>>;
  /** How many cells are in each state. */
  readonly cells: Readonly<Record<"value" | "missing" | "unknown" | "not-applicable" | "invalid", string>>;
  readonly attribute: Readonly<Record<"vung" | "nam-xet", string>>;
  readonly severity: Readonly<Record<"error" | "warning", string>>;
  /** What a hole is, by its code. */
  readonly hole: Readonly<Record<string, string>>;
}
