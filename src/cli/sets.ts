import { isIsoDate } from "../catalog/dates.js";
import { describeLayer } from "../catalog/describe.js";
import { catalogMessages } from "../catalog/messages.js";
import { resolve } from "../catalog/resolve.js";
import { messageText } from "../explain/index.js";
import type { Catalog } from "../model/layer.js";
import { openRules } from "../node/run/rules.js";
import { type FamilyListing, renderSets } from "../report/index.js";
import { type Context, written } from "./context.js";
import { type Outcome, unusable } from "./outcome.js";
import type { Call } from "./program.js";
import { usage } from "./usage.js";

/** `ntm sets`: every family, its versions and overlays, how surely each is known, and which apply on a day. */
export async function runSets({ options }: Call, context: Context): Promise<Outcome> {
  if (options.on !== undefined && !isIsoDate(options.on)) {
    return unusable([written(usage("catalog/bad-date", { asOf: options.on }), catalogMessages, context)]);
  }
  const opened = await openRules(options.rules, context);
  if (!opened.ok) return unusable(opened.diagnostics, opened.frame);
  const { book, frame } = opened;
  const families = book.families.map((family): FamilyListing => {
    const catalog = book.catalog(family);
    const layers = (catalog?.layers ?? []).filter((layer) => layer.family === family);
    if (catalog === null || options.on === undefined) return { family, layers };
    return { family, layers, on: appliedOn(catalog, options.on, options.place, context) };
  });
  const json = families.map(({ layers, ...listing }) => ({ ...listing, layers: layers.map(describeLayer) }));
  return {
    status: 0,
    diagnostics: opened.diagnostics,
    frame,
    render: (format, style) =>
      format === "json" ? JSON.stringify({ schema: 1, families: json }, null, 2) : renderSets(families, style),
  };
}

function appliedOn(
  catalog: Catalog,
  asOf: string,
  place: string | undefined,
  { lang }: Context,
): NonNullable<FamilyListing["on"]> {
  const places = place === undefined ? {} : { place, places: [place] };
  const resolution = resolve(catalog, { asOf, ...places });
  if (resolution.ok) return { asOf, applied: resolution.set.layers.map(({ id }) => id), refusals: [] };
  return {
    asOf,
    applied: [],
    refusals: resolution.refusals.map((refusal) => messageText(refusal, catalogMessages, lang).text),
  };
}
