/** How values are written into a rule file. */

/** Digits with a point. Three decimals get a fourth, since the language refuses `1.234` as ambiguous. */
export function numberToken(value: number): string {
  const text = String(value).includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : String(value);
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** A text in double quotes; what JSON escapes, YAML reads. */
export const textToken = (text: string): string => JSON.stringify(text);

export const verifiedToken = (by: string, on: string): string => `{ by: ${textToken(by)}, on: ${textToken(on)} }`;
