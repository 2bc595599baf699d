import { describe, expect, it } from "vitest";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import type { Layer, OverlayLayer, SetLayer } from "../../src/model/layer.js";
import type { Requirement, Table } from "../../src/model/requirement.js";
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
  overlayLayer,
  resolveTold as resolve,
  setLayer,
  statement,
  table,
  yesNo,
} from "./build.js";

const FAMILY = "vn/xa-ntm";
const QUERY = { asOf: "2024-06-01", place: "dien-bien", places: ["dien-bien"] };
const delegated = { to: "UBND tỉnh", statement: statement("17.1/delegated") };

const BASE: SetLayer = setLayer("vn/xa-ntm/2022", "2022-03-08", {
  facts: [fact("nuoc", { range: { min: 0, max: 100 } }), fact("ngheo"), yesNo("htx"), yesNo("to_hop_tac")],
  criteria: [
    criterion("13", [indicator("13.1", is("htx", "13.1"))]),
    criterion("17", [
      indicator("17.2", compare("at-most", "ngheo", table("17.2", [], [13]), "17.2")),
      indicator("17.9", {
        op: "all-of",
        statement: statement("17.9"),
        of: [
          is("htx", "17.9/1"),
          compare(
            "at-least",
            "nuoc",
            table("17.9/2", ["vung", "nam-xet"], ["unset", "unset", 60, "unset"], { delegated }),
          ),
        ],
      }),
    ]),
  ],
  pendingAmendments: [
    { number: "211/QĐ-TTg", from: "2024-03-01", indicators: ["13.1"], statement: statement("p1") },
    { number: "999/QĐ", from: "2024-05-01", indicators: ["17.2"], statement: statement("p2") },
    { number: "998/QĐ", from: "2025-05-01", indicators: ["17.2"], statement: statement("p3") },
  ],
});

const province = (more: Partial<OverlayLayer>, id = "dien-bien/xa-ntm/a", from: string | null = "2023-01-01") =>
  overlayLayer(id, FAMILY, from, { place: "dien-bien", ...more });

const tryWith = (overlays: readonly Layer[], more: object = {}) =>
  resolve(catalog(FAMILY, BASE, ...overlays), { ...QUERY, ...more });

const setOf = (...args: Parameters<typeof tryWith>): CriteriaSet => {
  const result = tryWith(...args);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.set;
};

const refusalsOf = (...args: Parameters<typeof tryWith>) => {
  const result = tryWith(...args);
  return result.ok ? [] : result.refusals;
};
const codesOf = (...args: Parameters<typeof tryWith>) => refusalsOf(...args).map(({ code }) => code);

const requireOf = (set: CriteriaSet, id: string): Requirement | undefined =>
  set.criteria.flatMap(({ indicators }) => indicators).find((one) => one.id === id)?.require;

const tableOf = (set: CriteriaSet, id: string, part?: number): Table => {
  const whole = requireOf(set, id);
  const demand = part !== undefined && whole && "of" in whole ? whole.of[part - 1] : whole;
  if (!demand || !("table" in demand)) throw new Error(`no table at ${id}`);
  return demand.table;
};

const valuesOf = (own: Table) => own.cells.map((one) => (one.state === "value" ? one.value : one.state));

