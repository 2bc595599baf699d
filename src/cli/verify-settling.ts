import { createComposer } from "../compose/index.js";
import { folderRules } from "../node/index.js";
import { readData } from "../node/run/read-data.js";
import { resolveSet } from "../node/run/resolve-set.js";
import { done, failed, type Result } from "../node/run/result.js";
import type { Frame } from "../node/run/rules.js";
import { settlingOf } from "../verify/index.js";
import type { Context } from "./context.js";
import { checkOptions, type RawOptions } from "./options.js";
import { usage } from "./usage.js";
import type { Verifying } from "./verify.js";

interface Settled {
  readonly settling: ReadonlyMap<string, number>;
}

/** How many verdicts on the units of data files wait for each statement of the layer, by its id. */
export async function settlingFrom(
  { opened: { layer }, entries, folder, shown, say }: Verifying,
  raw: RawOptions,
  context: Context,
): Promise<Result<Settled> & { readonly frame: Frame }> {
  const frames: Frame[] = [];
  const frame: Frame = (place) => frames.map((of) => of(place)).find((found) => found !== null) ?? null;
  const options = checkOptions({ ...raw, set: raw.set ?? layer.family });
  if (!("set" in options)) return { ...failed(options.map(say)), frame };
  const book = await folderRules(folder, shown);
  const resolved = await resolveSet(book, options, context);
  if (resolved.frame) frames.push(resolved.frame);
  if (!resolved.ok) return { ...resolved, frame };
  const { set } = resolved.value;
  const applied = set.layers.map(({ id }) => id);
  if (!applied.includes(layer.id)) {
    const { asOf, place } = options;
    const params = { given: layer.id, asOf, place: place ?? "", applied: applied.join(", ") };
    return { ...failed([say(usage("verify/not-in-force", params))]), frame };
  }
  const found = [...resolved.diagnostics];
  const read = (raw.data ?? []).map((file) => readData(file, set, options, context, book));
  for (const data of read) {
    found.push(...data.diagnostics);
    if (data.frame) frames.push(data.frame);
  }
  const usable = read.flatMap((data) => (data.ok ? [data.value] : []));
  if (usable.length < read.length) return { ...failed(found), frame };
  const { units } = createComposer(set, { evidence: options.evidence }).assessAll(usable.flatMap((data) => data.units));
  return { ...done({ settling: settlingOf(set, units, entries) }, found), frame };
}
