import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { resolve } from "../../src/catalog/index.js";
import { catalogOf, loadLayers } from "../../src/language/index.js";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import type { Layer } from "../../src/model/layer.js";

const walk = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  );

const files = walk("criteria")
  .filter((path) => path.endsWith(".yaml") && !path.includes("/cases/"))
  .map((path) => ({ path: path.slice("criteria/".length), text: readFileSync(path, "utf8"), sha256: "" }));
const { layers } = loadLayers(files);

/** Days at which one version or another holds, and places whose own overlays join in. */
const DAYS = ["2023-06-30", "2024-12-31", "2026-03-01"];

/** Every choice of one version of each family that a set requires. */
function versionsOf(others: readonly Layer[]): readonly (readonly string[])[] {
  const sets = others.filter((one) => one.layer === "set");
  let choices: readonly (readonly string[])[] = [[]];
  for (const family of new Set(sets.map((one) => one.family))) {
    const ids = sets.filter((one) => one.family === family).map(({ id }) => id);
    choices = choices.flatMap((chosen) => ids.map((id) => [...chosen, id]));
  }
  return choices;
}

/** Every shipped set, by each day and place at which it is another one, with and without the overlays of no known day. */
export const shippedSets: readonly { readonly name: string; readonly set: CriteriaSet }[] = (() => {
  const found = new Map<string, { readonly name: string; readonly set: CriteriaSet }>();
  for (const layer of layers) {
    if (layer.layer !== "set") continue;
    const catalog = catalogOf(layer.family, layers);
    const overlays = catalog.layers.filter((one) => one.layer === "overlay" && one.family === layer.family);
    const places = [...new Set([layer.place, ...overlays.map((one) => one.place)])];
    const optional = overlays.filter((one) => one.instrument.inForceFrom === null).map(({ id }) => id);
    const required = versionsOf(catalog.layers.filter((one) => one.family !== layer.family));
    for (const asOf of DAYS) {
      for (const place of places) {
        for (const include of [[], optional]) {
          const result = required
            .map((versions) => resolve(catalog, { asOf, place, include, set: [layer.id, ...versions] }))
            .find(({ ok }) => ok);
          if (!result?.ok) continue;
          const name = [layer.id, asOf, place, ...include].join(", ");
          const key = JSON.stringify({ ...result.set, asOf: "", place: "", requires: [] });
          if (!found.has(key)) found.set(key, { name, set: result.set });
        }
      }
    }
  }
  return [...found.values()];
})();
