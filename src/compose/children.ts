import { textOf } from "../evaluate/note.js";
import { fill } from "../explain/template.js";
import type { Unit } from "../model/unit.js";
import { kindOf, namesOf } from "./figure.js";
import type { Tree } from "./tree.js";
import type { Words } from "./words.js";

/** Units of a kind inside a unit; a text says why they cannot be counted together. */
export function childrenOf(unit: Unit, kind: string, tree: Tree, words: Words): readonly Unit[] | string {
  const children = tree.inside(unit, kind);
  const named = kindOf(kind, words);
  const about = (template: string, child: Unit, more: Readonly<Record<string, number>> = {}): string =>
    fill(template, { kind: named, name: namesOf([child], words), code: textOf(child.code), ...more });
  if (children.length === 0) return fill(words.noUnits, { kind: named });
  const twice = tree.twice(kind);
  const again = children.find(({ code }) => twice.has(code));
  if (again) return about(words.twice, again);
  const doubtful = children.find(tree.isDoubtful);
  if (doubtful) return about(words.doubtful, doubtful);
  // What is required differs from year to year: results of several years are not one figure.
  const [year, other] = new Set([unit, ...children].flatMap((one) => one["nam-xet"] ?? []));
  const odd = children.find((one) => one["nam-xet"] === other);
  return year === undefined || other === undefined || odd === undefined
    ? children
    : about(words.otherYear, odd, { other, year });
}
