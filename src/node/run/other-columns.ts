import { headingsOf } from "../../data/headings.js";
import { foldHeading } from "../../data/text.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { FactDefinition } from "../../model/fact.js";
import type { SetLayer } from "../../model/layer.js";
import type { RuleBook } from "../rule-book.js";
import { ingredients } from "./reading-sets.js";

/** Findings about a column that a set does not know. */
const UNKNOWN: ReadonlySet<string> = new Set(["data/unknown-column", "data/near-column"]);

/**
 * Findings without those about columns that other sets of the book read of the same kind of unit: the report names every
 * column that is not read, and there is nothing to mend. One that is nearly a column of this set keeps a warning.
 */
export function withoutOthers(
  found: readonly Diagnostic[],
  kind: string,
  book: RuleBook | undefined,
): readonly Diagnostic[] {
  const unknown = found.filter(({ code }) => UNKNOWN.has(code));
  if (book === undefined || unknown.length === 0) return found;
  const known = knownElsewhere(kind, book, unknown.map(headingOf));
  return found.flatMap((finding): Diagnostic[] => {
    if (!UNKNOWN.has(finding.code) || !known.has(headingOf(finding))) return [finding];
    const near = finding.code === "data/near-column";
    return near ? [{ ...finding, code: "usage/column-of-another-set", severity: "warning" }] : [];
  });
}

const headingOf = ({ params }: Diagnostic): string => foldHeading(`${params["column"]}`);

/** Which of the headings some set of the book reads of a kind of unit. */
function knownElsewhere(
  kind: string,
  { families, catalog }: RuleBook,
  headings: readonly string[],
): ReadonlySet<string> {
  const layers = families.flatMap((family) => catalog(family)?.layers ?? []);
  const sets = layers.filter((layer): layer is SetLayer => layer.layer === "set");
  const own = sets.filter(({ unitKind }) => unitKind === kind);
  const ofFamily = new Set(own.map(({ family }) => family));
  const added = layers.filter(({ layer, family }) => layer === "overlay" && ofFamily.has(family));
  const facts = [...own, ...added].flatMap((layer) => layer.facts).concat(ingredients(kind, sets));
  const keys = new Set(facts.map(({ id }) => foldHeading(id)));
  const named = headings.filter((heading) => keys.has(heading));
  if (named.length === headings.length) return new Set(named);
  // Labels, and keys of parts, only where a key alone does not tell.
  return new Set([...keys, ...distinct(facts).flatMap((group) => headingsIn(kind, group))]);
}

/** A heading that facts of several sets share is known all the same. */
function headingsIn(unitKind: string, facts: readonly FactDefinition[]): readonly string[] {
  const { byHeading, shared } = headingsOf({ unitKind, facts });
  return [...byHeading.keys(), ...shared.keys()];
}

/** Facts in groups in which no key occurs twice: sets may give one key different labels. */
function distinct(facts: readonly FactDefinition[]): readonly (readonly FactDefinition[])[] {
  const labels = new Map<string, Set<string>>();
  const groups: FactDefinition[][] = [];
  for (const fact of facts) {
    const known = labels.get(fact.id) ?? new Set();
    labels.set(fact.id, known);
    if (known.has(fact.label)) continue;
    groups[known.size] = [...(groups[known.size] ?? []), fact];
    known.add(fact.label);
  }
  return groups;
}
