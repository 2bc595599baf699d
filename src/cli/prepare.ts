import { catalogMessages } from "../catalog/messages.js";
import { assessFiles, type Run } from "../node/run/assess-files.js";
import type { Result } from "../node/run/result.js";
import { failed } from "../node/run/result.js";
import type { Frame } from "../node/run/rules.js";
import { type Context, written } from "./context.js";
import { usageMessages } from "./messages.js";
import { type CallOptions, checkOptions, type RawOptions } from "./options.js";

/** Data files evaluated, and how they were asked to be. */
export interface Prepared extends Run {
  readonly options: CallOptions;
}

export type Preparation = Result<Prepared> & { readonly frame: Frame };

/** From the words of the command line to verdicts. */
export async function prepare(files: readonly string[], raw: RawOptions, context: Context): Promise<Preparation> {
  const options = checkOptions(raw);
  if (isMistakes(options)) {
    const messages = { ...usageMessages, ...catalogMessages };
    return { ...failed(options.map((mistake) => written(mistake, messages, context))), frame: () => null };
  }
  const run = await assessFiles(files, options, context);
  return run.ok ? { ...run, value: { ...run.value, options } } : run;
}

const isMistakes = (checked: ReturnType<typeof checkOptions>): checked is Exclude<typeof checked, CallOptions> =>
  Array.isArray(checked);
