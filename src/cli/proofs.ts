import type { CriteriaSet } from "../model/criteria-set.js";
import type { Diagnostic } from "../model/diagnostic.js";

/** What can be told of a resolved set without evaluating anything. */
export type Proof = (set: CriteriaSet) => readonly Diagnostic[];

/** Every proof that `ntm check` asks of a resolved set. To add one, add it here, and its messages to the list below. */
export const proofs: readonly Proof[] = [];
