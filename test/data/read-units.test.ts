import { describe, expect, it } from "vitest";
import { checkUnit, dataMessages, type RawTable, readUnits, unitsFromObjects } from "../../src/data/index.js";
import { messageText } from "../../src/explain/index.js";
import { codesOf, placeText, read, set } from "./fixture.js";

const BASE = "ma;ten;vung;nam_xet";
const found = (text: string) => read(text).diagnostics.map((d) => `${d.code} ${placeText(d)}`);
const headingFindings = (...headings: readonly string[]) =>
  read(`${BASE};so_truong;${headings.join(";")}\n00123;A;tdmnpb;2024;3${";1".repeat(headings.length)}\n`).diagnostics;

describe("headings", () => {
  it.each([
    ["its key", "thu_nhap_binh_quan", "thu_nhap_binh_quan"],
    ["its key in capitals", "THU_NHAP_BINH_QUAN", "thu_nhap_binh_quan"],
    ["its label", "Thu nhập bình quân đầu người", "thu_nhap_binh_quan"],
    ["its label decomposed", "Thu nhập bình quân đầu người".normalize("NFD"), "thu_nhap_binh_quan"],
    ["its label with its unit", "Thu nhập  bình quân đầu người (triệu đồng/người/năm)", "thu_nhap_binh_quan"],
    ["its label with the tone mark elsewhere", "Tỷ lệ đường xã được cứng hoá", "duong_xa"],
    ["the label of a count", "Tỷ lệ hộ sử dụng điện – tổng số", "ho_su_dung_dien.tong"],
    ["the label of one sex", "Tỷ lệ lao động qua đào tạo: nữ giới", "lao_dong_qua_dao_tao.nu-gioi"],
    [
      "the label of a count of one sex",
      "Tỷ lệ lao động qua đào tạo (nữ giới, số đạt)",
      "lao_dong_qua_dao_tao.nu-gioi.dat",
    ],
    ["the label of a part", "Tỷ lệ nghèo đa chiều (ho_can_ngheo)", "ngheo_da_chieu.ho_can_ngheo"],
  ])("name a fact by %s", (_, heading, key) => {
    const { units, understood } = read(`${BASE};${heading}\n00123;A;tdmnpb;2024;7\n`);
    expect(understood.columns[4]?.key).toBe(key);
    expect(units[0]?.facts).toEqual({ [key]: 7 });
  });

  it.each([
    ["Mã xã;Tên xã;Vùng;Năm xét;Thuộc huyện;Năm số liệu;Loại"],
    ["code;name;region;nam-xet;parent;nam_so_lieu;kind"],
    ["MÃ ĐƠN VỊ;XÃ;vùng;nam xet;thuộc;năm số liệu;loại đơn vị"],
  ])("name the attributes of a unit: %s", (heading) => {
    const { units, diagnostics } = read(`${heading};so_truong\n00123;A;TDMNPB;2024;099;2023;xã;3\n`);
    expect(diagnostics).toEqual([]);
    expect(units).toEqual([
      {
        kind: "xa",
        code: "00123",
        name: "A",
        parent: "099",
        vung: "tdmnpb",
        "nam-xet": 2024,
        "nam-so-lieu": 2023,
        origin: "bang.csv:2",
        facts: { so_truong: 3 },
      },
    ]);
  });

  it.each(["STT", "TT", "Ghi chú", "GHI CHÚ về số liệu", "ghi_chu", "Nguồn", "Note"])(
    "may be a remark: %s",
    (heading) => {
      expect(headingFindings(heading)).toMatchObject([
        { code: "data/ignored-column", severity: "warning", params: { column: heading } },
      ]);
    },
  );

  it.each([
    ["thu_nhap_bình_quan", "thu_nhap_binh_quan"],
    ["thu_nhap_binhquan", "thu_nhap_binh_quan"],
    ["Thu nhap binh quan dau nguoi", "Thu nhập bình quân đầu người"],
    ["Thu nhập bình quân/người", "Thu nhập bình quân đầu người"],
    ["ho_su_dung_dien.dạt", "ho_su_dung_dien.dat"],
    ["lao_dong_qua_dao_tao.nam", "lao_dong_qua_dao_tao.dat"],
  ])("near a fact's are an error that suggests it: %s", (heading, nearest) => {
    const [finding, ...others] = headingFindings(heading);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: "data/near-column",
      severity: "error",
      params: { column: heading, nearest },
    });
  });

  it.each(["Số máy cày", "__proto__", "constructor", "ghichuthem"])("that nobody knows are an error: %s", (heading) => {
    expect(headingFindings(heading)).toMatchObject([{ code: "data/unknown-column", severity: "error" }]);
  });

  it("that are missing are an error only where the column has values", () => {
    expect(found(`${BASE};so_truong;;\n1;A;tdmnpb;2024;3;;\n`)).toEqual([]);
    expect(found(`${BASE};so_truong;;\n1;A;tdmnpb;2024;3;;5\n`)).toEqual(["data/unnamed-column 1:32"]);
  });

  it("that name the same thing twice are an error at both places, and the first is read", () => {
    const { units, diagnostics } = read(`${BASE};so_truong;Số trường học\n1;A;tdmnpb;2024;3;4\n`);
    expect(diagnostics).toMatchObject([
      { code: "data/duplicate-column", place: { line: 1, column: 31 }, related: [{ line: 1, column: 21 }] },
    ]);
    expect(units[0]?.facts).toEqual({ so_truong: 3 });
  });

  it("that two facts share are an error that gives their keys", () => {
    const twice = { ...set, facts: set.facts.map((fact) => (fact.derive ? fact : { ...fact, label: "Một tên" })) };
    const { diagnostics } = read(`${BASE};so_truong;Một tên\n1;A;tdmnpb;2024;3;4\n`, {}, twice);
    expect(diagnostics).toMatchObject([{ code: "data/ambiguous-column" }]);
    expect(diagnostics[0]?.params["keys"]).toContain("thu_nhap_binh_quan, von");
  });

  it("of a computed fact are an error", () => {
    expect(codesOf(headingFindings("so_ban_dat"))).toEqual(["data/derived-column"]);
  });

  it.each([
    ["ma", "ten;vung;nam_xet;so_truong\nA;tdmnpb;2024;3", 0],
    ["ten", "ma;vung;nam_xet;so_truong\n1;tdmnpb;2024;3", 1],
    ["vung", "ma;ten;nam_xet;so_truong\n1;A;2024;3", 1],
    ["nam_xet", "ma;ten;vung;so_truong\n1;A;tdmnpb;3", 1],
  ])("must include %s", (column, text, units) => {
    const reading = read(`${text}\n`);
    expect(reading.diagnostics).toMatchObject([{ code: "data/missing-column", params: { column } }]);
    expect(reading.units.length).toBe(units);
    expect(reading.usable).toBe(units > 0);
  });

  it("must include a fact", () => {
    const { diagnostics, usable } = read(`${BASE}\n1;A;tdmnpb;2024\n`);
    expect(codesOf(diagnostics)).toEqual(["data/no-facts"]);
    expect(usable).toBe(false);
  });

  it("may stand below titles, which is said", () => {
    const { diagnostics, usable, units } = read(
      `BIỂU TỔNG HỢP;;;;\nNăm 2024;;;;\n${BASE};so_truong\n1;A;tdmnpb;2024;3\n`,
    );
    expect(diagnostics).toMatchObject([{ code: "data/nothing-matched", params: { at: "bang.csv:3" } }]);
    expect({ usable, units }).toEqual({ usable: false, units: [] });
  });
});

