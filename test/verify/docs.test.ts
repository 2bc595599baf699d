import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { messageText } from "../../src/explain/index.js";
import { createValidators, loadLayer, loadLayers, type SourceFile } from "../../src/language/index.js";
import { readRuleFolder } from "../../src/node/index.js";
import { readFinding } from "../../src/verify/finding.js";
import { openLayer, verifyMessages } from "../../src/verify/index.js";
import { here, ntm, words } from "../cli/harness.js";
import { entriesIn, fillIn, hash, signed, textsAfter } from "./fixture.js";
import { putRules } from "./small-rules.js";

const root = join(here, "../..");
const page = (name: string): string => readFileSync(join(root, "docs/vi", name), "utf8");
const { files } = readRuleFolder(join(root, "criteria"));
const NATIONAL = "vn/xa-ntm/2022-qd-318";
const validators = createValidators();

const blocksOf = (text: string, kind: string): readonly string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${kind}\n(.*?)\`\`\``, "gs"))].map(([, block]) => block!);

const cellsIn = (line: string): readonly string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

/** Rows of the table with this heading, however its columns are aligned. */
function rowsUnder(text: string, heading: string): readonly (readonly string[])[] {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => cellsIn(line).join("|") === cellsIn(heading).join("|"));
  const below = lines.slice(start + 2);
  return start < 0 ? [] : below.slice(0, below.findIndex((line) => !line.startsWith("|")) >>> 0).map(cellsIn);
}

const bare = (cell = ""): string => cell.replace(/^`(.*)`$/, "$1");

