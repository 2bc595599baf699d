import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import { loadWith, OVERLAY_TEXT, SET_FILES } from "./fixture.js";

const FILES = Object.entries({ ...SET_FILES, "overlay.yaml": OVERLAY_TEXT });

/** Every key that a schema names. */
const KEYS = new Set(
  ["set", "facts", "criterion", "overlay"].flatMap((name) => {
    const { properties, definitions } = JSON.parse(readFileSync(`schemas/${name}.schema.json`, "utf8"));
    const objects = [{ properties }, ...Object.values(definitions ?? {})] as { readonly properties?: object }[];
    return objects.flatMap((object) => Object.keys(object.properties ?? {}));
  }),
);

/** Where a text has such keys. */
const placesOf = (text: string) =>
  [...text.matchAll(/(?<![\w-])[a-z][a-z-]*(?=:[ \n])/g)].filter(([key]) => KEYS.has(key));

const place = (text: string, index: number) => {
  const lines = text.slice(0, index).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
};

const told = ({ code, params, place: at }: Diagnostic) => [
  code,
  params["found"],
  params["nearest"],
  at.in === "text" ? { line: at.line, column: at.column } : null,
];

it.each(FILES)("each key of %s with a capital is told, with the key that is meant, and nothing else", (file, text) => {
  const places = placesOf(text);
  expect(places.length).toBeGreaterThan(10);
  for (const { 0: key, index } of places) {
    const wrong = key.charAt(0).toUpperCase() + key.slice(1);
    const { diagnostics } = loadWith(file, text.slice(0, index) + wrong + text.slice(index + key.length));
    expect(diagnostics.map(told)).toEqual([["rule/unknown-key", wrong, key, place(text, index)]]);
  }
});

describe("a cell of a table", () => {
  const TEXT = SET_FILES["01-kinh-te.yaml"] ?? "";
  const CELL = "{ value: 39, evidence: unverified, bounds: { above: 36, at-most: 39, source: [S2] } }";
  const found = (cell: string, from = CELL) =>
    loadWith("01-kinh-te.yaml", TEXT.replace(from, cell)).diagnostics.map(({ code, params }) => [
      code,
      params["found"] ?? params["missing"] ?? params["cell"],
      ...("nearest" in params ? [params["nearest"]] : []),
    ]);
  const unknown = (key: string, meant: string) => ["rule/unknown-key", key, meant];

  it.each([
    ["{ vlaue: 39, evidence: unverified }", [unknown("vlaue", "value")]],
    ["{ value: 39, evidnce: unverified }", [unknown("evidnce", "evidence")]],
    ["{ vlaue: 39, evidnce: unverified }", [unknown("vlaue", "value"), unknown("evidnce", "evidence")]],
    ["{ Value: 39, Bounds: { above: 36, source: [S2] } }", [unknown("Value", "value"), unknown("Bounds", "bounds")]],
    ["{ Value: 39, Verified: { by: A, on: x } }", [unknown("Value", "value"), unknown("Verified", "verified")]],
    ["{ Value: 39 }", [unknown("Value", "value")]],
    // Of a key that is near to none, the allowed ones are told, and that the value is missing.
    [
      "{ gia-tri: 39, evidence: unverified }",
      [
        ["rule/missing-key", "value"],
        ["rule/unknown-key", "gia-tri"],
      ],
    ],
    ["{ evidence: unverified }", [["rule/missing-key", "value"]]],
    ["{ value: 39, bounds: { above: 36 } }", [["rule/missing-key", "source"]]],
    // What is no cell is a table.
    ["{ dbsh: 39 }", [["rule/cell-too-deep", "tdmnpb / 2022"]]],
  ])("%s", (cell, expected) => {
    expect(found(cell)).toEqual(expected);
  });

  it("for a whole row", () => {
    const row = `\n            2022: ${CELL}\n            2023: 42\n`;
    expect(found(" { Value: 39 }\n", row)).toEqual([unknown("Value", "value")]);
    expect(found(" { Value: 39, 2023: 42 }\n", row)).toEqual([
      ["rule/cell-missing", "tdmnpb / 2022"],
      ["rule/unknown-column", "Value"],
    ]);
  });
});
