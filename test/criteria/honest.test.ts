import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { resolve } from "../../src/catalog/resolve.js";
import { createEvaluator } from "../../src/evaluate/index.js";
import { explainUnit, vi } from "../../src/explain/index.js";
import { catalogOf, loadLayers } from "../../src/language/index.js";
import type { Statement } from "../../src/model/evidence.js";
import type { Layer, SetLayer } from "../../src/model/layer.js";

// What no shipped layer may do, whatever it says.

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  );
const files = walk("criteria")
  .filter((path) => path.endsWith(".yaml") && !path.includes("/cases/"))
  .map((path) => ({ path: path.slice("criteria/".length), text: readFileSync(path, "utf8"), sha256: "" }));
const { layers } = loadLayers(files);
const layer = (id: string): Layer => {
  const found = layers.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no layer ${id}`);
  return found;
};

/** Every object inside `value` that `is` holds for. */
function all<T>(value: unknown, is: (value: object) => boolean): T[] {
  if (typeof value !== "object" || value === null) return [];
  return [...(is(value) ? [value as T] : []), ...Object.values(value).flatMap((inner) => all<T>(inner, is))];
}
const statements = (value: unknown): Statement[] => all(value, (one) => "evidence" in one && "cite" in one);

const UNRECORDED = /chưa được ghi lại/;
/** What the file says of its instrument; only a checklist shows it. */
const noteOf = (id: string): string => {
  const own = files.find(({ path }) => path === `${id}/set.yaml` || path === `${id}/overlay.yaml`);
  return parse(own?.text ?? "").instrument.note ?? "";
};

describe.each(layers.map((one) => [one.id, one] as const))("%s", (id, own) => {
  it("names the source of what a source states, or says that it was not recorded", () => {
    const silent = statements(own).filter(
      ({ evidence, sources, quoted, note = "" }) =>
        evidence === "secondary" && !sources?.length && quoted === undefined && !UNRECORDED.test(note),
    );
    if (silent.length > 0) expect(noteOf(id)).toMatch(UNRECORDED);
  });

  it("cites no article that the sources do not print", () => {
    const articles = statements(own).flatMap(({ cite }) =>
      [...cite.at.matchAll(/Điều \d+/g)].map(([article]) => `${cite.instrument} ${article}`),
    );
    // Whose article is asked for, and said not to have it, is no citation of it.
    const known = new Set(["318/QĐ-TTg Điều 1", "18/2022/QĐ-TTg Điều 4", "03/2024/QĐ-TTg Điều 4"]);
    expect(articles.filter((article) => !known.has(article))).toEqual([]);
  });

  it("cites an instrument and a place, never an address", () => {
    for (const { cite } of statements(own)) {
      expect(`${cite.instrument} ${cite.at}`).not.toMatch(/https?:|www\.|\bS\d+\b|báo/i);
      expect(cite.at).not.toBe("");
    }
  });

  it("never sends a reader of the text to a place that only a reconstruction has", () => {
    const unset = all<{ readonly statement: Statement }>(own, (one) => "state" in one && one.state === "unset");
    for (const { statement } of unset) expect(statement.cite.at).not.toMatch(/bản dựng lại/);
  });

  it("has clauses that read well inside a sentence", () => {
    const clauses = all<Record<"text" | "why" | "check", string>>(own, (one) => "why" in one && "check" in one);
    for (const { text, why, check } of clauses) for (const part of [text, why, check]) expect(part).not.toMatch(/\.$/);
  });
});

/** Lines that stand before the criteria when a commune is explained. */
function columnLines(facts: Readonly<Record<string, number | boolean>>): string[] {
  const answer = resolve(catalogOf("vn/xa-ntm", layers), { asOf: "2023-12-31" });
  if (!answer.ok) throw new Error(answer.refusal.code);
  const unit = { kind: "xa", code: "MH-01", name: "Xã thử", vung: "dnb", "nam-xet": 2023, facts } as const;
  const lines = explainUnit(createEvaluator(answer.set).assess(unit), answer.set, vi);
  return lines.filter(({ mark, node }) => mark === "note" && node === null).map(({ text }) => text);
}

describe("why a column was chosen", () => {
  it.each([
    [3, "từ 3 trường trở xuống", "không quá 3 trường"],
    [4, "trên 3 trường", "trên 3 trường"],
  ])("%i schools: the band and the reason agree", (so_truong, band, reason) => {
    expect(columnLines({ so_truong })).toContainEqual(
      expect.stringContaining(
        `: ${band}, vì “Số trường học các cấp trên địa bàn xã”: ${reason}. Căn cứ: 1491/QĐ-BGDĐT`,
      ),
    );
  });

  it("a specially-difficult commune of another region uses the northern column, by Điều 1", () => {
    expect(columnLines({ xa_dac_biet_kho_khan: true })).toContainEqual(
      expect.stringContaining(
        "Vùng: cột vùng Trung du miền núi phía Bắc (đã khai: Đông Nam Bộ), vì “Xã đặc biệt khó khăn”: “có”. Căn cứ: 318/QĐ-TTg, Điều 1; quy định theo trang chính thức trích dẫn, chưa đối chiếu với văn bản.",
      ),
    );
  });
});

describe("what could be taken for the law", () => {
  it("the percentages of satisfaction are not cited from the article that does not print them", () => {
    const satisfaction = (layer("vn/cong-nhan/2022-qd-18") as SetLayer).criteria.find(({ id }) => id === "3");
    const numbers = statements(satisfaction).filter(({ confidence }) => confidence === 55);
    expect(numbers.length).toBeGreaterThan(1);
    for (const { cite } of numbers) expect(cite.at).toBe("chưa rõ chỗ nào ghi tỷ lệ (Điều 4 không ghi)");
  });

  it("meeting every criterion is never called enough for recognition", () => {
    for (const id of ["vn/xa-ntm/2022-qd-318", "vn/xa-ntm-nang-cao/2022-qd-318", "vn/xa-ntm-kieu-mau/2022-qd-319"]) {
      const { policies } = layer(id) as SetLayer;
      expect(policies.map(({ label }) => label)).toEqual([
        expect.stringContaining("chưa xét các điều kiện công nhận khác"),
      ]);
    }
  });

  it("a set that lacks most of its indicators is called a skeleton in its title", () => {
    const lacking = layers.flatMap((one) => {
      if (one.layer !== "set" || one.status === "draft") return [];
      const have = one.criteria.reduce((sum, { indicators }) => sum + indicators.length, 0);
      return have < (one.declared?.indicators ?? 0) || one.unencoded.length > 0 ? [one.title] : [];
    });
    expect(lacking).toHaveLength(3);
    for (const title of lacking) expect(title).toMatch(/\(bộ khung/);
  });

  it("a value borrowed from the communes says so where they have no such indicator", () => {
    const water = (layer("dien-bien/ban-ntm/2022-qd-1926") as SetLayer).criteria
      .flatMap(({ indicators }) => indicators)
      .find(({ id }) => id === "13.1");
    expect(statements(water).map(({ note = "" }) => note)).toContainEqual(
      expect.stringContaining("không có chỉ tiêu nước hợp vệ sinh"),
    );
  });

  it("a bound that recognised communes give is called no more than a hint", () => {
    const bounded = statements(layer("vn/xa-ntm/2022-qd-318")).filter(({ bounds }) => bounds?.sources.includes("XCN"));
    expect(new Set(bounded.map(({ id }) => id.replace(/\/.*/, "")))).toEqual(new Set(["4.2", "9.2", "11.1", "12.1"]));
    for (const { note = "" } of bounded) expect(note).toMatch(/chỉ để tham khảo/);
  });

  it("the order of merged communes and the groups of Điện Biên are open questions, applied to nobody", () => {
    const asked = (id: string) => (layer(id) as SetLayer).openQuestions.map(({ question }) => question);
    expect(asked("vn/cong-nhan/2022-qd-18")).toContain("Xã mới hình thành do nhập nhiều xã thì công nhận thế nào?");
    expect(asked("vn/xa-ntm/2026-qd-51")).toContain("Các xã của tỉnh Điện Biên thuộc nhóm nào?");
  });
});
