import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { product } from "../../src/catalog/derived-threshold.js";
import type { Evidence } from "../../src/model/evidence.js";
import type { Layer, SetLayer } from "../../src/model/layer.js";
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
  NAM,
  overlayLayer,
  resolveTold as resolve,
  setLayer,
  statement,
  table,
  VUNG,
  yesNo,
} from "./build.js";

const QUERY = { asOf: "2024-06-01" };
const MODEL = "vn/xa-kieu-mau";
const BASE = "vn/xa-nang-cao";

const source = (values: Parameters<typeof table>[2], more: Partial<SetLayer> = {}): SetLayer =>
  setLayer(`${BASE}/2022`, "2022-03-08", {
    facts: [fact("thu_nhap")],
    criteria: [
      criterion("10", [
        indicator("10.1", compare("at-least", "thu_nhap", table("10.1", ["vung", "nam-xet"], values), "10.1")),
      ]),
    ],
    ...more,
  });

const derived = (times: number, evidence: Evidence = "secondary", by = ["nam-xet", "vung"], op = "at-least" as const) =>
  setLayer(`${MODEL}/2022`, "2022-03-08", {
    facts: [fact("thu_nhap")],
    criteria: [
      criterion("1", [
        indicator(
          "1.1",
          compare(op, "thu_nhap", {
            by,
            cells: [],
            derived: {
              times,
              family: BASE,
              indicator: "10.1",
              statement: statement("1.1/derived", evidence, { origin: at("kieu-mau.yaml", 5) }),
            },
          }),
        ),
      ]),
    ],
  });

const cellsOf = (layers: readonly Layer[], query: object = QUERY) => {
  const result = resolve(catalog(MODEL, ...layers), { ...QUERY, ...query });
  if (!result.ok) return result.refusals.map(({ code }) => code);
  const require = result.set.criteria[0]!.indicators[0]!.require;
  return "table" in require ? require.table.cells : [];
};
const valuesOf = (...args: Parameters<typeof cellsOf>) =>
  cellsOf(...args).map((one) => (typeof one === "string" ? one : one.state === "value" ? one.value : one.state));

describe("a derived threshold", () => {
  it("is exactly so many times the other set's cell of the same region and year; unset stays unset", () => {
    expect(valuesOf([derived(1.1), source([45, 48, "unset", 53.5])])).toEqual([49.5, "unset", 52.8, 58.85]);
  });

  it("is as sure as the weaker of the two statements, and stays where it is written", () => {
    const [first] = cellsOf([derived(1.1, "secondary"), source([45, 48, 50, 53])]);
    expect(first).toMatchObject({
      statement: { evidence: "secondary", id: "1.1/derived/2023/tdmnpb", origin: { file: "kieu-mau.yaml" } },
    });
    const [weak] = cellsOf([derived(1.1, "unverified"), source([45, 48, 50, 53])]);
    expect(weak).toMatchObject({ statement: { evidence: "unverified" } });
    const guess = overlayLayer("mine", BASE, null, { fills: [fill("10.1", {}, 45, 1, "assumed")] });
    const [assumed] = cellsOf([derived(1.1, "secondary"), source(["unset", 48, 50, 53])], { overlays: [guess] });
    expect(assumed).toMatchObject({ value: 49.5, statement: { evidence: "assumed" } });
  });

  it("follows the other set of the same day and place", () => {
    const later = overlayLayer("dien-bien/nang-cao", BASE, "2024-01-01", {
      place: "dien-bien",
      fills: [fill("10.1", { vung: "tdmnpb", "nam-xet": "2024" }, 50)],
    });
    const layers = [derived(1.1), source([45, 48, 50, 53]), later];
    expect(valuesOf(layers, { place: "dien-bien" })).toEqual([49.5, 55, 55, 58.3]);
    expect(valuesOf(layers)).toEqual([49.5, 55, 52.8, 58.3]);
    expect(valuesOf(layers, { place: "dien-bien", asOf: "2023-12-31" })).toEqual([49.5, 55, 52.8, 58.3]);
  });

  it("needs an indicator that compares the same way over dimensions it has itself", () => {
    expect(valuesOf([derived(1.1, "secondary", ["vung"]), source([1, 2, 3, 4])])).toEqual(["catalog/no-source-table"]);
    expect(valuesOf([derived(1.1), source([1, 2, 3, 4], { criteria: [] })])).toEqual(["catalog/no-source-table"]);
    expect(valuesOf([derived(1.1)])).toEqual(["catalog/unknown-family"]);
    const plain = source([1, 2, 3, 4]).criteria[0]!.indicators[0]!;
    const asking = (require: typeof plain.require) =>
      source([], {
        criteria: [
          criterion("10", [
            { ...plain, id: "10.0" },
            { ...plain, require },
          ]),
        ],
        facts: [fact("thu_nhap"), yesNo("co")],
      });
    const [own] = [plain.require];
    if (!("table" in own)) throw new Error("no table");
    expect(valuesOf([derived(1.1), asking({ ...own, op: "above" })])).toEqual(["catalog/no-source-table"]);
    expect(valuesOf([derived(1.1), asking(is("co"))])).toEqual(["catalog/no-source-table"]);
    // Of several indicators, the one that is named.
    const doubled = {
      ...own.table,
      cells: own.table.cells.map((one) => ({ ...one, state: "value" as const, value: 10 })),
    };
    expect(valuesOf([derived(1.1), asking({ ...own, table: doubled })])).toEqual([11, 11, 11, 11]);
  });

  it("is unset in a column that the other set does not have", () => {
    const later = source([45, 48], { dimensions: [{ ...VUNG, values: VUNG.values.slice(0, 1) }, NAM] });
    expect(valuesOf([derived(1.1), later])).toEqual([49.5, "unset", 52.8, "unset"]);
  });

  it("may itself be filled, and only tightened where only that is allowed", () => {
    const filled = (value: number) =>
      overlayLayer("x", MODEL, "2024-01-01", {
        tightenOnly: true,
        fills: [fill("1.1", { vung: "tdmnpb", "nam-xet": "2024" }, value)],
      });
    const layers = [derived(1.1), source([45, 48, 50, 53])];
    expect(valuesOf([...layers, filled(53)])).toEqual([49.5, 55, 53, 58.3]);
    expect(valuesOf([...layers, filled(52.7)])).toEqual(["catalog/looser"]);
  });

  it("is the decimal product, for every two decimals", () => {
    expect(product(1.1, 45)).toBe(49.5);
    expect(product(3, 0.1)).toBe(0.3);
    expect(product(1e-7, 3)).toBe(3e-7);
    const decimal = fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(decimal, decimal, ([a, i], [b, j]) => {
        const digits = BigInt(a) * BigInt(b);
        expect(product(a / 10 ** i, b / 10 ** j)).toBe(Number(`${digits}e-${i + j}`));
      }),
    );
  });
});

