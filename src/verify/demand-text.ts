import { conditionText, fill, formatExact, vi, withUnit } from "../explain/index.js";
import { factOf } from "../explain/labels.js";
import type { Condition, Requirement } from "../model/requirement.js";
import type { Glossary } from "./glossary.js";
import { DEMANDS } from "./words.js";

type Comparison = Extract<Requirement, { readonly table: unknown }>;

/** A demand in one line: what is asked of which fact. Cells of a table have lines of their own. */
export function demandText(demand: Requirement, glossary: Glossary): string {
  const parts = (of: readonly Requirement[]): string => of.map((part) => demandText(part, glossary)).join("; ");
  switch (demand.op) {
    case "is":
      return fill(DEMANDS.fact, { fact: nameOf(demand.fact, glossary), test: vi.answer[demand.value ? 1 : 0] });
    case "none":
      return fill(DEMANDS.fact, { fact: nameOf(demand.fact, glossary), test: vi.op.none });
    case "each": {
      const [first] = demand.of;
      const sexes = demand.of.flatMap((part) => ("part" in part && part.part ? [vi.sex[part.part]] : []));
      return fill(DEMANDS.each, { sexes: sexes.join(vi.text.and), part: first ? demandText(first, glossary) : "" });
    }
    case "all-of":
    case "any-of":
      return fill(DEMANDS[demand.op], { parts: parts(demand.of) });
    case "at-least-of":
      return fill(DEMANDS[demand.op], { count: demand.count, parts: parts(demand.of) });
    case "unencoded":
      return demand.text;
    default:
      return comparisonText(demand, glossary);
  }
}

function comparisonText(demand: Comparison, glossary: Glossary): string {
  const { by, cells } = demand.table;
  const [only] = cells;
  return by.length === 0 && only?.state === "value"
    ? cellText(demand, only.value, glossary)
    : fill(DEMANDS.table, { fact: nameOf(demand.fact, glossary) });
}

/** What one cell of a table asks: `“Thu nhập bình quân”: từ 45 triệu đồng/người/năm trở lên`. */
export function cellText(demand: Comparison, value: number, glossary: Glossary): string {
  const fact = factOf(demand.fact, glossary);
  const amount = withUnit(formatExact(value, vi), fact?.unit ?? "", vi);
  return fill(DEMANDS.fact, { fact: nameOf(demand.fact, glossary), test: fill(vi.op[demand.op], { value: amount }) });
}

export const whenText = (condition: Condition, glossary: Glossary): string => conditionText(condition, glossary, vi);

export const nameOf = (fact: string, glossary: Glossary): string => factOf(fact, glossary)?.label ?? fact;
