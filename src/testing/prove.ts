import type { CriteriaSet } from "../model/criteria-set.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { ladderFaults } from "./ladder-order.js";
import { derivedFaults, polarityFaults } from "./polarity.js";
import { reachabilityFaults } from "./reachability.js";

/**
 * What keeps a set from being monotone by construction, each with the places that take part. A set without errors is
 * monotone; the argument stands in `docs/en/guarantees.md`. The set is one that the evaluator compiles.
 */
export const prove = (set: CriteriaSet): readonly Diagnostic[] => [
  ...polarityFaults(set),
  ...derivedFaults(set),
  ...reachabilityFaults(set),
  ...ladderFaults(set),
];
