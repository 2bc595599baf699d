import pc from "picocolors";
import { en } from "../explain/en.js";
import type { Language } from "../explain/language.js";
import { vi } from "../explain/vi.js";
import type { Lang } from "../model/diagnostic.js";
import type { Style } from "../report/context.js";
import { colorPaint, noPaint } from "../report/paint.js";
import type { ReportWords } from "../report/words.js";
import { reportEn } from "../report/words-en.js";
import { reportVi } from "../report/words-vi.js";

export { pathFrom, written } from "../node/run/here.js";

import { type Io, type Output, wantsColor, widthFor } from "./io.js";

/** What every verb works with. */
export interface Context {
  readonly io: Io;
  readonly cwd: string;
  readonly lang: Lang;
  readonly language: Language;
  readonly words: ReportWords;
  /** False with `--no-color`. */
  readonly color: boolean;
}

export const contextOf = (io: Io, lang: Lang, color: boolean): Context => ({
  io,
  cwd: io.cwd,
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
