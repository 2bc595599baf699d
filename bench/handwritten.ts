import type { Because, Counts, Margin, MissingFact, ResultNode, RuleInfo, Threshold } from "../src/model/assessment.js";
import type { CriteriaSet } from "../src/model/criteria-set.js";
import type { Evidence, Statement } from "../src/model/evidence.js";
import type { FactValue, Unit } from "../src/model/unit.js";

// The national set of 2021–2025 as a programmer would write it by hand for this one set: straight-line code, numbers in
// the text, results of the same shape as the library's (node, reason, reading, threshold, margin, evidence, counts,
// missing facts). It knows nothing of evidence policies, declared or invalid values, overlays or other sets.

const REGIONS = ["tdmnpb", "dbsh", "btb", "dhntb", "tn", "dnb", "dbscl"];
const U = Number.NaN;
const REACHED: Because = { code: "threshold-reached" };
const MISSED: Because = { code: "threshold-missed" };
const UNSET: Because = { code: "unset" };
const NONE: readonly ResultNode[] = [];

interface HandResult {
  readonly unit: Unit;
  readonly criteria: readonly ResultNode[];
  readonly counts: { readonly criteria: Counts; readonly indicators: Counts };
  readonly level: { readonly surely: string | null; readonly possibly: string | null };
  readonly missing: readonly MissingFact[];
}

