import { describe, expect, it } from "vitest";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import type { Layer, OverlayLayer, SetLayer } from "../../src/model/layer.js";
import {
  at,
  catalog,
  compare,
  criterion,
  fact,
  fill,
  indicator,
  instrument,
  is,
  level,
  overlayLayer,
  resolveTold,
  setLayer,
  statement,
  table,
  yesNo,
} from "./build.js";

const FAMILY = "vn/xa-ntm";
const BASE = setLayer("vn/xa-ntm/2022", "2022-03-08", {
  facts: [fact("hep", { range: { min: 2, max: 5 } }), fact("nuoc", { range: { min: 0, max: 100 } }), yesNo("htx")],
  criteria: [
    criterion("1", [indicator("1.2", is("htx", "1.2")), indicator("1.1", is("htx", "1.1"))]),
    criterion("2", [
      indicator("2.1", compare("at-least", "nuoc", table("2.1", ["vung", "nam-xet"], ["unset", "unset", 60, "unset"]))),
      indicator("2.2", compare("above", "nuoc", table("2.2", [], [50]), "2.2")),
    ]),
  ],
});
const QUERY = { asOf: "2024-06-01" };

const overlay = (more: Partial<OverlayLayer>, id = "vn/xa-ntm/a", from: string | null = "2023-01-01") =>
  overlayLayer(id, FAMILY, from, more);
const resultOf = (layers: readonly Layer[], more: object = {}) =>
  resolveTold(catalog(FAMILY, ...layers), { ...QUERY, ...more });
const setOf = (...args: Parameters<typeof resultOf>): CriteriaSet => {
  const result = resultOf(...args);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.set;
};
const refusalsOf = (...args: Parameters<typeof resultOf>) => {
  const result = resultOf(...args);
  return result.ok ? [] : result.refusals.map(({ code, params }) => [code, params] as const);
};
const codesOf = (...args: Parameters<typeof resultOf>) => refusalsOf(...args).map(([code]) => code);

describe("what several layers declare", () => {
  const source = { id: "S1", url: "https://a.vn" };
  const policy = { id: "hoi-dong", label: "Hội đồng", status: "observed", statement: statement("p") } as const;

  it("stands once where they say the same, whoever says it and where", () => {
    const own = { related: [{ number: "5/NQ", title: "Nghị quyết" }], sources: [source], policies: [policy] };
    const again = {
      related: [{ number: "5/NQ" }, { number: "6/NQ" }],
      sources: [
        { ...source, note: "đọc lại" },
        { id: "S2", url: "https://b.vn" },
      ],
      policies: [{ ...policy, statement: statement("q", "unverified", { origin: at("b.yaml", 9) }) }],
    };
    const set = setOf([BASE, overlay(own), overlay(again, "vn/xa-ntm/b")]);
    expect(set.related.map(({ number }) => number)).toEqual(["5/NQ", "6/NQ"]);
    expect(set.sources).toEqual([source, { id: "S2", url: "https://b.vn" }]);
    expect(set.policies.map(({ id, statement: { evidence } }) => [id, evidence])).toEqual([
      ["quoc-gia", "secondary"],
      ["hoi-dong", "secondary"],
    ]);
  });

  it("is in conflict where they say different things, each thing by its name", () => {
    const [one, other] = [
      { sources: [source], policies: [policy], levels: [level("cao", { op: "criteria-at-least", count: 1 })] },
      {
        sources: [{ ...source, url: "https://c.vn" }],
        policies: [{ ...policy, label: "Khác" }],
        levels: [level("cao", { op: "criteria-at-least", count: 2 })],
      },
    ];
    expect(refusalsOf([BASE, overlay(one), overlay(other, "vn/xa-ntm/b")])).toEqual(
      ["sources.S1", "policies.hoi-dong", "levels.quoc-gia.cao"].map((key) => [
        "catalog/conflicting",
        { key, layer: "vn/xa-ntm/b", requiredBy: "" },
      ]),
    );
  });

  it("may be cited once it is declared", () => {
    const cited = (number: string) => ({
      unencoded: [
        {
          text: "a",
          why: "b",
          check: "c",
          statement: statement("u", "secondary", { cite: { instrument: number, at: "" } }),
        },
      ],
      related: [{ number: "5/NQ" }],
    });
    expect(codesOf([BASE, overlay(cited("5/NQ"))])).toEqual([]);
    expect(refusalsOf([BASE, overlay(cited("7/NQ"))])).toMatchObject([
      ["catalog/unknown-instrument", { layer: "vn/xa-ntm/a", number: "7/NQ" }],
    ]);
  });
});