describe("rows", () => {
  const HEAD = `${BASE};so_truong;thu_nhap_binh_quan`;

  it("without a code are findings", () => {
    const { units, diagnostics } = read(
      `${HEAD}\n;Nà Tòng;tdmnpb;2024;3;40\n1;A;tdmnpb;2024;3;40\n;Tổng cộng;;;6;\nCộng:;;;;6;\n`,
    );
    expect(units.map(({ code }) => code)).toEqual(["1"]);
    expect(diagnostics.map((d) => [d.code, d.severity, placeText(d)])).toEqual([
      ["data/no-code", "error", "2:1"],
      ["data/total-row", "warning", "4:1"],
      ["data/total-row", "warning", "5:1"],
    ]);
  });

  it("without a name are units and findings", () => {
    const { units, diagnostics } = read(`${HEAD}\n00123;;tdmnpb;2024;3;40\n`);
    expect(units).toMatchObject([{ code: "00123", name: "00123", facts: { so_truong: 3 } }]);
    expect(diagnostics.map((d) => `${d.code} ${placeText(d)}`)).toEqual(["data/no-name 2:7"]);
  });

  it("with the same code are both units, and a finding at both places", () => {
    const { units, diagnostics } = read(`${HEAD}\n00123;A;tdmnpb;2024;3;40\n00123;B;tdmnpb;2024;4;41\n`);
    expect(units.map(({ name }) => name)).toEqual(["A", "B"]);
    expect(diagnostics).toMatchObject([
      { code: "data/duplicate-code", place: { line: 3 }, related: [{ line: 2 }], params: { name: "B", first: "A" } },
    ]);
  });

  it("keep the zeros of their codes, and say where one seems to have lost some", () => {
    const { units, diagnostics } = read(
      `${HEAD}\n00123;A;tdmnpb;2024;3;4\n00124;B;tdmnpb;2024;3;4\n3268;C;tdmnpb;2024;3;4\nMH-1;D;tdmnpb;2024;3;4\n`,
    );
    expect(units.map(({ code }) => code)).toEqual(["00123", "00124", "3268", "MH-1"]);
    expect(diagnostics).toMatchObject([
      { code: "data/short-code", severity: "warning", place: { line: 4, column: 1 }, params: { padded: "03268" } },
    ]);
  });

  it.each([
    ["short", "1;A;tdmnpb;2024;3"],
    ["long", "1;A;tdmnpb;2024;3;45;27"],
  ])("that are too %s keep their unit, and lose facts that may have shifted", (_, row) => {
    const { units, diagnostics } = read(`${HEAD}\n${row}\n2;B;tdmnpb;2024;3;40\n`);
    expect(units.map(({ code, facts }) => [code, facts])).toEqual([
      ["1", {}],
      ["2", { so_truong: 3, thu_nhap_binh_quan: 40 }],
    ]);
    expect(codesOf(diagnostics)).toEqual(["data/ragged-row"]);
  });

  it("may have empty cells at their end", () => {
    expect(found(`${HEAD};;\n1;A;tdmnpb;2024;3;40;;\n2;B;tdmnpb;2024;3;40;;;;\n`)).toEqual([]);
  });

  it("of another kind are findings", () => {
    const { units, diagnostics } = read(
      `${HEAD};loai\n1;A;tdmnpb;2024;3;40;tỉnh\n2;B;tdmnpb;2024;3;40;\n3;C;tdmnpb;2024;3;40;phố\n4;D;tdmnpb;2024;3;40;Bản\n`,
    );
    // Hamlets are what a fact of this set is computed from.
    expect(units.map(({ code, kind }) => [code, kind])).toEqual([
      ["2", "xa"],
      ["4", "ban"],
    ]);
    expect(diagnostics.map((d) => `${d.code} ${placeText(d)}`)).toEqual([
      "data/other-kind 2:22",
      "data/other-kind 4:22",
    ]);
  });
});

