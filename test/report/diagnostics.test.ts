import { describe, expect, it } from "vitest";
import type { DiagnosticOutput } from "../../src/model/output.js";
import { frameOf, noPaint, renderDiagnostics, reportEn, reportVi } from "../../src/report/index.js";

const place = { in: "text", file: "xa.csv", line: 2, column: 7, length: 3 } as const;
const finding = (more: Partial<DiagnosticOutput> = {}): DiagnosticOutput => ({
  code: "data/not-a-number",
  severity: "error",
  place,
  params: {},
  text: "“abc” không phải là số",
  fix: "ghi một số",
  ...more,
});
const csv = "ma;ten;x\n00123;abc;9\n";

describe("findings", () => {
  it("have a place, a code, the line, and how to mend it", () => {
    const found = [
      finding(),
      finding({ severity: "warning", place: { in: "sheet", file: "a.xlsx", sheet: "Xã", cell: "B2" }, fix: "" }),
    ];
    expect(renderDiagnostics(found, (at) => frameOf(csv, at), { words: reportVi, paint: noPaint })).toBe(
      [
        "xa.csv:2:7: lỗi [data/not-a-number] “abc” không phải là số",
        "  2 | 00123;abc;9",
        "    |       ^^^",
        "  cách sửa: ghi một số",
        "a.xlsx Xã!B2: cảnh báo [data/not-a-number] “abc” không phải là số",
        "1 lỗi, 1 cảnh báo",
      ].join("\n"),
    );
  });

  it("name the other places that take part, as an editor opens them", () => {
    const related = [{ in: "text", file: "facts.yaml", line: 4, column: 3 } as const, { ...place, line: 9 }];
    const text = (words: typeof reportVi) =>
      renderDiagnostics([finding({ related })], () => null, { words, paint: noPaint }).split("\n")[1];
    expect(text(reportVi)).toBe("  xem thêm: facts.yaml:4:3, xa.csv:9:7");
    expect(text(reportEn)).toBe("  see also: facts.yaml:4:3, xa.csv:9:7");
  });

  it("are nothing when there are none", () => {
    expect(renderDiagnostics([], () => null, { words: reportEn, paint: noPaint })).toBe("");
  });
});

describe("the frame of a finding", () => {
  it("is cut around the place in a long line", () => {
    const long = `${"a".repeat(200)}XYZ${"b".repeat(200)}`;
    const [line = "", caret = ""] = frameOf(long, { ...place, line: 1, column: 201 })!.split("\n");
    expect(line).toHaveLength(106);
    expect(line.slice(caret.indexOf("^"), caret.length)).toBe("XYZ");
  });

  it("points right below letters with marks of their own, and shows no control characters", () => {
    const text = `${"Mường".normalize("NFD")};\u001bab;c`;
    const column = text.indexOf("ab") + 1;
    expect(frameOf(text, { ...place, line: 1, column, length: 2 })).toBe("1 | Mường; ab;c\n  |        ^^");
  });

  it("is absent where there is no such line", () => {
    expect(frameOf(csv, { ...place, line: 9 })).toBeNull();
    expect(frameOf(csv, { in: "file", file: "xa.csv" })).toBeNull();
    expect(frameOf(csv, { ...place, column: 500 })).not.toBeNull();
  });
});
