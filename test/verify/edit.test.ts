import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Edit, editYaml } from "../../src/verify/edit.js";
import { numberToken, textToken } from "../../src/verify/token.js";

const official = { evidence: "official", verified: "{ by: A B, on: C }" };
const edit = (text: string, ...edits: Edit[]): string | null => editYaml(text, edits);
const at = (path: Edit["path"], put: Edit["put"] = official, drop: Edit["drop"] = ["confidence"]): Edit => ({
  path,
  put,
  drop,
});

describe("a change of a rule file", () => {
  it.each<[string, string, Edit, string]>([
    [
      "a plain cell in a block",
      "a: 45 # x\nb: 1\n",
      at(["a"]),
      "a: { value: 45, evidence: official, verified: { by: A B, on: C } } # x\nb: 1\n",
    ],
    [
      "a plain cell in braces",
      "t: { a: 45, b: 46 }\n",
      at(["t", "a"]),
      "t: { a: { value: 45, evidence: official, verified: { by: A B, on: C } }, b: 46 }\n",
    ],
    [
      "another value of a plain cell",
      "a: unset\n",
      at(["a"], { value: "62", ...official }),
      "a: { value: 62, evidence: official, verified: { by: A B, on: C } }\n",
    ],
    [
      "a block whose doubt goes",
      "a:\n  evidence: unverified # e\n  confidence: 5 # c\n  x: 1\n",
      at(["a"]),
      "a:\n  evidence: official # e\n  verified: { by: A B, on: C } # c\n  x: 1\n",
    ],
    [
      "a block without doubt",
      "a:\n  evidence: unverified # e\n  x: 1\n",
      at(["a"]),
      "a:\n  evidence: official # e\n  verified: { by: A B, on: C }\n  x: 1\n",
    ],
    [
      "the last line, without a line break",
      "a:\n  evidence: unverified",
      at(["a"]),
      "a:\n  evidence: official\n  verified: { by: A B, on: C }",
    ],
    [
      "braces whose doubt goes",
      "a: { value: 3, confidence: 5, note: n }\n",
      at(["a"]),
      "a: { value: 3, evidence: official, verified: { by: A B, on: C }, note: n }\n",
    ],
    [
      "braces over several lines",
      "a: { evidence: secondary, # e\n  note: n }\n",
      at(["a"]),
      "a: { evidence: official, verified: { by: A B, on: C }, # e\n  note: n }\n",
    ],
    [
      "the document itself",
      "id: x\nevidence: secondary\nlist:\n  - 1\n",
      at([]),
      "id: x\nevidence: official\nverified: { by: A B, on: C }\nlist:\n  - 1\n",
    ],
    [
      "an item of a list",
      "- evidence: secondary\n  x: 1\n",
      at([0]),
      "- evidence: official\n  verified: { by: A B, on: C }\n  x: 1\n",
    ],
    [
      "a node that said nothing of its grade",
      "a:\n  # n\n  note: n\n  x: 1\n",
      at(["a"]),
      "a:\n  # n\n  evidence: official\n  verified: { by: A B, on: C }\n  note: n\n  x: 1\n",
    ],
    [
      "one that was verified before",
      "a:\n  evidence: official\n  verified:\n    by: X\n    on: Y\n  x: 1\n",
      at(["a"]),
      "a:\n  evidence: official\n  verified:\n    { by: A B, on: C }\n  x: 1\n",
    ],
    [
      "lines that end as on Windows",
      "a:\r\n  evidence: secondary\r\n  x: 1\r\n",
      at(["a"]),
      "a:\r\n  evidence: official\r\n  verified: { by: A B, on: C }\r\n  x: 1\r\n",
    ],
  ])("%s", (_what, text, change, after) => {
    expect(edit(text, change)).toBe(after);
  });

  it.each<[string, string, readonly string[], string]>([
    [
      "a line of a block",
      "a:\n  evidence: x\n  verified: y\n  source: [S]\n  z: 1\n",
      ["source"],
      "a:\n  evidence: x\n  verified: y\n  z: 1\n",
    ],
    ["the last line", "a:\n  evidence: x\n  source: [S]\n", ["source"], "a:\n  evidence: x\n"],
    ["the first key of an item", "- source: [S] # s\n  evidence: x\n", ["source"], "- # s\n  evidence: x\n"],
    ["a key with a comment", "a:\n  evidence: x\n  source: [S] # s\n", ["source"], "a:\n  evidence: x\n  # s\n"],
    [
      "a key with comments inside",
      "a:\n  evidence: x\n  bounds: # b\n    above: 1 # c\n    source: [S]\n  z: 1\n",
      ["bounds"],
      "a:\n  evidence: x\n  # b\n  # c\n  z: 1\n",
    ],
    ["in braces, at the end", "a: { evidence: x, source: [S] }\n", ["source"], "a: { evidence: x }\n"],
    [
      "in braces, several at the end",
      "a: { evidence: x, source: [S], bounds: { above: 1 } }\n",
      ["source", "bounds"],
      "a: { evidence: x }\n",
    ],
    [
      "in braces, several in the middle",
      "a: { evidence: x, source: [S], bounds: { above: 1 }, z: 1 }\n",
      ["source", "bounds"],
      "a: { evidence: x, z: 1 }\n",
    ],
    ["in braces, the first", "a: { source: [S], z: 1 }\n", ["source"], "a: { z: 1 }\n"],
  ])("takes away %s", (_what, text, drop, after) => {
    expect(edit(text, at(text.startsWith("-") ? [0] : ["a"], {}, drop))).toBe(after);
  });

  it("makes several changes of nested nodes in one text", () => {
    const text = "evidence: secondary\na:\n  evidence: unverified\n  cells: { x: 1, y: { value: 2, confidence: 3 } }\n";
    const after = edit(text, at([]), at(["a"]), at(["a", "cells", "x"]), at(["a", "cells", "y"]));
    const own = { evidence: "official", verified: { by: "A B", on: "C" } };
    expect(parse(after!)).toEqual({
      ...own,
      a: { ...own, cells: { x: { value: 1, ...own }, y: { value: 2, ...own } } },
    });
  });

  it("is refused where a path leads to nothing", () => {
    expect(edit("a: 1\n", at(["b"]))).toBe(null);
    expect(edit("a: 1\n", at(["a", "b"]))).toBe(null);
  });
});

describe("values in a rule file", () => {
  it.each([
    [45, "45"],
    [0.5, "0.5"],
    [-0.25, "-0.25"],
    [1.234, "1.2340"],
    [123.456, "123.4560"],
    [1234.567, "1234.567"],
    [1e-7, "0.0000001"],
    [100, "100"],
  ])("writes %d as %s", (value, token) => {
    expect(numberToken(value)).toBe(token);
    expect(parse(token)).toBe(value);
  });

  it.each(["A: b # c", '"', "\\", "{ x }", "- a", "tab\t", "null", "Trần Thị “B”"])("writes the name %j", (name) => {
    expect(parse(`by: ${textToken(name)}`)).toEqual({ by: name });
  });
});
