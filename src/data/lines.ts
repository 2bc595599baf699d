/** Lines of the bytes of a text: where they start, and which are blank or remarks. */
export interface Lines {
  /** Byte at which each line starts. */
  readonly starts: readonly number[];
  /** Number of bytes. */
  readonly size: number;
  /** Index of the line that holds a byte. */
  readonly lineAt: (byte: number) => number;
  /** Bytes of a line, without its end. */
  readonly bytesOf: (line: number) => Uint8Array;
}

const CR = 0x0d;
const LF = 0x0a;
export const HASH = 0x23;

export function linesOf(bytes: Uint8Array): Lines {
  const starts = [0];
  const ends: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte !== CR && byte !== LF) continue;
    ends.push(at);
    if (byte === CR && bytes[at + 1] === LF) at++;
    starts.push(at + 1);
  }
  ends.push(bytes.length);
  return {
    starts,
    size: bytes.length,
    bytesOf: (line) => bytes.subarray(starts[line] ?? bytes.length, ends[line] ?? bytes.length),
    lineAt: (byte) => {
      let low = 0;
      let high = starts.length;
      while (high - low > 1) {
        const middle = (low + high) >>> 1;
        if ((starts[middle] ?? 0) <= byte) low = middle;
        else high = middle;
      }
      return low;
    },
  };
}
