import { describe, expect, it } from "vitest";
import { isIsoDate } from "../../src/catalog/index.js";
import { catalog, instrument, overlayLayer, resolveTold as resolve, setLayer } from "./build.js";

const FAMILY = "vn/xa-ntm";
const OLD = setLayer("vn/xa-ntm/2022-qd-318", "2022-03-08", {
  instrument: instrument("318/QĐ-TTg", "2022-03-08", { period: { from: 2021, to: 2025 } }),
});
const NEW = setLayer("vn/xa-ntm/2026-qd-51", "2026-02-15", {
  instrument: instrument("51/2025/QĐ-TTg", "2026-02-15", { signed: "2025-12-29", period: { from: 2026, to: 2030 } }),
});
const TWO = catalog(FAMILY, OLD, NEW);

const refusal = (...args: Parameters<typeof resolve>) => {
  const result = resolve(...args);
  return result.ok ? null : result.refusal;
};

const setId = (...args: Parameters<typeof resolve>) => {
  const result = resolve(...args);
  return result.ok ? result.set.id : result.refusals.map(({ code }) => code).join(" ");
};

describe("version of the day", () => {
  it("is the one in force, from its first day on, and not from the first day of the period in its title", () => {
    expect(setId(TWO, { asOf: "2022-03-08" })).toBe(OLD.id);
    expect(refusal(TWO, { asOf: "2022-03-07" })).toMatchObject({
      code: "catalog/not-yet-in-force",
      params: { number: "318/QĐ-TTg", from: "2022-03-08", asOf: "2022-03-07", family: FAMILY },
    });
  });

  it("stays the older one between the year in the new title and its first day in force, and says why", () => {
    const result = resolve(TWO, { asOf: "2026-01-20" });
    expect(result.ok && result.set.instrument.number).toBe("318/QĐ-TTg");
    expect(result.ok && result.notes).toMatchObject([
      {
        code: "catalog/period-passed",
        params: { number: "318/QĐ-TTg", first: 2021, last: 2025, next: "51/2025/QĐ-TTg", from: "2026-02-15" },
      },
    ]);
  });

  it("has nothing to note inside the period", () => {
    const result = resolve(TWO, { asOf: "2025-12-31" });
    expect(result.ok && result.notes).toEqual([]);
  });

  it("names the next version that is known, if any, once the period in its title has passed", () => {
    const notesOf = (asOf: string, ...sets: Parameters<typeof catalog>[1][]) => {
      const result = resolve(catalog(FAMILY, ...sets), { asOf });
      return result.ok ? result.notes.map(({ params }) => [params["next"], params["from"]]) : [];
    };
    const later = setLayer("vn/xa-ntm/2030", "2030-01-01", { instrument: instrument("3/QĐ", "2030-01-01") });
    expect(notesOf("2026-01-20", later, NEW, OLD)).toEqual([["51/2025/QĐ-TTg", "2026-02-15"]]);
    expect(notesOf("2026-01-20", OLD, NEW, later)).toEqual([["51/2025/QĐ-TTg", "2026-02-15"]]);
    expect(notesOf("2026-01-20", OLD)).toEqual([["", ""]]);
    expect(notesOf("2025-12-31", OLD)).toEqual([]);
    // Whoever names it, or knows its last day, has decided.
    const known = { ...OLD, instrument: { ...OLD.instrument, inForceTo: "2027-12-31" } };
    expect(notesOf("2026-01-20", known)).toEqual([]);
    const named = resolve(catalog(FAMILY, OLD), { asOf: "2026-01-20", set: OLD.id });
    expect(named.ok && named.notes).toEqual([]);
  });

  it("is refused as ambiguous once two are in force and none is known to have ended", () => {
    expect(refusal(TWO, { asOf: "2026-02-15" })).toMatchObject({
      code: "catalog/ambiguous",
      params: { candidates: `${OLD.id} (318/QĐ-TTg), ${NEW.id} (51/2025/QĐ-TTg)`, asOf: "2026-02-15" },
    });
    expect(refusal(catalog(FAMILY, NEW, OLD), { asOf: "2026-02-15" })?.params["candidates"]).toBe(
      `${OLD.id} (318/QĐ-TTg), ${NEW.id} (51/2025/QĐ-TTg)`,
    );
  });

  it("may be chosen by name, but only while it is in force", () => {
    expect(setId(TWO, { asOf: "2026-03-01", set: NEW.id })).toBe(NEW.id);
    expect(setId(TWO, { asOf: "2026-03-01", set: [OLD.id] })).toBe(OLD.id);
    expect(refusal(TWO, { asOf: "2026-01-01", set: NEW.id })).toMatchObject({
      code: "catalog/not-yet-in-force",
      params: { number: "51/2025/QĐ-TTg", from: "2026-02-15" },
    });
    expect(setId(TWO, { asOf: "2026-03-01", set: [OLD.id, NEW.id] })).toBe("catalog/ambiguous");
    expect(refusal(TWO, { asOf: "2026-03-01", set: "vn/xa-ntm/x" })).toMatchObject({
      code: "catalog/unknown-set",
      params: { set: "vn/xa-ntm/x", known: `${OLD.id}, ${NEW.id}` },
    });
  });

  it("says when the last one ended, and what lies on both sides of a gap", () => {
    const ended = { ...OLD, instrument: { ...OLD.instrument, inForceTo: "2025-12-31" } };
    expect(setId(catalog(FAMILY, ended), { asOf: "2025-12-31" })).toBe(OLD.id);
    expect(refusal(catalog(FAMILY, ended), { asOf: "2026-01-01" })).toMatchObject({
      code: "catalog/ended",
      params: { number: "318/QĐ-TTg", to: "2025-12-31" },
    });
    expect(refusal(catalog(FAMILY, NEW, ended), { asOf: "2026-01-01" })).toMatchObject({
      code: "catalog/between-versions",
      params: { ended: "318/QĐ-TTg", to: "2025-12-31", number: "51/2025/QĐ-TTg", from: "2026-02-15" },
    });
    expect(setId(catalog(FAMILY, NEW, ended), { asOf: "2026-02-15" })).toBe(NEW.id);
    // Of several on a side, the nearest.
    const before = setLayer("vn/xa-ntm/2016", "2016-01-01", {
      instrument: instrument("1980/QĐ-TTg", "2016-01-01", { inForceTo: "2020-12-31" }),
    });
    const after = setLayer("vn/xa-ntm/2030", "2030-01-01", { instrument: instrument("3/QĐ", "2030-01-01") });
    for (const layers of [
      [after, NEW, before, ended],
      [ended, before, NEW, after],
    ]) {
      expect(refusal(catalog(FAMILY, ...layers), { asOf: "2026-01-01" })?.params).toMatchObject({
        ended: "318/QĐ-TTg",
        number: "51/2025/QĐ-TTg",
        undated: "",
      });
    }
  });

  it("that ended last is the one of the latest last day, also where its first day is not known", () => {
    const ended = (id: string, from: string | null, inForceTo: string) =>
      setLayer(`vn/xa-ntm/${id.slice(0, -3)}`, from, { instrument: instrument(id, from, { inForceTo }) });
    const known = ended("1980/QĐ", "2016-01-01", "2020-12-31");
    const lastOf = (...sets: Parameters<typeof catalog>[1][]) =>
      refusal(catalog(FAMILY, ...sets), { asOf: "2026-01-01" });
    for (const [undated, last] of [
      [ended("491/QĐ", null, "2015-12-31"), { number: "1980/QĐ", to: "2020-12-31" }],
      [ended("320/QĐ", null, "2025-12-31"), { number: "320/QĐ", to: "2025-12-31" }],
    ] as const) {
      const told = { code: "catalog/ended", params: last };
      expect(lastOf(undated, known)).toMatchObject(told);
      expect(lastOf(known, undated)).toMatchObject(told);
    }
  });

  it("is never one whose first day is not known, unless it is named", () => {
    const undated = setLayer("vn/xa-ntm/x", null);
    expect(refusal(catalog(FAMILY, undated), { asOf: "2024-01-01" })).toMatchObject({
      code: "catalog/undated",
      params: { undated: "vn/xa-ntm/x" },
    });
    expect(setId(catalog(FAMILY, undated, OLD), { asOf: "2024-01-01" })).toBe(OLD.id);
    expect(refusal(catalog(FAMILY, undated, OLD), { asOf: "2020-01-01" })?.params["undated"]).toBe("vn/xa-ntm/x");
    const several = catalog(FAMILY, { ...undated, id: "vn/xa-ntm/y" }, undated);
    expect(refusal(several, { asOf: "2024-01-01" })).toMatchObject({
      params: { undated: "vn/xa-ntm/x, vn/xa-ntm/y", family: FAMILY, asOf: "2024-01-01" },
    });
    const named = resolve(catalog(FAMILY, undated), { asOf: "2024-01-01", set: "vn/xa-ntm/x" });
    expect(named.ok && named.notes.map(({ code }) => code)).toEqual(["catalog/undated-by-name"]);
  });

  it("asks for a real date and a known family", () => {
    for (const asOf of [
      "2024-02-30",
      "2024-1-1",
      "2024-12",
      "2024",
      "",
      "31/12/2024",
      "2024-12-31T00:00:00Z",
      "+012024-12-31",
    ]) {
      expect(setId(TWO, { asOf })).toBe("catalog/bad-date");
    }
    expect(isIsoDate("2024-02-29")).toBe(true);
    expect(refusal({ ...TWO, family: "vn/ban" }, { asOf: "2024-01-01" })).toMatchObject({
      code: "catalog/unknown-family",
      params: { family: "vn/ban", known: FAMILY },
    });
  });
});

