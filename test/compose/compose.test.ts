import { describe, expect, it } from "vitest";
import { assessTree, factsByKind } from "../../src/compose/index.js";
import type { Derivation } from "../../src/model/fact.js";
import type { DerivedValue, FactValue, Unit } from "../../src/model/unit.js";
import { criterion, indicator, is, setLayer, statement, yesNo } from "../catalog/build.js";
import { COMMUNE, commune, communes, district, HAMLET, leafOf, over, share, unit } from "./build.js";

const figureOf = (set: Parameters<typeof assessTree>[0], units: readonly Unit[], options = {}): FactValue =>
  assessTree(set, units, options).units[0]?.facts["x"];
const rangeOf = (...args: Parameters<typeof figureOf>) => (figureOf(...args) as DerivedValue).derived;
const whyOf = (...args: Parameters<typeof figureOf>) => (figureOf(...args) as { unknown: string }).unknown;

describe("the level of the same unit under another set", () => {
  const reaches = (level: string): Derivation => ({ op: "level", family: COMMUNE, level });
  const set = over(reaches("dat-chuan"), "boolean", 1);

  it("is reached, not reached, or open", () => {
    expect(figureOf(set, [commune("1", true, true, true)])).toEqual({
      derived: [1, 1],
      evidence: "secondary",
      under: { official: [0, 1] },
      from: "kết quả theo “Bộ tiêu chí vn/xa/1”",
    });
    expect(rangeOf(set, [commune("1", true, false, true)])).toEqual([0, 0]);
    expect(rangeOf(set, [commune("1", true, null, true)])).toEqual([0, 1]);
    expect(rangeOf(over(reaches("co-ban"), "boolean", 1), [commune("1", true, true, null)])).toEqual([1, 1]);
  });

  it("carries into the verdict, with no issue for facts of the other set and one for a stray key", () => {
    const composed = assessTree(set, [
      { ...commune("1", true, true, true), facts: { a: true, b: true, c: true, sai_ten: 1 } },
      commune("2", true, false, true),
      commune("3", true, true, null),
    ]);
    expect(composed.assessments.map((one) => leafOf(one)?.verdict)).toEqual(["met", "not-met", "unknown"]);
    expect(composed.assessments.map(({ issues }) => issues.map(({ key }) => key))).toEqual([["sai_ten"], [], []]);
    expect(composed.required.get(COMMUNE)?.map(({ issues }) => issues)).toEqual([[], [], []]);
    expect(leafOf(composed.assessments[0])?.evidence).toBe("secondary");
  });

  it("says nothing under a draft, or where there is no such level", () => {
    const draft = over(reaches("dat-chuan"), "boolean", 1, [communes({ status: "draft" })]);
    expect(whyOf(draft, [commune("1", true, true, true)])).toContain("bản dựng lại");
    expect(whyOf(over(reaches("khac"), "boolean", 1), [commune("1", true, true, true)])).toContain("`khac`");
  });

  it("is as weak as the statements below it", () => {
    const weak = communes();
    const first = weak.criteria[0]!;
    const doubted = { ...first, statement: statement("criterion-1", "unverified") };
    const own = over(reaches("dat-chuan"), "boolean", 1, [{ ...weak, criteria: [doubted, ...weak.criteria.slice(1)] }]);
    expect(figureOf(own, [commune("1", true, true, true)])).toMatchObject({ evidence: "unverified" });
    expect(rangeOf(own, [commune("1", true, true, true)], { evidence: "secondary" })).toEqual([0, 1]);
  });

  it("may not be reported by anyone", () => {
    const reported = unit("xa", "1", null, { a: true, b: true, c: true, x: true });
    const [assessment] = assessTree(set, [reported]).assessments;
    expect(leafOf(assessment)?.verdict).toBe("unknown");
    expect(assessment?.issues).toMatchObject([{ key: "x", issue: { code: "derived-reported" } }]);
    const forged = unit("xa", "1", null, { x: { derived: [1, 1], evidence: null, from: "" } });
    expect(leafOf(assessTree(set, [forged]).assessments[0])?.verdict).toBe("unknown");
    const nothing = unit("xa", "1", null, { a: true, b: true, c: true, x: null });
    expect(leafOf(assessTree(set, [nothing]).assessments[0])?.verdict).toBe("met");
  });
});