describe("an amendment", () => {
  const amendment = overlayLayer("vn/xa-ntm/2024-qd-211", FAMILY, "2024-03-01", {
    instrument: instrument("211/QĐ-TTg", "2024-03-01"),
    facts: [yesNo("kham_benh")],
    indicators: [
      {
        criterion: "13",
        indicator: indicator("13.1", {
          op: "any-of",
          statement: statement("211-13.1"),
          of: [is("htx"), is("to_hop_tac")],
        }),
      },
      { criterion: "17", indicator: indicator("17.10", is("kham_benh")) },
      { criterion: "17", indicator: indicator("17.1", is("kham_benh", "17.1")) },
    ],
  });

  it("replaces indicators by number, adds others in the order of their numbers, and adds its facts", () => {
    const set = setOf([amendment]);
    expect(requireOf(set, "13.1")?.op).toBe("any-of");
    expect(set.criteria.map(({ indicators }) => indicators.map(({ id }) => id))).toEqual([
      ["13.1"],
      ["17.1", "17.2", "17.9", "17.10"],
    ]);
    expect(set.facts.map(({ id }) => id)).toEqual(["nuoc", "ngheo", "htx", "to_hop_tac", "kham_benh"]);
  });

  it("is pending no longer once its text is there; others stay pending from their day", () => {
    expect(setOf([amendment]).pending.map(({ number }) => number)).toEqual(["999/QĐ"]);
    expect(setOf([]).pending.map(({ number }) => number)).toEqual(["211/QĐ-TTg", "999/QĐ"]);
  });

  it("leaves the day before it as it was", () => {
    expect(requireOf(setOf([amendment], { asOf: "2024-02-29" }), "13.1")?.op).toBe("is");
  });

  it("gives way to a later one, and is in conflict with one that is not later", () => {
    const with17 = (id: string, from: string, line: number) =>
      overlayLayer(id, FAMILY, from, {
        indicators: [
          {
            criterion: "13",
            indicator: indicator("13.1", is("to_hop_tac"), {
              statement: statement("13.1", "secondary", { origin: at(id, line) }),
            }),
          },
        ],
      });
    const [early, late, same] = [
      with17("a", "2023-01-01", 3),
      with17("b", "2024-01-01", 4),
      with17("c", "2024-01-01", 5),
    ];
    expect(codesOf([late, early])).toEqual([]);
    expect(refusalsOf([early, late, same])).toMatchObject([
      {
        code: "catalog/amended-twice",
        params: { indicator: "13.1", layer: "c", other: "b" },
        place: { file: "c", line: 5 },
        related: [{ file: "b", line: 4 }],
      },
    ]);
  });

  it("names the place of every reference that leads nowhere", () => {
    const lost = overlayLayer("vn/xa-ntm/lost", FAMILY, "2024-01-01", {
      indicators: [
        { criterion: "99", indicator: indicator("99.1", is("htx")) },
        { criterion: "17", indicator: indicator("13.1", is("khong_co")) },
        {
          criterion: "17",
          indicator: indicator("17.3", compare("at-least", "nuoc", table("17.3", ["mua"], [1]), "17.3")),
        },
        {
          criterion: "17",
          indicator: indicator("17.4", compare("at-least", "nuoc", table("17.4", ["vung"], [1]), "17.4")),
        },
        {
          criterion: "17",
          indicator: indicator("17.5", is("htx"), {
            statement: statement("17.5", "secondary", {
              cite: { instrument: "7/QĐ", at: "Điều 1" },
              sources: ["S9"],
              origin: at("lost.yaml", 12),
            }),
          }),
        },
      ],
      levels: [{ id: "x", label: "x", policy: "khong-co", rule: { op: "all-criteria" }, statement: statement("x") }],
    });
    expect(codesOf([lost]).sort()).toEqual([
      "catalog/indicator-elsewhere",
      "catalog/not-total",
      "catalog/unknown-criterion",
      "catalog/unknown-dimension",
      "catalog/unknown-fact",
      "catalog/unknown-instrument",
      "catalog/unknown-policy",
      "catalog/unknown-source",
    ]);
    expect(refusalsOf([lost]).find(({ code }) => code === "catalog/unknown-instrument")).toMatchObject({
      params: { number: "7/QĐ", layer: "vn/xa-ntm/lost" },
      place: { in: "text", file: "lost.yaml", line: 12 },
    });
  });

  it("may repeat a fact, a source or a policy, but not give it another meaning", () => {
    const repeat = overlayLayer("r", FAMILY, "2024-01-01", {
      facts: [fact("ngheo", { origin: at("r.yaml", 9) })],
      policies: BASE.policies,
    });
    expect(setOf([repeat]).facts).toHaveLength(4);
    expect(setOf([repeat]).policies).toHaveLength(1);
    const other = overlayLayer("o", FAMILY, "2024-01-01", {
      facts: [fact("ngheo", { unit: "hộ", origin: at("o.yaml", 9) })],
    });
    expect(refusalsOf([other])).toMatchObject([
      {
        code: "catalog/conflicting",
        params: { key: "facts.ngheo" },
        place: { file: "o.yaml", line: 9 },
        related: [{ file: "facts.yaml" }],
      },
    ]);
  });
});

