import type { Message } from "../../model/diagnostic.js";

/** A message in both languages. */
export const message = (viText: string, viFix: string, enText: string, enFix: string): Message => ({
  vi: viText,
  en: enText,
  fix: { vi: viFix, en: enFix },
});

/** Where a value is, before what is wrong with it. */
const IN_CELL = { vi: "{?đơn vị {unit}, }{?cột `{column}`: }", en: "{?unit {unit}, }{?column `{column}`: }" } as const;

/** A message about one value. */
export const inCell = (viText: string, viFix: string, enText: string, enFix: string): Message =>
  message(IN_CELL.vi + viText, viFix, IN_CELL.en + enText, enFix);