describe("criteria of another set", () => {
  const counting = (verdict: "met" | "not-met", among?: readonly string[]): Derivation => ({
    op: "criteria",
    family: COMMUNE,
    verdict,
    ...(among && { among }),
  });

  it("are counted between those that are sure and those that are open", () => {
    expect(figureOf(over(counting("met"), "count", 1), [commune("1", true, null, false)])).toEqual({
      derived: [1, 2],
      evidence: "secondary",
      under: { official: [0, 3] },
      from: "1–2 / 3 tiêu chí",
    });
    expect(rangeOf(over(counting("not-met"), "count", 1), [commune("1", true, null, false)])).toEqual([1, 2]);
    expect(rangeOf(over(counting("not-met", ["1", "3"]), "count", 1), [commune("1", true, null, false)])).toEqual([
      1, 1,
    ]);
  });

  it("are not counted over fewer than are named", () => {
    const set = over(counting("met", ["1", "98", "99"]), "share", 1);
    expect(whyOf(set, [commune("1", true, true, true)])).toBe("“Bộ tiêu chí vn/xa/1” không có tiêu chí 98, 99");
  });

  it("are a share of all of them, whether they apply or not", () => {
    const idle = communes();
    const [first, ...others] = idle.criteria;
    const exempt = {
      ...first!,
      indicators: [indicator("1.1", { ...is("a"), mayNotApply: statement("may") })],
    };
    const set = over(counting("not-met"), "share", 30, [{ ...idle, criteria: [exempt, ...others] }]);
    const own = unit("xa", "1", null, { a: { "not-applicable": "không có" }, b: false, c: true });
    expect(rangeOf(set, [own])).toEqual([100 / 3, 100 / 3]);
    expect(leafOf(assessTree(set, [own]).assessments[0])?.verdict).toBe("met");
  });

  it("that are nearly met are not met", () => {
    const base = communes();
    const [first, ...others] = base.criteria;
    const near = {
      ...first!,
      indicators: [indicator("1.1", is("a")), indicator("1.2", is("b"))],
      nearlyMet: { indicatorsMet: 1, statement: statement("near") },
    };
    const layers = [{ ...base, criteria: [near, ...others] }];
    const own = commune("1", true, false, true);
    expect(rangeOf(over(counting("not-met"), "count", 1, layers), [own])).toEqual([2, 2]);
    expect(rangeOf(over(counting("met"), "count", 1, layers), [own])).toEqual([1, 1]);
  });
});

