import { describe, expect, it } from "vitest";
import { canonicalJson, gradesOf, resolve, statementsOf } from "../../src/catalog/index.js";
import { createComposer } from "../../src/compose/index.js";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import type { Requirement } from "../../src/model/requirement.js";
import { folderRules } from "../../src/node/rule-book.js";

const book = await folderRules("criteria");
const PLACE = "dien-bien/tuan-giao";

const resolved = (family: string, asOf: string, more: object = {}): CriteriaSet => {
  const result = resolve(book.catalog(family)!, { asOf, places: [PLACE], ...more });
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.set;
};

const COMMUNE = "vn/xa-ntm";
const requireOf = (set: CriteriaSet, id: string): Requirement =>
  set.criteria.flatMap(({ indicators }) => indicators).find((one) => one.id === id)!.require;
const tablesIn = (demand: Requirement): readonly string[] =>
  "of" in demand
    ? demand.of.flatMap(tablesIn)
    : "table" in demand
      ? demand.table.cells.map((cell) => (cell.state === "value" ? String(cell.value) : cell.state))
      : [];

describe("shipped rules", () => {
  it("are read without a finding", () => {
    expect(book.diagnostics).toEqual([]);
  });

  it("each resolve to a set that compiles, on a day when it holds", () => {
    for (const family of book.families) {
      const { layers } = book.catalog(family)!;
      const sets = layers.filter((layer) => layer.layer === "set");
      const own = sets.filter((layer) => layer.family === family);
      const undated = sets.filter(({ instrument }) => instrument.inForceFrom === null).map(({ id }) => id);
      for (const layer of own) {
        const asOf = layer.instrument.inForceFrom ?? "2024-12-31";
        const named = asOf >= "2026-02-15" ? [...undated, "vn/xa-ntm/2026-qd-51"] : undated;
        const known = named.filter((id) => layers.some((one) => one.id === id));
        const set = resolved(family, asOf, { set: known, place: layer.place });
        expect(set.family).toBe(family);
        expect(() => createComposer(set)).not.toThrow();
        expect(canonicalJson(set)).not.toMatch(/"(?:file|path)":"(?:\/|[A-Z]:)/);
      }
    }
  });

  it("claim nothing official and assume nothing", () => {
    for (const layer of book.families.flatMap((family) => book.catalog(family)!.layers)) {
      expect([layer.id, gradesOf(layer)]).toMatchObject([layer.id, { official: 0, assumed: 0 }]);
    }
  });
});

describe("318/QĐ-TTg and its amendment", () => {
  const before = resolved(COMMUNE, "2024-02-29");
  const after = resolved(COMMUNE, "2024-03-01");

  it("has 19 criteria and 57 indicators on both sides of the amendment, none of them pending", () => {
    for (const set of [before, after]) {
      expect(set.criteria).toHaveLength(19);
      expect(set.criteria.flatMap(({ indicators }) => indicators)).toHaveLength(57);
      expect(set.pending).toEqual([]);
    }
  });

  it("changes four indicators and leaves all others as they were", () => {
    const changed = before.criteria
      .flatMap(({ indicators }) => indicators)
      .filter(({ id, require }) => JSON.stringify(require) !== JSON.stringify(requireOf(after, id)))
      .map(({ id }) => id);
    expect(changed).toEqual(["13.1", "15.4", "17.1", "18.4"]);
    expect([requireOf(before, "13.1").op, requireOf(after, "13.1").op]).toEqual(["is", "any-of"]);
    expect([requireOf(before, "15.4").op, requireOf(after, "15.4").op]).toEqual(["at-least", "is"]);
    expect(new Set(tablesIn(requireOf(after, "17.1")))).toEqual(new Set(["unset"]));
    expect(new Set(tablesIn(requireOf(before, "17.1")))).not.toEqual(new Set(["unset"]));
  });

  it("says of every statement which file it is from", () => {
    const files = new Set(statementsOf(after).map(({ statement }) => statement.origin.file.split("/")[2]));
    expect([...files].sort()).toEqual(["2022-qd-318", "2024-qd-211"]);
    expect(requireOf(after, "13.1").statement.origin.file).toBe("vn/xa-ntm/2024-qd-211/overlay.yaml");
  });

  it("stands beside 51/2025/QĐ-TTg from 15/02/2026 on, until one is named", () => {
    const result = resolve(book.catalog(COMMUNE)!, { asOf: "2026-02-15" });
    expect(result.ok ? "" : result.refusal.code).toBe("catalog/ambiguous");
    expect(resolved(COMMUNE, "2026-02-14").instrument.number).toBe("318/QĐ-TTg");
    expect(resolved(COMMUNE, "2026-03-01", { set: "vn/xa-ntm/2026-qd-51" }).instrument.number).toBe("51/2025/QĐ-TTg");
  });

  it("has the district plan's rung only in the district and in its time", () => {
    const rungs = (set: CriteriaSet) => set.levels.map(({ id }) => id);
    expect(rungs(resolved(COMMUNE, "2024-12-31", { place: PLACE }))).toEqual(["co-ban-dat-chuan", "dat-chuan"]);
    expect(rungs(resolved(COMMUNE, "2024-12-31"))).toEqual(["dat-chuan"]);
    expect(rungs(resolved(COMMUNE, "2024-03-24", { place: PLACE }))).toEqual(["dat-chuan"]);
  });
});

describe("kiểu mẫu", () => {
  it("asks for 1.1 times an income that is unset, so its own is unset in every column", () => {
    const set = resolved("vn/xa-ntm-kieu-mau", "2024-12-31", { set: "vn/xa-ntm-kieu-mau/2022-qd-319" });
    const cells = tablesIn(requireOf(set, "2.1"));
    expect(cells).toEqual(Array.from({ length: 28 }, () => "unset"));
    expect(set.requires.map(({ family }) => family)).toEqual(["vn/xa-ntm-nang-cao"]);
  });
});

describe("the district plan", () => {
  it("names what it refers to although the first day of the hamlets' decision is not known", () => {
    const result = resolve(book.catalog(`${PLACE}/ke-hoach-2024`)!, { asOf: "2024-12-31" });
    expect(result.ok && result.set.requires.map(({ family }) => family)).toEqual(["dien-bien/ban-ntm", COMMUNE]);
    expect(result.ok && result.notes.map(({ code }) => code)).toEqual(["catalog/undated-required"]);
  });
});
