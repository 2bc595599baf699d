import { fill } from "../explain/template.js";
import type { Place } from "../model/diagnostic.js";
import type { DiagnosticOutput } from "../model/output.js";
import type { Style } from "./context.js";

/** Where a finding is, as editors and terminals understand it: `01-xa.csv:5:12`. */
export function placeText(place: Place): string {
  switch (place.in) {
    case "text":
      return `${place.file}:${place.line}:${place.column}`;
    case "sheet":
      return `${place.file} ${place.sheet}!${place.cell}`;
    case "file":
      return place.file;
  }
}

/**
 * Findings one below the other: place, severity, code and text, the line it is about, the other places that take part,
 * and how to mend it; the counts last. `frame` gives the line, or null where there is none. Empty when there are no findings.
 */
export function renderDiagnostics(
  diagnostics: readonly DiagnosticOutput[],
  frame: (place: Place) => string | null,
  { words, paint }: Pick<Style, "words" | "paint">,
): string {
  if (diagnostics.length === 0) return "";
  const { text, severity } = words;
  const blocks = diagnostics.map((diagnostic) => {
    const { code, place, severity: how } = diagnostic;
    const tone = how === "error" ? "error" : "warn";
    const lines = [
      `${placeText(place)}: ${paint(tone, severity[how])} [${code}] ${diagnostic.text}`,
      ...(frame(place)?.split("\n") ?? []).map((line) => paint("faint", `  ${line}`)),
      ...seeAlso(diagnostic, text),
      diagnostic.fix === "" ? "" : `  ${fill(text.fix, { fix: diagnostic.fix })}`,
    ];
    return lines.filter((line) => line !== "").join("\n");
  });
  return [...blocks, countsOf(diagnostics, text)].join("\n").normalize("NFC");
}

/** The other places that take part: the declaration of a fact that is used against it, the first of two equal codes. */
const seeAlso = ({ related = [] }: DiagnosticOutput, text: Style["words"]["text"]): readonly string[] =>
  related.length === 0 ? [] : [`  ${fill(text.seeAlso, { places: related.map(placeText).join(", ") })}`];

function countsOf(diagnostics: readonly DiagnosticOutput[], text: Style["words"]["text"]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  return [errors > 0 ? fill(text.errors, { n: errors }) : "", warnings > 0 ? fill(text.warnings, { n: warnings }) : ""]
    .filter((part) => part !== "")
    .join(", ");
}