describe("child units that reach a level", () => {
  const counting = (more: Partial<Extract<Derivation, { op: "units" }>> = {}): Derivation => ({
    op: "units",
    kind: "xa",
    family: COMMUNE,
    level: "dat-chuan",
    ...more,
  });
  const three = [commune("1", true, true, true), commune("2", true, true, null), commune("3", false, true, true)];

  it("are counted, or taken as a share, and the origin says over how many", () => {
    expect(figureOf(over(counting(), "count", 1), [district, ...three])).toEqual({
      derived: [1, 2],
      evidence: "secondary",
      under: { official: [0, 3] },
      from: "1–2 / 3 xã có trong dữ liệu",
    });
    expect(rangeOf(over(counting(), "share", 1), [district, ...three])).toEqual([100 / 3, 200 / 3]);
    expect(figureOf(over(counting(), "count", 1), [district, ...three], { lang: "en" })).toMatchObject({
      from: "1–2 of 3 communes in the data",
    });
  });

  it("decide a demand only where the whole range agrees", () => {
    const verdictAt = (count: number) =>
      leafOf(assessTree(over(counting(), "count", count), [...three, district]).assessments[0])?.verdict;
    expect([1, 2, 3].map(verdictAt)).toEqual(["met", "unknown", "not-met"]);
  });

  it("lie inside it at any depth", () => {
    const deep: Derivation = { op: "units", kind: "ban", family: HAMLET, level: "dat-chuan" };
    const inHamlets = (code: string, parent: string, h: boolean) => unit("ban", code, parent, { h });
    const units = [
      district,
      ...three,
      inHamlets("b1", "1", true),
      inHamlets("b2", "3", true),
      inHamlets("b3", "3", false),
      inHamlets("b4", "khac", true),
    ];
    const composed = assessTree(over(deep, "count", 2), units);
    expect(composed.units[0]?.facts["x"]).toMatchObject({ derived: [2, 2], from: "2 / 3 bản có trong dữ liệu" });
    expect(composed.outside.map(({ code }) => code)).toEqual(["b4"]);
    expect(composed.required.get(HAMLET)).toHaveLength(3);
  });

  it("are unknown where there are none, or two of one code", () => {
    expect(whyOf(over(counting(), "count", 1), [district])).toBe("dữ liệu không có xã nào");
    expect(whyOf(over(counting(), "count", 1), [district, ...three, commune("2", true, true, true)])).toBe(
      "dữ liệu có nhiều xã cùng mã 2",
    );
  });

  it("may be one by name: its code must be known and in the data", () => {
    const named = (code: string | null) => over(counting({ named: { name: "Quài Nưa", code } }), "boolean", 1);
    expect(rangeOf(named("1"), [district, ...three])).toEqual([1, 1]);
    expect(rangeOf(named("3"), [district, ...three])).toEqual([0, 0]);
    expect(whyOf(named(null), [district, ...three])).toBe("chưa biết mã của xã Quài Nưa");
    expect(whyOf(named("9"), [district, ...three])).toBe("dữ liệu không có xã Quài Nưa (mã 9)");
  });

  it("are unknown where it is not clear in which unit one lies", () => {
    const why = "không rõ xã xa 1 thuộc đơn vị nào: dữ liệu có nhiều đơn vị mang mã cấp trên đó";
    expect(whyOf(over(counting(), "count", 1), [district, { ...district }, ...three])).toBe(why);
    const deep: Derivation = { op: "units", kind: "ban", family: HAMLET, level: "dat-chuan" };
    const [own, other] = [unit("huyen", "1", null), unit("huyen", "2", null)];
    const hamlet = unit("ban", "b", "1", { h: true });
    // The code is that of a commune and of a district around another one.
    const clash = assessTree(over(deep, "count", 1), [own, other, unit("xa", "1", "2"), hamlet]);
    expect(clash.units.map(({ facts }) => Object.keys(facts["x"] as object))).toEqual([["unknown"], ["unknown"]]);
    // Here the district lies around the commune, so that nothing is in doubt.
    expect(rangeOf(over(deep, "count", 1), [own, unit("xa", "1", "1"), hamlet])).toEqual([1, 1]);
  });

  it("are unknown where they are assessed for another year", () => {
    const set = over(counting(), "count", 1);
    const of = (year: number) => three.map((one) => ({ ...one, "nam-xet": year }));
    expect(rangeOf(set, [{ ...district, "nam-xet": 2024 }, ...of(2024)])).toEqual([1, 2]);
    expect(rangeOf(set, [{ ...district, "nam-xet": 2024 }, ...three])).toEqual([1, 2]);
    const why = "xã xa 1 được xét cho năm 2023, không phải năm 2024";
    expect(whyOf(set, [{ ...district, "nam-xet": 2024 }, ...of(2023)])).toBe(why);
    const [first, ...others] = of(2024);
    expect(whyOf(set, [district, first!, ...others.map((one) => ({ ...one, "nam-xet": 2025 }))])).toBe(
      "xã xa 2 được xét cho năm 2025, không phải năm 2024",
    );
  });

  it("are those of the kind alone, by code and not by name", () => {
    const ward = { ...commune("4", true, true, true), kind: "phuong" };
    const stranger = { ...commune("5", true, true, true), parent: "098", name: "xa 1" };
    expect(figureOf(over(counting(), "count", 1), [district, ...three, ward, stranger])).toMatchObject({
      from: "1–2 / 3 xã có trong dữ liệu",
    });
  });

  it("lie in no chain of parents without end", () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => unit(i % 2 ? "xa" : "huyen", `${i}`, i ? `${i - 1}` : null));
    expect(assessTree(over(counting(), "count", 1), chain).assessments).toHaveLength(10_000);
  });

  it("survive a circle of parents", () => {
    const circle = [unit("huyen", "099", "1"), { ...commune("1", true, true, true), parent: "099" }];
    expect(rangeOf(over(counting(), "count", 1), circle)).toEqual([1, 1]);
  });
});

