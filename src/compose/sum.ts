import { layoutOf } from "../evaluate/inputs.js";
import { prepareRow } from "../evaluate/row.js";
import { percentageOf, sumOf } from "../evaluate/share.js";
import { fill } from "../explain/template.js";
import type { Derivation, FactDefinition } from "../model/fact.js";
import type { Unit } from "../model/unit.js";
import { exact, type Figure, kindOf, namesOf, type Sources, unknown } from "./figure.js";
import { factsIn } from "./readable.js";

interface Counts {
  readonly dat: number;
  readonly tong: number;
}

/**
 * A share of the child units together, from their counts: percentages are never averaged. One unit without complete
 * counts leaves it unknown; one to which the share does not apply has nothing to add.
 */
export function sumFigure(derive: Extract<Derivation, { op: "sum" }>, sources: Sources): Figure {
  const { fact: id, kind } = derive;
  const { factOf, words } = sources;
  const children = sources.children(kind);
  if (typeof children === "string") return { unknown: children };
  const definition = factOf(kind, id);
  const counts = children.map((unit) => countsOf(unit, definition));
  const without = children.filter((_, i) => counts[i] === null);
  const names = { kind: kindOf(kind, words), fact: definition.label, of: children.length };
  if (without.length > 0) return unknown(words.noCounts, { ...names, names: namesOf(without, words) });
  const known = counts.filter((count) => count !== null);
  const dat = sumOf(known.map((count) => count.dat));
  const tong = sumOf(known.map((count) => count.tong));
  if (tong === 0) return unknown(words.nothing, names);
  const percentage = percentageOf(dat, tong);
  const unit = definition.counts?.unit ?? "";
  const from = fill(words.sum, { ...names, dat: exact(dat, words), tong: exact(tong, words), unit });
  return { derived: [percentage, percentage], evidence: null, from };
}

const NONE: Counts = { dat: 0, tong: 0 };

/** The two counts of a share, read by the same rules as for an evaluation; null when they are not both there. */
function countsOf(unit: Unit, definition: FactDefinition): Counts | null {
  const layout = layoutOf([definition]);
  const [share] = layout.shares;
  if (share === undefined) return null;
  const row = prepareRow({ ...unit, facts: factsFor(unit, layout.slotOf) }, layout, [], 0);
  const note = row.notes?.get(share.slot);
  if (note) return note.state === "not-applicable" || note.state === "total-zero" ? NONE : null;
  const tong = row.values[share.total] ?? Number.NaN;
  const dat = sumOf(share.numerator.map((slot) => row.values[slot] ?? Number.NaN));
  return Number.isNaN(tong) || Number.isNaN(dat) ? null : { dat, tong };
}

/** The facts of a unit that some keys name. */
export const factsFor = (unit: Unit, keys: { has(key: string): boolean }): Unit["facts"] =>
  Object.fromEntries((factsIn(unit) ?? []).filter(([key]) => keys.has(key)));