describe("sets that a set requires", () => {
  const reaches = (family: string) =>
    yesNo(`dat_${family.replaceAll("/", "_")}`, { derive: { op: "level", family, level: "dat-chuan" } });
  const one = (id: string, ...needs: string[]) =>
    setLayer(`${id}/1`, "2022-01-01", { facts: needs.map(reaches), instrument: instrument(`${id}/QĐ`, "2022-01-01") });

  it("are resolved for the same day and place, with theirs inside them, shared ones once", () => {
    const layers = [one("vn/a", "vn/c", "vn/b"), one("vn/b", "vn/c"), one("vn/c"), one("vn/d")];
    const result = resolve(catalog("vn/a", ...layers), { ...QUERY, place: "vn" });
    if (!result.ok) throw new Error(result.refusal.code);
    const [b, c] = result.set.requires;
    expect(result.set.requires.map(({ id }) => id)).toEqual(["vn/b/1", "vn/c/1"]);
    expect(b?.requires[0]).toBe(c);
    expect([b?.asOf, b?.place]).toEqual([QUERY.asOf, "vn"]);
  });

  it("may have no known first day where another set can mean only them, and that is noted", () => {
    const undated = (id: string, signed: string | null) =>
      setLayer(id, null, { instrument: instrument(id, null, { signed }) });
    const notesOf = (...layers: Layer[]) => {
      const result = resolve(catalog("vn/a", one("vn/a", "vn/b"), ...layers), QUERY);
      return result.ok ? result.notes : result.refusals.map(({ code }) => code);
    };
    expect(notesOf(undated("vn/b/1", "2022-10-20"))).toMatchObject([
      { code: "catalog/undated-required", params: { layer: "vn/b/1", requiredBy: "vn/a" } },
    ]);
    expect(notesOf(undated("vn/b/1", "2024-06-01"))).toMatchObject([{ code: "catalog/undated-required" }]);
    expect(notesOf(undated("vn/b/1", "2024-10-20"))).toEqual(["catalog/undated"]);
    expect(notesOf(undated("vn/b/1", null))).toEqual(["catalog/undated"]);
    expect(notesOf(undated("vn/b/1", "2022-10-20"), undated("vn/b/2", "2022-10-20"))).toEqual(["catalog/undated"]);
  });

  it("say for whom they were refused", () => {
    const result = resolve(catalog("vn/a", one("vn/a", "vn/b"), setLayer("vn/b/1", "2025-01-01")), QUERY);
    expect(result.ok ? null : result.refusal).toMatchObject({
      code: "catalog/not-yet-in-force",
      params: { family: "vn/b", requiredBy: "vn/a" },
    });
  });

  it("take the user's overlays and named versions of their own families", () => {
    const mine = overlayLayer("mine", "vn/b", null, {});
    const layers = [one("vn/a", "vn/b"), one("vn/b"), setLayer("vn/b/2", "2023-01-01")];
    const result = resolve(catalog("vn/a", ...layers), { ...QUERY, overlays: [mine], set: "vn/b/2" });
    expect(result.ok && result.set.requires[0]?.layers.map(({ id }) => id)).toEqual(["vn/b/2", "mine"]);
  });

  it("may not go round in a circle", () => {
    const circle = [one("vn/a", "vn/b"), one("vn/b", "vn/c"), one("vn/c", "vn/a")];
    const result = resolve(catalog("vn/a", ...circle), QUERY);
    expect(result.ok ? [] : result.refusals).toMatchObject([
      { code: "catalog/circular", params: { chain: "vn/a → vn/b → vn/c → vn/a" } },
    ]);
    const self = resolve(catalog("vn/a", one("vn/a", "vn/a")), QUERY);
    expect(self.ok ? [] : self.refusals.map(({ params }) => params["chain"])).toEqual(["vn/a → vn/a"]);
  });
});
