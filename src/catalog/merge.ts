import type { Position, Statement } from "../model/evidence.js";
import type { Layer } from "../model/layer.js";
import type { Report } from "./refusal.js";

/** What a thing says, without who says it and where. */
const contentOf = (item: unknown): string =>
  JSON.stringify(item, (key, value: unknown) => (key === "origin" || key === "statement" ? undefined : value));

interface Stating {
  readonly origin?: Position;
  readonly statement?: Statement;
}

/**
 * Things of the layers by key, each once, in the order of the layers. Two layers that say different things under one
 * key are in conflict: neither is taken silently. `name` is where they stand in a file: `facts`, `sources`.
 */
export function mergeLayers<T extends object>(
  layers: readonly Layer[],
  name: string,
  pick: (layer: Layer) => readonly T[],
  keyOf: (item: T) => string,
  report: Report,
  saying: (item: T) => string = contentOf,
): readonly T[] {
  const found = new Map<string, { readonly item: T; readonly at: Position }>();
  for (const layer of layers) {
    for (const item of pick(layer)) {
      const key = keyOf(item);
      const { origin, statement }: Stating = item;
      const at = origin ?? statement?.origin ?? layer.origin;
      const before = found.get(key);
      if (before === undefined) found.set(key, { item, at });
      else if (saying(before.item) !== saying(item)) {
        report("catalog/conflicting", { key: `${name}.${key}`, layer: layer.id }, at, before.at);
      }
    }
  }
  return [...found.values()].map(({ item }) => item);
}
