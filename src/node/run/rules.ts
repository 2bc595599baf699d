import { catalogMessages } from "../../catalog/messages.js";
import type { Diagnostic, Messages, Place } from "../../model/diagnostic.js";
import type { DiagnosticOutput } from "../../model/output.js";
import { frameOf } from "../../report/frame.js";
import { nodeMessages } from "../messages.js";
import { folderRules, type RuleBook, shippedRules } from "../rule-book.js";
import { type Here, pathFrom, written } from "./here.js";
import { hasError } from "./result.js";

export type Frame = (place: Place) => string | null;

export type OpenedRules =
  | {
      readonly ok: true;
      readonly book: RuleBook;
      readonly diagnostics: readonly DiagnosticOutput[];
      readonly frame: Frame;
    }
  | { readonly ok: false; readonly diagnostics: readonly DiagnosticOutput[]; readonly frame: Frame };

/** The shipped sets, or those of a folder of the user's. Rules with an error in them are not used at all. */
export async function openRules(folder: string | undefined, here: Here): Promise<OpenedRules> {
  const book = folder === undefined ? await shippedRules() : await folderRules(pathFrom(here, folder), folder);
  const texts = new Map(book.sources.map(({ path, text }) => [path, text]));
  const frame: Frame = (place) => (place.in === "text" ? frameOf(texts.get(place.file) ?? "", place) : null);
  const messages = await ruleMessages(book.diagnostics);
  const diagnostics = book.diagnostics.map((diagnostic) => written(diagnostic, messages, here));
  return hasError(diagnostics) ? { ok: false, diagnostics, frame } : { ok: true, book, diagnostics, frame };
}

/** Messages on rule files; those of the language are loaded only where there is something to say. */
export async function ruleMessages(found: readonly Diagnostic[]): Promise<Messages> {
  if (found.length === 0) return nodeMessages;
  const { languageMessages } = await import("../../language/index.js");
  return { ...nodeMessages, ...catalogMessages, ...languageMessages };
}
