import type { Diagnostic } from "../../model/diagnostic.js";
import type { BoundsSource } from "../../model/source/provenance.js";
import { problem } from "../problem.js";
import { provenanceSites } from "../provenance-site.js";
import type { LintRule } from "./context.js";

/** Bounds hold something, and the value beside them. */
export const boundsAgree: LintRule = (layer) =>
  provenanceSites(layer).flatMap(({ yaml, path, source }): readonly Diagnostic[] => {
    const { bounds } = source;
    if (bounds === undefined) return [];
    const place = yaml.pathPlace([...path, "bounds"], "key");
    const { above, below, "at-least": least, "at-most": most } = bounds;
    if ([above, below, least, most].every((end) => end === undefined)) return [problem("rule/bounds-empty", place)];
    const low = Math.max(above ?? -Infinity, least ?? -Infinity);
    const high = Math.min(below ?? Infinity, most ?? Infinity);
    const open = low === high && (above === low || below === high);
    if (low > high || open) return [problem("rule/bounds-empty", place)];
    const value: unknown = "value" in source ? source.value : undefined;
    if (typeof value !== "number" || within(value, bounds)) return [];
    const at = yaml.pathPlace([...path, "value"], "value");
    return [problem("rule/bounds-contradict", at, { found: value, bounds: textOf(bounds) }, [place])];
  });

const within = (value: number, bounds: BoundsSource): boolean =>
  value > (bounds.above ?? -Infinity) &&
  value >= (bounds["at-least"] ?? -Infinity) &&
  value <= (bounds["at-most"] ?? Infinity) &&
  value < (bounds.below ?? Infinity);

const SIGNS = { above: ">", "at-least": "≥", "at-most": "≤", below: "<" } as const;

const textOf = (bounds: BoundsSource): string =>
  (Object.keys(SIGNS) as (keyof typeof SIGNS)[])
    .flatMap((end) => (bounds[end] === undefined ? [] : [`${SIGNS[end]} ${bounds[end]}`]))
    .join(", ");
