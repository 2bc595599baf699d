import { canonicalJson } from "../catalog/canonical.js";
import type { CriteriaSet, RuleFile } from "../model/criteria-set.js";
import type { EngineName, InputFile, Receipt, ReceiptOptions } from "../model/output.js";
import { sha256 } from "./hash.js";
import { ENGINE } from "./version.js";

/** Hash of a resolved set, the same on every machine and for every order of files. */
export const hashOfSet = (set: CriteriaSet): string => sha256(canonicalJson(set));

/** A file that was read, named as the user named it. */
export const inputFile = (path: string, bytes: Uint8Array): InputFile => ({
  path,
  sha256: sha256(bytes),
  bytes: bytes.length,
});

/** What a receipt is written of. */
export interface ReceiptParts {
  readonly set: CriteriaSet;
  readonly options: ReceiptOptions;
  readonly evaluator?: EngineName;
  /** The data files, in the order given. */
  readonly inputs: readonly InputFile[];
  /** Overlays of the user, in the order given. */
  readonly overlays?: readonly InputFile[];
}

/** Everything a run depends on, from which it can be done again to the same bytes. Names no time. */
export function receiptOf({ set, options, inputs, overlays = [], evaluator = "compiled" }: ReceiptParts): Receipt {
  return {
    engine: { ...ENGINE, evaluator },
    schema: 1,
    set: { family: set.family, id: set.id, sha256: hashOfSet(set) },
    asOf: set.asOf,
    place: set.place,
    options,
    rules: filesOf(set).filter(({ path }) => !overlays.some((overlay) => overlay.path === path)),
    overlays,
    inputs,
  };
}

/** Every rule file of a set and of those that it requires, by path. */
function filesOf(set: CriteriaSet): readonly RuleFile[] {
  const all = (one: CriteriaSet): readonly RuleFile[] => [...one.files, ...one.requires.flatMap(all)];
  const byPath = new Map(all(set).map((file) => [file.path, file]));
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
