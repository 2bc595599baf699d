import { headingsOf } from "../../data/headings.js";
import { foldHeading } from "../../data/text.js";
import type { SetLayer } from "../../model/criteria-set.js";
import type { Diagnostic } from "../../model/diagnostic.js";
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
  if (book === undefined || !found.some(({ code }) => UNKNOWN.has(code))) return found;
  const known = knownElsewhere(kind, book);
  return found.flatMap((finding): Diagnostic[] => {
    const { code, params } = finding;
    if (!UNKNOWN.has(code) || !known.has(foldHeading(`${params["column"]}`))) return [finding];
    return code === "data/near-column"
      ? [{ ...finding, code: "usage/column-of-another-set", severity: "warning" }]
      : [];
  });
}

/** Every heading that some set of the book reads of a kind of unit. */
function knownElsewhere(kind: string, { families, catalog }: RuleBook): ReadonlySet<string> {
  const layers = families.flatMap((family) => catalog(family)?.layers ?? []);
  const sets = layers.filter((layer): layer is SetLayer => layer.layer === "set");
  const own = sets.filter(({ unitKind }) => unitKind === kind);
  const added = layers.flatMap((layer) => (layer.layer === "overlay" ? [layer] : []));
  const ofFamily = new Set(own.map(({ family }) => family));
  const facts = [
    ...own.flatMap((set) => set.facts),
    ...added.flatMap((overlay) => (ofFamily.has(overlay.family) ? overlay.facts : [])),
    ...ingredients(kind, sets),
  ];
  // Facts of several sets may share a label: the heading is known all the same.
  return new Set(
    facts.flatMap((fact) => {
      const headings = headingsOf({ unitKind: kind, facts: [fact] });
      return [...headings.byHeading.keys(), ...headings.shared.keys()];
    }),
  );
}
