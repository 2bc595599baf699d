import type { Evidence } from "../../model/evidence.js";
import type { CaseBasisSource, CaseSource, CaseUnitSource } from "../../model/source/case-file.js";
import type { CaseDocument } from "./load.js";
import { changed } from "./unit.js";

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

/** Case files by path, for units that start from the base of another. */
export type ByPath = ReadonlyMap<string, CaseDocument>;

/** Longest chain of bases that start from one another. */
const MOST_STEPS = 5;

/** Every case of a file, in order. */
export function planCases(document: CaseDocument, byPath: ByPath = new Map()): readonly PlannedCase[] {
  const { base = {}, samples = {}, cases } = document.value;
  const whole = startedFrom(base, byPath);
  const units = Object.entries(samples).map(([id, unit]) => [id, startedFrom(unit, byPath)] as const);
  const shared = { document, base: whole, samples: Object.fromEntries(units) };
  return cases.map((source, index) => ({ ...shared, source, index, basis: basisOf(document, source) }));
}

/** A unit on top of the base it starts from. */
function startedFrom(unit: CaseUnitSource, byPath: ByPath, steps = 0): CaseUnitSource {
  const from = unit["base-of"];
  const other = from === undefined ? undefined : byPath.get(from)?.value.base;
  return other === undefined || steps >= MOST_STEPS ? unit : changed(startedFrom(other, byPath, steps + 1), unit);
}

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
