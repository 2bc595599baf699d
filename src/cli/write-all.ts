import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import type { Diagnostic } from "../model/diagnostic.js";
import { utf8 } from "../node/index.js";
import { aboutError } from "../node/read.js";

/** A file to be written anew: `file` on this machine, `shown` in messages. */
export interface Rewriting {
  readonly file: string;
  readonly shown: string;
  /** The text that was read; another one on the disk by now is not overwritten. */
  readonly before: string;
  readonly after: string;
}

const MARK = "\ufeff";

/**
 * Writes all of the files, or none: each beside its place first, then all are put in place. Null when it is done.
 * Should the machine fail while they are put in place, those already there get their old text back.
 */
export function writeAll(rewritings: readonly Rewriting[]): Diagnostic | null {
  const ready: { readonly temporary: string; readonly rewriting: Rewriting; readonly old: Uint8Array }[] = [];
  const placed: typeof ready = [];
  let at = "";
  try {
    for (const rewriting of rewritings) {
      const { file, shown, before, after } = rewriting;
      at = shown;
      const old = readFileSync(file);
      if (utf8(old) !== before) return changedMeanwhile(shown);
      const temporary = `${file}.ntm-tmp`;
      const mark = old.subarray(0, 3).toString("utf8") === MARK ? MARK : "";
      writeFileSync(temporary, mark + after, { flag: "wx", mode: statSync(file).mode });
      ready.push({ temporary, rewriting, old });
    }
    for (const each of ready) {
      at = each.rewriting.shown;
      renameSync(each.temporary, each.rewriting.file);
      placed.push(each);
    }
    return null;
  } catch (error) {
    for (const { rewriting, old } of placed) writeFileSync(rewriting.file, old);
    return aboutError(error, at, "node/unwritable");
  } finally {
    for (const each of ready) if (!placed.includes(each)) rmSync(each.temporary, { force: true });
  }
}

const changedMeanwhile = (path: string): Diagnostic => ({
  code: "verify/changed-meanwhile",
  severity: "error",
  place: { in: "file", file: path },
  params: { path },
});