/** The hand-written evaluator. Labels, citations and statements are looked up once, as such code would hold constants. */
export function handwritten(set: CriteriaSet): (unit: Unit) => HandResult {
  const infos = new Map<string, RuleInfo>();
  const info = (id: string, op: string): RuleInfo => {
    const key = `${id} ${op}`;
    const known = infos.get(key);
    if (known) return known;
    const [indicator = ""] = id.split("/");
    const criterion = set.criteria.find((c) => c.id === indicator.split(".")[0]);
    const found = criterion?.indicators.find((i) => i.id === indicator) ?? criterion;
    if (!found) throw new Error(id);
    const kind = id.includes("/") ? "requirement" : id.includes(".") ? "indicator" : "criterion";
    const { statement } = found;
    const made: RuleInfo = {
      kind,
      id,
      label: found.label,
      op,
      cite: statement.cite,
      origin: statement.origin,
      statement,
    };
    infos.set(key, made);
    return made;
  };
  const thresholds = (rule: RuleInfo, op: string, unit: string, values: readonly number[]): readonly Threshold[] =>
    values.map((value, c) => ({ op, value, unit, cell: { vung: REGIONS[c] ?? "" }, statement: rule.statement }));

  type Leaf = (facts: Unit["facts"], column: number, missing: MissingFact[]) => ResultNode;
  const lacking = (rule: RuleInfo, fact: string, threshold: Threshold | null, missing: MissingFact[]): ResultNode => {
    missing.push({ fact, question: fact, reportedBy: "UBND xã", neededBy: [rule.id], couldSettle: [] });
    const because: Because = { code: "fact-missing", params: { fact } };
    const reading = { id: fact, state: "missing" } as const;
    return {
      rule,
      verdict: "unknown",
      because,
      fact: reading,
      threshold,
      margin: null,
      evidence: null,
      children: NONE,
    };
  };
  const graded = (
    rule: RuleInfo,
    fact: string,
    op: "at-least" | "at-most",
    unit: string,
    values: readonly number[],
  ): Leaf => {
    const rows = thresholds(rule, op, unit, values);
    const { evidence } = rule.statement;
    const up = op === "at-least";
    return (facts, column, missing) => {
      const threshold = rows[column] ?? null;
      const value = facts[fact];
      if (typeof value !== "number") return lacking(rule, fact, threshold, missing);
      const wanted = values[column] ?? U;
      const reading = { id: fact, state: "value", value } as const;
      if (wanted !== wanted) {
        return {
          rule,
          verdict: "unknown",
          because: UNSET,
          fact: reading,
          threshold,
          margin: null,
          evidence: null,
          children: NONE,
        };
      }
      const margin: Margin = { value: Math.round((up ? value - wanted : wanted - value) * 1e9) / 1e9, unit };
      const met = up ? value >= wanted : value <= wanted;
      return {
        rule,
        verdict: met ? "met" : "not-met",
        because: met ? REACHED : MISSED,
        fact: reading,
        threshold,
        margin,
        evidence,
        children: NONE,
      };
    };
  };
  const flag = (rule: RuleInfo, fact: string): Leaf => {
    const { evidence } = rule.statement;
    const threshold: Threshold = { op: "is", value: 1, unit: "", cell: {}, statement: rule.statement };
    const node = (value: 0 | 1): ResultNode => ({
      rule,
      verdict: value ? "met" : "not-met",
      because: value ? REACHED : MISSED,
      fact: { id: fact, state: "value", value },
      threshold,
      margin: null,
      evidence,
      children: NONE,
    });
    const yes = node(1);
    const no = node(0);
    return (facts, _column, missing) => {
      const value: FactValue = facts[fact];
      return value === true ? yes : value === false ? no : lacking(rule, fact, threshold, missing);
    };
  };
  const join = (rule: RuleInfo, children: readonly ResultNode[]): ResultNode => {
    let failed = 0;
    let open = 0;
    let applied = 0;
    let weakest: Evidence = "official";
    for (const { verdict, evidence } of children) {
      if (verdict === "not-met") failed++;
      else if (verdict === "unknown") open++;
      if (verdict !== "not-applicable") applied++;
      if (evidence === "unverified" || (evidence === "secondary" && weakest === "official")) weakest = evidence;
    }
    const of = children.length;
    if (failed > 0)
      return whole(rule, "not-met", { code: "some-not-met", params: { notMet: failed, of } }, weakest, children);
    if (open > 0)
      return whole(rule, "unknown", { code: "some-unknown", params: { unknown: open, of } }, null, children);
    if (applied === 0)
      return whole(rule, "not-applicable", { code: "none-applies", params: { of } }, weakest, children);
    return whole(rule, "met", { code: "all-met", params: { of } }, weakest, children);
  };
  const whole = (
    rule: RuleInfo,
    verdict: ResultNode["verdict"],
    because: Because,
    evidence: Evidence | null,
    children: readonly ResultNode[],
  ): ResultNode => ({
    rule,
    verdict,
    because,
    fact: null,
    threshold: null,
    margin: null,
    evidence,
    children,
  });

  const either = (rule: RuleInfo, a: ResultNode, b: ResultNode): ResultNode => {
    const children = [a, b];
    if (a.verdict === "met" || b.verdict === "met") {
      const evidence = (a.verdict === "met" ? a : b).evidence;
      return whole(rule, "met", { code: "some-met", params: { met: 1, of: 2 } }, evidence, children);
    }
    if (a.verdict === "unknown" || b.verdict === "unknown") {
      return whole(rule, "unknown", { code: "some-unknown", params: { unknown: 1, of: 2 } }, null, children);
    }
    return whole(rule, "not-met", { code: "none-met", params: { of: 2 } }, b.evidence, children);
  };

  const pct = (id: string, fact: string, ...values: readonly number[]) =>
    graded(info(id, "at-least"), fact, "at-least", "%", values);
  const same = (value: number) => [value, value, value, value, value, value, value];
  const yes = (id: string, fact: string) => flag(info(id, "is"), fact);
  const both = (id: string, fact: string, values: readonly number[]): Leaf => {
    const rule = info(id, "each");
    const men = pct(`${id}/1`, `${fact}.nam-gioi`, ...values);
    const women = pct(`${id}/2`, `${fact}.nu-gioi`, ...values);
    return (facts, column, missing) => join(rule, [men(facts, column, missing), women(facts, column, missing)]);
  };

  const i11 = yes("1.1", "quy_hoach_chung_duoc_phe_duyet"),
    i12 = yes("1.2", "quy_dinh_quan_ly_quy_hoach");
  const i21 = pct("2.1", "duong_xa", ...same(100)),
    i22 = pct("2.2", "duong_thon", 80, 100, U, U, U, 100, U);
  const i23 = pct("2.3", "duong_ngo_xom", 50, U, U, U, U, U, U),
    i24 = pct("2.4", "duong_noi_dong", 70, U, U, U, U, U, U);
  const i31 = pct("3.1", "dat_duoc_tuoi_tieu", ...same(80)),
    i32 = yes("3.2", "phong_chong_thien_tai");
  const i41 = yes("4.1", "he_thong_dien"),
    i42 = pct("4.2", "ho_su_dung_dien", 95, 99, 98, 98, 98, U, 98);
  const r51 = info("5.1", "all-of"),
    least = pct("5.1/1", "truong_csvc_toi_thieu", ...same(100));
  const notDemanded = whole(info("5.1/1", "at-least"), "not-applicable", { code: "not-demanded" }, "secondary", NONE);
  const few = pct("5.1/2", "truong_csvc_muc_do_1", 50, 100, 50, 50, 50, 100, 50),
    many = pct("5.1/2", "truong_csvc_muc_do_1", 70, 100, 70, 70, 70, 100, 70);
  const i61 = yes("6.1", "nha_van_hoa_xa"),
    i62 = yes("6.2", "diem_vui_choi"),
    i63 = pct("6.3", "thon_co_nha_van_hoa", ...same(100));
  const r71 = info("7.1", "any-of"),
    market = yes("7.1/1", "cho_nong_thon"),
    trade = yes("7.1/2", "noi_mua_ban");
  const noMarket = whole(
    info("7.1/1", "is"),
    "not-applicable",
    { code: "condition-false", params: { facts: "cho_trong_quy_hoach" } },
    "unverified",
    NONE,
  );
  const i81 = yes("8.1", "diem_buu_chinh"),
    i82 = yes("8.2", "vien_thong_internet"),
    i83 = yes("8.3", "dai_truyen_thanh"),
    i84 = yes("8.4", "ung_dung_cntt");
  const i91 = graded(info("9.1", "none"), "nha_tam_dot_nat", "at-most", "nhà", same(0)),
    i92 = pct("9.2", "ho_nha_kien_co", 75, 90, 80, 80, 75, 90, 70);
  const income = [
    [39, 53, 39, 44, 44, U, 53],
    [42, 56, 42, 47, 47, U, 56],
    [45, 59, 45, 50, 50, U, 59],
    [48, 62, 48, 53, 53, U, 62],
  ].map((row) => graded(info("10.1", "at-least"), "thu_nhap_binh_quan", "at-least", "triệu đồng/người/năm", row));
  const i111 = graded(info("11.1", "at-most"), "ngheo_da_chieu", "at-most", "%", [13, 2.5, 6.5, 5, 7, 1, 4]);
  const i121 = both("12.1", "lao_dong_qua_dao_tao", [60, 75, 70, 70, 60, 75, 70]),
    i122 = both("12.2", "lao_dong_co_chung_chi", [20, 30, 25, 25, 20, 30, 20]);
  const i131 = yes("13.1", "htx_hieu_qua"),
    i132 = yes("13.2", "mo_hinh_lien_ket"),
    i133 = yes("13.3", "truy_xuat_nguon_goc");
  const i134 = yes("13.4", "ke_hoach_lang_nghe"),
    i135 = yes("13.5", "to_khuyen_nong_cong_dong");
  const noCraft = whole(
    info("13.4", "is"),
    "not-applicable",
    { code: "condition-false", params: { facts: "co_lang_nghe" } },
    "unverified",
    NONE,
  );
  const r141 = info("14.1", "all-of"),
    six = pct("14.1/1", "tre_6_tuoi_vao_lop_1", ...same(98)),
    five = yes("14.1/2", "pho_cap_mam_non_5_tuoi");
  const primary = yes("14.1/3", "pho_cap_tieu_hoc_muc_2"),
    lower = yes("14.1/4", "pho_cap_thcs_muc_2"),
    literacy = yes("14.1/5", "xoa_mu_chu_muc_2");
  const i142 = both("14.2", "tiep_tuc_hoc_sau_thcs", [70, 90, 85, 85, 70, 90, 80]);
  const i151 = both("15.1", "tham_gia_bhyt", same(90)),
    i152 = yes("15.2", "tieu_chi_quoc_gia_y_te");
  const i153 = graded(info("15.3", "at-most"), "tre_thap_coi", "at-most", "%", [24, 16.5, 25, 22, 26.5, 14.5, 19]),
    i154 = pct("15.4", "so_kcb_dien_tu", 50, 70, U, U, U, 70, U);
  const i161 = pct("16.1", "thon_van_hoa", ...same(70));
  const r171 = info("17.1", "all-of"),
    water = pct("17.1/1", "ho_nuoc_sach", 30, 65, 35, 40, 30, 65, 65);
  const central = whole(info("17.1/2", "at-least"), "unknown", { code: "condition-unset" }, null, NONE);
  const i172 = pct("17.2", "co_so_bao_ve_moi_truong", U, 100, U, U, U, 100, U),
    i173 = yes("17.3", "canh_quan_xanh_sach_dep");
  const i174 = graded(info("17.4", "at-least"), "dat_cay_xanh", "at-least", "m²/người", same(2)),
    i175 = yes("17.5", "mai_tang_theo_quy_hoach");
  const i176 = pct("17.6", "ctr_thu_gom", 70, 90, U, U, U, U, U),
    i177 = pct("17.7", "bao_goi_bvtv_ctr_y_te", ...same(100));
  const i178 = pct("17.8", "ho_nha_tieu_hop_ve_sinh", 70, 90, 85, 85, 70, 90, 70),
    i179 = pct("17.9", "co_so_chan_nuoi", 60, 80, 75, 75, 60, 80, 70);
  const i1710 = pct("17.10", "an_toan_thuc_pham", ...same(100)),
    i1711 = pct("17.11", "ho_phan_loai_rac", ...same(30)),
    i1712 = pct("17.12", "chat_thai_nhua", ...same(50));
  const i181 = yes("18.1", "can_bo_dat_chuan"),
    i182 = yes("18.2", "dang_bo_chinh_quyen_hoan_thanh_tot"),
    i183 = pct("18.3", "to_chuc_ct_xh_hoan_thanh_tot", ...same(100));
  const i184 = yes("18.4", "chuan_tiep_can_phap_luat"),
    i185 = yes("18.5", "binh_dang_gioi"),
    i186 = yes("18.6", "boi_duong_kien_thuc_ntm");
  const i191 = yes("19.1", "dan_quan_vung_manh"),
    r192 = info("19.2", "all-of"),
    s1 = yes("19.2/1", "khong_xam_pham_anqg"),
    s2 = yes("19.2/2", "khong_khieu_kien_dong_nguoi");
  const s3 = yes("19.2/3", "khong_toi_pham_dac_biet_nghiem_trong"),
    s4 = yes("19.2/4", "toi_pham_duoc_kiem_che"),
    s5 = yes("19.2/5", "mo_hinh_an_ninh_trat_tu");
  const c = Array.from({ length: 20 }, (_, n) => (n === 0 ? null : info(String(n), "all-of"))) as RuleInfo[];

  return (unit) => {
    const f = unit.facts;
    const m: MissingFact[] = [];
    // 20 % of the units are special communes: they use the column of the northern midlands and mountains.
    const special = f["xa_dac_biet_kho_khan"] === true || f["xa_atk_huyen_ngheo"] === true;
    const v = special ? 0 : REGIONS.indexOf(unit.vung ?? "");
    const year = (unit["nam-xet"] ?? 0) - 2022;
    const schools = f["so_truong"];
    const inPlan = f["cho_trong_quy_hoach"];
    const first = v === 1 || v === 5 ? notDemanded : least(f, v, m);
    const level1 = typeof schools === "number" && schools <= 3 ? few(f, v, m) : many(f, v, m);
    const sale = trade(f, v, m);
    const at = inPlan === false ? noMarket : market(f, v, m);
    const i71 = either(r71, at, sale);
    const criteria = [
      join(c[1]!, [i11(f, v, m), i12(f, v, m)]),
      join(c[2]!, [i21(f, v, m), i22(f, v, m), i23(f, v, m), i24(f, v, m)]),
      join(c[3]!, [i31(f, v, m), i32(f, v, m)]),
      join(c[4]!, [i41(f, v, m), i42(f, v, m)]),
      join(c[5]!, [join(r51, [first, level1])]),
      join(c[6]!, [i61(f, v, m), i62(f, v, m), i63(f, v, m)]),
      join(c[7]!, [i71]),
      join(c[8]!, [i81(f, v, m), i82(f, v, m), i83(f, v, m), i84(f, v, m)]),
      join(c[9]!, [i91(f, v, m), i92(f, v, m)]),
      join(c[10]!, [income[year]!(f, v, m)]),
      join(c[11]!, [i111(f, v, m)]),
      join(c[12]!, [i121(f, v, m), i122(f, v, m)]),
      join(c[13]!, [
        i131(f, v, m),
        i132(f, v, m),
        i133(f, v, m),
        f["co_lang_nghe"] === true ? i134(f, v, m) : noCraft,
        i135(f, v, m),
      ]),
      join(c[14]!, [
        join(r141, [six(f, v, m), five(f, v, m), primary(f, v, m), lower(f, v, m), literacy(f, v, m)]),
        i142(f, v, m),
      ]),
      join(c[15]!, [i151(f, v, m), i152(f, v, m), i153(f, v, m), i154(f, v, m)]),
      join(c[16]!, [i161(f, v, m)]),
      join(c[17]!, [
        join(r171, [water(f, v, m), central]),
        i172(f, v, m),
        i173(f, v, m),
        i174(f, v, m),
        i175(f, v, m),
        i176(f, v, m),
        i177(f, v, m),
        i178(f, v, m),
        i179(f, v, m),
        i1710(f, v, m),
        i1711(f, v, m),
        i1712(f, v, m),
      ]),
      join(c[18]!, [i181(f, v, m), i182(f, v, m), i183(f, v, m), i184(f, v, m), i185(f, v, m), i186(f, v, m)]),
      join(c[19]!, [i191(f, v, m), join(r192, [s1(f, v, m), s2(f, v, m), s3(f, v, m), s4(f, v, m), s5(f, v, m)])]),
    ];
    const counts = { criteria: countOf(criteria), indicators: countAll(criteria) };
    const { met, unknown } = counts.criteria;
    const level = { surely: met === 19 ? "dat-chuan" : null, possibly: met + unknown === 19 ? "dat-chuan" : null };
    return { unit, criteria, counts, level, missing: m };
  };
}

function countOf(nodes: readonly ResultNode[]): Counts {
  const n = { met: 0, nearlyMet: 0, notMet: 0, unknown: 0, notApplicable: 0, of: 0 };
  tally(nodes, n);
  return n;
}

function countAll(criteria: readonly ResultNode[]): Counts {
  const n = { met: 0, nearlyMet: 0, notMet: 0, unknown: 0, notApplicable: 0, of: 0 };
  for (const { children } of criteria) tally(children, n);
  return n;
}

function tally(nodes: readonly ResultNode[], n: { -readonly [K in keyof Counts]: number }): void {
  for (const { verdict } of nodes) {
    n.of++;
    if (verdict === "met") n.met++;
    else if (verdict === "not-met") n.notMet++;
    else if (verdict === "unknown") n.unknown++;
    else n.notApplicable++;
  }
}

export type { HandResult, Statement };
