import type { CriteriaSet } from "../../src/model/criteria-set.js";
import { shippedSets } from "../properties/shipped.js";

/** The national commune set as of one of the days that are tried, without any overlay. */
export function nationalSet(asOf: string): CriteriaSet {
  const found = shippedSets.find(({ name }) => name === `vn/xa-ntm/2022-qd-318, ${asOf}, vn`);
  if (found === undefined) throw new Error(asOf);
  return found.set;
}
