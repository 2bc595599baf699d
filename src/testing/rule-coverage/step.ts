import type { FactDefinition } from "../../model/fact.js";

/** Decimals of a number as it is written. */
function decimalsIn(value: number): number {
  const [digits = "", exponent = "0"] = String(value).split("e-");
  return (digits.split(".")[1]?.length ?? 0) + Number(exponent);
}

/** The smallest difference that is reported of a fact, near a threshold: 1 for whole things, else a tenth or finer. */
export const stepOf = (fact: Pick<FactDefinition, "whole" | "kind"> | undefined, threshold: number): number =>
  fact?.whole || fact?.kind === "boolean" ? 1 : 10 ** -Math.max(1, decimalsIn(threshold));
