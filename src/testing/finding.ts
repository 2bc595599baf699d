import type { Diagnostic, Place } from "../model/diagnostic.js";
import type { Position } from "../model/evidence.js";

const placeOf = (at: Position): Place => ({ in: "text", ...at });

/** A fault of a resolved set, at the place of the rule that has it. */
export function finding(
  code: string,
  at: Position,
  params: Diagnostic["params"],
  related: readonly Position[] = [],
  severity: Diagnostic["severity"] = "error",
): Diagnostic {
  const places = related.filter(({ file, line }) => file !== at.file || line !== at.line).map(placeOf);
  return { code, severity, place: placeOf(at), ...(places.length > 0 ? { related: places } : {}), params };
}