describe("region and year", () => {
  const rows = (vung: string, year: string) => `${BASE};so_truong\n1;A;${vung};${year};3\n`;

  it.each(["tdmnpb", "TDMNPB", "Trung du miền núi phía Bắc", "trung du miền núi phía bắc".normalize("NFD")])(
    "takes %s for a region",
    (vung) => expect(read(rows(vung, "2024")).units[0]?.vung).toBe("tdmnpb"),
  );

  it("takes an abbreviation with its diacritics", () => {
    expect(read(rows("ĐBSH", "2024")).units[0]?.vung).toBe("dbsh");
  });

  it.each([
    ["Bắc", "2024", "data/unknown-region 2:5"],
    ["", "2024", "data/no-region 2:5"],
    ["tdmnpb", "", "data/no-year 2:12"],
    ["tdmnpb", "2024,0", "data/not-a-year 2:12"],
    ["tdmnpb", "24", "data/not-a-year 2:12"],
    ["tdmnpb", "2030", "data/unknown-year 2:12"],
  ])("reports region “%s”, year “%s”", (vung, year, finding) => {
    const { units, diagnostics } = read(rows(vung, year));
    expect(diagnostics.map((d) => `${d.code} ${placeText(d)}`)).toEqual([finding]);
    expect(units[0]?.facts).toEqual({ so_truong: 3 });
  });

  it("has no default", () => {
    const { units } = read("ma;ten;so_truong\n1;A;3\n");
    expect(units).toEqual([{ kind: "xa", code: "1", name: "A", origin: "bang.csv:2", facts: { so_truong: 3 } }]);
  });

  it("from outside hold for every row, and how many rows they replace is told", () => {
    const text = `${BASE};so_truong\n1;A;dbsh;2023;3\n2;B;TDMNPB;2024;3\n3;C;;;3\n`;
    const { units, understood, diagnostics } = read(text, { vung: "TDMNPB", namXet: 2024 });
    expect(units.map((unit) => [unit.vung, unit["nam-xet"]])).toEqual([
      ["tdmnpb", 2024],
      ["tdmnpb", 2024],
      ["tdmnpb", 2024],
    ]);
    expect(understood.overrides).toEqual([
      { attribute: "vung", value: "tdmnpb", replaced: 1 },
      { attribute: "nam-xet", value: "2024", replaced: 1 },
    ]);
    expect(codesOf(diagnostics).filter((code) => code.includes("region"))).toEqual([]);
  });

  it("from outside must be a region", () => {
    expect(read(rows("tdmnpb", "2024"), { vung: "xyz" }).diagnostics).toMatchObject([
      { code: "data/unknown-option", params: { value: "xyz", known: "tdmnpb, dbsh" } },
    ]);
  });
});

