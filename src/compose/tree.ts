import type { Unit } from "../model/unit.js";

/** The units of one run by who lies in whom: hamlets in communes, communes in districts. */
export interface Tree {
  /** Units of a kind inside a unit, however deep, in the order given. */
  readonly inside: (unit: Unit, kind: string) => readonly Unit[];
  /** Codes that several units of a kind share. */
  readonly twice: (kind: string) => ReadonlySet<string>;
  /** Whether the code of a parent, here or above, names several units of which none lies in the others. */
  readonly isDoubtful: (unit: Unit) => boolean;
  /** Units that lie in no unit of a kind, and are not of it. */
  readonly outside: (kind: string) => readonly Unit[];
}

/** No unit lies deeper: a longer chain of parents is a mistake, and hostile data could make it any length. */
const MOST_LEVELS = 8;

/** Joins units on the codes of their parents, never on names. A circle of parents ends where it closes. */
export function treeOf(units: readonly Unit[]): Tree {
  const byCode = new Map<string, Unit[]>();
  for (const unit of units) add(byCode, unit.code, unit);
  const ancestors = new Map<Unit, ReadonlySet<Unit>>();
  const descendants = new Map<Unit, Unit[]>();
  const repeated = new Map<string, ReadonlySet<string>>();
  for (const unit of units) {
    const above = ancestorsOf(unit, byCode);
    ancestors.set(unit, above);
    for (const one of above) add(descendants, one, unit);
  }
  const above = (unit: Unit): readonly Unit[] => [...(ancestors.get(unit) ?? [])];
  /** One of several parents is meant when all the others lie around it. */
  const isAmbiguous = (unit: Unit): boolean => {
    const parents = parentsOf(unit, byCode);
    const around = (one: Unit): boolean => parents.every((other) => other === one || ancestors.get(one)?.has(other));
    return parents.length > 1 && !parents.some(around);
  };
  return {
    inside: (unit, kind) => (descendants.get(unit) ?? []).filter((one) => one.kind === kind),
    twice: (kind) => {
      const known = repeated.get(kind) ?? repeatedCodes(units.filter((unit) => unit.kind === kind));
      repeated.set(kind, known);
      return known;
    },
    isDoubtful: (unit) => [unit, ...above(unit)].some(isAmbiguous),
    outside: (kind) => units.filter((unit) => unit.kind !== kind && !above(unit).some((one) => one.kind === kind)),
  };
}

function repeatedCodes(units: readonly Unit[]): ReadonlySet<string> {
  const first = new Map<string, Unit>();
  const repeated = new Set<string>();
  for (const unit of units) {
    if (first.has(unit.code)) repeated.add(unit.code);
    else first.set(unit.code, unit);
  }
  return repeated;
}

function add<K>(lists: Map<K, Unit[]>, key: K, unit: Unit): void {
  const list = lists.get(key);
  if (list) list.push(unit);
  else lists.set(key, [unit]);
}

/** A code may name units of several kinds: a unit never lies in one of its own kind. */
const parentsOf = ({ kind, parent }: Unit, byCode: ReadonlyMap<string, readonly Unit[]>): readonly Unit[] =>
  parent === undefined || parent === null ? [] : (byCode.get(parent) ?? []).filter((one) => one.kind !== kind);

function ancestorsOf(unit: Unit, byCode: ReadonlyMap<string, readonly Unit[]>): ReadonlySet<Unit> {
  const above = new Set<Unit>();
  let level: readonly Unit[] = [unit];
  for (let depth = 0; depth < MOST_LEVELS && level.length > 0; depth++) {
    const next = level.flatMap((one) => parentsOf(one, byCode)).filter((one) => one !== unit && !above.has(one));
    for (const one of next) above.add(one);
    level = next;
  }
  return above;
}