/** A change as a page shows it: the file, what stands there, and what is to stand there. */
function changeOf(block: string): { readonly path: string; readonly before: string; readonly after: string } {
  const [first = "", ...lines] = block.trimEnd().split("\n");
  const side = (signs: string) =>
    lines
      .filter((line) => signs.includes(line[0] ?? ""))
      .map((line) => line.slice(1))
      .join("\n");
  return { path: first.replace(/^# /, ""), before: side(" -"), after: side(" +") };
}

function changed(texts: Map<string, string>, block: string): void {
  const { path, before, after } = changeOf(block);
  const text = texts.get(path) ?? "";
  expect([path, text.split(before).length - 1]).toEqual([path, 1]);
  texts.set(
    path,
    text.replace(before, () => after),
  );
}

const sources = (texts: ReadonlyMap<string, string>): readonly SourceFile[] =>
  [...texts].map(([path, text]) => ({ path, text, sha256: hash(text) }));

describe("the page on verifying", () => {
  const text = page("doi-chieu.md");
  const opening = openLayer(NATIONAL, files, validators);
  if (!opening.ok) throw new Error(NATIONAL);
  const entries = new Map(entriesIn(opening.opened).map((entry) => [entry.stated.statement.id, entry]));

  const examples = rowsUnder(text, "| Quy định | Ghi | Kết quả |");
  it("has examples", () => expect(examples.length).toBeGreaterThan(10));
  it.each(examples)("says what comes of %s: %s is %s", (id, finding, outcome) => {
    const read = readFinding(bare(finding), entries.get(bare(id))!);
    const said =
      "refused" in read
        ? `lỗi ${read.refused}`
        : read.kind === "changed"
          ? `đổi thành ${read.value}`
          : { confirmed: "xác nhận", "by-hand": "sửa bằng tay" }[read.kind];
    expect(said).toBe(outcome);
  });

  it("shows what becomes of the rule files", () => {
    const shown = new Map(opening.opened.files.map((file) => [file.path, file.text]));
    for (const block of blocksOf(text, "diff")) changed(shown, block);
    const rows = { "10.1/at-least/tdmnpb/2024": signed("đúng"), "10.1/at-least/dnb/2022": signed("59") };
    const reading = fillIn(rows, opening.opened);
    expect(textsAfter(reading.apply(), opening.opened)).toEqual(shown);
  });

  it("has every message, and says what the program says", () => {
    const sections = text.split("## Các thông báo")[1]!.split("\n### ").slice(1);
    expect(sections.map((section) => /^`(.*)`/.exec(section)?.[1])).toEqual(Object.keys(verifyMessages));
    for (const [i, [code, { vi, fix }]] of Object.entries(verifyMessages).entries()) {
      const names = [...(vi + fix.vi).matchAll(/\{([\w-]+)\}/g)].map(([, name]) => [name, "…"]);
      const said = messageText({ code, params: Object.fromEntries(names) }, verifyMessages, "vi");
      expect(sections[i]!.trim()).toBe(`\`${code}\`\n\n${said.text}.\n\nCách sửa: ${said.fix}.`);
    }
  });
});

describe("the page on editing criteria", () => {
  const text = page("sua-tieu-chi.md");

  it("shows changes that load, alone and together", () => {
    const texts = new Map(files.map((file) => [file.path, file.text]));
    for (const block of blocksOf(text, "diff")) changed(texts, block);
    for (const block of blocksOf(text, "yaml")) {
      const [, path] = /^# tệp mới: (.*)\n/.exec(block) ?? [];
      if (path) texts.set(path, block);
    }
    const { layers, diagnostics } = loadLayers(sources(texts));
    expect(diagnostics).toEqual([]);
    expect(layers.map(({ id }) => id)).toContain("dien-bien/xa-ntm/2026-vi-du");
  });

  const mistakes = rowsUnder(text, "| Viết | Báo |");
  it("has mistakes", () => expect(mistakes.length).toBeGreaterThan(8));
  it.each(mistakes)("says what is found of %s: %s", (written, code) => {
    const path = `${NATIONAL}/10-thu-nhap.yaml`;
    const cell = "value: 45\n              confidence: 75\n";
    const own = files.filter((file) => file.path.startsWith(`${NATIONAL}/`));
    const wrong = own.map((file) => {
      const put = bare(written).split(", ").join("\n              ");
      expect(file.path !== path || file.text.includes(cell)).toBe(true);
      return file.path === path ? { ...file, text: file.text.replace(cell, () => `${put}\n`) } : file;
    });
    const { diagnostics } = loadLayer(NATIONAL, wrong, { validators });
    expect([bare(written), diagnostics.map((found) => found.code)]).toEqual([
      bare(written),
      expect.arrayContaining([bare(code)]),
    ]);
  });
});

describe("the commands of both pages", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "ntm-docs-"));
    cpSync(join(root, "criteria"), join(folder, "tieu-chi"), { recursive: true });
    writeFileSync(
      join(folder, "xa.csv"),
      "ma;ten;vung;thu_nhap_binh_quan;he_thong_dien\n03226;Quài Tở;tdmnpb;45,5;có\n",
    );
    const own = blocksOf(page("sua-tieu-chi.md"), "yaml").find((block) => block.startsWith("# tệp riêng: rieng.yaml"));
    writeFileSync(join(folder, "rieng.yaml"), own!);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const commands = ["doi-chieu.md", "sua-tieu-chi.md"].flatMap((name) =>
    blocksOf(page(name), "sh").flatMap((block) => block.split("\n").filter((line) => line.startsWith("ntm "))),
  );
  it("are there", () => expect(commands.length).toBeGreaterThan(6));
  it.each(commands)("%s", async (line) => {
    const { status, stderr } = await ntm(words(line).slice(1), { cwd: folder });
    expect([status, stderr.includes("lỗi [")]).toEqual([0, false]);
  });

  it("put the example of a province in force from its day on, in its place", async () => {
    const overlay = blocksOf(page("sua-tieu-chi.md"), "yaml").find((block) => block.startsWith("# tệp mới:"))!;
    putRules(join(folder, "tieu-chi"), { "dien-bien/xa-ntm/2026-vi-du/overlay.yaml": overlay });
    const demand = async (more: string): Promise<string> => {
      const line = `explain xa.csv --unit 03226 --indicator 10.1 --year 2024 --rules tieu-chi ${more}`;
      return (await ntm(words(line), { cwd: folder })).stdout;
    };
    expect(await demand("--as-of 2024-12-31 --place dien-bien")).toContain("46 triệu đồng");
    expect(await demand("--as-of 2024-12-31")).toContain("45 triệu đồng");
    expect(await demand("--as-of 2024-05-19 --place dien-bien")).toContain("45 triệu đồng");
  });
});