describe("the ladder of levels", () => {
  const ladder = (...levels: SetLayer["levels"]) => setOf([{ ...BASE, levels }]).levels.map(({ id }) => id);

  it("is ordered by how many criteria a rung asks for", () => {
    expect(ladder(level("het", { op: "all-criteria" }), level("mot", { op: "criteria-at-least", count: 1 }))).toEqual([
      "mot",
      "het",
    ]);
    expect(
      ladder(level("hai", { op: "criteria-at-least", count: 2 }), level("mot", { op: "criteria-at-least", count: 1 })),
    ).toEqual(["mot", "hai"]);
    expect(
      ladder(
        level("hai-gan", { op: "counts", metOrNearlyAtLeast: 2, notMetAtMost: 9 }),
        level("mot", { op: "criteria-at-least", count: 1 }),
      ),
    ).toEqual(["mot", "hai-gan"]);
  });

  it("counts what a tolerance leaves, and one that tolerates anything first", () => {
    expect(
      ladder(
        level("khong-thieu", { op: "counts", notMetAtMost: 0 }),
        level("thieu-mot", { op: "counts", notMetAtMost: 1 }),
        level("bat-ky", { op: "counts" }),
      ),
    ).toEqual(["bat-ky", "thieu-mot", "khong-thieu"]);
  });

  it("keeps the order in which equal rungs are written", () => {
    const [b, a] = ["b", "a"].map((id) => level(id, { op: "all-criteria" }));
    expect(ladder(b as SetLayer["levels"][number], a as SetLayer["levels"][number])).toEqual(["b", "a"]);
  });
});

describe("indicators", () => {
  const added = (id: string) => ({ criterion: "2", indicator: indicator(id, is("htx", id)) });

  it("of a criterion that nobody amends stay in the order in which they are written", () => {
    const { criteria } = setOf([BASE, overlay({ indicators: [added("2.3")] })]);
    expect(criteria.map(({ indicators }) => indicators.map(({ id }) => id))).toEqual([
      ["1.2", "1.1"],
      ["2.1", "2.2", "2.3"],
    ]);
  });

  it("are ordered by number, a number before its parts", () => {
    const { criteria } = setOf([BASE, overlay({ indicators: ["2.10", "2.1.1", "2.2.1", "2.1.0"].map(added) })]);
    expect(criteria[1]?.indicators.map(({ id }) => id)).toEqual(["2.1", "2.1.0", "2.1.1", "2.2", "2.2.1", "2.10"]);
    const parts = criterion("2", [indicator("2.1.1", is("htx", "2.1.1"))]);
    const whole = setOf([{ ...BASE, criteria: [parts] }, overlay({ indicators: [added("2.1")] })]);
    expect(whole.criteria[0]?.indicators.map(({ id }) => id)).toEqual(["2.1", "2.1.1"]);
  });

  it("stand in one criterion, and the refusal names where", () => {
    const moved = { criterion: "2", indicator: indicator("1.1", is("htx", "1.1")) };
    expect(refusalsOf([BASE, overlay({ indicators: [moved] })])).toMatchObject([
      ["catalog/indicator-elsewhere", { indicator: "1.1", criterion: "2", home: "1" }],
    ]);
  });

  it("of an overlay whose day is not known give way to those of a known day, whatever the overlays are called", () => {
    const says = (fact: string) => [{ criterion: "1", indicator: indicator("1.1", is(fact, "1.1")) }];
    for (const [undated, dated] of [
      ["vn/xa-ntm/a", "vn/xa-ntm/b"],
      ["vn/xa-ntm/b", "vn/xa-ntm/a"],
    ] as const) {
      const base = { ...BASE, facts: [...BASE.facts, yesNo("cu"), yesNo("moi")] };
      const both = [overlay({ indicators: says("cu") }, undated, null), overlay({ indicators: says("moi") }, dated)];
      for (const overlays of [both, [...both].reverse()]) {
        const set = setOf([base, ...overlays], { include: [undated] });
        expect(set.criteria[0]?.indicators.find(({ id }) => id === "1.1")?.require).toMatchObject({ fact: "moi" });
      }
    }
  });

  const amending = (id: string, from?: string | null, more: Partial<OverlayLayer> = {}) =>
    overlay({ indicators: [{ criterion: "1", indicator: indicator("1.1", is("htx", "1.1")) }], ...more }, id, from);

  it("of two overlays of one's own, in force from the same day, are in conflict", () => {
    expect(refusalsOf([BASE], { overlays: ["mot", "hai"].map((id) => amending(id)) })).toMatchObject([
      ["catalog/amended-twice", { layer: "mot", other: "hai", indicator: "1.1" }],
    ]);
  });

  it("of two overlays whose days are not known are in conflict", () => {
    const include = ["hai", "mot"];
    expect(refusalsOf([BASE, ...include.map((id) => amending(id, null))], { include })).toMatchObject([
      ["catalog/amended-twice", { layer: "mot", other: "hai", indicator: "1.1" }],
    ]);
  });

  it("of two provinces are in conflict: neither comes after the other", () => {
    const [near, far] = [
      amending("dien-bien/a", "2023-01-01", { place: "dien-bien" }),
      amending("lai-chau/a", "2023-01-01", { place: "lai-chau" }),
    ];
    expect(codesOf([BASE, near, far], { place: "dien-bien", include: [far.id] })).toEqual([
      "catalog/overlay-elsewhere",
      "catalog/amended-twice",
    ]);
  });
});

