import { isMap, isSeq, type LineCounter, type Node, type Scalar } from "yaml";
import type { TextPlace } from "../problem.js";
import type { YamlPath } from "../source-file.js";

/** Which end of a pair is meant: its key, or its value. */
export type End = "key" | "value";

/** Turns offsets and paths of one document into places. */
export interface Locator {
  readonly between: (from: number, to: number) => TextPlace;
  readonly nodePlace: (node: Node) => TextPlace;
  /** Place of a path. A path that leads nowhere gives the nearest place above it. */
  readonly pathPlace: (path: YamlPath, end: End) => TextPlace;
  readonly nodeAt: (path: YamlPath) => Node | null;
}

/** Longest stretch that is underlined: a whole mapping is shown by its first key. */
const MOST_UNDERLINED = 120;

export function locatorOf(file: string, text: string, root: Node | null, lines: LineCounter): Locator {
  const between = (from: number, to: number): TextPlace => {
    const { line, col } = lines.linePos(Math.min(from, text.length));
    const stretch = text.slice(from, to).split("\n", 1)[0]?.trimEnd() ?? "";
    const length = Math.min(Math.max(stretch.length, 1), MOST_UNDERLINED);
    return { in: "text", file, line: Math.max(line, 1), column: Math.max(col, 1), length };
  };

  const nodePlace = (node: Node): TextPlace => {
    const [from, to] = node.range ?? [0, 0];
    const first = isMap(node) ? (node.items[0]?.key as Scalar | undefined) : undefined;
    return first?.range && !text.startsWith("{", from) ? between(first.range[0], first.range[1]) : between(from, to);
  };

  const pathPlace = (path: YamlPath, end: End): TextPlace => {
    let node: Node | null = root;
    let place = root === null ? between(0, 1) : nodePlace(root);
    for (const [i, step] of path.entries()) {
      const last = i === path.length - 1;
      const next = stepInto(node, step);
      if (next === null) return place;
      node = next.value;
      if (next.key !== null && (end === "key" || node === null || !last)) place = nodePlace(next.key);
      else if (node !== null) place = nodePlace(node);
    }
    return place;
  };

  const nodeAt = (path: YamlPath): Node | null => {
    let node: Node | null = root;
    for (const step of path) node = stepInto(node, step)?.value ?? null;
    return node;
  };

  return { between, nodePlace, pathPlace, nodeAt };
}

function stepInto(node: Node | null, step: string | number): { key: Scalar | null; value: Node | null } | null {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? null : { key: null, value: item as Node | null };
  }
  if (!isMap(node)) return null;
  const pair = node.items.find(({ key }) => String((key as Scalar).value) === String(step));
  return pair === undefined ? null : { key: pair.key as Scalar, value: pair.value as Node | null };
}
