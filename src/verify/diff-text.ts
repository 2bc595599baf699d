import { createTwoFilesPatch } from "diff";
import type { Paint } from "../report/index.js";
import type { EditedFile } from "./apply.js";

/** What changes in the rule files, as a unified diff; on a terminal in colour. Ends without a line break. */
export const diffText = (files: readonly EditedFile[], paint: Paint): string =>
  files
    .map(({ path, before, after }) =>
      createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, "", "", { context: 2 }),
    )
    .map((patch) => patch.replace(/^=+\n/, "").trimEnd())
    .map((patch) =>
      patch
        .split("\n")
        .map((line) => painted(line, paint))
        .join("\n"),
    )
    .join("\n");

/** A terminal obeys control characters and direction marks; a rule file may hold some. */
const HIDDEN = /[\p{Cc}\p{Bidi_C}]/gu;

function painted(raw: string, paint: Paint): string {
  const line = raw.replace(HIDDEN, "");
  if (/^(---|\+\+\+) [ab]\//.test(line)) return paint("strong", line);
  if (line.startsWith("@@")) return paint("faint", line);
  if (line.startsWith("+")) return paint("met", line);
  return line.startsWith("-") ? paint("not-met", line) : line;
}
