import type { Evidence } from "../../model/evidence.js";
import type { CaseBasisSource, CaseSource, CaseUnitSource } from "../../model/source/case-file.js";
import type { CaseDocument } from "./load.js";

/** One case with everything that its file says for all. */
export interface PlannedCase {
  readonly document: CaseDocument;
  /** Its place among the cases of the file. */
  readonly index: number;
  readonly source: CaseSource;
  readonly basis: Basis;
  readonly base: CaseUnitSource;
  readonly samples: Readonly<Record<string, CaseUnitSource>>;
}

/** By which rules a case is judged. */
export interface Basis {
  readonly folder: string;
  /** Empty where none is stated. */
  readonly asOf: string;
  readonly place: string | null;
  readonly set: readonly string[];
  readonly include: readonly string[];
  /** Paths of overlays beside the case file. */
  readonly overlays: readonly string[];
  readonly evidence: Evidence | null;
  readonly policy: string | null;
}

/** Every case of a file, in order. */
export const planCases = (document: CaseDocument): readonly PlannedCase[] =>
  document.value.cases.map((source, index) => ({
    document,
    index,
    source,
    basis: basisOf(document, source),
    base: document.value.base ?? {},
    samples: document.value.samples ?? {},
  }));

function basisOf({ folder, value, yaml }: CaseDocument, own: CaseSource): Basis {
  const pick = <K extends keyof CaseBasisSource>(key: K): CaseBasisSource[K] => own[key] ?? value[key];
  const beside = yaml.path.slice(0, yaml.path.lastIndexOf("/") + 1);
  return {
    folder,
    asOf: pick("as-of") ?? "",
    place: pick("place") ?? null,
    set: pick("set") ?? [],
    include: pick("include") ?? [],
    overlays: (pick("overlays") ?? []).map((name) => beside + name),
    evidence: pick("evidence") ?? null,
    policy: pick("policy") ?? null,
  };
}

/** Bases that are equal have the same key: cases that share one are judged by the same compiled set. */
export const keyOf = (basis: Basis): string => JSON.stringify(Object.values(basis));
