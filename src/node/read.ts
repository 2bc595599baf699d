import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import type { Diagnostic } from "../model/diagnostic.js";

/** Largest data file that is read, in bytes: 64 MiB. */
export const MOST_DATA_BYTES = 64 * 1024 * 1024;
/** Largest result that is replayed, in bytes: 256 MiB. */
export const MOST_RESULT_BYTES = 256 * 1024 * 1024;
/** Largest rule file that is read, in bytes: 1 MiB. */
export const MOST_RULE_BYTES = 1024 * 1024;

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

/** A finding about a file as a whole. */
export const aboutFile = (
  code: string,
  path: string,
  params: Diagnostic["params"] = {},
  severity: Diagnostic["severity"] = "error",
): Diagnostic => ({ code, severity, place: { in: "file", file: path }, params: { path, ...params } });

/** The finding that an error of the file system stands for. */
export function aboutError(error: unknown, path: string, other: "node/unreadable" | "node/unwritable"): Diagnostic {
  const reason = (error as { readonly code?: string } | null)?.code ?? "?";
  if (other === "node/unreadable" && (reason === "ENOENT" || reason === "ENOTDIR")) {
    return aboutFile("node/no-file", path);
  }
  if (other === "node/unreadable" && (reason === "EACCES" || reason === "EPERM")) {
    return aboutFile("node/no-access", path);
  }
  return aboutFile(reason === "EISDIR" ? "node/is-folder" : other, path, { reason });
}

/** Whether a path leads to a file that has an end: not to a folder, a device or a pipe. */
export const isRegularFile = (path: string): boolean => {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

/** The bytes of a file, or of what is piped in, of at most `most` bytes. */
export function readBytes(path: string, most: number, shown: string = path): Read<Uint8Array> {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return { ok: false, diagnostic: aboutFile("node/is-folder", shown) };
    const bytes = stats.isFile() ? null : readAtMost(path, most + 1);
    const size = bytes?.length ?? stats.size;
    if (size > most) return { ok: false, diagnostic: aboutFile("node/too-large", shown, { size, most }) };
    return { ok: true, value: bytes ?? readFileSync(path) };
  } catch (error) {
    return { ok: false, diagnostic: aboutError(error, shown, "node/unreadable") };
  }
}

/** The first bytes of what says nothing of its size, and may have no end. */
function readAtMost(path: string, most: number): Uint8Array {
  const file = openSync(path, "r");
  try {
    const chunks: Uint8Array[] = [];
    for (let left = most; left > 0; ) {
      const chunk = new Uint8Array(Math.min(left, 64 * 1024));
      const read = readSync(file, chunk);
      if (read === 0) break;
      chunks.push(chunk.subarray(0, read));
      left -= read;
    }
    return Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
}

/** Bytes as UTF-8 text, without a byte order mark; null when they are not UTF-8. */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
