import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Receipt } from "../../src/model/output.js";
import { assessFiles, jsonOf, type ReplayOptions, type RunOptions, replay } from "../../src/node/index.js";

const fixtures = fileURLToPath(new URL("../cli/fixtures", import.meta.url));
const RUN: RunOptions = {
  set: "vn/thu",
  asOf: "2024-12-31",
  evidence: "assumed",
  overlays: ["overlay.yaml"],
  include: [],
  rules: "rules",
};

const folder = mkdtempSync(join(tmpdir(), "ntm-replay-"));
const at = (path: string): string => join(folder, path);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const path of ["rules", "xa.csv", "xa-loi.csv", "overlay.yaml"])
    cpSync(join(fixtures, path), at(path), { recursive: true });
});

async function recorded(options: Partial<RunOptions> = {}, files: readonly string[] = ["xa.csv"]): Promise<string> {
  const run = await assessFiles(files, { ...RUN, ...options }, { cwd: folder, lang: "vi" });
  if (!run.ok) throw new Error(run.diagnostics.map(({ code }) => code).join());
  return `${jsonOf(run.value, run.diagnostics)}\n`;
}

const again = (result: string | Uint8Array, more: ReplayOptions = {}) => replay(result, { cwd: folder, ...more });

/** Codes of what a replay found, each with the path or the part that it names. */
async function foundIn(result: string, more: ReplayOptions = {}): Promise<readonly string[]> {
  const found = await again(result, more);
  if (found.outcome === "same") return [];
  const list = found.outcome === "changed" ? found.changes : found.diagnostics;
  return list.map(({ code, params }) => `${code} ${params["path"] ?? params["part"] ?? params["list"] ?? ""}`.trim());
}

const edit = (path: string, from: string, to: string): void => {
  const text = readFileSync(at(path), "utf8");
  expect(text).toContain(from);
  writeFileSync(at(path), text.replace(from, to));
};

