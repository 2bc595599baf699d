/** Columns a text takes on a terminal: composed letters are one wide, marks that stand on others none. */
export const widthOf = (text: string): number => [...text.normalize("NFC").replace(/\p{M}/gu, "")].length;

/**
 * Breaks a text at spaces into lines of at most `width` columns. The first line begins with `first`, all others are
 * indented as far. A word that is too long stays whole: a name or a path is never broken.
 */
export function wrap(text: string, width: number, first = ""): string {
  const indent = " ".repeat(widthOf(first));
  const lines: string[] = [];
  let line = first;
  let used = indent.length;
  for (const word of text.split(" ").filter((part) => part !== "")) {
    const space = used > indent.length ? 1 : 0;
    if (space === 1 && used + 1 + widthOf(word) > width) {
      lines.push(line);
      line = indent;
      used = indent.length;
    }
    line += (used > indent.length ? " " : "") + word;
    used += (used > indent.length ? 1 : 0) + widthOf(word);
  }
  return [...lines, line].join("\n").trimEnd();
}
