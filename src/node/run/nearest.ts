import { distance } from "fastest-levenshtein";

/** The candidate that a mistyped word most likely meant; empty when none is near. The first of equals wins. */
export function nearest(given: string, candidates: readonly string[]): string {
  const most = Math.max(1, Math.floor(given.length / 3));
  let found = "";
  let least = most + 1;
  for (const candidate of candidates) {
    const far = distance(given.toLowerCase(), candidate.toLowerCase());
    if (far < least) {
      found = candidate;
      least = far;
    }
  }
  return found;
}
