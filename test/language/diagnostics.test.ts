import { describe, expect, it } from "vitest";
import { codeFrame, languageMessages, loadLayer } from "../../src/language/index.js";
import { FAULTS } from "./cases.js";
import { edited, loadOverlayText, loadSet, loadWith, OVERLAY_TEXT, SET_FILES } from "./fixture.js";

describe("every finding, with its place and frame", () => {
  it.each(FAULTS)("$code: $to", ({ code, file, from, to, also }) => {
    const { text, line, column } = edited(file, from, to);
    const { layer, diagnostics } = loadWith(file, text);
    const found = diagnostics.find((diagnostic) => diagnostic.code === code);
    const others = diagnostics.map((diagnostic) => diagnostic.code).filter((other) => other !== code);
    expect(found).toBeDefined();
    expect([...new Set(others)]).toEqual(also === undefined ? [] : [also]);
    expect(layer === null).toBe(found?.severity === "error");
    if (found?.place.in !== "text") throw new Error("a place in a text is expected");
    if (to.includes("«")) expect(found.place).toMatchObject({ line, column });
    const rows = codeFrame(text, found.place).split("\n");
    const carets = rows.findIndex((row) => /^ *\| *\^+$/.test(row));
    const meant = text.split("\n")[line - 1] ?? "";
    if (to.includes("«") && meant.length < 60 && !meant.includes("\t")) {
      expect(rows[carets - 1]).toBe(
        `${String(line).padStart((rows[carets - 1] ?? "").indexOf(" | "))} | ${meant}`.trimEnd(),
      );
    }
  });
});

describe("faults of a folder and of a whole file", () => {
  const only = (loaded: ReturnType<typeof loadSet>) => loaded.diagnostics.map(({ code, place }) => [code, place.file]);
  const path = (name: string): string => `vn/xa-thu/2022-qd-1/${name}`;

  it("a folder that names no place, family and version", () => {
    for (const id of ["xa-thu", "vn/xa-thu", "vn/Xa Thử/2022", "../vn/xa-thu/2022", "vn//2022", ""]) {
      const file = { path: `${id}/set.yaml`, text: SET_FILES["set.yaml"] ?? "", sha256: "" };
      expect(loadLayer(id, [file]).diagnostics).toMatchObject([{ code: "layer/folder", params: { found: id } }]);
    }
  });
  it("too many files", () => {
    const more = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${100 + i}-x.yaml`, "a: 1"]));
    expect(only(loadSet(more))).toEqual([["layer/too-many-files", "vn/xa-thu/2022-qd-1"]]);
  });
  it("a table with more cells than anyone could check", () => {
    const bands = Array.from({ length: 31 }, (_, i) => `d${i}: ${i}`).join(", ");
    const dimension = (id: string): string =>
      `  ${id}: { label: x, attribute: vung, values: { ${bands} }, evidence: secondary, cite: { at: x } }\n`;
    const { text } = edited("set.yaml", "policies:", `${dimension("a")}${dimension("b")}${dimension("c")}policies:`);
    const criterion = edited("01-kinh-te.yaml", "by: [vung, nam-xet]", "by: [a, b, c]").text;
    const { diagnostics } = loadSet({
      "set.yaml": text.replace(/(d\d+): (\d+)/g, "$1: v$2"),
      "01-kinh-te.yaml": criterion,
    });
    expect(diagnostics).toMatchObject([{ code: "rule/table-too-big", params: { size: 29_791 } }]);
  });
  it("no set", () => {
    expect(only(loadSet({ "set.yaml": null }))).toEqual([["layer/no-set", "vn/xa-thu/2022-qd-1"]]);
  });
  it("a set and an overlay", () => {
    expect(only(loadSet({ "overlay.yaml": OVERLAY_TEXT }))).toEqual([["layer/set-and-overlay", "vn/xa-thu/2022-qd-1"]]);
  });
  it("a criterion beside an overlay", () => {
    const { "01-kinh-te.yaml": criterion = "" } = SET_FILES;
    const changes = { "overlay.yaml": OVERLAY_TEXT, "set.yaml": null, "facts.yaml": null, "02-xa-hoi.yaml": null };
    expect(only(loadSet({ ...changes, "01-kinh-te.yaml": criterion }))).toEqual([
      ["layer/beside-overlay", path("01-kinh-te.yaml")],
    ]);
  });
  it("a file of an unknown name, with the name that may be meant", () => {
    const { diagnostics } = loadSet({ "fact.yaml": "a: 1" });
    expect(diagnostics).toMatchObject([
      { code: "layer/unknown-file", params: { found: "fact.yaml", nearest: "facts.yaml" } },
    ]);
  });
  it("an empty file, a file of comments, a file that says nothing", () => {
    for (const text of ["", "# chỉ có ghi chú\n", "~\n"]) {
      expect(only(loadSet({ "facts.yaml": text }))).toEqual([["yaml/empty", path("facts.yaml")]]);
    }
  });
  it("a file that is too large", () => {
    expect(only(loadSet({ "facts.yaml": `# ${"x".repeat(300_000)}` }))).toEqual([
      ["yaml/too-large", path("facts.yaml")],
    ]);
  });
  it("a file name with another number than its criterion", () => {
    const { "02-xa-hoi.yaml": criterion = "" } = SET_FILES;
    const { diagnostics } = loadSet({ "02-xa-hoi.yaml": null, "12-xa-hoi.yaml": criterion });
    expect(diagnostics).toMatchObject([
      { code: "rule/file-name", place: { file: path("12-xa-hoi.yaml"), line: 1, column: 5 }, params: { found: "2" } },
    ]);
  });
  it("an overlay with a table of its own, the set unknown", () => {
    const { diagnostics } = loadOverlayText(OVERLAY_TEXT, { sets: [] });
    expect(diagnostics).toMatchObject([{ code: "rule/unknown-dimension", place: { line: 33, column: 24 } }]);
  });
});

it("says where a key, an id or a fact stood first", () => {
  const relatedTo = (file: string, from: string, to: string) =>
    loadWith(file, edited(file, from, to).text).diagnostics[0]?.related;
  const first = (line: number, column: number) => [expect.objectContaining({ line, column })];
  expect(relatedTo("01-kinh-te.yaml", "label: Kinh tế\n", "label: Kinh tế\nlabel: x\n")).toEqual(first(3, 1));
  expect(relatedTo("01-kinh-te.yaml", 'id: "1.2"', 'id: "1.1"')).toEqual(first(10, 9));
  expect(relatedTo("02-xa-hoi.yaml", "fact: co_cho, is", "fact: xa_dac_biet, is")).toEqual(first(27, 3));
});

it("every code that is emitted has a message, and none is left over", () => {
  const shown = new Set(FAULTS.map(({ code }) => code));
  const silent = Object.keys(languageMessages).filter((code) => !shown.has(code));
  expect(silent.sort()).toEqual([
    "layer/beside-overlay",
    "layer/folder",
    "layer/no-set",
    "layer/set-and-overlay",
    "layer/too-many-files",
    "layer/unknown-file",
    "rule/file-name",
    "rule/not-valid",
    "rule/table-too-big",
    "yaml/empty",
    "yaml/too-large",
  ]);
  for (const code of shown) expect(languageMessages).toHaveProperty([code]);
});