describe("a filled cell", () => {
  it("is the overlay's own statement; the others keep theirs", () => {
    const own = fill("17.9/2", { vung: "tdmnpb", "nam-xet": "2024" }, 45, 7, "unverified");
    const set = setOf([province({ fills: [own] })]);
    const filled = tableOf(set, "17.9", 2);
    expect(valuesOf(filled)).toEqual(["unset", 45, 60, "unset"]);
    expect(filled.cells[1]?.statement).toEqual(own.statement);
    expect(filled.cells[2]?.statement.origin.file).toBe("set.yaml");
    expect(filled.delegated).toEqual(delegated);
  });

  it("stands for every value of a dimension that is left out", () => {
    expect(
      valuesOf(tableOf(setOf([province({ fills: [fill("17.9/2", { vung: "tdmnpb" }, 45)] })]), "17.9", 2)),
    ).toEqual([45, 45, 60, "unset"]);
    expect(
      valuesOf(tableOf(setOf([province({ fills: [fill("17.9/2", { "nam-xet": "2024" }, 45)] })]), "17.9", 2)),
    ).toEqual(["unset", 45, 60, 45]);
    expect(valuesOf(tableOf(setOf([province({ fills: [fill("17.9/2", {}, 45)] })]), "17.9", 2))).toEqual([
      45, 45, 45, 45,
    ]);
    expect(valuesOf(tableOf(setOf([province({ fills: [fill("17.2", {}, 11)] })]), "17.2"))).toEqual([11]);
  });

  it("must be a cell that exists, inside the range of its fact", () => {
    const codesFor = (own: Parameters<typeof fill>) => codesOf([province({ fills: [fill(...own)] })]);
    expect(codesFor(["17.8", {}, 45])).toEqual(["catalog/unknown-target"]);
    expect(codesFor(["17.9/3", {}, 45])).toEqual(["catalog/unknown-target"]);
    expect(codesFor(["17.9", {}, 45])).toEqual(["catalog/no-table"]);
    expect(codesFor(["17.9/1", {}, 45])).toEqual(["catalog/no-table"]);
    expect(codesFor(["17.9/2", { mua: "kho" }, 45])).toEqual(["catalog/unknown-column"]);
    expect(codesFor(["17.9/2", { vung: "toString" }, 45])).toEqual(["catalog/unknown-column"]);
    expect(codesFor(["17.9/2", {}, 450])).toEqual(["catalog/out-of-range"]);
  });

  it("is filled once: two overlays for one hole are both named, even when they agree", () => {
    const [a, b] = [
      province({ fills: [fill("17.9/2", {}, 45, 3)] }),
      province({ fills: [fill("17.9/2", { vung: "tdmnpb" }, 45, 8)] }, "z", "2024-01-01"),
    ];
    expect(refusalsOf([b, a])).toMatchObject([
      {
        code: "catalog/filled-twice",
        params: { layer: "z", target: "17.9/2" },
        place: { line: 8 },
        related: [{ line: 3 }],
      },
    ]);
    const elsewhere = province({ fills: [fill("17.9/2", { vung: "dbsh" }, 70)] }, "z");
    const here = province({ fills: [fill("17.9/2", { vung: "tdmnpb" }, 45)] });
    expect(valuesOf(tableOf(setOf([elsewhere, here]), "17.9", 2))).toEqual([45, 45, 70, 70]);
  });

  it("may not loosen what is there when the overlay may only tighten", () => {
    const tighten = (target: string, value: number) =>
      refusalsOf([province({ tightenOnly: true, fills: [fill(target, {}, value, 6)] })]);
    expect(tighten("17.2", 13)).toEqual([]);
    expect(tighten("17.2", 12.9)).toEqual([]);
    expect(tighten("17.2", 13.1)).toMatchObject([
      {
        code: "catalog/looser",
        params: { value: 13.1, than: 13 },
        place: { file: "overlay.yaml", line: 6 },
        related: [{ file: "set.yaml" }],
      },
    ]);
    expect(tighten("17.9/2", 60)).toEqual([]);
    expect(tighten("17.9/2", 59).map(({ code }) => code)).toEqual(["catalog/looser"]);
    const replaces = { criterion: "13", indicator: indicator("13.1", is("to_hop_tac")) };
    expect(codesOf([province({ tightenOnly: true, indicators: [replaces] })])).toEqual([
      "catalog/tighten-only-replaces",
    ]);
    const adds = { criterion: "13", indicator: indicator("13.2", is("to_hop_tac")) };
    expect(codesOf([province({ tightenOnly: true, indicators: [adds] })])).toEqual([]);
  });

  it("is dropped with a note where the indicator was amended after it was filled: it was said of another demand", () => {
    const amended = overlayLayer("vn/xa-ntm/2024", FAMILY, "2024-03-01", {
      instrument: instrument("211/QĐ-TTg", "2024-03-01"),
      indicators: [
        {
          criterion: "17",
          indicator: indicator("17.2", compare("at-most", "ngheo", table("17.2", [], ["unset"]), "17.2")),
        },
      ],
    });
    const before = province({ fills: [fill("17.2", {}, 11, 5)] });
    const result = tryWith([amended, before]);
    expect(result.ok && valuesOf(tableOf(result.set, "17.2"))).toEqual(["unset"]);
    expect(result.ok && result.notes).toMatchObject([
      {
        code: "catalog/fill-superseded",
        params: { layer: before.id, target: "17.2", number: "211/QĐ-TTg", from: "2024-03-01" },
        place: { file: "overlay.yaml", line: 5 },
      },
    ]);
    expect(valuesOf(tableOf(setOf([amended, before], { asOf: "2024-02-29" }), "17.2"))).toEqual([11]);
    for (const from of ["2024-03-01", "2024-05-01", null]) {
      const after = province({ fills: [fill("17.2", {}, 11)] }, "dien-bien/xa-ntm/b", from);
      const set = setOf([amended, after], from === null ? { include: [after.id] } : {});
      expect(valuesOf(tableOf(set, "17.2"))).toEqual([11]);
    }
    const undated = { ...amended, instrument: instrument("211/QĐ-TTg", null) };
    expect(valuesOf(tableOf(setOf([undated, before], { include: [undated.id] }), "17.2"))).toEqual([11]);
    const mine = province({ fills: [fill("17.2", {}, 10)] }, "mine");
    expect(valuesOf(tableOf(setOf([amended], { overlays: [mine] }), "17.2"))).toEqual([10]);
  });

  it("holds an assumption only where the user's own overlay says so", () => {
    const assumed = province({ fills: [fill("17.9/2", {}, 45, 2, "assumed")] }, "mine", null);
    expect(codesOf([{ ...assumed, instrument: instrument("x", "2023-01-01") }])).toEqual(["catalog/assumed"]);
    const set = setOf([], { overlays: [assumed] });
    expect(tableOf(set, "17.9", 2).cells[0]?.statement.evidence).toBe("assumed");
    expect(set.layers.map(({ id }) => id)).toEqual([BASE.id, "mine"]);
  });
});

