import type { Message } from "../../model/diagnostic.js";

/** A message in both languages, with the way to mend what it reports. */
export const message = (vi: string, viFix: string, en: string, enFix: string): Message => ({
  vi,
  en,
  fix: { vi: viFix, en: enFix },
});
