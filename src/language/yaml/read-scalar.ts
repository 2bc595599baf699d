import type { Scalar } from "yaml";

/** What is wrong with the token of a scalar, whatever the schema expects of it. */
export interface TokenFault {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

const fault = (code: string, found: string, write: string): TokenFault => ({ code, params: { found, write } });

/**
 * Checks the token, not the parsed value: `1.000` is 1 for YAML, and a date without quotes may be a date for another
 * reader. Null when the token can only be read in one way.
 */
export function tokenFault(scalar: Scalar): TokenFault | null {
  if (scalar.type !== "PLAIN") return null;
  const token = scalar.source ?? "";
  if (typeof scalar.value === "number") return numberFault(token);
  if (typeof scalar.value !== "string") return null;
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(token)) return fault("rule/date-not-quoted", token, `"${token}"`);
  if (/^\d+([./]\d+)+$/.test(token)) return fault("rule/not-quoted", token, `"${token}"`);
  return null;
}

/** A number is written in decimal digits with a point, and nothing else. */
export function numberFault(token: string): TokenFault | null {
  if (/^-?[1-9]\d{0,2}\.\d{3}$/.test(token)) {
    return fault("rule/ambiguous-number", token, `${token.replace(".", "")} / ${token}0`);
  }
  if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(token)) return null;
  if (/^-?0\d+$/.test(token)) return fault("rule/leading-zeros", token, token.replace(/^(-?)0+(?=\d)/, "$1"));
  return fault("rule/number-form", token, plainOf(token));
}

/** The same number in plain digits, where there is one. */
function plainOf(token: string): string {
  const value = Number(token);
  const plain = String(value);
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : "95.5";
}

/** Where a number was expected and a text stands: what the writer meant, and how to write it. */
export function textForNumber(text: string): TokenFault | null {
  const found = text.trim();
  const operator = /^(>=|<=|=>|=<|≥|≤|>|<|=)\s*(.+)$/.exec(found);
  if (operator) return { code: "rule/operator-symbol", params: { found } };
  if (/^-?\d+([.,]\d+)?\s*%$/.test(found)) {
    return fault("rule/percent-sign", found, found.replace("%", "").trim().replace(",", "."));
  }
  if (/^-?\d+,\d+$/.test(found)) {
    const thousands = /^-?[1-9]\d{0,2},\d{3}$/.test(found);
    return thousands
      ? fault("rule/ambiguous-number", found, `${found.replace(",", "")} / ${found.replace(",", ".")}0`)
      : fault("rule/decimal-comma", found, found.replace(",", "."));
  }
  if (/^-?\d{1,3}([.,  ]\d{3})+$/.test(found)) {
    return fault("rule/thousands", found, found.replace(/[.,  ]/g, ""));
  }
  if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(found)) return fault("rule/number-quoted", found, found);
  return null;
}
