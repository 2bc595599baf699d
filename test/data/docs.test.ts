import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dataMessages } from "../../src/data/index.js";
import { messageText } from "../../src/explain/index.js";
import { read, readOne } from "./fixture.js";

const page = (name: string): string => readFileSync(new URL(`../../docs/vi/${name}`, import.meta.url), "utf8");

/** Cells of the rows of a page's tables whose heading starts with the given one. */
function rowsUnder(text: string, heading: string): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  let wanted = false;
  for (const line of text.split("\n")) {
    if (!line.startsWith("|")) wanted = false;
    else if (line.startsWith(heading)) wanted = true;
    else if (wanted && !line.startsWith("|---")) {
      rows.push(
        line
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    }
  }
  return rows;
}

const bare = (cell = ""): string => cell.replace(/^`(.*)`$/, "$1");

/** A reading in the words of the page. */
function inWords(key: string, cell: string): string {
  const { value, codes } = readOne(key, cell);
  if (codes.length > 0) return `lỗi ${codes.map((code) => code.replace("data/", "")).join(", ")}`;
  if (value === undefined || value === null) return "chưa có số liệu";
  if (typeof value === "boolean") return value ? "có" : "không";
  if (typeof value === "number") return String(value);
  const because = (why: string): string => (why === "" ? "" : ` (${why})`);
  if ("unknown" in value) return `không biết${because(value.unknown)}`;
  if ("not-applicable" in value) return `không áp dụng${because(value["not-applicable"])}`;
  return "?";
}

describe("the page on preparing a file", () => {
  const examples = rowsUnder(page("nhap-so-lieu.md"), "| Cột | Viết trong ô |");
  it("has examples", () => expect(examples.length).toBeGreaterThan(50));

  it.each(examples)("says what %s `%s` is read as: %s", (key, cell, meaning) => {
    expect(inWords(bare(key), bare(cell))).toBe(meaning);
  });

  it.each(rowsUnder(page("nhap-so-lieu.md"), "| Viết trong ô | Đọc thành |"))(
    "says what code %s is read as",
    (cell, code) => {
      const text = `ma;ten;vung;nam_xet;so_truong\n"${bare(cell).replaceAll('"', '""')}";A;tdmnpb;2024;1\n`;
      expect(read(text).units.map((unit) => unit.code)).toEqual([code]);
    },
  );

  it.each(rowsUnder(page("nhap-so-lieu.md"), "| Tiêu đề | Nghĩa |"))(
    "names headings that are understood: %s",
    (headings = "") => {
      const keys = headings.split(", ").map(bare);
      const { understood } = read(
        `ma;ten;vung;nam_xet;${keys.join(";")}\n1;A;tdmnpb;2024${";1".repeat(keys.length)}\n`,
      );
      expect(understood.columns.slice(4).map(({ is, key }) => [is, key])).toEqual(keys.map((key) => ["fact", key]));
    },
  );
});

describe("the page on findings", () => {
  const sections = new Map(
    page("loi-so-lieu.md")
      .split("\n### ")
      .slice(1)
      .map((section) => [/^`(.*)`/.exec(section)?.[1] ?? "", section]),
  );

  it("has every code, and no other", () => {
    expect([...sections.keys()].sort()).toEqual(Object.keys(dataMessages).sort());
  });

  it.each(Object.keys(dataMessages))("says of %s what the program says", (code) => {
    const { vi, fix } = dataMessages[code]!;
    const names = [...(vi + fix.vi).matchAll(/\{([\w-]+)\}/g)].map(([, name]) => [name, "…"]);
    const said = messageText({ code, params: Object.fromEntries(names) }, dataMessages, "vi");
    expect(sections.get(code)).toContain(`: ${said.text}.\n\nCách sửa: ${said.fix}.`);
  });
});