describe("criteria met per child unit", () => {
  const mean: Derivation = { op: "mean-criteria", kind: "xa", family: COMMUNE };

  it("are averaged between what is sure and what is open", () => {
    const units = [
      district,
      commune("1", true, true, true),
      commune("2", true, null, false),
      commune("3", true, true, false),
    ];
    expect(figureOf(over(mean, "amount", 1), units)).toEqual({
      derived: [2, 7 / 3],
      evidence: "secondary",
      under: { official: [0, 3] },
      from: "6–7 tiêu chí đạt, 3 xã có trong dữ liệu",
    });
  });
});

describe("a share of child units together", () => {
  const sum: Derivation = { op: "sum", kind: "xa", fact: "nuoc" };
  const withCounts = (code: string, facts: Record<string, FactValue>) => unit("xa", code, "099", facts);
  const set = over(sum, "share", 90);

  it("comes from their counts, and a total of nothing adds nothing", () => {
    const units = [
      district,
      withCounts("1", { "nuoc.dat": 90, "nuoc.tong": 100 }),
      withCounts("2", { "nuoc.dat": 1, "nuoc.tong": 1, nuoc: 100 }),
      withCounts("3", { "nuoc.dat": 0, "nuoc.tong": 0 }),
      withCounts("4", { nuoc: { "not-applicable": "không có hộ" } }),
    ];
    expect(figureOf(set, units)).toEqual({
      derived: [9100 / 101, 9100 / 101],
      evidence: null,
      from: "91 / 101 hộ, 4 xã có trong dữ liệu",
    });
    expect(leafOf(assessTree(set, units).assessments[0])?.verdict).toBe("met");
  });

  it("is never averaged: a percentage alone, nothing, or a wrong count leaves it unknown and names the units", () => {
    const good = withCounts("1", { "nuoc.dat": 90, "nuoc.tong": 100 });
    const bad: Record<string, FactValue>[] = [
      { nuoc: 95 },
      {},
      { "nuoc.dat": 5 },
      { "nuoc.dat": 5, "nuoc.tong": 4 },
      { "nuoc.dat": 5.5, "nuoc.tong": 10 },
      { "nuoc.dat": 90, "nuoc.tong": 100, nuoc: 50 },
      { nuoc: { unknown: "chưa có" } },
    ];
    for (const facts of bad) {
      expect(whyOf(set, [district, good, withCounts("7", facts)])).toBe("xã không có đủ số đếm của “nuoc”: xa 7");
    }
    const many = [good, ...["1a", "2a", "3a", "4a", "5a", "6a", "7a"].map((code) => withCounts(code, {}))];
    expect(whyOf(set, [district, ...many])).toContain("xa 1a, xa 2a, xa 3a, xa 4a, xa 5a và 2 đơn vị khác");
    expect(whyOf(set, [district, withCounts("1", { "nuoc.dat": 0, "nuoc.tong": 0 })])).toBe("tổng của “nuoc” bằng 0");
  });

  it("is read like the figure itself where no set declares it", () => {
    const alone = { ...set, requires: [] };
    const own = { ...alone, facts: alone.facts.map((one) => (one.id === "x" ? { ...share("x"), derive: sum } : one)) };
    const units = [district, withCounts("1", { "nuoc.dat": 9, "nuoc.tong": 10 })];
    expect(rangeOf(own, units)).toEqual([90, 90]);
    expect(whyOf(alone, units)).toContain("nuoc");
  });

  it("may be a sum of declared parts, and measured things are added without binary dust", () => {
    const parts = share("ngheo", "hộ", { counts: { unit: "hộ", whole: true, parts: ["ho_ngheo", "can_ngheo"] } });
    const roads = share("duong", "km", { counts: { unit: "km", whole: false, parts: [] } });
    const others = [communes({ facts: [...communes().facts, parts, roads] })];
    const poor = over({ ...sum, fact: "ngheo" }, "share", 1, others);
    const counted = { "ngheo.ho_ngheo": 10, "ngheo.can_ngheo": 5, "ngheo.tong": 60 };
    expect(rangeOf(poor, [district, withCounts("1", counted)])).toEqual([25, 25]);
    const measured = over({ ...sum, fact: "duong" }, "share", 1, others);
    const units = [0.1, 0.2].map((km, i) => withCounts(`${i}`, { "duong.dat": km, "duong.tong": 0.3 }));
    expect(figureOf(measured, [district, ...units])).toMatchObject({
      derived: [50, 50],
      from: "0,3 / 0,6 km, 2 xã có trong dữ liệu",
    });
  });
});

