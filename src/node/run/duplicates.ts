import type { Diagnostic, Place } from "../../model/diagnostic.js";
import type { Unit } from "../../model/unit.js";
import { usage } from "./usage.js";

/** The line of a file that a unit was read from, or the file as a whole. */
export function placeOf({ origin }: Unit): Place {
  const [, file, line] = /^(.*):(\d+)$/.exec(origin ?? "") ?? [];
  return file === undefined
    ? { in: "file", file: origin ?? "ntm" }
    : { in: "text", file, line: Number(line), column: 1 };
}

/** Units that stand in several files. Twice in one file is found where the file is read. */
export function duplicatesAcross(files: readonly { readonly units: readonly Unit[] }[]): readonly Diagnostic[] {
  const first = new Map<string, { readonly unit: Unit; readonly file: number }>();
  const found: Diagnostic[] = [];
  for (const [file, { units }] of files.entries()) {
    for (const unit of units) {
      const { kind, code, name } = unit;
      const key = JSON.stringify([kind, code]);
      const before = first.get(key);
      if (before === undefined) first.set(key, { unit, file });
      else if (before.file !== file) {
        const params = { kind, code, name, first: before.unit.origin ?? before.unit.name };
        found.push({ ...usage("usage/duplicate-unit", params), place: placeOf(unit), related: [placeOf(before.unit)] });
      }
    }
  }
  return found;
}

/** Files that are named twice. */
export const namedTwice = (files: readonly string[]): readonly Diagnostic[] =>
  [...new Set(files.filter((file, index) => files.indexOf(file) < index))].map((path) =>
    usage("usage/file-twice", { path }),
  );
