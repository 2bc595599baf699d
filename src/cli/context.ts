import { resolve } from "node:path";
import pc from "picocolors";
import { en, type Language, messageText, vi } from "../explain/index.js";
import type { Diagnostic, Lang, Messages } from "../model/diagnostic.js";
import type { DiagnosticOutput } from "../model/output.js";
import { colorPaint, noPaint, type ReportWords, reportEn, reportVi, type Style } from "../report/index.js";
import { type Io, type Output, wantsColor, widthFor } from "./io.js";

/** What every verb works with. */
export interface Context {
  readonly io: Io;
  readonly lang: Lang;
  readonly language: Language;
  readonly words: ReportWords;
  /** False with `--no-color`. */
  readonly color: boolean;
}

export const contextOf = (io: Io, lang: Lang, color: boolean): Context => ({
  io,
  lang,
  color,
  language: lang === "en" ? en : vi,
  words: lang === "en" ? reportEn : reportVi,
});

/** How text is set for one of the outputs, or for a file. */
export function styleFor(context: Context, output: Output | null): Style {
  const { io, color, language, words } = context;
  const colored = output !== null && wantsColor(output, io, color);
  const paint = colored ? colorPaint(pc.createColors(true)) : noPaint;
  return { language, words, paint, width: widthFor(output ?? { write: () => {}, isTTY: false, columns: null }) };
}

/** A path of the user's, as the file system takes it. What is shown is always the path as given. */
export const pathFrom = ({ io }: Context, path: string): string => resolve(io.cwd, path);

/** A finding with its text. */
export const written = (diagnostic: Diagnostic, messages: Messages, { lang }: Context): DiagnosticOutput => ({
  ...diagnostic,
  ...messageText(diagnostic, messages, lang),
});
