import { fill, vi } from "../explain/index.js";
import { factOf } from "../explain/labels.js";
import type { OverlayLayer } from "../model/layer.js";
import type { ComparisonOp, Requirement } from "../model/requirement.js";
import { cellWords, columnText } from "./cell-words.js";
import { cellText } from "./demand-text.js";
import type { Glossary } from "./glossary.js";
import { nameOf } from "./name.js";
import type { LayerStated } from "./opened.js";
import type { Said, Valued } from "./said-types.js";
import { DEMANDS, NOT_DEMANDED, SAYS, UNSET } from "./words.js";

type Comparison = Extract<Requirement, { readonly table: unknown }>;

/** A cell of a table, or the common column. */
export function cellSaid(stated: LayerStated, demand: Comparison, label: string, glossary: Glossary): Said {
  const cell = stated.kind === "common" ? SAYS.common : cellWords(stated, demand, glossary);
  // A plain value is not in a table, so the text demands something, though nobody may know what.
  return valuedSaid(stated, demand, { label, cell, mayBeNotDemanded: demand.table.by.length > 0 }, glossary);
}

/** A cell that an overlay fills. */
export function fillSaid(stated: LayerStated, overlay: OverlayLayer | null, glossary: Glossary): Said {
  const label = nameOf(stated.subject, glossary);
  const own = overlay?.fills.find(({ statement }) => statement.id === stated.statement.id);
  const cell = Object.entries(own?.cell ?? {})
    .map(([dimension, column]) => columnText(dimension, column, glossary.dimensions))
    .join(", ");
  const demand = glossary.demands.get(stated.subject)?.demand;
  if (demand && "table" in demand) {
    return valuedSaid(stated, demand, { label, cell: cell || SAYS.every, mayBeNotDemanded: false }, glossary);
  }
  return { label, demand: "", cell, value: stated.value ?? null, unit: "" };
}

function valuedSaid(
  { value, unset }: LayerStated,
  demand: Comparison,
  { label, cell, mayBeNotDemanded }: Pick<Said, "label" | "cell"> & Pick<Valued, "mayBeNotDemanded">,
  glossary: Glossary,
): Said {
  const fact = factOf(demand.fact, glossary);
  const { whole = false, range = { min: -Infinity, max: Infinity } } = fact ?? {};
  return {
    label,
    cell,
    demand: value === undefined ? openText(demand, glossary) : cellText(demand, value, glossary),
    value: value ?? (unset ? UNSET : NOT_DEMANDED),
    unit: fact?.unit ?? "",
    valued: { whole, ...range, mayBeNotDemanded },
  };
}

/** What a cell without a value would ask, if it had one. */
function openText({ fact, op }: Comparison, glossary: Glossary): string {
  const test = fill(vi.op[op as ComparisonOp], { value: "…" });
  return fill(DEMANDS.fact, { fact: factOf(fact, glossary)?.label ?? fact, test });
}
