import { canonicalJson } from "../catalog/canonical.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { InputFile, Receipt, ReceiptOptions } from "../model/output.js";
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

/** Everything a run depends on, from which it can be done again to the same bytes. Names no time. */
export function receiptOf(
  set: CriteriaSet,
  options: ReceiptOptions,
  inputs: readonly InputFile[],
  overlays: readonly InputFile[] = [],
): Receipt {
  return {
    engine: ENGINE,
    schema: 1,
    set: { family: set.family, id: set.id, sha256: hashOfSet(set) },
    asOf: set.asOf,
    place: set.place,
    options,
    rules: set.files,
    overlays,
    inputs,
  };
}
