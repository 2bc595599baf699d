import { fill } from "../explain/template.js";
import type { Derivation } from "../model/fact.js";
import type { Unit } from "../model/unit.js";
import { countOrShare, type Figure, kindOf, rangeText, type Sources, unknown, weakest } from "./figure.js";
import { levelFigure, reachOf, rungOf, silenceOf } from "./level.js";

type Units = Extract<Derivation, { op: "units" }>;

/** How many child units reach a level, or the share of them, or whether a named one does. */
export function unitsFigure(derive: Units, sources: Sources): Figure {
  const { family, kind, level, named } = derive;
  const { fact, setOf, words } = sources;
  const set = setOf(family);
  const silence = silenceOf(set, level, sources);
  if (silence) return silence;
  const children = sources.children(kind);
  if (typeof children === "string") return { unknown: children };
  if (named) return namedFigure(derive, named, children, sources);
  const rungs = children.map((unit) => rungOf(family, level, unit, sources));
  const reached = rungs.map((rung) => (rung ? reachOf(rung) : ([0, 1] as const)));
  const of = children.length;
  const low = reached.reduce((sum, [least]) => sum + least, 0);
  const high = reached.reduce((sum, [, most]) => sum + most, 0);
  const count = rangeText(low, high, words);
  return {
    derived: [countOrShare(low, of, fact), countOrShare(high, of, fact)],
    evidence: weakest(rungs.map((rung) => rung?.evidence ?? null)),
    from: fill(words.among, { count, of, kind: kindOf(kind, words) }),
  };
}

function namedFigure(
  { family, kind, level }: Units,
  { name, code, evidence }: NonNullable<Units["named"]>,
  children: readonly Unit[],
  sources: Sources,
): Figure {
  const { words } = sources;
  if (code === null) return unknown(words.codeUnknown, { name, kind: kindOf(kind, words) });
  const unit = children.find((child) => child.code === code);
  if (unit === undefined) return unknown(words.unitMissing, { name, code, kind: kindOf(kind, words) });
  const figure = levelFigure({ op: "level", family, level }, { ...sources, unit });
  // That it is this unit is no surer than the code by which it was found.
  if (evidence === undefined || !("derived" in figure)) return figure;
  return { ...figure, evidence: weakest([figure.evidence, evidence]) };
}
