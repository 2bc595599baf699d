import { describe, expect, it } from "vitest";
import { LIMITS, readCsv } from "../../src/data/index.js";
import { bytesOf, codesOf, placeText } from "./fixture.js";

const csv = (text: string) => readCsv(bytesOf(text), "bang.csv");
const cellsOf = (text: string) => {
  const { table } = csv(text);
  return table && [table.header, ...table.rows.map(({ cells }) => cells)];
};

describe("cells of a CSV file", () => {
  it.each([
    ["semicolons", "ma;ten\n1;a\n"],
    ["commas", "ma,ten\n1,a\n"],
    ["tabs", "ma\tten\n1\ta\n"],
    ["Windows lines", "ma;ten\r\n1;a\r\n"],
    ["old Mac lines", "ma;ten\r1;a\r"],
    ["mixed lines", "ma;ten\r\n1;a\n"],
    ["a mark of UTF-8", "\ufeffma;ten\n1;a\n"],
    ["no end of line", "ma;ten\n1;a"],
    ["quoted cells", '"ma";"ten"\n"1";"a"\n'],
    ["a declared delimiter", "sep=,\nma,ten\n1,a\n"],
  ])("are told apart with %s", (_, text) => {
    expect(cellsOf(text)).toEqual([
      ["ma", "ten"],
      ["1", "a"],
    ]);
  });

  it("are told apart by semicolons although headings and values have commas", () => {
    expect(cellsOf("ma;Tỷ lệ, năm 2024, xã, thôn;x\n1;95,5;2,5\n2;94;1,5\n")).toEqual([
      ["ma", "Tỷ lệ, năm 2024, xã, thôn", "x"],
      ["1", "95,5", "2,5"],
      ["2", "94", "1,5"],
    ]);
  });

  it("keep line breaks and quotation marks inside quotes", () => {
    expect(cellsOf('ma;ten\n1;"a\nb ""c"""\n')?.[1]).toEqual(["1", 'a\nb "c"']);
  });

  it("are not those of blank lines and remarks", () => {
    const { table } = csv('# số liệu minh họa; "chưa đóng\n\nma;ten\n;\n# giữa\n1;a\n"# trong ngoặc";\n  ;\n# cuối\n');
    expect(table?.rows.map(({ cells }) => cells)).toEqual([["1", "a"]]);
    expect([...(table?.comments ?? [])].sort()).toEqual(
      ['số liệu minh họa; "chưa đóng', "giữa", "trong ngoặc", "cuối"].sort(),
    );
  });

  it("have the place where they start, in lines and characters", () => {
    const { table } = csv('# ghi chú\n\nma;"tên\nđơn vị";x\n\nmã;"ô dài\nhai dòng";7\n2;b;8\n');
    const places = [-1, 0, 1].map((row) => [0, 1, 2].map((column) => table?.placeOf(row, column)));
    expect(places.map((row) => row.map((place) => place?.in === "text" && `${place.line}:${place.column}`))).toEqual([
      ["3:1", "3:4", "4:9"],
      ["6:1", "6:4", "7:11"],
      ["8:1", "8:3", "8:5"],
    ]);
    expect(table?.rows.map(({ at }) => at)).toEqual(["bang.csv:6", "bang.csv:8"]);
  });

  it("count the line of a declared delimiter", () => {
    const { table } = csv("sep=;\nma;ten\n1;a\n");
    expect(table?.placeOf(0, 1)).toMatchObject({ line: 3, column: 3 });
  });
});