describe("filling", () => {
  const filling = (target: string, value: number, cell = {}) => overlay({ fills: [fill(target, cell, value)] });

  it("keeps to the range of the fact of the demand, both ends included", () => {
    for (const value of [0, 100]) expect(codesOf([BASE, filling("2.2", value)])).toEqual([]);
    for (const value of [-0.1, 100.1]) {
      expect(refusalsOf([BASE, filling("2.2", value)])).toMatchObject([
        ["catalog/out-of-range", { fact: "nuoc", min: 0, max: 100, value }],
      ]);
    }
  });

  it("names the column that a table does not have, and the dimensions it has", () => {
    expect(refusalsOf([BASE, filling("2.1", 60, { vung: "x" })])).toMatchObject([
      ["catalog/unknown-column", { column: "vung: x", dimensions: "vung, nam-xet" }],
    ]);
  });

  it("may only tighten where the overlay says so, for every comparison", () => {
    const tighter = (target: string, value: number, cell = {}) =>
      overlay({ tightenOnly: true, fills: [fill(target, cell, value)] });
    expect(codesOf([BASE, tighter("2.2", 51)])).toEqual([]);
    expect(refusalsOf([BASE, tighter("2.2", 49)])).toMatchObject([["catalog/looser", { than: 50, value: 49 }]]);
  });

  it("of a column for which the table has no cell is refused for the table", () => {
    const short = compare("at-least", "nuoc", table("2.9", ["vung"], [1]), "2.9");
    const both = overlay({
      tightenOnly: true,
      indicators: [{ criterion: "2", indicator: indicator("2.9", short) }],
      fills: [fill("2.9", { vung: "dbsh" }, 3)],
    });
    expect(codesOf([BASE, both])).toEqual(["catalog/not-total"]);
  });

  it("of an amended indicator is dropped only where that very indicator was amended later", () => {
    const amending = (id: string) =>
      overlay(
        {
          indicators: [
            { criterion: "2", indicator: indicator(id, compare("at-least", "nuoc", table(id, [], [70]), id)) },
          ],
        },
        "vn/xa-ntm/sau",
        "2024-01-01",
      );
    const cellsWith = (id: string) => {
      const set = setOf([BASE, filling("2.2", 80), amending(id)]);
      const require = set.criteria[1]?.indicators.find((one) => one.id === "2.2")?.require;
      return require && "table" in require ? require.table.cells.map((one) => one.state === "value" && one.value) : [];
    };
    expect(cellsWith("2.3")).toEqual([80]);
    expect(cellsWith("2.2")).toEqual([70]);
  });

  it("names a hole of a table although other cells of it are known, and of nothing else", () => {
    const hole = (target: string) => overlay({ holes: [{ target, why: "chưa có", statement: statement("h") }] });
    const { criteria } = setOf([BASE, hole("2.1")]);
    expect(criteria[1]?.indicators[0]?.require).toMatchObject({ table: { delegated: { to: "UBND" } } });
    const whole = setOf([BASE, hole("2.2")]).criteria[1]?.indicators[1]?.require;
    expect(whole && "table" in whole && whole.table.delegated).toBeUndefined();
    expect(refusalsOf([BASE, hole("9.9")])).toMatchObject([["catalog/unknown-target", { target: "9.9" }]]);
  });
});

