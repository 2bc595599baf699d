import type { Language } from "../explain/language.js";
import type { Assessment } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { AssessSummary, ReceiptOptions } from "../model/output.js";
import type { Paint } from "./paint.js";
import type { UnderstoodText } from "./understood.js";
import type { ReportWords } from "./words.js";

/** How a report is set: in which language, with which colours, and how wide (columns of a terminal). */
export interface Style {
  readonly language: Language;
  readonly words: ReportWords;
  readonly paint: Paint;
  readonly width: number;
}

/** Everything that the report on a file of units is made from. */
export interface AssessReport {
  readonly set: CriteriaSet;
  readonly assessments: readonly Assessment[];
  readonly summary: AssessSummary;
  readonly options: ReceiptOptions;
  /** Units that figures of these were counted from, with the set that they were judged by. */
  readonly required?: readonly { readonly set: CriteriaSet; readonly assessments: readonly Assessment[] }[];
  /** What was understood of each data file. */
  readonly understood: readonly UnderstoodText[];
}