describe("an amount of child units together", () => {
  const mean: Derivation = { op: "mean", kind: "xa", fact: "thu_nhap", weight: "dan_so" };
  const set = over(mean, "amount", 42);
  const earning = (code: string, thu_nhap: FactValue, dan_so: FactValue) =>
    unit("xa", code, "099", { thu_nhap, dan_so });

  it("is weighted by a count, exactly", () => {
    const units = [district, earning("1", 45.27, 5814), earning("2", 38.73, 5814)];
    expect(figureOf(set, units)).toEqual({
      derived: [42, 42],
      evidence: null,
      from: "bình quân theo dan_so của 2 xã có trong dữ liệu",
    });
    expect(leafOf(assessTree(set, units).assessments[0])?.verdict).toBe("met");
  });

  it("is unknown where a unit lacks either, and never a plain mean", () => {
    const good = earning("1", 45, 1000);
    for (const bad of [
      earning("2", null, 10),
      earning("2", 40, null),
      earning("2", 40, 10.5),
      earning("2", 2000, 10),
    ]) {
      expect(whyOf(set, [district, good, bad])).toBe("xã không có đủ “thu_nhap” và “dan_so”: xa 2");
    }
    expect(whyOf(set, [district, earning("1", 45, 0)])).toBe("tổng của “dan_so” bằng 0");
  });
});

describe("a tree without derived figures", () => {
  it("is evaluated as it is, in the order given", () => {
    const plain = { ...over({ op: "mean-criteria", kind: "xa", family: COMMUNE }, "amount", 1).requires[0]! };
    const units = [commune("2", true, true, true), unit("ban", "b", "2"), commune("1", true, false, true)];
    const composed = assessTree(plain, units);
    expect(composed.assessments.map((one) => one.unit.code)).toEqual(["2", "1"]);
    expect(composed.units[0]).toBe(units[0]);
    expect(composed.required.size).toBe(0);
  });
});

describe("keys that are in nobody's place", () => {
  it("are reported once, with the set that judges the kind of unit they stand in", () => {
    const set = over({ op: "units", kind: "xa", family: COMMUNE, level: "dat-chuan" }, "count", 1);
    const stray = {
      ...commune("1", true, true, true),
      facts: { a: true, b: true, c: true, sai: 1, rieng: true, "nuoc.dta": 1 },
    };
    const composed = assessTree(set, [{ ...district, facts: { rieng: true, khac: 1 } }, stray]);
    const keysIn = (all: readonly { issues: readonly { key: string }[] }[] | undefined) =>
      all?.flatMap(({ issues }) => issues.map(({ key }) => key));
    expect(keysIn(composed.assessments)).toEqual(["khac"]);
    expect(keysIn(composed.required.get(COMMUNE))?.sort()).toEqual(["nuoc.dta", "rieng", "sai"]);
  });

  it("are not those that a figure of a larger unit is made of", () => {
    const mean = over({ op: "mean", kind: "xa", fact: "gdp", weight: "so_ho" }, "amount", 1);
    const facts = factsByKind(mean);
    expect(facts.get("xa")?.map(({ id, kind }) => `${id} ${kind}`)).toContain("so_ho count");
    expect(facts.get("huyen")?.map(({ id }) => id)).toEqual(["rieng"]);
    const counted = { ...over({ op: "units", kind: "xa", family: COMMUNE, level: "dat-chuan" }, "count", 1) };
    const both = { ...counted, facts: [...counted.facts, ...mean.facts.map((one) => ({ ...one, id: "y" }))] };
    const own = { ...commune("1", true, true, true), facts: { a: true, b: true, c: true, gdp: 3, so_ho: 2 } };
    const composed = assessTree(both, [district, own]);
    expect(composed.units[0]?.facts["y"]).toMatchObject({ derived: [3, 3] });
    expect(composed.required.get(COMMUNE)?.[0]?.issues).toEqual([]);
  });
});

