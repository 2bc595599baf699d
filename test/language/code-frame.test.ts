import { describe, expect, it } from "vitest";
import { codeFrame } from "../../src/language/index.js";

const at = (line: number, column: number, length = 1) =>
  ({ in: "text", file: "f.yaml", line, column, length }) as const;

describe("a code frame", () => {
  it("shows the line with its neighbours and carets under what is meant", () => {
    const text = "fact: bhyt\nat-least: 80,5\ncite: x\nnote: y\n";
    expect(codeFrame(text, at(2, 11, 4))).toBe(
      ["1 | fact: bhyt", "2 | at-least: 80,5", "  |           ^^^^", "3 | cite: x"].join("\n"),
    );
  });

  it("aligns line numbers of different length", () => {
    const text = Array.from({ length: 12 }, (_, i) => `k${i + 1}: v`).join("\n");
    expect(codeFrame(text, at(9, 1, 2))).toBe([" 8 | k8: v", " 9 | k9: v", "   | ^^", "10 | k10: v"].join("\n"));
  });

  it("counts a composed and a decomposed letter as one column", () => {
    const composed = "tên: Hòa x";
    const decomposed = composed.normalize("NFD");
    expect(codeFrame(composed, at(1, 10))).toBe(`1 | ${composed}\n  |          ^`);
    expect(codeFrame(decomposed, at(1, decomposed.length))).toBe(`1 | ${decomposed}\n  |          ^`);
  });

  it("counts a tab and a wide character as two columns", () => {
    expect(codeFrame("\ta: b", at(1, 2))).toBe("1 |   a: b\n  |   ^");
    expect(codeFrame("字: b", at(1, 4))).toBe("1 | 字: b\n  |     ^");
  });

  it("shows a long line around what is meant, and cuts it", () => {
    const text = `${"a".repeat(300)}X${"b".repeat(300)}`;
    const [line = "", carets = ""] = codeFrame(text, at(1, 301)).split("\n");
    expect(line.length).toBeLessThan(130);
    expect(line[carets.indexOf("^")]).toBe("X");
  });

  it("gives nothing to a terminal that it would obey", () => {
    expect(codeFrame("a: \u001B[31m\u202Eb", at(1, 1))).toBe("1 | a: �[31m�b\n  | ^");
  });

  it("points to the end for a place past the text, and underlines no further than the line", () => {
    expect(codeFrame("a: 1", at(9, 9))).toBe("1 | a: 1\n  |     ^");
    expect(codeFrame("a: 1\nb", at(1, 4, 50))).toBe("1 | a: 1\n  |    ^\n2 | b");
  });

  it("takes either kind of line end, and a byte order mark as nothing", () => {
    expect(codeFrame("a: 1\r\nb: 2\r\n", at(2, 1))).toBe("1 | a: 1\n2 | b: 2\n  | ^\n3 |");
    expect(codeFrame("\uFEFFab: 1", at(1, 2, 2))).toBe("1 |  ab: 1\n  |  ^^");
  });
});
