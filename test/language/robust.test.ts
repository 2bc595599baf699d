import { readFileSync } from "node:fs";
import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { codeFrame, type LoadedLayer, languageMessages } from "../../src/language/index.js";
import { loadOverlayText, loadSet, loadWith, OVERLAY_TEXT, SET_FILES } from "./fixture.js";

const RUNS = { seed: 318, numRuns: 100 };

const real = readFileSync("criteria/vn/xa-ntm/2022-qd-318/10-thu-nhap.yaml", "utf8");

/** A layer, or at least one error; and whatever is found has a message and a frame. */
function expectSense({ layer, diagnostics }: LoadedLayer, text: string): void {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(layer !== null || errors.length > 0).toBe(true);
  expect(layer === null || errors.length === 0).toBe(true);
  for (const { code, place } of diagnostics) {
    expect(languageMessages).toHaveProperty([code]);
    if (place.in !== "text") continue;
    expect(place.line).toBeGreaterThan(0);
    expect(place.column).toBeGreaterThan(0);
    expect(codeFrame(text, place)).toContain("^");
  }
}

/** Pieces that YAML, JavaScript or the language give a meaning of their own. */
const piece = fc.constantFrom(
  ..."\u0000 \t \n : - [ ] { } & * ! | > ' \" # % @ ` , ? ~ << __proto__ constructor unset 1e999 -0 .inf .nan 00 0x1 ---".split(
    " ",
  ),
  " ",
  "\n  - ",
  ": ",
  "null",
  "&a ",
  "*a",
  "é",
  "e\u0301",
  "\uD800",
  "\uFEFF",
  "\u2028",
);

interface Edit {
  readonly at: number;
  readonly drop: number;
  readonly put: string;
}

const edits = fc.array(
  fc.record({ at: fc.nat(4000), drop: fc.nat(30), put: fc.oneof(piece, fc.string({ maxLength: 8 })) }),
  { minLength: 1, maxLength: 4 },
);

const apply = (text: string, changes: readonly Edit[]): string =>
  changes.reduce((now, { at, drop, put }) => {
    const from = at % (now.length + 1);
    return now.slice(0, from) + put + now.slice(from + drop);
  }, text);

const names = Object.keys(SET_FILES);

describe("a broken file never throws, and is a layer or a finding", () => {
  test.prop([fc.constantFrom(...names), edits], RUNS)("any file of a set", (name, changes) => {
    const text = apply(SET_FILES[name] ?? "", changes);
    expectSense(loadWith(name, text), text);
  });

  test.prop([edits], RUNS)("an overlay", (changes) => {
    const text = apply(OVERLAY_TEXT, changes);
    expectSense(loadOverlayText(text), text);
  });

  test.prop([fc.nat(), edits], RUNS)("a real file, cut short", (length, changes) => {
    const text = apply(real, changes).slice(0, length % real.length);
    expectSense(loadSet({ "10-thu-nhap.yaml": text }), text);
  });

  test.prop([fc.string({ unit: "binary", maxLength: 300 })], RUNS)("any text at all", (text) => {
    expectSense(loadSet({ "01-kinh-te.yaml": text }), text);
  });

  test.prop([fc.constantFrom(...names), fc.nat(), fc.jsonValue()], RUNS)(
    "any value in place of a line's",
    (name, n, value) => {
      const lines = (SET_FILES[name] ?? "").split("\n");
      const at = n % lines.length;
      lines[at] = (lines[at] ?? "").replace(/:.*$/, () => `: ${JSON.stringify(value)}`);
      const text = lines.join("\n");
      expectSense(loadWith(name, text), text);
    },
  );

  test.prop([fc.constantFrom(...names), fc.nat()], RUNS)("a line left out", (name, n) => {
    const lines = (SET_FILES[name] ?? "").split("\n");
    const text = lines.filter((_, i) => i !== n % lines.length).join("\n");
    expectSense(loadWith(name, text), text);
  });
});

test.each([
  ["deep lists", "[".repeat(200_000)],
  ["deep mappings", "{a: ".repeat(60_000)],
  ["deep block lists", "- ".repeat(120_000)],
  ["many keys", Array.from({ length: 20_000 }, (_, i) => `k${i}: ${i}`).join("\n")],
  ["many aliases", `a: &a [1]\nb: [${"*a,".repeat(60_000)}]`],
  ["many errors", "a: : :\n".repeat(30_000)],
  ["one long text", `label: ${"x".repeat(250_000)}`],
])("bounds the work on %s", (_name, text) => {
  const begun = performance.now();
  const loaded = loadSet({ "01-kinh-te.yaml": text });
  expect(loaded.layer).toBeNull();
  expect(loaded.diagnostics.length).toBeLessThanOrEqual(200);
  expect(performance.now() - begun).toBeLessThan(10_000);
});