describe("what an overlay refers to", () => {
  const adding = (require: Parameters<typeof indicator>[1], more: Partial<OverlayLayer> = {}) =>
    overlay({ indicators: [{ criterion: "2", indicator: indicator("2.9", require) }], ...more });

  it("must exist, and is named where it does not", () => {
    expect(refusalsOf([BASE, adding(is("khong_co"))])).toMatchObject([
      ["catalog/unknown-fact", { layer: "vn/xa-ntm/a", fact: "khong_co" }],
    ]);
    const levels = [level("cao", { op: "criteria-at-least", count: 1 }, "khong-co")];
    expect(refusalsOf([BASE, overlay({ levels })])).toMatchObject([
      ["catalog/unknown-policy", { layer: "vn/xa-ntm/a", policy: "khong-co" }],
    ]);
    const sourced = (...sources: string[]) =>
      adding(
        { ...is("htx"), statement: statement("s", "secondary", { sources }) },
        { sources: [{ id: "S1", url: "" }] },
      );
    expect(codesOf([BASE, sourced("S1")])).toEqual([]);
    expect(refusalsOf([BASE, sourced("S1", "S2")])).toMatchObject([
      ["catalog/unknown-source", { layer: "vn/xa-ntm/a", source: "S2" }],
    ]);
  });

  it("is a dimension of the set for a table, with a cell for each of its columns", () => {
    const demand = (by: readonly string[], values: readonly number[]) =>
      adding(compare("at-least", "nuoc", table("2.9", by, values), "2.9"));
    expect(codesOf([BASE, demand(["vung", "nam-xet"], [1, 2, 3, 4])])).toEqual([]);
    for (const values of [
      [1, 2, 3],
      [1, 2, 3, 4, 5],
    ]) {
      expect(refusalsOf([BASE, demand(["vung", "nam-xet"], values)])).toMatchObject([
        ["catalog/not-total", { layer: "vn/xa-ntm/a", cells: values.length, size: 4 }],
      ]);
    }
    expect(refusalsOf([BASE, demand(["mua"], [1])])).toMatchObject([
      ["catalog/unknown-dimension", { layer: "vn/xa-ntm/a", dimension: "mua" }],
    ]);
  });

  it("is told completely although what fills it leads nowhere either", () => {
    const demand = compare("at-least", "khong_co", table("2.9", ["mua"], [1]), "2.9");
    const broken = adding(demand, { fills: [fill("2.9", { mua: "kho" }, 3)] });
    expect(codesOf([BASE, broken])).toEqual([
      "catalog/unknown-column",
      "catalog/unknown-fact",
      "catalog/unknown-dimension",
    ]);
  });

  it("is refused for the dimension alone where a table has an unknown one, however often it is filled", () => {
    const demand = compare("at-least", "nuoc", table("2.9", ["mua"], [1]), "2.9");
    const filled = adding(demand, { fills: [fill("2.9", {}, 3), fill("2.9", {}, 4)] });
    expect(codesOf([BASE, filled])).toEqual(["catalog/unknown-dimension"]);
  });

  it("is not asked of what has a name of its own: who verified a statement, a concept that ends", () => {
    const verified = { by: "Nguyễn An", on: "2024-01-01" };
    const own = statement("v", "official", { verified });
    const links = [
      { concept: "a", from: null, to: null, relation: "dropped", comparable: "no", why: "bỏ", statement: own } as const,
    ];
    expect(codesOf([BASE, adding({ ...is("htx"), statement: own }, { links })])).toEqual([]);
  });
});

