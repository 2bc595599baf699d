import type { Verdict } from "../model/assessment.js";

/** What is coloured. The text says the same without any colour. */
export type Tone = Verdict | "strong" | "faint" | "warn" | "error";

/** Puts a tone on a text without changing how wide it is. */
export type Paint = (tone: Tone, text: string) => string;

/** No colour at all. */
export const noPaint: Paint = (_tone, text) => text;

/** The part of picocolors that is used, so that a host may pass its own. */
export interface Colors {
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly red: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly cyan: (text: string) => string;
}

/** Colours of a terminal. */
export function colorPaint(colors: Colors): Paint {
  const { green, yellow, red, dim, bold, cyan } = colors;
  const tones: Readonly<Record<Tone, (text: string) => string>> = {
    met: green,
    "nearly-met": cyan,
    "not-met": red,
    unknown: yellow,
    "not-applicable": dim,
    strong: bold,
    faint: dim,
    warn: yellow,
    error: red,
  };
  return (tone, text) => (text === "" ? text : tones[tone](text));
}
