import type { Diagnostic } from "../model/diagnostic.js";

/** Bytes of a text file without its mark of order, or why they are not the text of a CSV file. */
export type Decoded = { readonly bytes: Uint8Array } | { readonly diagnostic: Diagnostic };

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Checks that bytes are UTF-8, and says where they stop being so. */
export function checkUtf8(bytes: Uint8Array, file: string): Decoded {
  const place = { in: "file", file } as const;
  const refuse = (code: string, params: Diagnostic["params"]): Decoded => ({
    diagnostic: { code, severity: "error", place, params: { file, ...params } },
  });
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return refuse("data/is-workbook", { kind: "XLSX" });
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refuse("data/is-workbook", { kind: "XLS" });
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return refuse("data/utf16", {});
  const body = startsWith(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes;
  const bad = firstInvalid(body);
  if (bad >= 0) {
    const lineStart = body.lastIndexOf(0x0a, bad - 1) + 1;
    const line = countLines(body, lineStart);
    const before = new TextDecoder().decode(body.subarray(lineStart, bad));
    const position = { in: "text", file, line, column: before.length + 1, length: 1 } as const;
    const params = { file, byte: bad + 1 + (bytes.length - body.length), value: hex(body[bad] ?? 0) };
    return { diagnostic: { code: "data/not-utf8", severity: "error", place: position, params } };
  }
  // UTF-16 without its mark is valid UTF-8 full of zero bytes; no text of ours has one.
  const zero = body.indexOf(0);
  if (zero >= 0) return refuse("data/utf16", {});
  return { bytes: body };
}

const hex = (byte: number): string => `0x${byte.toString(16).toUpperCase().padStart(2, "0")}`;

/** Whether a prefix is valid, cut where it may be: `open`, in the middle of a character too. */
function isValidUntil(bytes: Uint8Array, end: number, open: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end), { stream: open });
    return true;
  } catch {
    return false;
  }
}

/** A character of UTF-8 has at most four bytes. */
const LONGEST = 4;

/**
 * Index of the first byte of the first character that is invalid, or −1. Validity of prefixes is monotone, so halving
 * finds the byte at which it breaks.
 */
function firstInvalid(bytes: Uint8Array): number {
  if (isValidUntil(bytes, bytes.length, false)) return -1;
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >>> 1;
    if (isValidUntil(bytes, middle, true)) valid = middle;
    else invalid = middle;
  }
  let start = Math.min(valid, bytes.length);
  for (let back = 1; back < LONGEST && !isValidUntil(bytes, start, false); back++) start--;
  return start;
}

/** Number, from 1, of the line that starts at a byte. */
function countLines(bytes: Uint8Array, start: number): number {
  let line = 1;
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < start; at = bytes.indexOf(0x0a, at + 1)) line++;
  return line;
}
