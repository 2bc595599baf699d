import { fill } from "../explain/template.js";
import type { Derivation } from "../model/fact.js";
import type { Unit } from "../model/unit.js";
import {
  countOrShare,
  type Figure,
  figureUnder,
  kindOf,
  type Range,
  rangeText,
  type Sources,
  unknown,
} from "./figure.js";
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
  const of = children.length;
  const countAt = (rank: number): Range => {
    const reached = rungs.map((rung): Range => (rung ? reachOf(rung, rank) : [0, 1]));
    return [reached.reduce((sum, [least]) => sum + least, 0), reached.reduce((sum, [, most]) => sum + most, 0)];
  };
  const rangeAt = (rank: number): Range => {
    const [low, high] = countAt(rank);
    return [countOrShare(low, of, fact), countOrShare(high, of, fact)];
  };
  const count = rangeText(...countAt(0), words);
  return figureUnder(rangeAt, fill(words.among, { count, of, kind: kindOf(kind, words) }), words);
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
  return levelFigure({ op: "level", family, level }, { ...sources, unit }, evidence);
}
