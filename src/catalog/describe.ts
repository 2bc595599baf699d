import type { Clause, CriteriaSet, DeclaredSize, OpenQuestion, PendingAmendment } from "../model/criteria-set.js";
import { EVIDENCE_GRADES, type Evidence } from "../model/evidence.js";
import type { Instrument } from "../model/instrument.js";
import type { Catalog, Layer, OverlayLayer } from "../model/layer.js";
import { statementsOf } from "./statements.js";

/** How many statements there are of each grade; a cell that nobody knows is `unset`, of no grade. */
export type Grades = Readonly<Record<Evidence | "unset", number>>;

/** What a layer or a set holds, and what is known of it. */
export interface Description {
  readonly id: string;
  readonly kind: Layer["layer"];
  readonly family: string;
  readonly place: string;
  readonly title: string;
  readonly status: "in-use" | "draft" | null;
  readonly unitKind: string | null;
  readonly instrument: Instrument;
  readonly tightenOnly: boolean;
  readonly grades: Grades;
  /** Criteria and indicators that are written down. */
  readonly encoded: { readonly criteria: number; readonly indicators: number };
  /** How many the instrument says it has. */
  readonly declared: DeclaredSize | null;
  /** Declared but not written down; null where nothing is declared. */
  readonly remainder: { readonly criteria: number; readonly indicators: number } | null;
  readonly fills: number;
  readonly holes: OverlayLayer["holes"];
  readonly openQuestions: readonly OpenQuestion[];
  readonly pending: readonly PendingAmendment[];
  /** Clauses of the whole and of its criteria that no rule expresses. */
  readonly unencoded: readonly Clause[];
}

/** Every layer of a catalog, in its order. */
export const describe = ({ layers }: Pick<Catalog, "layers">): readonly Description[] => layers.map(describeLayer);

/** One layer as it is written, before anything is applied to it. */
export function describeLayer(layer: Layer): Description {
  const shared = { ...common(layer), kind: layer.layer, grades: gradesOf(layer) };
  if (layer.layer === "set") {
    const { criteria, declared, pendingAmendments, status, unitKind } = layer;
    return { ...shared, ...sizes(criteria, declared), status, unitKind, ...NO_OVERLAY, pending: pendingAmendments };
  }
  const { fills, holes, indicators, tightenOnly } = layer;
  const encoded = { criteria: 0, indicators: indicators.length };
  const own = { encoded, fills: fills.length, holes, tightenOnly };
  return { ...shared, ...own, declared: null, remainder: null, status: null, unitKind: null, pending: [] };
}

/** A resolved set, with all that was applied to it. */
export function describeSet(set: CriteriaSet): Description {
  const { criteria, declared, pending, status, unitKind } = set;
  const own = { ...NO_OVERLAY, status, unitKind, pending, grades: gradesOf(set) };
  return { ...common(set), kind: "set", ...sizes(criteria, declared), ...own };
}

const NO_OVERLAY = { fills: 0, holes: [], tightenOnly: false } as const;

const common = (of: Layer | CriteriaSet) => ({
  id: of.id,
  family: of.family,
  place: of.place,
  title: of.title,
  instrument: of.instrument,
  openQuestions: of.openQuestions,
  unencoded: [
    ...of.unencoded,
    ...("criteria" in of ? of.criteria.flatMap(({ incomplete }) => (incomplete ? [incomplete] : [])) : []),
  ],
});

function sizes(criteria: CriteriaSet["criteria"], declared: DeclaredSize | undefined) {
  const encoded = {
    criteria: criteria.length,
    indicators: criteria.reduce((sum, { indicators }) => sum + indicators.length, 0),
  };
  const remainder = declared
    ? { criteria: declared.criteria - encoded.criteria, indicators: declared.indicators - encoded.indicators }
    : null;
  return { encoded, declared: declared ?? null, remainder };
}

/** Statements of a layer or a set, counted by grade. */
export function gradesOf(of: Layer | CriteriaSet): Grades {
  const stated = statementsOf(of);
  const known = stated.filter(({ unset }) => !unset);
  const count = (grade: Evidence): number => known.filter(({ statement }) => statement.evidence === grade).length;
  const grades = Object.fromEntries(EVIDENCE_GRADES.map((grade) => [grade, count(grade)])) as Record<Evidence, number>;
  return { ...grades, unset: stated.length - known.length };
}
