import type { Diagnostic } from "../../model/diagnostic.js";
import { nearest } from "../../model/nearest.js";
import type { CellObjectSource } from "../../model/source/requirement-source.js";
import { problem } from "../problem.js";
import type { YamlPath } from "../source-file.js";
import type { YamlFile } from "../yaml/parse.js";

const OF_A_CELL = {
  value: true,
  evidence: true,
  confidence: true,
  quoted: true,
  source: true,
  bounds: true,
  note: true,
  verified: true,
  cite: true,
} as const satisfies Record<keyof CellObjectSource, true>;

const KEYS = Object.keys(OF_A_CELL);

/**
 * What is wrong with a mapping that stands for a cell but has none of its keys, for each is misspelt, so that it looks
 * like a table of inner columns. Nothing where no key is near to one of a cell.
 */
export function misspeltCell(keys: readonly string[], path: YamlPath, yaml: YamlFile): readonly Diagnostic[] {
  if (keys.length > KEYS.length || keys.some((key) => Object.hasOwn(OF_A_CELL, key))) return [];
  return keys.flatMap((found) => {
    const near = nearest(found, KEYS);
    if (near === undefined) return [];
    const params = { found, known: KEYS.join(", "), nearest: near };
    return [problem("rule/unknown-key", yaml.pathPlace([...path, found], "key"), params)];
  });
}
