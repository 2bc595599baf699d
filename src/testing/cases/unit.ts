import type { CaseUnitSource, CaseValueSource, InsideSource } from "../../model/source/case-file.js";
import type { FactValue, Unit } from "../../model/unit.js";

const MISSING = "missing";

/** The figure that a key is one form of: `x` for `x`, `x.dat` and `x.ho_ngheo`; `x.nu-gioi` for `x.nu-gioi.tong`. */
function figureOf(key: string): string {
  const [fact = "", second, third] = key.split(".");
  const sex = second === "nam-gioi" || second === "nu-gioi";
  return sex ? `${fact}.${second}` : third === undefined ? fact : key;
}

/** A unit with what a case changes. A figure given anew replaces every form in which the base gave it. */
export function changed(base: CaseUnitSource, change: CaseUnitSource | undefined): CaseUnitSource {
  if (change === undefined) return base;
  const { facts: before = {} } = base;
  const { facts: after = {} } = change;
  const again = new Set(Object.keys(after).map(figureOf));
  const kept = Object.entries(before).filter(([key]) => !again.has(figureOf(key)));
  return { ...base, ...change, facts: Object.fromEntries([...kept, ...Object.entries(after)]) };
}

/** The unit that a case is about; `missing` leaves a value out. `kind` is the set's where none is named. */
export function unitOf(source: CaseUnitSource, kind: string): Unit {
  const { code = "1", name = code, parent, vung, facts = {} } = source;
  const year = source["nam-xet"];
  const given = Object.entries(facts).filter(([, value]) => value !== MISSING);
  return {
    kind: source.kind ?? kind,
    code,
    name,
    ...(parent === undefined ? {} : { parent }),
    ...(vung === undefined || vung === MISSING ? {} : { vung }),
    ...(typeof year === "number" ? { "nam-xet": year } : {}),
    facts: Object.fromEntries(given.map(([key, value]) => [key, factValue(value)])),
  };
}

const factValue = (value: CaseValueSource): FactValue => (typeof value === "string" ? null : value);

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
