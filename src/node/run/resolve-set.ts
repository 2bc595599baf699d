import { catalogMessages } from "../../catalog/messages.js";
import { type Refusal, resolve } from "../../catalog/resolve.js";
import type { CriteriaSet } from "../../model/criteria-set.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { nearest } from "../../model/nearest.js";
import type { InputFile } from "../../model/output.js";
import type { RuleBook } from "../rule-book.js";
import { type Here, written } from "./here.js";
import { runMessages } from "./messages.js";
import type { RunOptions } from "./options.js";
import { readOverlays } from "./overlays.js";
import { done, failed, type Result } from "./result.js";
import type { Frame } from "./rules.js";
import { usage } from "./usage.js";

/** The set of the day and the place, with the user's own overlays applied. */
export interface ResolvedSet {
  readonly set: CriteriaSet;
  readonly overlays: readonly InputFile[];
}

export async function resolveSet(
  book: RuleBook,
  options: RunOptions,
  here: Here,
): Promise<Result<ResolvedSet> & { readonly frame?: Frame }> {
  const chosen = choose(book.families, options.set);
  const catalog = chosen && book.catalog(chosen.family);
  if (!catalog) {
    const known = {
      given: options.set,
      nearest: nearest(options.set, book.families) ?? "",
      known: book.families.join(", "),
    };
    return failed([written(usage("usage/unknown-set", known), runMessages, here)]);
  }
  const read = await readOverlays(options.overlays, catalog, here);
  if (!read.ok) return read;
  const own = read.value;
  const { asOf, place, include } = options;
  const resolution = resolve(catalog, {
    asOf,
    include,
    overlays: own.map(({ layer }) => layer),
    ...(place === undefined ? {} : { place }),
    ...(chosen.set === undefined ? {} : { set: chosen.set }),
  });
  const say = (severity: Diagnostic["severity"]) => (refusal: Refusal) =>
    written(findingOf(refusal, severity), catalogMessages, here);
  const frame = read.frame ? { frame: read.frame } : {};
  if (!resolution.ok) return { ...failed([...read.diagnostics, ...resolution.refusals.map(say("error"))]), ...frame };
  const wrong = policyMistake(resolution.set, options);
  if (wrong !== null) return failed([written(wrong, runMessages, here)]);
  const overlaid = own.map(({ input }) => input);
  const findings = [...read.diagnostics, ...resolution.notes.map(say("warning"))];
  return { ...done({ set: resolution.set, overlays: overlaid }, findings), ...frame };
}

/** A family by its name, or one of its versions by its own. */
function choose(
  families: readonly string[],
  wanted: string,
): { readonly family: string; readonly set?: string } | null {
  if (families.includes(wanted)) return { family: wanted };
  const parent = wanted.slice(0, Math.max(0, wanted.lastIndexOf("/")));
  return families.includes(parent) ? { family: parent, set: wanted } : null;
}

const findingOf = ({ code, params, place, related }: Refusal, severity: Diagnostic["severity"]): Diagnostic => ({
  code,
  severity,
  params,
  place: place ?? { in: "file", file: "ntm" },
  ...(related ? { related } : {}),
});

function policyMistake({ policies }: CriteriaSet, { policy }: RunOptions): Diagnostic | null {
  if (policy === undefined || policies.some(({ id }) => id === policy)) return null;
  return usage("usage/unknown-policy", { given: policy, known: policies.map(({ id }) => id).join(", ") });
}
