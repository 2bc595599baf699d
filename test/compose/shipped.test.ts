import { describe, expect, it } from "vitest";
import { resolve } from "../../src/catalog/index.js";
import { assessTree, createComposer, factsByKind } from "../../src/compose/index.js";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import type { OverlayLayer } from "../../src/model/layer.js";
import type { Requirement } from "../../src/model/requirement.js";
import type { FactValue, Unit } from "../../src/model/unit.js";
import { folderRules } from "../../src/node/rule-book.js";
import { at, overlayLayer } from "../catalog/build.js";

const book = await folderRules("criteria");

const resolved = (family: string, set: string | readonly string[] = [], overlays: readonly OverlayLayer[] = []) => {
  const result = resolve(book.catalog(family)!, { asOf: "2024-12-31", set, overlays });
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.set;
};

const COMMUNE = "vn/xa-ntm";
const PLAN = "dien-bien/tuan-giao/ke-hoach-2024";

/** Criteria that count double where a title is at stake. */
const KEY = ["10", "17", "19"];

/** For each criterion that is not key and has one, a value of one fact that alone makes it not met. */
const spoilers = (set: CriteriaSet): readonly (readonly [fact: string, value: FactValue])[] =>
  set.criteria
    .filter(({ id }) => !KEY.includes(id))
    .flatMap(({ indicators }) => {
      const values = indicators.flatMap(({ require }) => spoilerOf(require) ?? []);
      return values.slice(0, 1);
    });

function spoilerOf(demand: Requirement): readonly (readonly [string, FactValue])[] | undefined {
  if (demand.appliesWhen) return undefined;
  if (demand.op === "is") return [[demand.fact, false]];
  if (demand.op === "none") return [[demand.fact, 1]];
  if (demand.op !== "at-least" || demand.table.cells.some(({ state }) => state !== "value")) return undefined;
  return [[demand.fact, 0]];
}

const xa = (code: string, name: string, facts: Record<string, FactValue> = {}): Unit => ({
  kind: "xa",
  code,
  name,
  parent: "099",
  vung: "tdmnpb",
  "nam-xet": 2024,
  facts: { xa_dac_biet_kho_khan: false, xa_atk_huyen_ngheo: false, ...facts },
});

describe("keeping the title", () => {
  const set = resolved("vn/giu-danh-hieu", "vn/giu-danh-hieu/2022-qd-18");
  const communes = set.requires.find(({ family }) => family === COMMUNE)!;
  const failing = spoilers(communes);
  const verdictWith = (unmet: number) => {
    const facts = Object.fromEntries(failing.slice(0, unmet));
    const composed = assessTree(set, [xa("1", "Xã", facts)]);
    return [composed.assessments[0]?.criteria[0]?.verdict, composed.required.get(COMMUNE)?.[0]?.counts.criteria.notMet];
  };

  it("is lost for sure at half of the criteria: 10 of 19, not 9, while the others are not known", () => {
    expect(failing.length).toBeGreaterThan(9);
    expect(verdictWith(9)).toEqual(["unknown", 9]);
    expect(verdictWith(10)).toEqual(["not-met", 10]);
    expect(verdictWith(0)).toEqual(["unknown", 0]);
  });
});

describe("conditions of recognition", () => {
  it("rest on the commune's own level, which today's cells leave open", () => {
    const set = resolved("vn/cong-nhan", "vn/cong-nhan/2022-qd-18");
    const composed = assessTree(set, [xa("1", "Xã")]);
    expect(composed.units[0]?.facts["dat_moi_tieu_chi"]).toMatchObject({ derived: [0, 1], evidence: null });
    const [fact, value] = spoilers(set.requires[0]!)[0]!;
    const failed = assessTree(set, [xa("1", "Xã", { [fact]: value })]);
    expect(failed.units[0]?.facts["dat_moi_tieu_chi"]).toMatchObject({ derived: [0, 0] });
    expect(failed.assessments[0]?.criteria[0]?.verdict).toBe("not-met");
  });
});

describe("the district plan of 2024", () => {
  const district: Unit = { kind: "huyen", code: "099", name: "Tuần Giáo", facts: {} };
  const named = [xa("03289", "Quài Cang"), xa("MH-01", "Quài Nưa"), xa("MH-02", "Chiềng Sinh")];
  const figures = (set: CriteriaSet, units: readonly Unit[]) => assessTree(set, units).units[0]?.facts ?? {};

  it("counts levels of its communes, and says what it does not know", () => {
    const set = resolved(PLAN);
    const facts = figures(set, [district, ...named]);
    expect(facts["so_xa_co_ban_dat_chuan"]).toMatchObject({ derived: [0, 3], from: "0–3 / 3 xã có trong dữ liệu" });
    expect(facts["so_tieu_chi_binh_quan"]).toMatchObject({ derived: [0, 19] });
    expect(facts["xa_quai_nua_dat_chuan"]).toEqual({ unknown: "chưa biết mã của xã Quài Nưa" });
    expect(facts["xa_quai_cang_dat_chuan"]).toMatchObject({ derived: [0, 1] });
    expect(facts["so_ban_dat_chuan"]).toMatchObject({ unknown: expect.stringContaining("bản dựng lại") });
  });

  it("finds a named commune once an overlay gives its code", () => {
    const mine = overlayLayer("ma-xa", PLAN, null, {
      place: "dien-bien/tuan-giao",
      unitCodes: [{ name: "Quài Nưa", code: "MH-01", evidence: "assumed", origin: at("ma-xa.yaml") }],
    });
    const facts = figures(resolved(PLAN, [], [mine]), [district, ...named]);
    expect(facts["xa_quai_nua_dat_chuan"]).toMatchObject({ derived: [0, 1], evidence: "assumed" });
  });

  it("weighs income by people and adds up trained labour, from counts alone", () => {
    const set = resolved(PLAN);
    const with_ = (code: string, thu_nhap: number, dan_so: number, dat: number, tong: number) =>
      xa(code, code, {
        thu_nhap_binh_quan: thu_nhap,
        dan_so,
        "lao_dong_qua_dao_tao.dat": dat,
        "lao_dong_qua_dao_tao.tong": tong,
      });
    const facts = figures(set, [district, with_("1", 45.27, 5000, 600, 1000), with_("2", 38.73, 5000, 601, 1000)]);
    expect(facts["thu_nhap_binh_quan_nong_thon"]).toMatchObject({ derived: [42, 42] });
    expect(facts["lao_dong_qua_dao_tao_nong_thon"]).toMatchObject({ derived: [60.05, 60.05] });
  });

  it("knows what may be reported of each kind of unit", () => {
    const facts = factsByKind(resolved(PLAN));
    const idsOf = (kind: string) => facts.get(kind)?.map(({ id }) => id);
    expect([...facts.keys()].sort()).toEqual(["ban", "huyen", "xa"]);
    expect(idsOf("xa")).toContain("dan_so");
    expect(idsOf("huyen")).not.toContain("so_xa_dat_chuan");
    expect(createComposer(resolved(PLAN)).set.family).toBe(PLAN);
  });
});
