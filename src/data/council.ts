import type { CouncilMark } from "../model/unit.js";
import { ascii, fold } from "./text.js";

/** Marks of a council as they are written, and read back. */
export const COUNCIL_MARKS: Readonly<Record<CouncilMark, string>> = {
  met: "đạt",
  "nearly-met": "cơ bản đạt",
  "not-met": "chưa đạt",
  "not-applicable": "không đánh giá",
};

const BY_WORD: ReadonlyMap<string, CouncilMark> = new Map([
  [fold(COUNCIL_MARKS.met), "met"],
  [fold(COUNCIL_MARKS["nearly-met"]), "nearly-met"],
  [fold(COUNCIL_MARKS["not-met"]), "not-met"],
  [fold("không đạt"), "not-met"],
  [fold(COUNCIL_MARKS["not-applicable"]), "not-applicable"],
]);

/** The mark that tidy text says, or undefined. */
export const readCouncilMark = (text: string): CouncilMark | undefined => BY_WORD.get(fold(text));

/** Id of the criterion or indicator that a heading `hội đồng: 10.1` is about, or undefined. */
export const councilIdOf = (heading: string): string | undefined =>
  /^(?:hoi[ _]dong|council)\s*:\s*(.+)$/.exec(ascii(heading))?.[1];
