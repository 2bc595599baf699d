import type { Assessment, Because } from "./assessment.js";
import type { DeclaredSize, OpenQuestion, RuleFile } from "./criteria-set.js";
import type { Diagnostic, Lang } from "./diagnostic.js";
import type { Evidence, Statement } from "./evidence.js";
import type { Instrument, IsoDate } from "./instrument.js";

/** What evaluates units; both come to the same verdicts. */
export const ENGINE_NAMES = ["compiled", "json-rules-engine"] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/** What was asked for, beyond the day. Only what was given is there. */
export interface ReceiptOptions {
  /** The set as it was asked for: a family, or one of its sets by name. */
  readonly set: string;
  /** The place as it was asked for. */
  readonly place?: string;
  readonly evidence: Evidence;
  readonly policy?: string;
  /** Region that was put in place of every row's own. */
  readonly vung?: string;
  /** Year assessed for that was put in place of every row's own. */
  readonly "nam-xet"?: number;
  /** Shipped overlays that were taken by name. */
  readonly include?: readonly string[];
  /** Folder of rules that was used instead of the shipped ones. */
  readonly rules?: string;
  /** The one unit that was explained, by its code; absent where all were assessed. */
  readonly unit?: string;
  /** Language of reasons, origins and findings. */
  readonly lang: Lang;
}

/** A file that was read, and the hash of its bytes. */
export interface InputFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Everything that a run depends on. The same receipt gives the same bytes; it names no time. */
export interface Receipt {
  readonly engine: { readonly name: string; readonly version: string; readonly evaluator: EngineName };
  /** Version of this output's schema. */
  readonly schema: 1;
  readonly set: {
    readonly family: string;
    readonly id: string;
    /** Hash of the resolved set: the same on every machine and for every order of files. */
    readonly sha256: string;
  };
  readonly asOf: IsoDate;
  readonly place: string;
  readonly options: ReceiptOptions;
  /** Every rule file that the set was made of. */
  readonly rules: readonly RuleFile[];
  /** Overlays of the user, in the order given. */
  readonly overlays: readonly InputFile[];
  /** The data files, in the order given. */
  readonly inputs: readonly InputFile[];
}

/** The set that was used, without its rules. */
export interface SetSummary {
  readonly id: string;
  readonly family: string;
  readonly title: string;
  readonly status: "in-use" | "draft";
  readonly unitKind: string;
  readonly instrument: Instrument;
  readonly layers: readonly { readonly id: string; readonly title: string; readonly instrument: Instrument }[];
  readonly criteria: number;
  readonly indicators: number;
  readonly declared: DeclaredSize | null;
  readonly openQuestions: readonly OpenQuestion[];
}

/** A number of units, at least and at most: what is unknown may still go either way. */
export interface CountRange {
  readonly least: number;
  readonly most: number;
}

/** Units that reach a level or a higher one. */
export interface LevelCount extends CountRange {
  readonly id: string;
  readonly label: string;
}

/** Units whose number of criteria met lies from `from` to `to`. */
export interface BandCount extends CountRange {
  readonly from: number;
  readonly to: number;
}

/** Something to look up or to ask for, and what it would settle. */
interface OpenItem {
  /** Units that wait for it, by code, in the order of the data. */
  readonly units: readonly string[];
  /** Indicators that wait for it, over all those units. */
  readonly indicators: readonly string[];
  /** How many verdicts on criteria it would settle alone, over all units. */
  readonly settles: number;
  /** How many undecided criteria wait for it, over all units. */
  readonly holdsUp: number;
  /** What else every one of those criteria waits for: keys of other items. */
  readonly together: readonly string[];
}

/** A fact that is missing in some units. */
export interface OpenFact extends OpenItem {
  readonly kind: "fact";
  /** `x` or, for one sex, `x.nu-gioi`. */
  readonly key: string;
  readonly fact: string;
  readonly question: string;
  readonly reportedBy: string;
}

/** A hole in the rules that leaves something undecided in some units. */
export interface OpenHole extends OpenItem {
  readonly kind: "hole";
  /** Id of the statement. */
  readonly key: string;
  readonly code: Because["code"];
  readonly statement: Statement;
}

/** The units together. */
export interface AssessSummary {
  readonly units: number;
  /** Lowest first; empty for a draft set, which has no level. */
  readonly levels: readonly LevelCount[];
  /** Highest first. */
  readonly bands: readonly BandCount[];
  /** Criteria met in all units together; divided by `units` it is the mean. */
  readonly criteriaMet: CountRange;
  readonly meanCriteriaMet: CountRange | null;
  /** What would settle most verdicts, first. */
  readonly open: readonly (OpenFact | OpenHole)[];
}

/** A finding, with its text in the language asked for. */
export interface DiagnosticOutput extends Diagnostic {
  readonly text: string;
  readonly fix: string;
}

/** What `ntm assess --format json` and `ntm explain --format json` print. */
export interface AssessOutput {
  readonly schema: 1;
  readonly receipt: Receipt;
  readonly set: SetSummary;
  readonly units: readonly Assessment[];
  readonly summary: AssessSummary;
  readonly diagnostics: readonly DiagnosticOutput[];
}
