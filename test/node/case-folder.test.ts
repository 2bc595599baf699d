import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readCaseFolder } from "../../src/node/case-folder.js";
import { readRuleFolder } from "../../src/node/index.js";

const root = mkdtempSync(join(tmpdir(), "ntm-case-folder-"));
const put = (path: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), "x: 1\n");
};
const read = (folder: string) => {
  const { files, diagnostics } = readCaseFolder(join(root, folder), folder);
  return {
    paths: files.map(({ path }) => path),
    found: diagnostics.map(({ code, severity, place }) => [code, severity, place.file]),
  };
};

afterAll(() => rmSync(root, { recursive: true }));

describe("case files below a folder of rules", () => {
  it("are those in folders named `cases`, in the order of their paths", () => {
    for (const path of ["b/set.yaml", "b/cases/z.yml", "b/cases/a.yaml", "b/cases/a.md", "a/cases/x.yaml"]) {
      put(`plain/${path}`);
    }
    for (const path of [".git/cases/x.yaml", "node_modules/cases/x.yaml", "b/cases/.x/y.yaml"]) put(`plain/${path}`);
    expect(read("plain")).toEqual({ paths: ["a/cases/x.yaml", "b/cases/a.yaml", "b/cases/z.yml"], found: [] });
  });

  it("may be none", () => {
    put("none/a/set.yaml");
    expect(read("none")).toEqual({ paths: [], found: [] });
  });

  it("behind a link are not read, and the link is told", () => {
    put("secret/cases/x.yaml");
    put("linked/a/cases/own.yaml");
    symlinkSync(join(root, "secret/cases/x.yaml"), join(root, "linked/a/cases/file.yaml"));
    symlinkSync(join(root, "secret"), join(root, "linked/b"));
    mkdirSync(join(root, "linked/c"));
    symlinkSync(join(root, "secret/cases"), join(root, "linked/c/cases"));
    expect(read("linked")).toEqual({
      paths: ["a/cases/own.yaml"],
      found: [
        ["node/symlink", "warning", "a/cases/file.yaml"],
        ["node/symlink", "warning", "b"],
        ["node/symlink", "warning", "c/cases"],
      ],
    });
  });

  it("in a folder of a set as deep as may be are read; deeper ones are told", () => {
    put("deep/1/2/3/4/5/6/7/8/9/10/cases/x.yaml");
    put("deep/1/2/3/4/5/6/7/8/9/10/11/cases/x.yaml");
    const { paths, found } = read("deep");
    expect(paths).toEqual(["1/2/3/4/5/6/7/8/9/10/cases/x.yaml"]);
    expect(found).toEqual([["node/too-deep", "error", "1/2/3/4/5/6/7/8/9/10/11"]]);
    expect(readRuleFolder(join(root, "deep")).diagnostics.map(({ place }) => place.file)).toEqual([
      "1/2/3/4/5/6/7/8/9/10/11",
    ]);
  });

  it("in a folder below `cases` are told", () => {
    put("below/a/cases/x.yaml");
    put("below/a/cases/2024/y.yaml");
    expect(read("below")).toEqual({
      paths: ["a/cases/x.yaml"],
      found: [["node/below-cases", "warning", "a/cases/2024"]],
    });
  });

  it("are none where there are too many, and that is told", () => {
    for (let i = 0; i <= 5000; i++) put(`many/cases/${i}.yaml`);
    expect(read("many")).toEqual({ paths: [], found: [["node/too-many", "error", "many"]] });
    rmSync(join(root, "many/cases/0.yaml"));
    expect(read("many").paths).toHaveLength(5000);
  });

  it("are none where the folder is none", () => {
    put("file.yaml");
    expect(read("nowhere")).toEqual({ paths: [], found: [["node/no-file", "error", "nowhere"]] });
    expect(read("file.yaml")).toEqual({ paths: [], found: [["node/not-folder", "error", "file.yaml"]] });
  });
});