describe("place", () => {
  const district = overlayLayer("dien-bien/tuan-giao/xa-ntm/a", FAMILY, "2023-01-01", { place: "dien-bien/tuan-giao" });
  const province = overlayLayer("dien-bien/xa-ntm/b", FAMILY, "2024-01-01", { place: "dien-bien" });
  const national = overlayLayer("vn/xa-ntm/c", FAMILY, "2024-03-01");
  const undated = overlayLayer("dien-bien/xa-ntm/u", FAMILY, null, { place: "dien-bien" });
  const all = catalog(FAMILY, district, undated, OLD, province, national);
  const layersOf = (query: Parameters<typeof resolve>[1]) => {
    const result = resolve(all, query);
    return result.ok ? result.set.layers.map(({ id }) => id) : result.refusals.map(({ code }) => code);
  };

  it("brings the instruments of the place and of all above it, the nation's first, in force on the day", () => {
    const asOf = "2024-06-01";
    expect(layersOf({ asOf })).toEqual([OLD.id, national.id]);
    expect(layersOf({ asOf, place: "vn" })).toEqual([OLD.id, national.id]);
    expect(layersOf({ asOf, place: "dien-bien" })).toEqual([OLD.id, national.id, province.id]);
    expect(layersOf({ asOf, place: "dien-bien/tuan-giao" })).toEqual([OLD.id, national.id, province.id, district.id]);
    expect(layersOf({ asOf: "2023-06-01", place: "dien-bien/tuan-giao" })).toEqual([OLD.id, district.id]);
  });

  it("must be known, by a layer or by the one who asks", () => {
    const asOf = "2024-06-01";
    expect(refusal(all, { asOf, place: "dien-bie" })).toMatchObject({
      code: "catalog/unknown-place",
      params: { place: "dien-bie", known: "dien-bien, dien-bien/tuan-giao, vn" },
    });
    expect(layersOf({ asOf, place: "dien-bien/muong-ang" })).toEqual(["catalog/unknown-place"]);
    expect(layersOf({ asOf, place: "dien-bien/muong-ang", places: ["dien-bien/muong-ang"] })).toEqual([
      OLD.id,
      national.id,
      province.id,
    ]);
  });

  it("of a provincial set is its own when none is asked for; another place has no such set", () => {
    const hamlets = setLayer("dien-bien/ban-ntm/2022", "2022-10-20", { unitKind: "ban" });
    const own = overlayLayer("dien-bien/ban-ntm/x", "dien-bien/ban-ntm", "2023-01-01", { place: "dien-bien" });
    const both = catalog("dien-bien/ban-ntm", own, hamlets);
    const result = resolve(both, { asOf: "2024-01-01" });
    expect(result.ok && [result.set.place, result.set.layers.length]).toEqual(["dien-bien", 2]);
    expect(setId(both, { asOf: "2024-01-01", place: "lao-cai", places: ["lao-cai"] })).toBe("catalog/set-elsewhere");
    expect(refusal(both, { asOf: "2024-01-01", place: "lao-cai", places: ["lao-cai"] })?.params).toMatchObject({
      set: hamlets.id,
      holds: "dien-bien",
      place: "lao-cai",
    });
  });

  it("brings an overlay without a known first day only by name, and says so", () => {
    const asOf = "2024-06-01";
    const result = resolve(all, { asOf, place: "dien-bien", include: [undated.id] });
    expect(result.ok && result.set.layers.map(({ id }) => id)).toContain(undated.id);
    expect(result.ok && result.notes).toMatchObject([
      { code: "catalog/undated-by-name", params: { layer: undated.id } },
    ]);
    expect(layersOf({ asOf, include: [undated.id] })).toEqual(["catalog/overlay-elsewhere"]);
    expect(layersOf({ asOf: "2022-06-01", place: "dien-bien", include: [province.id] })).toEqual([
      "catalog/overlay-not-in-force",
    ]);
    expect(layersOf({ asOf, include: ["x"] })).toEqual(["catalog/unknown-overlay"]);
  });
});

