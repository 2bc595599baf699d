import { compareText } from "./order.js";

/** A path that only one machine has; its last part is kept. */
const MACHINE_PATH = /^(?:\/|[A-Za-z]:[\\/]|\\\\|file:)/;

const NAMES_A_FILE: readonly string[] = ["file", "path"];

/**
 * The text of a set that is the same on every machine and in every order of files: keys sorted, no path that only one
 * machine has. Two sets are equal when their texts are; a hash of it names the set.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (typeof inner === "string" && NAMES_A_FILE.includes(key)) return portable(inner);
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compareText(a, b)));
  });
}

const portable = (path: string): string =>
  MACHINE_PATH.test(path) ? (path.split(/[\\/]/).at(-1) ?? "") : path.replaceAll("\\", "/");
