import { layoutOf } from "../evaluate/inputs.js";
import { prepareRow } from "../evaluate/row.js";
import { fill } from "../explain/template.js";
import type { Derivation } from "../model/fact.js";
import { type Figure, kindOf, namesOf, type Sources, unknown } from "./figure.js";
import { factsFor } from "./sum.js";
import { weightedMean } from "./weighted-mean.js";

/** An amount of the child units together, weighted by a count. One unit without either leaves it unknown. */
export function meanFigure(derive: Extract<Derivation, { op: "mean" }>, sources: Sources): Figure {
  const { fact: id, kind, weight } = derive;
  const { factOf, words } = sources;
  const children = sources.children(kind);
  if (typeof children === "string") return { unknown: children };
  const averaged = factOf(kind, id);
  const weighing = factOf(kind, weight);
  const layout = layoutOf([averaged, weighing]);
  const pairs = children.map((unit) => {
    const { values } = prepareRow({ ...unit, facts: factsFor(unit, layout.slotOf) }, layout, [], 0);
    return {
      amount: values[layout.readingOf(id)] ?? Number.NaN,
      weight: values[layout.readingOf(weight)] ?? Number.NaN,
    };
  });
  const without = children.filter((_, i) => {
    const pair = pairs[i];
    return pair === undefined || Number.isNaN(pair.amount + pair.weight);
  });
  const names = { kind: kindOf(kind, words), fact: averaged.label, weight: weighing.label, of: children.length };
  if (without.length > 0) return unknown(words.noValue, { ...names, names: namesOf(without, words) });
  const mean = weightedMean(pairs);
  if (mean === null) return unknown(words.nothing, { ...names, fact: weighing.label });
  const from = fill(words.mean, names);
  return { derived: [mean, mean], evidence: null, from };
}
