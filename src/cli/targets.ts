import type { Diagnostic } from "../model/diagnostic.js";
import type { Format, Target } from "./outcome.js";
import { usage } from "./usage.js";

/** `--format` and `-o` in the order in which they were given. */
export type OutputOption = { readonly format: string } | { readonly file: string };

/**
 * Pairs forms and files: each `-o` belongs to the `--format` before it. With one of each the order does not matter,
 * and without any `--format` the form is text. At most one form goes to standard output.
 */
export function targetsOf(given: readonly OutputOption[]): readonly Target[] | Diagnostic {
  const formats = given.filter((option) => "format" in option);
  const files = given.filter((option) => "file" in option);
  const [file] = files;
  if (formats.length <= 1 && files.length <= 1) {
    return [{ format: (formats[0]?.format ?? "text") as Format, file: file?.file ?? null }];
  }
  const targets: { format: Format; file: string | null }[] = [];
  for (const option of given) {
    const last = targets.at(-1);
    if ("format" in option) targets.push({ format: option.format as Format, file: null });
    else if (last === undefined || last.file !== null) return usage("usage/spare-output", { given: option.file });
    else last.file = option.file;
  }
  const open = targets.filter((target) => target.file === null);
  return open.length > 1 ? usage("usage/one-standard-output") : targets;
}
