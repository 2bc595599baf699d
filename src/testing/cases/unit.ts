import type { CaseUnitSource, InsideSource } from "../../model/source/case-file.js";
import type { Unit } from "../../model/unit.js";

/** The figure that a key is one form of: `x` for `x`, `x.dat` and `x.ho_ngheo`; `x.nu-gioi` for `x.nu-gioi.tong`. */
function figureOf(key: string): string {
  const [fact = "", second, third] = key.split(".");
  const sex = second === "nam-gioi" || second === "nu-gioi";
  return sex ? `${fact}.${second}` : third === undefined ? fact : key;
}

/**
 * A unit with what a case changes. A figure given anew replaces every form in which the base gave it; one left out is
 * left out in every form, for each sex as well.
 */
export function changed(base: CaseUnitSource, change: CaseUnitSource | undefined): CaseUnitSource {
  if (change === undefined) return base;
  const { without = [], facts: after = {}, "base-of": _, ...attributes } = change;
  const gone = new Set(without);
  const again = new Set(Object.keys(after).map(figureOf));
  const kept = Object.entries(base.facts ?? {}).filter(([key]) => {
    const figure = figureOf(key);
    return !again.has(figure) && !gone.has(figure) && !gone.has(figure.split(".")[0] ?? "") && !gone.has(key);
  });
  const own = Object.entries({ ...base, ...attributes }).filter(([key]) => !gone.has(key));
  return { ...Object.fromEntries(own), facts: Object.fromEntries([...kept, ...Object.entries(after)]) };
}

/** The unit that a case is about. `kind` is the set's where none is named. */
export function unitOf(source: CaseUnitSource, kind: string): Unit {
  const { code = "1", name = code, parent, vung, facts = {} } = source;
  const year = source["nam-xet"];
  return {
    kind: source.kind ?? kind,
    code,
    name,
    ...(parent === undefined ? {} : { parent }),
    ...(vung === undefined ? {} : { vung }),
    ...(year === undefined ? {} : { "nam-xet": year }),
    facts,
  };
}

/** Units inside the one that a case is about, each like a sample. A sample that is not there gives none. */
export function insideOf(
  { like, codes, change }: InsideSource,
  samples: Readonly<Record<string, CaseUnitSource>>,
  around: Unit,
): readonly Unit[] {
  const sample = Object.hasOwn(samples, like) ? samples[like] : undefined;
  if (sample === undefined) return [];
  const source = changed(sample, change);
  return codes.map((code) => unitOf({ parent: around.code, name: code, ...source, code }, source.kind ?? "xa"));
}