describe("a replay", () => {
  it.each<[string, Partial<RunOptions>, readonly string[]]>([
    ["with an overlay", {}, ["xa.csv"]],
    ["without one", { overlays: [], evidence: "secondary" }, ["xa.csv"]],
    ["of files with faults", {}, ["xa-loi.csv"]],
    ["with a year and a region for all rows", { year: 2025, vung: "Đồng bằng sông Hồng" }, ["xa.csv"]],
    ["by name of the set and of the policy", { set: "vn/thu/2024-qd-1", policy: "thu" }, ["xa.csv"]],
    ["by json-rules-engine", { engine: "json-rules-engine" }, ["xa.csv"]],
  ])("gives the same bytes: a run %s", async (_, options, files) => {
    const result = await recorded(options, files);
    expect(await again(result)).toMatchObject({ outcome: "same" });
    expect(await again(new TextEncoder().encode(result))).toMatchObject({ outcome: "same" });
  });

  it("gives the same bytes in the language of the run, and for shipped sets", async () => {
    const run = await assessFiles(
      ["examples/tuan-giao-2024/02-huyen.csv", "examples/tuan-giao-2024/01-xa.csv"],
      {
        ...RUN,
        set: "dien-bien/tuan-giao/ke-hoach-2024",
        place: "dien-bien/tuan-giao",
        overlays: [],
        rules: undefined,
      } as never,
      { cwd: fileURLToPath(new URL("../..", import.meta.url)), lang: "en" },
    );
    if (!run.ok) throw new Error("the example is not assessed");
    const result = `${jsonOf(run.value, run.diagnostics)}\n`;
    const root = fileURLToPath(new URL("../..", import.meta.url));
    expect(await replay(result, { cwd: root })).toMatchObject({ outcome: "same" });
    const { receipt } = JSON.parse(result) as { readonly receipt: Receipt };
    // The files of the sets that it requires are used as well.
    expect(receipt.rules.some(({ path }) => path.startsWith("vn/xa-ntm/2022-qd-318/"))).toBe(true);
  });

  it("names a changed rule file, and the set that follows from it", async () => {
    const result = await recorded();
    edit("rules/vn/thu/2024-qd-1/02-thu-nhap.yaml", "label: Thu nhập", "label: Thu nhập mới");
    expect(await foundIn(result)).toEqual([
      "replay/rule vn/thu/2024-qd-1/02-thu-nhap.yaml",
      "replay/set",
      expect.stringMatching(/^replay\/units 00123/),
    ]);
  });

  it("names a change that touches no result, and says so", async () => {
    const result = await recorded();
    writeFileSync(at("xa.csv"), `# nguồn khác\n${readFileSync(at("xa.csv"), "utf8")}`);
    // What the file says of itself moves every line: the units say where they were read.
    expect(await foundIn(result)).toEqual(["replay/input xa.csv", expect.stringMatching(/^replay\/units /)]);
    edit("xa.csv", "# nguồn khác\n", "");
    writeFileSync(at("xa.csv"), `${readFileSync(at("xa.csv"), "utf8").trimEnd()}\n\n`);
    expect(await again(result)).toMatchObject({
      outcome: "changed",
      sameResult: true,
      changes: [{ code: "replay/input" }],
    });
  });

  it("names a rule file that came, and one that is gone", async () => {
    const result = await recorded();
    mkdirSync(at("rules/vn/thu/2024-them"));
    const added = readFileSync(at("overlay.yaml"), "utf8")
      .replaceAll("assumed", "unverified")
      .replace("in-force-from: unset", 'in-force-from: "2024-03-01"')
      .replace(/fills:[\s\S]*/, "open-questions: []\n");
    writeFileSync(at("rules/vn/thu/2024-them/overlay.yaml"), added);
    expect(await foundIn(result)).toEqual([
      "replay/rule-added vn/thu/2024-them/overlay.yaml",
      "replay/set",
      "replay/part set",
    ]);
    rmSync(at("rules/vn/thu/2024-them"), { recursive: true });
    rmSync(at("rules/vn/thu/2024-qd-1/03-moi-truong.yaml"));
    expect(await foundIn(result)).toContain("replay/rule-gone vn/thu/2024-qd-1/03-moi-truong.yaml");
  });

  it("names changed overlays and data, each by its path", async () => {
    const result = await recorded();
    edit("overlay.yaml", "value: 80", "value: 81");
    edit("xa.csv", "45,5", "45,6");
    const found = await foundIn(result);
    expect(found).toContain("replay/overlay overlay.yaml");
    expect(found).toContain("replay/input xa.csv");
    expect(found).toContain("replay/set");
  });

  it("names what broke, even where the run cannot be done again", async () => {
    const result = await recorded();
    edit("rules/vn/thu/2024-qd-1/set.yaml", "title:", "titel:");
    expect(await again(result)).toMatchObject({
      outcome: "changed",
      sameResult: null,
      changes: [
        { code: "replay/rule", params: { path: "vn/thu/2024-qd-1/set.yaml" } },
        { code: "replay/refused", params: { codes: expect.stringContaining("rule/") } },
      ],
    });
  });

  it("names another version of the program and of the schema", async () => {
    const result = await recorded();
    const older = result.replace(/"version":"[^"]*"/, '"version":"0.0.1"');
    expect(await foundIn(older)).toEqual(["replay/engine"]);
    const newer = result.replace('"schema": 1', '"schema": 2');
    expect(await foundIn(newer)).toEqual(["replay/schema"]);
  });

  it.each<[string, string, string]>([
    ["a verdict", '"verdict":"met"', '"verdict":"not-met"'],
    ["a name", '"name":"Quài Tở"', '"name":"Quài Tờ"'],
    ["the summary", '"units":3', '"units":4'],
    ["the title", '"title":"', '"title":"X'],
    ["a size in the receipt", '"bytes":', '"bytes":1'],
    ["the order of keys and blanks", '"schema": 1,', '"schema":  1,'],
  ])("sees that a result was edited: %s", async (_, from, to) => {
    const result = await recorded();
    expect(result).toContain(from);
    const found = await again(result.replace(from, to));
    expect(found.outcome).toBe("changed");
    expect(found).not.toMatchObject({ changes: [] });
  });

  it("finds files that lie elsewhere by content, by name, or in order", async () => {
    const result = await recorded();
    renameSync(at("xa.csv"), at("khac.csv"));
    renameSync(at("overlay.yaml"), at("rieng.yaml"));
    renameSync(at("rules"), at("tieu-chi"));
    expect(await foundIn(result)).toEqual(["replay/no-input xa.csv", "replay/no-input overlay.yaml"]);
    const both = { data: ["rieng.yaml", "khac.csv"], rules: "tieu-chi" };
    expect(await foundIn(result, both)).toEqual([]);
    expect(await foundIn(result, { data: both.data })).toEqual(["node/no-file rules"]);
    edit("khac.csv", "45,5", "45,6");
    expect(await foundIn(result, both)).toContain("replay/input xa.csv");
    expect(await foundIn(result, { ...both, data: [...both.data, "xa-loi.csv"] })).toEqual([
      "replay/spare-data xa-loi.csv",
    ]);
    expect(await foundIn(result, { ...both, data: ["nowhere.csv"] })).toEqual(["node/no-file nowhere.csv"]);
  });

  it.each<[string, string]>([
    ["", "replay/not-json"],
    ["ma;ten\n", "replay/not-json"],
    ["[]", "replay/not-json"],
    ["{}", "replay/no-receipt"],
    ['{"schema":1}', "replay/no-receipt"],
    ['{"schema":1,"receipt":{"__proto__":{"schema":1}}}', "replay/no-receipt"],
  ])("says that it is no result: %s", async (text, code) => {
    expect(await again(text)).toMatchObject({ outcome: "impossible", diagnostics: [{ code }] });
  });

  it.each([
    ["receipt.engine", { engine: { name: "x", version: "1", evaluator: "other" } }],
    ["receipt.inputs", { inputs: [] }],
    ["receipt.inputs", { inputs: [{ path: 1 }] }],
    ["receipt.options.lang", { options: { set: "vn/thu", evidence: "assumed", lang: "fr" } }],
    ["receipt.options.evidence", { options: { set: "vn/thu", evidence: "constructor", lang: "vi" } }],
  ])("says what of the receipt cannot be used: %s", async (part, more) => {
    const output = JSON.parse(await recorded());
    const text = JSON.stringify({ ...output, receipt: { ...output.receipt, ...more } });
    expect(await again(text)).toMatchObject({ outcome: "impossible", diagnostics: [{ params: { at: part } }] });
  });

  it.each<[string, (receipt: { inputs: object[]; options: object }) => object]>([
    ["a device without an end", ({ inputs: [file] }) => ({ inputs: [{ ...file, path: "/dev/zero" }] })],
    ["a terminal that waits", ({ inputs: [file] }) => ({ inputs: [{ ...file, path: "/dev/tty" }] })],
    ["an overlay that is a device", ({ inputs: [file] }) => ({ overlays: [{ ...file, path: "/dev/zero" }] })],
  ])("reads no more than files, whatever a receipt names: %s", async (_, more) => {
    const output = JSON.parse(await recorded());
    const text = JSON.stringify({ ...output, receipt: { ...output.receipt, ...more(output.receipt) } });
    expect(await foundIn(text)).toEqual([expect.stringMatching(/^replay\/no-input \/dev\//)]);
  });

  it("looks for recorded rules among files alone", async () => {
    const output = JSON.parse(await recorded());
    const { rules, options } = output.receipt;
    const receipt = {
      ...output.receipt,
      options: { ...options, rules: "/dev" },
      rules: [{ ...rules[0], path: "zero" }],
    };
    expect(await foundIn(JSON.stringify({ ...output, receipt }))).toContain("replay/rule-gone zero");
  });

  it("is done soon with a receipt of very many files, and with a very long path", async () => {
    const output = JSON.parse(await recorded());
    const [file] = output.receipt.inputs;
    const of = (inputs: readonly object[]) => JSON.stringify({ ...output, receipt: { ...output.receipt, inputs } });
    for (const inputs of [Array(10_001).fill(file), [{ ...file, path: "a".repeat(5000) }]]) {
      expect(await again(of(inputs))).toMatchObject({ diagnostics: [{ params: { at: "receipt.inputs" } }] });
    }
    expect(await foundIn(of(Array(10_000).fill(file)))).toEqual(["replay/refused"]);
  });

  it("does not stumble over a result that is nested without end", async () => {
    const output = JSON.parse(await recorded());
    const deep = JSON.stringify({ ...output, units: ["?"] }).replace('"?"', "[".repeat(9000) + "]".repeat(9000));
    expect(await again(deep)).toMatchObject({ outcome: "impossible", diagnostics: [{ code: "replay/not-json" }] });
  });

  it("takes a byte order mark for another byte", async () => {
    const result = await recorded();
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    expect(await again(bytes(result))).toMatchObject({ outcome: "same" });
    for (const marked of [`\ufeff${result}`, bytes(`\ufeff${result}`)]) {
      expect(await again(marked)).toMatchObject({ outcome: "changed", changes: [{ code: "replay/layout" }] });
    }
  });

  it("refuses a folder of rules for a run on shipped sets", async () => {
    const output = JSON.parse(await recorded());
    const { rules: _, ...options } = output.receipt.options;
    const text = JSON.stringify({ ...output, receipt: { ...output.receipt, options } });
    expect(await foundIn(text, { rules: "rules" })).toEqual(["replay/shipped-rules"]);
  });
});

describe("one changed byte", () => {
  const files = (): readonly string[] => [
    "xa.csv",
    "overlay.yaml",
    ...(readdirSync(at("rules/vn/thu/2024-qd-1")) as string[]).map((name) => `rules/vn/thu/2024-qd-1/${name}`),
  ];

  it("of a file that a result was made from is found, and the file is named", async () => {
    const result = await recorded();
    const paths = files().filter((path) => statSync(at(path)).isFile());
    expect(paths.length).toBeGreaterThan(5);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 1, max: 255 }),
        async (path, place, flip) => {
          const before = readFileSync(at(path));
          const after = Uint8Array.from(before);
          const index = Math.floor(place * after.length);
          after[index] = (after[index] ?? 0) ^ flip;
          writeFileSync(at(path), after);
          const found = await foundIn(result);
          writeFileSync(at(path), before);
          const named = path.startsWith("rules/") ? `replay/rule ${path.slice("rules/".length)}` : null;
          expect(found).toContain(named ?? (path === "xa.csv" ? "replay/input xa.csv" : "replay/overlay overlay.yaml"));
        },
      ),
      { numRuns: 25 },
    );
    expect(await foundIn(result)).toEqual([]);
  });

  it("of the result itself is found", async () => {
    const result = new TextEncoder().encode(await recorded());
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: result.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (index, flip) => {
          const changed = Uint8Array.from(result);
          changed[index] = (changed[index] ?? 0) ^ flip;
          const found = await again(changed);
          expect(found.outcome).not.toBe("same");
          expect(
            found.outcome === "changed" ? found.changes : found.outcome === "impossible" ? found.diagnostics : [],
          ).not.toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });
});
