/**
 * Freezes a value and all it holds, and returns it. Layers share their parts with the sets made of them, so those
 * parts are frozen too.
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
