import { rankOfNode } from "../evaluate/verdict.js";
import { fill } from "../explain/template.js";
import type { Rung } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import { type Evidence, rankOf } from "../model/evidence.js";
import type { Derivation } from "../model/fact.js";
import { type Figure, figureUnder, type Range, type Sources, unknown } from "./figure.js";

/** Whether a unit reaches a rung under a policy of a rank: surely, surely not, or open. */
export function reachOf(rung: Rung, rank: number): Range {
  if (rankOfNode(rung.evidence) < rank) return [0, 1];
  if (rung.verdict === "met") return [1, 1];
  return rung.verdict === "not-met" ? [0, 0] : [0, 1];
}

/** Why a set says nothing of a level, for any unit; null when it may. */
export function silenceOf(set: CriteriaSet, level: string | undefined, { words }: Sources): Figure | null {
  const { title } = set;
  if (set.status === "draft") return unknown(words.draft, { title });
  const known = level === undefined || set.levels.some(({ id }) => id === level);
  return known ? null : unknown(words.noLevel, { title, level });
}

/** The rung of a level for a unit; undefined when the policy that was asked for does not have it. */
export const rungOf = (family: string, level: string, unit: Sources["unit"], { assess }: Sources): Rung | undefined =>
  assess(family, unit).level.rungs.find(({ id }) => id === level);

/** Whether a unit reaches a level of another set. `known`: how surely it is this unit that is meant. */
export function levelFigure(
  derive: Extract<Derivation, { op: "level" }>,
  sources: Sources,
  known: Evidence = "official",
): Figure {
  const { family, level } = derive;
  const set = sources.setOf(family);
  const silence = silenceOf(set, level, sources);
  if (silence) return silence;
  const rung = rungOf(family, level, sources.unit, sources);
  if (rung === undefined) return unknown(sources.words.noLevel, { title: set.title, level });
  const from = fill(sources.words.level, { title: set.title });
  return figureUnder((rank) => (rank > rankOf(known) ? null : reachOf(rung, rank)), from, sources.words);
}
