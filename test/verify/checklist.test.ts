import { describe, expect, it } from "vitest";
import { gradesOf } from "../../src/catalog/index.js";
import { readRuleFolder } from "../../src/node/index.js";
import { checklistCsv, layerIds } from "../../src/verify/index.js";
import { cellsOf, entriesIn, open, SET } from "./fixture.js";

const csvOf = (opened = open()): string => checklistCsv(opened.layer.id, entriesIn(opened));
const rowsOf = (csv: string): readonly Readonly<Record<string, string>>[] => {
  const [header = [], ...rows] = cellsOf(csv);
  return rows.map((row) => Object.fromEntries(header.map((heading, i) => [heading, row[i] ?? ""])));
};
const row = (id: string, csv = csvOf()) => rowsOf(csv).find((found) => found["mã quy định"] === `[${id}]`)!;

describe("a checklist", () => {
  it("opens in Vietnamese Excel: the mark of UTF-8, `;`, and three empty columns at the end", () => {
    const csv = csvOf();
    expect(csv.startsWith(`\ufeff# Phiếu đối chiếu ${SET}`)).toBe(true);
    const [header = [], ...rows] = cellsOf(csv);
    expect(header.slice(-3)).toEqual(["văn bản ghi gì", "người đối chiếu", "ngày"]);
    expect(rows.every((cells) => cells.length === header.length && cells.slice(-3).join("") === "")).toBe(true);
  });

  it("says of a cell what it asks, of whom, how sure that is, and where to look", () => {
    expect(row("1.1/at-least/dbsh")).toMatchObject({
      "văn bản, bộ tiêu chí": SET,
      "nội dung": "“Thu nhập”: từ 59 triệu đồng/người/năm trở lên",
      ô: "Vùng: Đồng bằng sông Hồng",
      "giá trị": "59",
      "đơn vị tính": "triệu đồng/người/năm",
      "mức độ chắc chắn": "unverified",
      "khả năng đúng (%)": "40",
      "khoảng đã biết": "trên 50",
      "căn cứ": "1/QĐ-THU",
      "nơi ghi": "Chỉ tiêu 1.1",
      nguồn: "S1",
      "ghi chú": "Xem lại.",
      "tệp:dòng": "01-thu-nhap.yaml:20",
    });
  });

  it.each([
    ["instrument", "Quyết định thử. Người thử ban hành, ký ngày 02/01/2024, có hiệu lực từ ngày 01/02/2024", ""],
    ["dimension/vung", "Mức được chia theo: Trung du miền núi phía Bắc; Đồng bằng sông Hồng", ""],
    ["level/gan-dat", "Khi đạt từ 1 tiêu chí trở lên", "1"],
    ["level/dat", "Khi đạt tất cả các tiêu chí", ""],
    ["1", "Văn bản có tiêu chí này, gồm các chỉ tiêu: 1.1, 1.10", ""],
    ["1.1", "“Thu nhập”: theo mức ở từng ô", ""],
    ["1.1/at-least/common", "“Thu nhập”: từ … trở lên", "chưa biết"],
    ["1.10/at-least", "“Hộ dùng nước sạch”: từ 95% trở lên", "95"],
    ["2.1", "phải đạt tất cả: “Có quy hoạch”: “có”; “Nhà tạm”: không quá 3 nhà", ""],
    ["2.1/1/is", "“Có quy hoạch”: “có”", "đạt"],
    ["2.1/2/applies-when", "Chỉ áp dụng khi “Có làng nghề”: “có”", ""],
    ["2.2/applies-when", "Có thể chỉ áp dụng với một số đơn vị; chưa biết điều kiện", "chưa biết"],
  ])("words %s", (id, demand, value) => {
    expect(row(id)).toMatchObject({ "nội dung": demand, "giá trị": value });
  });

  it("guards a text that a spreadsheet would run, and an id that it would take for a number", () => {
    expect(row("1.1").tên).toBe("Chỉ tiêu 1.1. =Thu nhập bình quân");
    const opened = open();
    const entries = entriesIn(opened).map((entry) => ({ ...entry, frozen: { ...entry.frozen, note: "=1+1" } }));
    expect(row("1.1", checklistCsv(SET, entries))["ghi chú"]).toBe("'=1+1");
    expect(rowsOf(csvOf()).every((found) => found["mã quy định"]!.startsWith("["))).toBe(true);
  });
});

describe("checklists of the shipped rules", () => {
  const { files } = readRuleFolder("criteria");
  it.each(layerIds(files))("%s: every statement once, each in words", (id) => {
    const opened = open(files, id);
    const rows = rowsOf(csvOf(opened));
    const ids = rows.map((found) => found["mã quy định"]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(opened.places.size);
    for (const found of rows) {
      expect([found["mã quy định"], found.tên !== "", found["nội dung"] !== ""]).toEqual([
        found["mã quy định"],
        true,
        true,
      ]);
      expect(`${found.tên} ${found["nội dung"]} ${found.ô}`).not.toMatch(/[{}]|undefined|null/);
      expect(found["căn cứ"]).not.toBe("");
    }
    // The instrument's own statement is in no field of the model, so it is not among those counted.
    const counted = Object.values(gradesOf(opened.layer)).reduce((sum, n) => sum + n, 0);
    expect(counted).toBe(rows.length - 1);
  });

  it("name the column of every cell", () => {
    const rows = rowsOf(csvOf(open(files, "vn/xa-ntm/2022-qd-318")));
    const cells = rows.filter((found) => /\/at-(least|most)\/[a-z0-9-]+/.test(found["mã quy định"]!));
    const plain = cells.filter((found) => !/common|delegated|derived/.test(found["mã quy định"]!));
    expect(plain.length).toBeGreaterThan(200);
    expect(plain.filter(({ ô }) => ô === "")).toEqual([]);
  });
});