describe("the choice of overlays", () => {
  it("takes one that begins with the version, and gives one that begins with the next version to the next", () => {
    const next = setLayer("vn/xa-ntm/2024", "2024-01-01");
    const with1 = overlay({}, "vn/xa-ntm/cung-ngay", "2022-03-08");
    const with2 = overlay({}, "vn/xa-ntm/sau", "2024-01-01");
    const layersOf = (set: string) => setOf([BASE, next, with1, with2], { set }).layers.map(({ id }) => id);
    expect(layersOf(BASE.id)).toEqual([BASE.id, with1.id]);
    expect(layersOf(next.id)).toEqual([next.id, with2.id]);
  });

  it("takes those of a version whose first day is not known", () => {
    const undated = setLayer("vn/xa-ntm/chua-ro", null);
    expect(setOf([undated, overlay({})], { set: undated.id }).layers).toHaveLength(2);
  });

  it("says why one that was chosen cannot be taken", () => {
    const [late, early] = [overlay({}, "vn/xa-ntm/het"), overlay({}, "vn/xa-ntm/chua", "2025-01-01")];
    const ended = { ...late, instrument: { ...late.instrument, inForceTo: "2023-12-31" } };
    expect(refusalsOf([BASE, ended], { include: [ended.id] })).toMatchObject([
      ["catalog/overlay-not-in-force", { layer: ended.id, asOf: "2024-06-01", from: "", to: "2023-12-31" }],
    ]);
    expect(refusalsOf([BASE, early], { include: [early.id] })).toMatchObject([
      ["catalog/overlay-not-in-force", { layer: early.id, asOf: "2024-06-01", from: "2025-01-01", to: "" }],
    ]);
    const old = overlay({}, "vn/xa-ntm/truoc", "2021-01-01");
    expect(refusalsOf([BASE, old], { include: [old.id] })).toMatchObject([
      ["catalog/overlay-of-another-version", { layer: old.id, from: "2021-01-01", set: BASE.id }],
    ]);
    const elsewhere = overlay({ place: "lao-cai" }, "lao-cai/xa-ntm/a");
    expect(
      refusalsOf([BASE, elsewhere], { include: [elsewhere.id], place: "dien-bien", places: ["dien-bien"] }),
    ).toMatchObject([["catalog/overlay-elsewhere", { layer: elsewhere.id, holds: "lao-cai", place: "dien-bien" }]]);
    expect(refusalsOf([BASE], { overlays: [{ ...overlay({}, "cua-toi"), family: "vn/ban" }] })).toMatchObject([
      ["catalog/overlay-for-another-set", { layer: "cua-toi", amends: "vn/ban", wanted: FAMILY }],
    ]);
  });
});

describe("what is asked", () => {
  it("is told with all that is known, in order", () => {
    const other = setLayer("vn/ban-ntm/1", "2020-01-01");
    const own = overlay({});
    expect(refusalsOf([BASE, other, own], { set: "x", include: [BASE.id] })).toEqual([
      ["catalog/unknown-set", { set: "x", known: "vn/ban-ntm/1, vn/xa-ntm/2022" }],
      ["catalog/unknown-overlay", { layer: BASE.id, known: own.id }],
    ]);
    const result = resolveTold(catalog("vn/x", BASE, other), QUERY);
    expect(result.ok || result.refusal.params["known"]).toBe("vn/ban-ntm, vn/xa-ntm");
  });

  it("may be the whole country, also where every layer is of a province", () => {
    const hamlets = setLayer("dien-bien/ban-ntm/2022", "2022-10-20");
    const result = resolveTold(catalog("dien-bien/ban-ntm", hamlets), { ...QUERY, place: "vn" });
    expect(result.ok && result.set.place).toBe("dien-bien");
  });

  it("may be a place around known ones", () => {
    const district = overlay({ place: "lai-chau/muong-te" }, "lai-chau/muong-te/a");
    expect(setOf([BASE, district], { place: "lai-chau" }).layers).toHaveLength(1);
    expect(codesOf([BASE, district], { place: "muong-te" })).toEqual(["catalog/unknown-place"]);
  });

  it("is never answered by a set of no known day, however long ago it was signed", () => {
    const undated = setLayer("vn/xa-ntm/x", null, { instrument: instrument("x", null, { signed: "2020-01-01" }) });
    expect(codesOf([undated])).toEqual(["catalog/undated"]);
  });
});

it("an amendment is pending from its very day", () => {
  const pendingAmendments = [{ number: "9/QĐ", from: "2024-06-01", indicators: ["1.1"], statement: statement("p") }];
  const numbersOn = (asOf: string) =>
    setOf([{ ...BASE, pendingAmendments }], { asOf }).pending.map(({ number }) => number);
  expect([numbersOn("2024-05-31"), numbersOn("2024-06-01")]).toEqual([[], ["9/QĐ"]]);
});

it("a set names its files in order, layer by layer", () => {
  const files = ["z", "a", "m"].map((name) => ({ path: `vn/xa-ntm/2022/${name}.yaml`, sha256: "0" }));
  expect(setOf([{ ...BASE, files }, overlay({})]).files.map(({ path }) => path)).toEqual([
    "vn/xa-ntm/2022/a.yaml",
    "vn/xa-ntm/2022/m.yaml",
    "vn/xa-ntm/2022/z.yaml",
    "vn/xa-ntm/a/overlay.yaml",
  ]);
});