describe("values of several columns", () => {
  const one = (headings: string, cells: string) => {
    const { units, diagnostics } = read(`${BASE};${headings}\n00123;A;tdmnpb;2024;${cells}\n`);
    return { facts: units[0]?.facts, found: diagnostics.map((d) => `${d.code} ${placeText(d)}`) };
  };

  it("that cannot be used are kept as such, and every other is read", () => {
    const { facts, found: findings } = one("so_truong;thu_nhap_binh_quan;cho_trong_quy_hoach", "ba;45,27;x");
    expect(facts).toEqual({
      so_truong: { invalid: { code: "not-a-number", params: { value: "ba" } } },
      thu_nhap_binh_quan: 45.27,
      cho_trong_quy_hoach: true,
    });
    expect(findings).toEqual(["data/not-a-number 2:21"]);
  });

  it.each([
    ["a part above its whole", "ho_su_dung_dien.dat;ho_su_dung_dien.tong", "120;100", "data/part-above-whole 2:21"],
    [
      "forms that disagree",
      "ho_su_dung_dien;ho_su_dung_dien.dat;ho_su_dung_dien.tong",
      "90;95;100",
      "data/forms-disagree 2:24",
    ],
    ["a count without its total", "ho_su_dung_dien.dat;ho_su_dung_dien.tong", "95;", "data/incomplete-counts 2:21"],
    ["a percentage out of range", "ho_su_dung_dien", "180%", "data/out-of-range 2:21"],
    ["a figure of one sex out of range", "lao_dong_qua_dao_tao.nu-gioi", "101", "data/out-of-range 2:21"],
  ])("report %s", (_, headings, cells, finding) => {
    expect(one(headings, cells).found).toEqual([finding]);
  });

  it("report one fault once", () => {
    expect(one("ho_su_dung_dien.dat;ho_su_dung_dien.tong", "abc;100").found).toEqual(["data/not-a-number 2:21"]);
  });

  it("warn of percentages that look like fractions", () => {
    const rows = (...cells: readonly string[]) => cells.map((cell, i) => `0012${i};A;tdmnpb;2024;${cell}\n`).join("");
    expect(found(`${BASE};ho_su_dung_dien\n${rows("0,95", "0,9", "1", "0,875")}`)).toEqual([
      "data/looks-like-fraction 1:21",
    ]);
    expect(found(`${BASE};ho_su_dung_dien\n${rows("0,95", "0,9", "95", "0,875")}`)).toEqual([]);
    expect(found(`${BASE};dat_cay_xanh\n${rows("0,95", "0,9", "1", "0,875")}`)).toEqual([]);
  });
});