describe("a hole", () => {
  const hole = (target: string) => ({
    target,
    why: "chưa có văn bản",
    statement: statement(`hole-${target}`, "unverified"),
  });

  it("says of an unset cell who should fill it, and leaves known cells and delegations alone", () => {
    const set = setOf([
      overlayLayer("vn/x", FAMILY, "2023-06-01", {
        indicators: [
          {
            criterion: "17",
            indicator: indicator("17.3", compare("at-least", "nuoc", table("17.3", [], ["unset"]), "17.3")),
          },
        ],
      }),
      province({ holes: [hole("17.3"), hole("17.2"), hole("17.9/2"), hole("13.1")] }),
    ]);
    expect(tableOf(set, "17.3").delegated).toEqual({ to: "UBND", statement: hole("17.3").statement });
    expect(tableOf(set, "17.2").delegated).toBeUndefined();
    expect(tableOf(set, "17.9", 2).delegated).toEqual(delegated);
    expect(codesOf([province({ holes: [hole("1.1")] })])).toEqual(["catalog/unknown-target"]);
  });
});

describe("the user's own overlay", () => {
  const own = (more: Partial<OverlayLayer>) => province({ fills: [fill("17.2", {}, 10)], ...more }, "mine", null);

  it("comes after all others, whatever its date", () => {
    const set = setOf([province({}, "later", "2024-05-31")], { overlays: [own({})] });
    expect(set.layers.map(({ id }) => id)).toEqual([BASE.id, "later", "mine"]);
    expect(valuesOf(tableOf(set, "17.2"))).toEqual([10]);
  });

  it("is refused, not dropped, where it does not belong", () => {
    const codesFor = (more: Partial<OverlayLayer>, query = {}) => codesOf([], { overlays: [own(more)], ...query });
    expect(codesFor({ family: "vn/khac" })).toEqual(["catalog/overlay-for-another-set"]);
    expect(codesFor({ place: "lao-cai" })).toEqual(["catalog/overlay-elsewhere"]);
    expect(codesFor({}, { place: undefined })).toEqual(["catalog/overlay-elsewhere"]);
    expect(codesFor({ instrument: instrument("x", "2025-01-01") })).toEqual(["catalog/overlay-not-in-force"]);
    expect(codesFor({ instrument: instrument("x", null, { inForceTo: "2023-12-31" }) })).toEqual([
      "catalog/overlay-not-in-force",
    ]);
  });

  it("makes its place a known one", () => {
    const mine = own({ place: "yen-bai", fills: [] });
    expect(setOf([], { overlays: [mine], place: "yen-bai" }).place).toBe("yen-bai");
  });
});

