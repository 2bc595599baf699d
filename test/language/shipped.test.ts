import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogOf, codeFrame, languageMessages, loadLayers, type SourceFile } from "../../src/language/index.js";

const files: readonly SourceFile[] = readdirSync("criteria", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".yaml"))
  .map((path) => ({ path, text: readFileSync(`criteria/${path}`, "utf8"), sha256: "" }));

const { layers, diagnostics } = loadLayers(files);

describe("shipped rule files", () => {
  it("load without a finding", () => {
    const said = diagnostics.map(({ code, place, params }) => {
      const text = files.find(({ path }) => path === place.file)?.text ?? "";
      const frame = place.in === "text" ? codeFrame(text, place) : "";
      return `${place.file} ${code} ${JSON.stringify(params)}\n${frame}\n${languageMessages[code]?.fix.vi}`;
    });
    expect(said).toEqual([]);
  });

  it("make a layer of every folder", () => {
    const folders = new Set(
      files.map(({ path }) => path.replace(/\/[^/]*$/, "")).filter((id) => !id.endsWith("/cases")),
    );
    expect(layers.map(({ id }) => id)).toEqual([...folders].sort());
  });

  it("give the same layers in whatever order the files come", () => {
    expect(loadLayers([...files].reverse())).toEqual({ layers, diagnostics });
  });

  it("name a schema that exists in the first line of each file", () => {
    const wrong = files
      .filter(({ path }) => !path.includes("/cases/"))
      .filter(({ path, text }) => {
        const name = /set|overlay|facts/.exec(path.slice(path.lastIndexOf("/")))?.[0] ?? "criterion";
        const up = "../".repeat(path.split("/").length);
        return !text.startsWith(`# yaml-language-server: $schema=${up}schemas/${name}.schema.json\n`);
      });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it("assume nothing and call nothing official", () => {
    const grades = new Set<string>();
    JSON.stringify(layers, (key, value: unknown) => {
      if (key === "evidence") grades.add(String(value));
      return value;
    });
    expect([...grades].sort()).toEqual(["secondary", "unverified"]);
  });
});

describe("the catalogue of a family", () => {
  it("holds its own layers, and those of the families its facts and thresholds are derived from", () => {
    const families = (family: string) => [...new Set(catalogOf(family, layers).layers.map((layer) => layer.family))];
    expect(families("vn/xa-ntm")).toEqual(["vn/xa-ntm"]);
    expect(families("vn/xa-ntm-kieu-mau")).toContain("vn/xa-ntm-nang-cao");
    expect(families("dien-bien/ban-ntm-kieu-mau")).toContain("dien-bien/ban-ntm");
    expect(families("vn/chua-co")).toEqual([]);
  });
});
