import type { CST } from "yaml";

/**
 * Offset of the first collection nested deeper than `most`, or null. Walks with a list, not by calling itself: what
 * it guards against is nesting that overflows the stack.
 */
export function tooDeepAt(tokens: readonly CST.Token[], most: number): number | null {
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (token.type === "document") {
      if (token.value) open.push({ token: token.value, depth });
    } else if ("items" in token) {
      if (depth >= most) return token.offset;
      for (const { key, value } of token.items) {
        if (key) open.push({ token: key, depth: depth + 1 });
        if (value) open.push({ token: value, depth: depth + 1 });
      }
    }
  }
  return null;
}
