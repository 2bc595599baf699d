/** Decimals of a number as it is written: 2 for 0.25, 7 for 1e-7. */
function decimalsIn(x: number): number {
  const [digits = "", exponent = "0"] = String(x).split("e-");
  return (digits.split(".")[1]?.length ?? 0) + Number(exponent);
}

const scaled = (x: number, decimals: number): bigint => BigInt(Math.round(x * 10 ** decimals));

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : greatestCommonDivisor(b, a % b);
}

/**
 * Σ amount·weight / Σ weight, exact until one last rounding: 45.27 for one and 41.11 for another are taken as the
 * decimals they are written with. Null when the weights sum to 0.
 */
export function weightedMean(pairs: readonly { readonly amount: number; readonly weight: number }[]): number | null {
  const digits = Math.max(0, ...pairs.map(({ amount }) => decimalsIn(amount)));
  const weightDigits = Math.max(0, ...pairs.map(({ weight }) => decimalsIn(weight)));
  let numerator = 0n;
  let total = 0n;
  for (const { amount, weight } of pairs) {
    numerator += scaled(amount, digits) * scaled(weight, weightDigits);
    total += scaled(weight, weightDigits);
  }
  if (total === 0n) return null;
  const denominator = total * 10n ** BigInt(digits);
  // In lowest terms, a mean of few decimals is a quotient of two exact numbers, and rounds to that decimal.
  const common = greatestCommonDivisor(numerator, denominator);
  return Number(numerator / common) / Number(denominator / common);
}