describe("a set that requires a set that requires a set", () => {
  it("is composed from the bottom", () => {
    const middle = setLayer("vn/nang-cao/1", "2020-01-01", {
      dimensions: [],
      facts: [yesNo("goc", { derive: { op: "level", family: COMMUNE, level: "dat-chuan" } }), yesNo("d")],
      criteria: [criterion("1", [indicator("1.1", is("goc")), indicator("1.2", is("d"))])],
    });
    const top = over({ op: "level", family: "vn/nang-cao", level: "dat-chuan" }, "boolean", 1, [middle, communes()]);
    const own = (d: boolean) => unit("xa", "1", null, { a: true, b: true, c: true, d });
    expect(rangeOf(top, [own(true)])).toEqual([1, 1]);
    expect(rangeOf(top, [own(false)])).toEqual([0, 0]);
  });

  it("keeps council marks with the set that was asked for", () => {
    const set = over({ op: "level", family: COMMUNE, level: "dat-chuan" }, "boolean", 1);
    const marked: Unit = { ...commune("1", true, true, true), council: { "1": "not-met" } };
    const composed = assessTree(set, [marked]);
    expect(composed.assessments[0]?.council?.differences).toMatchObject([{ id: "1", computed: "met" }]);
    expect(composed.required.get(COMMUNE)?.[0]?.council).toBeNull();
  });
});

describe("units from outside", () => {
  const counting: Derivation = { op: "units", kind: "xa", family: COMMUNE, level: "dat-chuan" };
  const set = over(counting, "count", 1);
  const boom = (): never => {
    throw new Error("boom");
  };
  const throwing = <T extends object>(of: T, key: string): T =>
    Object.defineProperty(of, key, { enumerable: true, get: boom });
  const good = commune("2", true, true, true);

  it("lose what cannot be read, and nothing else", () => {
    const facts = throwing({ a: true, b: true } as Unit["facts"], "c");
    expect(rangeOf(set, [district, good, { ...commune("1"), facts }])).toEqual([1, 2]);
    const lost = throwing(commune("1", true, true, true), "parent");
    const composed = assessTree(set, [district, good, lost]);
    expect(composed.units[0]?.facts["x"]).toMatchObject({ derived: [1, 1] });
    expect(composed.outside.map(({ code }) => code)).toEqual(["1"]);
    for (const key of ["code", "name", "kind", "vung", "facts", "council"]) {
      expect(assessTree(set, [district, good, throwing(commune("1"), key)]).assessments).toHaveLength(1);
    }
  });

  it("are reported where something else stands for their facts", () => {
    const odd = { ...district, facts: new Map() as unknown as Unit["facts"] };
    expect(assessTree(set, [odd, good]).assessments[0]?.issues.map(({ key }) => key)).toEqual(["facts"]);
  });

  it("may have names and codes that are no text", () => {
    const odd = { ...commune("1"), name: Symbol("n") as unknown as string, code: Symbol.for("s") as unknown as string };
    expect(whyOf(set, [district, odd, odd])).toContain("Symbol(s)");
    const sum = over({ op: "sum", kind: "xa", fact: "nuoc" }, "share", 1);
    expect(whyOf(sum, [district, odd])).toContain("Symbol(n)");
  });

  it("are not changed", () => {
    const frozen = [district, good].map((one) => Object.freeze({ ...one, facts: Object.freeze({ ...one.facts }) }));
    expect(rangeOf(set, Object.freeze(frozen))).toEqual([1, 1]);
  });
});
