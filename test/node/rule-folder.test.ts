import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBytes, readRuleFile, readRuleFolder, sha256, utf8 } from "../../src/node/index.js";

let root = "";
const at = (...parts: readonly string[]): string => join(root, ...parts);
const put = (path: string, content: string | Uint8Array): void => {
  mkdirSync(at(path, ".."), { recursive: true });
  writeFileSync(at(path), content);
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "ntm-node-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("a folder of rule files", () => {
  it("is read in the order of its paths, without cases, other files and links", () => {
    put("rules/vn/b/set.yaml", "id: b\n");
    put("rules/vn/a/10-muoi.yml", "id: a\n");
    put("rules/vn/a/cases/one.yaml", "x: 1\n");
    put("rules/vn/a/README.md", "#\n");
    put("secret.yaml", "x: 1\n");
    symlinkSync(at("secret.yaml"), at("rules/vn/a/z.yaml"));
    const { files, diagnostics } = readRuleFolder(at("rules"));
    expect(files.map(({ path }) => path)).toEqual(["vn/a/10-muoi.yml", "vn/b/set.yaml"]);
    expect(files[1]).toMatchObject({ text: "id: b\n", sha256: sha256("id: b\n") });
    expect(diagnostics.map(({ code, severity, place }) => [code, severity, place.file])).toEqual([
      ["node/symlink", "warning", "vn/a/z.yaml"],
    ]);
  });

  it("that is not one, or holds nothing, is named as it was given", () => {
    mkdirSync(at("empty"));
    const codeOf = (folder: string) => {
      const { files, diagnostics } = readRuleFolder(at(folder), folder);
      expect(files).toEqual([]);
      return diagnostics.map(({ code, params }) => [code, params["path"]]);
    };
    put("file.yaml", "x: 1\n");
    expect(codeOf("empty")).toEqual([["node/no-rules", "empty"]]);
    expect(codeOf("file.yaml")).toEqual([["node/not-folder", "file.yaml"]]);
    expect(codeOf("nowhere")).toEqual([["node/no-file", "nowhere"]]);
  });

  it("has bounds on its files, its depth and their size", () => {
    put("deep/1/2/3/4/5/6/7/8/9/10/11/set.yaml", "x: 1\n");
    expect(readRuleFolder(at("deep")).diagnostics).toMatchObject([{ code: "node/too-deep" }]);
    put("large/set.yaml", "x".repeat(1024 * 1024 + 1));
    expect(readRuleFolder(at("large")).diagnostics).toMatchObject([
      { code: "node/too-large", params: { size: 1024 * 1024 + 1, most: 1024 * 1024 } },
    ]);
  });

  it("reports a file that is not UTF-8 and reads the others", () => {
    put("mixed/a.yaml", Uint8Array.of(0xc4, 0x28));
    put("mixed/b.yaml", "x: 1\n");
    const { files, diagnostics } = readRuleFolder(at("mixed"));
    expect(files.map(({ path }) => path)).toEqual(["b.yaml"]);
    expect(diagnostics).toMatchObject([{ code: "node/not-utf8", place: { file: "a.yaml" } }]);
  });
});

describe("a file", () => {
  it("is read as bytes, or not at all", () => {
    put("data.csv", "\ufeffa;b\n");
    const read = readBytes(at("data.csv"), 100);
    expect(read.ok && utf8(read.value)).toBe("a;b\n");
    const codeOf = (path: string, most = 100) => {
      const failed = readBytes(at(path), most, path);
      return failed.ok ? null : failed.diagnostic.code;
    };
    expect(codeOf("data.csv", 3)).toBe("node/too-large");
    expect(codeOf("nowhere.csv")).toBe("node/no-file");
    expect(codeOf("data.csv/x")).toBe("node/no-file");
    expect(codeOf("rules")).toBe("node/is-folder");
    expect(readRuleFile(at("nowhere.yaml"), "nowhere.yaml")).toMatchObject({ diagnostic: { code: "node/no-file" } });
  });
});