describe("marks of a council", () => {
  it("are read beside the facts", () => {
    const { units, diagnostics } = read(
      `${BASE};so_truong;hội đồng: 10;hoi_dong:10.1\n1;A;tdmnpb;2024;3;Cơ bản đạt;chưa đạt\n2;B;tdmnpb;2024;3;;không đánh giá\n3;C;tdmnpb;2024;3;-;\n`,
    );
    expect(diagnostics).toEqual([]);
    expect(units.map(({ council }) => council)).toEqual([
      { "10": "nearly-met", "10.1": "not-met" },
      { "10.1": "not-applicable" },
      undefined,
    ]);
  });

  it("on a criterion that is not in the set, or in other words, are findings", () => {
    expect(found(`${BASE};so_truong;hội đồng: 99;hội đồng: 10\n1;A;tdmnpb;2024;3;đạt;tốt\n`)).toEqual([
      "data/unknown-council-id 1:31",
      "data/unknown-mark 2:23",
    ]);
  });
});

describe("what was understood", () => {
  it("is told for every column, with each way in which cells were converted", () => {
    const { understood } = read(
      `# Số liệu minh họa\nSTT;${BASE};ho_su_dung_dien;cho_trong_quy_hoach;Số máy\n1;00123;A;TDMNPB;2024;95,5%;x;1\n2;00124;B;tdmnpb;2024;94.5;–;\n3;00125;C;tdmnpb;2024;không biết;lạ;\n`,
    );
    expect({ rows: understood.rows, units: understood.units, comments: understood.comments }).toEqual({
      rows: 3,
      units: 3,
      comments: ["Số liệu minh họa"],
    });
    expect(understood.columns.map(({ is, key }) => `${is} ${key}`)).toEqual([
      "ignored ",
      "attribute ma",
      "attribute ten",
      "attribute vung",
      "attribute nam_xet",
      "fact ho_su_dung_dien",
      "fact cho_trong_quy_hoach",
      "unusable ",
    ]);
    expect(understood.columns[3]?.conversions).toEqual([
      { conversion: "region-name", count: 1, given: "TDMNPB", taken: "tdmnpb" },
    ]);
    expect(understood.columns[5]).toMatchObject({
      label: "Tỷ lệ hộ sử dụng điện",
      cells: { value: 2, missing: 0, unknown: 1, "not-applicable": 0, invalid: 0 },
      conversions: [
        { conversion: "percent-sign", count: 1, given: "95,5%", taken: "95.5" },
        { conversion: "decimal-comma", count: 1 },
        { conversion: "decimal-point", count: 1, given: "94.5" },
      ],
    });
    expect(understood.columns[6]).toMatchObject({
      cells: { value: 1, missing: 1, invalid: 1 },
      conversions: [{ conversion: "tick" }, { conversion: "dash-missing" }],
    });
  });

  it("tells of a name that was composed", () => {
    const { units, understood } = read(`${BASE};so_truong\n1;${"Quài Tở".normalize("NFD")};tdmnpb;2024;3\n`);
    expect(units[0]?.name).toBe("Quài Tở".normalize("NFC"));
    expect(understood.columns[1]?.conversions).toMatchObject([{ conversion: "composed", count: 1 }]);
  });
});

