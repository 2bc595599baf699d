import type { SentenceWords } from "./language.js";

/** How numbers and days are written in a language. */
export type Writing = Pick<SentenceWords, "lang" | "decimal" | "group" | "date">;

export const viWriting: Writing = { lang: "vi", decimal: ",", group: ".", date: "{d}/{m}/{y}" };

export const enWriting: Writing = { lang: "en", decimal: ".", group: ",", date: "{y}-{m}-{d}" };
