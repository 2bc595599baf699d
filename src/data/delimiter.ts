import { HASH, type Lines } from "./lines.js";

/** Vietnamese Excel writes `;`, because the comma is its decimal sign. In order of preference where all else is equal. */
export const DELIMITERS = [";", "\t", ","] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE = 20;

/** How often a sign stands outside quotes in a line. */
function countOutsideQuotes(line: Uint8Array, sign: number): number {
  let count = 0;
  let quoted = false;
  for (const byte of line) {
    if (byte === 0x22) quoted = !quoted;
    else if (byte === sign && !quoted) count++;
  }
  return count;
}

/**
 * The delimiter with which most of the first lines have as many cells as the heading; of those, the one with more
 * cells. A decimal comma in the values of a `;` file varies from line to line, a delimiter does not.
 */
export function detectDelimiter(lines: Lines): Delimiter {
  const sample: Uint8Array[] = [];
  for (let line = 0; line < lines.starts.length && sample.length < SAMPLE; line++) {
    const bytes = lines.bytesOf(line);
    if (bytes.length > 0 && bytes[0] !== HASH) sample.push(bytes);
  }
  let best: { delimiter: Delimiter; agreeing: number; count: number } = { delimiter: ";", agreeing: 0, count: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = sample.map((line) => countOutsideQuotes(line, delimiter.charCodeAt(0)));
    const count = counts[0] ?? 0;
    const agreeing = counts.filter((own) => own === count).length;
    if (count > 0 && (agreeing > best.agreeing || (agreeing === best.agreeing && count > best.count))) {
      best = { delimiter, agreeing, count };
    }
  }
  return best.delimiter;
}
