import { describe, expect, it } from "vitest";
import { commentsOf } from "../../src/verify/yaml-text.js";
import { codesOf, FILES, filesOf, fillIn, open, type Row, SET, signed, sourcesFrom, textsAfter } from "./fixture.js";

const VERIFIED = { evidence: "official", verified: { by: "Lò Thị B", on: "2026-11-20" } };

/** The layer after a checklist was filled in, and its texts. */
function verified(rows: Readonly<Record<string, Row>>, opened = open()) {
  const reading = fillIn(rows, opened);
  expect(reading.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const application = reading.apply();
  const texts = textsAfter(application, opened);
  return { texts, application, now: open(sourcesFrom(texts), opened.layer.id) };
}

const statement = (opened: ReturnType<typeof open>, id: string) => {
  const { origin: _, ...own } = opened.statements.get(id)!.statement;
  return own;
};

describe("what was found goes into the rule files", () => {
  it("a confirmed statement is official, keeps what it says of its sources, and loses its percentage of doubt", () => {
    const { now } = verified({ "1.1/at-least/dbsh": signed("đúng"), instrument: signed("đúng") });
    expect(statement(now, "1.1/at-least/dbsh")).toEqual({
      id: "1.1/at-least/dbsh",
      ...VERIFIED,
      bounds: { above: 50, sources: ["S1"] },
      note: "Xem lại.",
      cite: { instrument: "1/QĐ-THU", at: "Chỉ tiêu 1.1" },
    });
    expect(statement(now, "instrument")).toMatchObject({ ...VERIFIED, sources: ["S1"] });
  });

  it("a changed value takes nothing of what spoke for the old one, and says that a note stayed", () => {
    const { now, application } = verified({ "1.1/at-least/dbsh": signed("62,5") });
    expect(statement(now, "1.1/at-least/dbsh")).toEqual({
      id: "1.1/at-least/dbsh",
      ...VERIFIED,
      note: "Xem lại.",
      cite: { instrument: "1/QĐ-THU", at: "Chỉ tiêu 1.1" },
    });
    expect(now.statements.get("1.1/at-least/dbsh")?.value).toBe(62.5);
    expect(codesOf(application.diagnostics)).toEqual(["verify/note-kept"]);
  });

  it("a hole is filled, and a cell may turn out to be not demanded", () => {
    const { now, texts } = verified({
      "1.1/at-least/common": signed("48"),
      "1.1/at-least/tdmnpb": signed("không yêu cầu"),
    });
    expect(now.statements.get("1.1/at-least/common")).toMatchObject({ value: 48, statement: VERIFIED });
    expect(texts.get(`${SET}/01-thu-nhap.yaml`)).toContain("tdmnpb: { value: not-demanded, evidence: official");
  });

  it("no comment is lost, whatever is taken away around it", () => {
    const { texts } = verified({
      "1.1/at-least/dbsh": signed("62,5"),
      "1.1/at-least/tdmnpb": signed("46"),
      "2.1/2/at-most": signed("2"),
      "2.1": signed("đúng"),
      "1.10/at-least": signed("90"),
      instrument: signed("đúng"),
    });
    for (const { path, text } of filesOf()) {
      const comments = (of: string) => commentsOf(of).map(({ from, to }) => of.slice(from, to));
      expect([path, comments(texts.get(path)!)]).toEqual([path, comments(text)]);
    }
  });

  it("a statement that owed its grade to a verified one does not rise with it", () => {
    const before = open();
    const { now } = verified({ "2.1": signed("đúng"), "1.10/at-least": signed("đúng") });
    expect(statement(now, "2.1")).toMatchObject(VERIFIED);
    for (const id of ["2.1/all-of", "1.10/at-least/common"]) {
      expect(before.statements.has(id)).toBe(true);
      expect(statement(now, id)).toEqual(statement(before, id));
    }
  });

  it("files that hold nothing that was found are not touched", () => {
    const { application } = verified({ "2.2": signed("đúng") });
    expect(application.ok && application.files.map(({ path }) => path)).toEqual([`${SET}/02-khac.yaml`]);
  });

  it("the ends of lines stay as they are", () => {
    const crlf = Object.fromEntries(Object.entries(FILES).map(([path, text]) => [path, text.replaceAll("\n", "\r\n")]));
    const { texts } = verified({ "1.1/at-least/dbsh": signed("62"), "1": signed("đúng") }, open(filesOf(crlf)));
    expect(texts.get(`${SET}/01-thu-nhap.yaml`)).not.toMatch(/[^\r]\n/);
  });

  it("a name cannot say anything but a name", () => {
    const name = 'X", on: "2000-01-01" }, evidence: assumed # {{';
    const { now } = verified({ "2.2": signed("đúng", { "người đối chiếu": name }) });
    expect(statement(now, "2.2").verified).toEqual({ by: name, on: "2026-11-20" });
  });

  it("an overlay is verified as a set is, by the names of the set that it amends", () => {
    const id = "dien-bien/xa-thu/2024-qd-2";
    const overlay = `title: Phần của tỉnh
amends: vn/xa-thu
place: dien-bien
instrument: { number: 2/QĐ-UBND, title: Quyết định, issuer: UBND tỉnh, signed: "2024-03-01", in-force-from: "2024-03-01", evidence: unverified }
fills:
  - indicator: "1.1"
    cell: { vung: dbsh }
    value: 60 # cao hơn
    evidence: unverified
    confidence: 50
    cite: { at: Điều 1 }
`;
    const opened = open(filesOf({ ...FILES, [`${id}/overlay.yaml`]: overlay }), id);
    const reading = fillIn({ "1.1/fill/vung=dbsh": signed("61") }, opened);
    expect(reading.verifications.map(({ entry }) => [entry.said.label, entry.said.cell, entry.said.demand])).toEqual([
      [
        "Chỉ tiêu 1.1. =Thu nhập bình quân",
        "Vùng: Đồng bằng sông Hồng",
        "“Thu nhập”: từ 60 triệu đồng/người/năm trở lên",
      ],
    ]);
    expect(textsAfter(reading.apply(), opened).get(`${id}/overlay.yaml`)).toBe(
      overlay
        .replace("value: 60", "value: 61")
        .replace(
          "    evidence: unverified\n    confidence: 50",
          '    evidence: official\n    verified: { by: "Lò Thị B", on: "2026-11-20" }',
        ),
    );
  });
});
