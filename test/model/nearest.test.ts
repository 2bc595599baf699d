import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { nearest } from "../../src/model/nearest.js";

describe("the nearest known word", () => {
  it.each([
    // Capitals, diacritics and what separates words do not count.
    ["Value", "value"],
    ["THU NHẬP (BQ)", "thu_nhap_bq"],
    ["Điện Biên", "dien-bien"],
    ["Điện Biên".normalize("NFD"), "dien-bien"],
    ["MA", "ma"],
    ["a --- b", "a-b"],
    // Letters swapped are one slip.
    ["vlaue", "value"],
    ["dbn", "dnb"],
    // A quarter of the longer word, rounded up.
    ["abcx", "abcd"],
    ["abcxx", "abcde"],
    ["xxxdefghi", "abcdefghi"],
    ["val", "value"],
    ["value", "val"],
  ])("of `%s` is `%s`", (word, known) => {
    expect(nearest(word, ["qqqqqqqqqqqqqqqqqqqq", known])).toBe(known);
  });

  it.each([
    ["abxx", "abcd"],
    ["abxxx", "abcde"],
    ["xxxdefgh", "abcdefgh"],
    ["va", "value"],
    // One or two letters are near to nothing else.
    ["xa", "ma"],
    ["a", "ab"],
    ["", ""],
    ["", "a"],
    ["%", "≥"],
  ])("of `%s` is not `%s`", (word, other) => {
    expect(nearest(word, [other])).toBeUndefined();
  });

  it("is the first of equals", () => {
    expect(nearest("17.9", ["18.1", "17.1", "17.2"])).toBe("17.1");
    expect(nearest("dat", ["đạt", "dat"])).toBe("đạt");
    expect(nearest("dat", [])).toBeUndefined();
  });

  it("is looked for only for words of a usual length", () => {
    const long = "a".repeat(300);
    expect(nearest(long, [long])).toBe(long);
    expect(nearest(`${long}a`, [long])).toBeUndefined();
  });
});

/** Edits between two words, by the definition. */
function edits(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const found = [
    edits(a.slice(1), b) + 1,
    edits(a, b.slice(1)) + 1,
    edits(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) found.push(edits(a.slice(2), b.slice(2)) + 1);
  return Math.min(...found);
}

const words = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 7 });

test.prop([words, fc.array(words, { maxLength: 5 })])("is the one of fewest edits, if they are few", (word, known) => {
  const allowed = known.filter((other) => {
    const longer = Math.max(word.length, other.length);
    return edits(word, other) <= (longer < 3 ? 0 : Math.ceil(longer / 4));
  });
  const least = Math.min(...allowed.map((other) => edits(word, other)));
  expect(nearest(word, known)).toBe(allowed.find((other) => edits(word, other) === least));
});