describe("an overlay", () => {
  const amendment = overlayLayer("vn/xa-ntm/2024-qd-211", FAMILY, "2024-03-01");
  const later = overlayLayer("vn/xa-ntm/2027", FAMILY, "2027-01-01");
  const three = catalog(FAMILY, later, NEW, amendment, OLD);
  const layersOf = (asOf: string, set: string, more: object = {}) => {
    const result = resolve(three, { asOf, set, ...more });
    return result.ok ? result.set.layers.map(({ id }) => id) : result.refusals.map(({ code }) => code);
  };

  it("amends the version that was the newest on its own first day, before and after a newer one", () => {
    expect(layersOf("2024-06-01", OLD.id)).toEqual([OLD.id, amendment.id]);
    expect(layersOf("2027-06-01", OLD.id)).toEqual([OLD.id, amendment.id]);
    expect(layersOf("2026-06-01", NEW.id)).toEqual([NEW.id]);
    expect(layersOf("2027-06-01", NEW.id)).toEqual([NEW.id, later.id]);
  });

  it("of another version is refused when it is the user's own or chosen by name", () => {
    const refused = ["catalog/overlay-of-another-version"];
    expect(layersOf("2026-06-01", NEW.id, { include: [amendment.id] })).toEqual(refused);
    expect(layersOf("2026-06-01", NEW.id, { overlays: [{ ...amendment, id: "mine" }] })).toEqual(refused);
    const undated = { ...amendment, id: "mine", instrument: instrument("x", null) };
    expect(layersOf("2026-06-01", NEW.id, { overlays: [undated] })).toEqual([NEW.id, "mine"]);
  });
});