describe("tables that are not text", () => {
  const row = { ma: "00123", ten: "A", vung: "tdmnpb", nam_xet: 2024 };

  it("have numbers and booleans, which are taken as they are", () => {
    const { units, diagnostics } = unitsFromObjects([{ ...row, dat_cay_xanh: 1.234, cho_trong_quy_hoach: true }], set);
    expect(diagnostics).toEqual([]);
    expect(units[0]).toMatchObject({ code: "00123", facts: { dat_cay_xanh: 1.234, cho_trong_quy_hoach: true } });
  });

  it("may lack keys, and have text as in a file", () => {
    const { units } = unitsFromObjects(
      [
        { ...row, so_truong: "3" },
        { ...row, ma: "00124", dat_cay_xanh: undefined },
      ],
      set,
    );
    expect(units.map(({ facts }) => facts)).toEqual([{ so_truong: 3 }, {}]);
  });

  it("report what is of the wrong type, at the object and key", () => {
    const { diagnostics } = unitsFromObjects(
      [{ ...row, so_truong: true, cho_trong_quy_hoach: 7, thunhap: 1 }],
      set,
      {},
      "xa",
    );
    expect(diagnostics.map(({ code, place }) => [code, place.in === "sheet" && place.cell])).toEqual([
      ["data/unknown-column", "thunhap"],
      ["data/not-a-number", "[0].so_truong"],
      ["data/not-a-boolean", "[0].cho_trong_quy_hoach"],
    ]);
  });

  it("are read like a file of the same cells", () => {
    const table: RawTable = {
      file: "bang.xlsx",
      header: ["ma", "ten", "vung", "nam_xet", "so_truong", null],
      rows: [
        { cells: ["00123", "A", "tdmnpb", 2024, 3, null], at: "bang.xlsx!A2" },
        { cells: [null, null, null, null, null, null], at: "bang.xlsx!A3" },
      ],
      comments: [],
      placeOf: (r, c) => ({ in: "sheet", file: "bang.xlsx", sheet: "Xã", cell: `${"ABCDEF"[c]}${r + 2}` }),
    };
    const { units, diagnostics } = readUnits(table, set);
    expect(diagnostics).toEqual([]);
    expect(units.map(({ origin, facts }) => [origin, facts])).toEqual([["bang.xlsx!A2", { so_truong: 3 }]]);
  });

  it("may be units already: what cannot be used of them is told", () => {
    const facts = { so_truong: 2.5, "ho_su_dung_dien.dat": 5, "ho_su_dung_dien.tong": 4, la: 1 };
    expect(
      checkUnit({ kind: "xa", code: "1", name: "A", facts }, set).map(({ key, issue }) => `${key} ${issue.code}`),
    ).toEqual(["so_truong not-whole", "ho_su_dung_dien.dat part-above-whole", "la unknown-fact"]);
  });
});

describe("messages", () => {
  it.each(["vi", "en"] as const)("of every code are whole in %s", (lang) => {
    for (const [code, message] of Object.entries(dataMessages)) {
      expect(message[lang], code).toMatch(/^[^\p{Lu}].*[^.\s]$/u);
      expect(message.fix[lang], code).not.toBe("");
    }
  });

  it("fill every name from the parameters of the finding", () => {
    const text = `STT;${BASE};so_truong;sotruong;Số máy;so_truong;loai;hội đồng: 99;hội đồng: 10;ho_su_dung_dien
1;00123;A;Bắc;2030;ba;1;1;1;xã;;tốt;180
2;00123;;;24;0,5;;;;bản;;;1
3;;C;;;;;;;;;;
4;7;D;tdmnpb;2024;1
`;
    const { diagnostics } = read(text);
    expect(diagnostics.length).toBeGreaterThan(12);
    for (const diagnostic of diagnostics) {
      for (const lang of ["vi", "en"] as const) {
        const said = messageText(diagnostic, dataMessages, lang);
        expect(said.text, diagnostic.code).not.toBe(diagnostic.code);
        expect(`${said.text} ${said.fix}`, diagnostic.code).not.toMatch(/[{}]/);
      }
    }
  });
});
