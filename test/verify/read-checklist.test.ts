import { describe, expect, it } from "vitest";
import { checklistCsv, verifyMessages } from "../../src/verify/index.js";
import {
  codesOf,
  entriesIn,
  FILES,
  filesOf,
  filledIn,
  fillIn,
  open,
  placesOf,
  type Row,
  read,
  SET,
  signed,
  sourcesFrom,
  textsAfter,
} from "./fixture.js";

const ID = "1.1/at-least/dbsh";
const csvOf = (opened = open()) => checklistCsv(opened.layer.id, entriesIn(opened));
const shaped = (shape: (table: string[][]) => readonly string[][], rows: Readonly<Record<string, Row>> = {}) =>
  read(filledIn(csvOf(), rows, shape), open());

describe("a checklist that cannot be taken", () => {
  it.each<[string, string, Row]>([
    ["no-who", ID, signed("đúng", { "người đối chiếu": "" })],
    ["no-day", ID, signed("đúng", { ngày: "" })],
    ["bad-name", ID, signed("đúng", { "người đối chiếu": "1" })],
    ["bad-day", ID, signed("đúng", { ngày: "31/02/2026" })],
    ["day-before-signed", ID, signed("đúng", { ngày: "01/01/2024" })],
    ["not-a-value", ID, signed("chắc là 60")],
    ["out-of-range", ID, signed("1001")],
    ["ambiguous-number", "1.1/at-least/common", signed("1.000")],
    ["not-whole", "2.1/2/at-most", signed("2,5")],
    ["must-have-value", "1.10/at-least", signed("không yêu cầu")],
    ["wrong-without-value", ID, signed("sai")],
    ["nothing-to-confirm", "1.1/at-least/common", signed("đúng")],
    ["no-value-here", "2.2", signed("95")],
    ["frozen-changed", ID, { "giá trị": "62" }],
    ["frozen-changed", ID, signed("62", { "giá trị": "62" })],
    ["frozen-changed", ID, { "dấu kiểm": "h-0" }],
    ["frozen-changed", ID, { "nội dung": "khác" }],
    ["unknown-statement", ID, { "mã quy định": "[1.1/at-least/dbhs]" }],
    ["other-set", ID, { "văn bản, bộ tiêu chí": "vn/khac/2024" }],
  ])("verify/%s", (code, id, row) => {
    const reading = fillIn({ [id]: row, "1": signed("đúng") });
    expect(codesOf(reading.diagnostics)).toEqual([`verify/${code}`]);
    expect(reading.diagnostics[0]?.severity).toBe("error");
  });

  it("names the cell that is wrong", () => {
    const csv = filledIn(csvOf(), { [ID]: signed("62", { "người đối chiếu": "" }) });
    const line = csv.split("\n").findIndex((text) => text.startsWith(`[${ID}]`)) + 1;
    const { diagnostics } = read(csv, open());
    const at = csv.split("\n")[line - 1]!.indexOf(";62;") + ";62;".length + 1;
    expect(placesOf(diagnostics)).toEqual([`verify/no-who ${line}:${at}`]);
  });

  it("suggests the statement that was meant, and names the expected text of a frozen column", () => {
    const unknown = fillIn({ [ID]: { "mã quy định": "[1.1/at-least/dbhs]" } }).diagnostics[0]!;
    expect(unknown.params["nearest"]).toBe(ID);
    const frozen = fillIn({ [ID]: { "giá trị": "62" } }).diagnostics[0]!;
    expect(frozen.params).toMatchObject({ column: "giá trị", found: "62", expected: "59" });
  });

  it("one that has lost columns, has one twice, or has one of its own", () => {
    const without = shaped((table) => table.map((row) => row.slice(0, -1)));
    expect(without.diagnostics.map(({ code, params }) => [code, params["list"]])).toEqual([
      ["verify/missing-column", "ngày"],
    ]);
    const twice = shaped((table) => table.map((row) => [...row, row.at(-1)!]));
    expect(codesOf(twice.diagnostics)).toEqual(["verify/column-twice"]);
    const extra = shaped((table) => table.map((row, i) => [...row, i === 0 ? "Ý kiến" : "x"]), {
      "2.2": signed("đúng"),
    });
    expect(extra.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ["verify/extra-column", "warning"],
    ]);
    expect(extra.verifications).toHaveLength(1);
  });

  it("one that says two things of a statement", () => {
    const twice = shaped((table) => [...table, table.find(([id]) => id === "[2.2]")!], { "2.2": signed("đúng") });
    expect(codesOf(twice.diagnostics)).toEqual(["verify/row-twice"]);
    expect(twice.diagnostics[0]?.related).toHaveLength(1);
  });

  it("one from before the rule was changed, where it was filled in", () => {
    const old = csvOf();
    const changed = open(
      filesOf({
        ...FILES,
        [`${SET}/01-thu-nhap.yaml`]: FILES[`${SET}/01-thu-nhap.yaml`]!.replace("value: 59", "value: 60"),
      }),
    );
    const stale = read(filledIn(old, { [ID]: signed("62"), "2.2": signed("đúng") }), changed);
    expect(stale.diagnostics.map(({ code, params }) => [code, params["id"], params["found"], params["now"]])).toEqual([
      [
        "verify/stale",
        ID,
        "“Thu nhập”: từ 59 triệu đồng/người/năm trở lên",
        "“Thu nhập”: từ 60 triệu đồng/người/năm trở lên",
      ],
    ]);
    const elsewhere = read(filledIn(old, { "2.2": signed("đúng") }), changed);
    expect([elsewhere.diagnostics, elsewhere.verifications.length]).toEqual([[], 1]);
  });

  it("is read no further once it is plainly another file", () => {
    const rows = shaped(([header = [], ...body]) => [
      header,
      ...Array.from({ length: 100 }, () => body.map((row) => row.with(1, "x"))).flat(),
    ]);
    expect(rows.diagnostics).toHaveLength(200);
  });
});