describe("a file that is no table in UTF-8", () => {
  const refusal = (bytes: Uint8Array | readonly number[]) => {
    const { table, diagnostics } = readCsv(Uint8Array.from(bytes), "bang.csv");
    expect(table).toBeNull();
    return diagnostics[0];
  };

  it.each([
    ["data/empty", []],
    ["data/empty", bytesOf("\n\n;;\n")],
    ["data/empty", bytesOf("# chỉ có ghi chú\n")],
    ["data/utf16", [0xff, 0xfe, 0x6d, 0]],
    ["data/utf16", [0xfe, 0xff, 0, 0x6d]],
    ["data/utf16", [0x6d, 0, 0x61, 0]],
    ["data/is-workbook", [0x50, 0x4b, 3, 4, 20]],
    ["data/is-workbook", [0xd0, 0xcf, 0x11, 0xe0]],
  ])("is refused: %s", (code, bytes) => {
    expect(refusal(bytes)?.code).toBe(code);
  });

  it("says at which byte and where in the text it stops being UTF-8", () => {
    const bytes = [0xef, 0xbb, 0xbf, ...bytesOf("ma;ten\n1;Qu"), 0xe0, ...bytesOf("i To\n")];
    expect(refusal(bytes)).toMatchObject({
      code: "data/not-utf8",
      place: { in: "text", line: 2, column: 5 },
      params: { byte: 15, value: "0xE0" },
    });
  });

  it("says so of a character that is cut off at the end", () => {
    expect(refusal([...bytesOf("ma;ten"), 0xe1, 0xba])).toMatchObject({ code: "data/not-utf8" });
  });

  it.each([
    ["data/too-many-bytes", { bytes: 10 }],
    ["data/too-many-rows", { rows: 1 }],
    ["data/too-many-columns", { columns: 1 }],
  ])("is bounded: %s", (code, limit) => {
    const { table, diagnostics } = readCsv(bytesOf("ma;ten\n1;a\n2;b\n"), "bang.csv", { ...LIMITS, ...limit });
    expect(table).toBeNull();
    expect(codesOf(diagnostics)).toEqual([code]);
  });

  it("may have exactly as much as its bounds", () => {
    const bounds = { bytes: 15, rows: 2, columns: 2, cell: 3 };
    expect(readCsv(bytesOf("ma;ten\n1;a\n2;b\n"), "bang.csv", bounds).diagnostics).toEqual([]);
  });
});

describe("a faulty CSV file keeps its rows", () => {
  const rowsAndFindings = (text: string) => {
    const { table, diagnostics } = csv(text);
    return { rows: table?.rows.map(({ cells }) => cells), found: diagnostics.map((d) => `${d.code} ${placeText(d)}`) };
  };

  it("with a quotation mark that is never closed", () => {
    expect(rowsAndFindings('ma;ten\n1;a\n2;"b\n3;c\n')).toEqual({
      rows: [
        ["1", "a"],
        ["2", '"b'],
        ["3", "c"],
      ],
      found: ["data/broken-quote 3:3"],
    });
  });

  it("with quotation marks that are never closed in several lines", () => {
    expect(rowsAndFindings('ma;ten\n1;"a\n2;b\n3;"c\n4;d\n5;"e f"\n').rows).toEqual([
      ["1", '"a'],
      ["2", "b"],
      ["3", '"c'],
      ["4", "d"],
      ["5", "e f"],
    ]);
  });

  it("with a quotation mark inside a cell", () => {
    expect(rowsAndFindings('ma;ten\n1;a "b" c\n2;d\n')).toEqual({
      rows: [
        ["1", 'a "b" c'],
        ["2", "d"],
      ],
      found: ["data/broken-quote 2:3"],
    });
  });

  it("and says which cell may have swallowed others", () => {
    expect(rowsAndFindings('ma;ten\n1;"a\n2;b\n3;c"\n4;d\n').found).toEqual(["data/swallowed-rows 2:3"]);
  });

  it("and says which cell is too long", () => {
    const { diagnostics } = readCsv(bytesOf("ma;ten\n1;abcd\n"), "bang.csv", { ...LIMITS, cell: 3 });
    expect(diagnostics.map((d) => `${d.code} ${placeText(d)}`)).toEqual(["data/cell-too-long 2:3"]);
  });

  it("and says that there are none", () => {
    expect(rowsAndFindings("ma;ten\n")).toEqual({ rows: [], found: ["data/no-rows 1:1"] });
  });

  it("with a thousand broken lines, in no more than a moment", () => {
    const text = `ma;ten\n${Array.from({ length: 1000 }, (_, i) => `${i};"x`).join("\n")}\n`;
    expect(csv(text).table?.rows.length).toBeGreaterThan(900);
  });
});
