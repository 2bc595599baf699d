import type { Position } from "../../model/evidence.js";
import type { Layer } from "../../model/layer.js";

/** What was changed of a rule. */
export type MutationKind =
  | "threshold"
  | "operator"
  | "answer"
  | "cells-swapped"
  | "indicator-dropped"
  | "part-dropped"
  | "condition-removed"
  | "condition-threshold"
  | "condition-operator"
  | "condition-answer"
  | "condition-logic"
  | "each-overall"
  | "each-any"
  | "logic"
  | "count"
  | "column-rule-removed"
  | "level"
  | "date"
  | "may-not-apply-removed"
  | "incomplete-removed"
  | "clause-removed"
  | "draft-lifted"
  | "nearly-met"
  | "fill-dropped"
  | "hole-dropped"
  | "factor"
  | "counted-criterion-dropped";

/** A layer with one fault in it, as a slip of the pen would put it there. */
export interface Mutant {
  readonly kind: MutationKind;
  /** Indicator, part, dimension, rung or fact that was changed. */
  readonly address: string;
  /** What it was, and what it is now. */
  readonly from: string;
  readonly to: string;
  readonly origin: Position;
  readonly layer: Layer;
}

/** A changed part of a layer, before it is put back into the layer. */
export interface Change<T> extends Omit<Mutant, "layer"> {
  readonly value: T;
}

/** Changes of a part as changes of the whole that holds it. */
export function* within<T, U>(changes: Iterable<Change<T>>, put: (value: T) => U): Generator<Change<U>> {
  for (const change of changes) yield { ...change, value: put(change.value) };
}

/** A list with one item exchanged. */
export const exchanged = <T>(list: readonly T[], index: number, item: T): readonly T[] =>
  list.map((one, i) => (i === index ? item : one));

/** A list without one item. */
export const without = <T>(list: readonly T[], index: number): readonly T[] => list.filter((_, i) => i !== index);
