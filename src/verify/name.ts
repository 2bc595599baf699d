import { fill } from "../explain/index.js";
import type { Glossary } from "./glossary.js";
import { NAMES } from "./words.js";

/** What a criterion, an indicator or a part is called. */
export function nameOf(subject: string, glossary: Glossary): string {
  const { criteria, demands } = glossary;
  const criterion = criteria.get(subject);
  if (criterion) return fill(NAMES.criterion, { id: subject, label: criterion.label });
  const found = demands.get(subject);
  if (found === undefined) return subject === "unencoded" ? NAMES.clause : subject;
  const { id, label } = found.indicator;
  // What holds for each sex is one demand, not several.
  const above = subject.slice(0, subject.lastIndexOf("/"));
  if (subject !== id && demands.get(above)?.demand.op === "each") return nameOf(above, glossary);
  const whole = fill(NAMES.indicator, { id, label });
  if (subject === id) return whole;
  const n = subject.slice(id.length + 1);
  return fill(NAMES.part, { whole, part: found.demand.label ?? fill(NAMES.partNumber, { n }) });
}