describe("a checklist that is taken", () => {
  it("does nothing where nothing was filled in", () => {
    const reading = read(csvOf(), open());
    expect([reading.verifications, reading.diagnostics, reading.done]).toEqual([[], [], 0]);
  });

  it("is the same after a spreadsheet has saved it: other order, other columns, numbers and spaces of its own", () => {
    const rows = { [ID]: signed("62"), "2.2": signed("đúng") };
    const reading = shaped(
      (table) =>
        [...table.slice(0, 1), ...table.slice(1).reverse()].map((row) =>
          [...row].reverse().map((cell) => (/^\d+$/.test(cell) ? `${cell},0` : `${cell} `)),
        ),
      rows,
    );
    expect([reading.diagnostics, reading.verifications.length]).toEqual([[], 2]);
  });

  it("may be filled in further and read again", () => {
    const opened = open();
    const first = { [ID]: signed("62"), "1": signed("đúng") };
    const csv = csvOf(opened);
    const once = open(sourcesFrom(textsAfter(read(filledIn(csv, first), opened).apply(), opened)));
    const again = read(filledIn(csv, { ...first, "2.2": signed("đúng") }), once);
    expect([again.diagnostics, again.done, again.verifications.length]).toEqual([[], 2, 1]);
  });

  it("says which findings only a person can write into the rule", () => {
    const reading = fillIn({ "2.1/1/is": signed("sai"), "2.2/applies-when": signed("xã có chợ"), "1": signed("đúng") });
    expect(reading.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ["verify/by-hand", "warning"],
      ["verify/by-hand", "warning"],
    ]);
    expect(reading.diagnostics[0]?.related).toMatchObject([{ file: `${SET}/02-khac.yaml`, line: 16 }]);
    expect([reading.byHand, reading.verifications.length]).toEqual([2, 1]);
  });

  it("says once how many rows are signed and say nothing", () => {
    const reading = fillIn({ "1": signed(""), "2": signed(""), "2.2": signed("đúng") });
    expect(reading.diagnostics.map(({ code, params }) => [code, params["n"]])).toEqual([["verify/nothing-found", 2]]);
    expect(reading.verifications).toHaveLength(1);
  });
});

describe("messages", () => {
  it.each(Object.entries(verifyMessages))(
    "%s exists in both languages and says how to mend it",
    (_code, { vi, en, fix }) => {
      for (const text of [vi, en, fix.vi, fix.en]) {
        expect(text).toMatch(/\S/);
        expect(text).not.toMatch(/\.$/);
      }
      const names = (text: string) => [...new Set(text.match(/\{[a-zA-Z]+\}/g) ?? [])].sort();
      expect(names(vi)).toEqual(names(en));
    },
  );
});
