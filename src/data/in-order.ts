import type { Diagnostic } from "../model/diagnostic.js";

/** Findings in the order of the text; those that are in no text come first, as they were found. */
export const inOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...diagnostics].sort((a, b) => {
    const [lineA, columnA] = positionOf(a);
    const [lineB, columnB] = positionOf(b);
    return lineA - lineB || columnA - columnB;
  });

const positionOf = ({ place }: Diagnostic): readonly [line: number, column: number] =>
  place.in === "text" ? [place.line, place.column] : [0, 0];