describe("codes of named units", () => {
  const derive = (code: string | null) =>
    yesNo("quai_nua_dat", {
      derive: { op: "units", kind: "xa", family: "vn/xa", level: "dat-chuan", named: { name: "Quài Nưa", code } },
    });
  const withFact = (code: string | null) => ({
    ...BASE,
    facts: [...BASE.facts, derive(code)],
  });
  const COMMUNES = setLayer("vn/xa/1", "2020-01-01");
  const codes = (name: string, code: string) =>
    province({ unitCodes: [{ name, code, evidence: "assumed", origin: at("codes.yaml", 4) }] });
  const result = (base: SetLayer, ...overlays: OverlayLayer[]) =>
    resolve(catalog(FAMILY, base, COMMUNES, ...overlays), QUERY);

  it("come from an overlay, whichever way the name is typed", () => {
    const resolved = result(withFact(null), codes("Quài Nưa".normalize("NFD"), "03280"));
    const found = resolved.ok && resolved.set.facts.find(({ id }) => id === "quai_nua_dat")?.derive;
    expect(found).toMatchObject({ named: { name: "Quài Nưa", code: "03280", evidence: "assumed" } });
  });

  it("must be of a unit that the set names, and only one", () => {
    const failing = (...args: Parameters<typeof result>) => {
      const resolved = result(...args);
      return resolved.ok ? [] : resolved.refusals.map(({ code, place }) => [code, place]);
    };
    const place = { in: "text", file: "codes.yaml", line: 4, column: 1 };
    expect(failing(withFact(null), codes("Quài Cang", "1"))).toEqual([["catalog/unknown-unit", place]]);
    expect(failing(withFact("2"), codes("Quài Nưa", "1"))).toEqual([["catalog/conflicting", place]]);
    expect(failing(withFact("1"), codes("Quài Nưa", "1"))).toEqual([]);
    expect(failing(withFact(null), codes("Quài Nưa", "1"), { ...codes("Quài Nưa", "2"), id: "z" })).toEqual([
      ["catalog/conflicting", place],
    ]);
    expect(failing(withFact(null), codes("Quài Nưa", "1"), { ...codes("Quài Nưa", "1"), id: "z" })).toEqual([]);
    const twice = result(withFact("2"), codes("Quài Nưa", "1"), { ...codes("Quài Nưa", "3"), id: "z" });
    expect(twice.ok ? [] : twice.refusals.map(({ params }) => params)).toMatchObject([
      { key: "unit-codes.Quài Nưa", layer: "z" },
      { key: "unit-codes.Quài Nưa", layer: "z" },
    ]);
    const against = result(withFact("2"), codes("Quài Nưa", "1"));
    expect(against.ok || against.refusal.params).toMatchObject({ layer: "dien-bien/xa-ntm/a" });
    const stray = result(withFact(null), codes("Quài Cang", "1"));
    expect(stray.ok || stray.refusal.params).toMatchObject({ name: "Quài Cang", layer: "dien-bien/xa-ntm/a" });
  });

  it("say nothing of figures over all units", () => {
    const over = yesNo("so_xa", { derive: { op: "units", kind: "xa", family: "vn/xa", level: "dat-chuan" } });
    const resolved = result({ ...BASE, facts: [...BASE.facts, over, derive(null)] }, codes("Quài Nưa", "03280"));
    expect(resolved.ok && resolved.set.facts.find(({ id }) => id === "so_xa")).toEqual(over);
  });
});
