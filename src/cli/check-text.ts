import { fill } from "../explain/index.js";
import type { Lang } from "../model/diagnostic.js";
import type { DiagnosticOutput } from "../model/output.js";
import { placeText, type Style } from "../report/index.js";
import type { Checked } from "./check-resolutions.js";
import type { Context } from "./context.js";

const WORDS: Readonly<Record<Lang, { readonly clean: string; readonly found: string }>> = {
  vi: {
    clean: "Đã kiểm tra {layers} văn bản, ghép {resolutions} lần theo ngày và nơi áp dụng: không có lỗi.",
    found: "Đã kiểm tra {layers} văn bản, ghép {resolutions} lần theo ngày và nơi áp dụng: {errors} lỗi.",
  },
  en: {
    clean: "Checked {layers} instruments, resolved {resolutions} times by day and place: no error.",
    found: "Checked {layers} instruments, resolved {resolutions} times by day and place: errors: {errors}.",
  },
};

/** One line: what was looked at. Findings stand on standard error. */
export function checkText(
  { layers, resolutions }: Checked,
  diagnostics: readonly DiagnosticOutput[],
  { lang }: Context,
  { paint }: Style,
): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const text = fill(WORDS[lang][errors === 0 ? "clean" : "found"], { layers, resolutions, errors });
  return paint(errors === 0 ? "met" : "error", text);
}

export const checkJson = ({ layers, resolutions }: Checked, diagnostics: readonly DiagnosticOutput[]): string =>
  JSON.stringify({ schema: 1, layers, resolutions, diagnostics }, null, 2);

/** Findings as GitHub shows them beside the lines of a change. */
export const githubAnnotations = (
  diagnostics: readonly DiagnosticOutput[],
  words: Pick<Style["words"], "text">,
): string => diagnostics.map((diagnostic) => annotation(diagnostic, words)).join("\n");

function annotation(
  { severity, place, related = [], code, text, fix }: DiagnosticOutput,
  { text: words }: Pick<Style["words"], "text">,
): string {
  const where =
    place.in === "text"
      ? [`file=${property(place.file)}`, `line=${place.line}`, `col=${place.column}`]
      : [`file=${property(place.file)}`];
  const others = related.length === 0 ? "" : ` (${fill(words.seeAlso, { places: related.map(placeText).join(", ") })})`;
  const message = `${text}${others}${fix === "" ? "" : ` — ${fix}`}`;
  return `::${severity} ${[...where, `title=${property(code)}`].join(",")}::${data(message)}`;
}

/** What GitHub would take for the end of a command. */
const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
