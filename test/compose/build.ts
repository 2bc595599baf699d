import { resolve } from "../../src/catalog/index.js";
import type { Assessment } from "../../src/model/assessment.js";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import type { Derivation, FactDefinition } from "../../src/model/fact.js";
import type { Layer, SetLayer } from "../../src/model/layer.js";
import type { FactValue, Unit } from "../../src/model/unit.js";
import { catalog, compare, criterion, fact, indicator, is, level, setLayer, table, yesNo } from "../catalog/build.js";

export const COMMUNE = "vn/xa";
export const HAMLET = "vn/ban";
export const DISTRICT = "vn/huyen";

export const share = (id: string, unit = "hộ", more: Partial<FactDefinition> = {}): FactDefinition =>
  fact(id, {
    kind: "share",
    unit: "%",
    range: { min: 0, max: 100 },
    counts: { unit, whole: true, parts: [] },
    ...more,
  });

/** Communes: three yes-or-no criteria, and a ladder of all or at least two. */
export const communes = (more: Partial<SetLayer> = {}): SetLayer =>
  setLayer(`${COMMUNE}/1`, "2020-01-01", {
    dimensions: [],
    facts: [
      yesNo("a"),
      yesNo("b"),
      yesNo("c"),
      share("nuoc"),
      fact("thu_nhap"),
      fact("dan_so", { kind: "count", whole: true, range: { min: 0, max: 1e6 } }),
    ],
    criteria: ["a", "b", "c"].map((id, i) => criterion(`${i + 1}`, [indicator(`${i + 1}.1`, is(id))])),
    levels: [level("co-ban", { op: "criteria-at-least", count: 2 }), level("dat-chuan", { op: "all-criteria" })],
    ...more,
  });

export const hamlets = (more: Partial<SetLayer> = {}): SetLayer =>
  setLayer(`${HAMLET}/1`, "2020-01-01", {
    unitKind: "ban",
    dimensions: [],
    facts: [yesNo("h")],
    criteria: [criterion("1", [indicator("1.1", is("h"))])],
    ...more,
  });

/** One derived fact of a set over a district, with the least value that is asked of it. */
export function over(
  derive: Derivation,
  kind: FactDefinition["kind"],
  atLeast: number,
  others: readonly Layer[] = [communes(), hamlets()],
  more: Partial<FactDefinition> = {},
): CriteriaSet {
  const range = kind === "share" ? { min: 0, max: 100 } : { min: 0, max: 1000 };
  const own = kind === "boolean" ? yesNo("x", { derive }) : fact("x", { kind, range, derive, ...more });
  const require = kind === "boolean" ? is("x") : compare("at-least", "x", table("1.1", [], [atLeast]), "1.1");
  const family = derive.op === "level" || derive.op === "criteria" ? "vn/cong-nhan" : DISTRICT;
  const layer = setLayer(`${family}/1`, "2020-01-01", {
    unitKind: family === DISTRICT ? "huyen" : "xa",
    dimensions: [],
    facts: [own, yesNo("rieng")],
    criteria: [criterion("1", [indicator("1.1", require)])],
  });
  const result = resolve(catalog(family, layer, ...others), { asOf: "2024-01-01" });
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  // A child fact needs its set among those required, as a set over children has in practice.
  if (derive.op !== "sum" && derive.op !== "mean") return result.set;
  return { ...result.set, requires: others.map((other) => resolvedAlone(other)) };
}

function resolvedAlone(layer: Layer): CriteriaSet {
  const result = resolve(catalog(layer.family, layer), { asOf: "2024-01-01" });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.set;
}

export const unit = (
  kind: string,
  code: string,
  parent: string | null,
  facts: Record<string, FactValue> = {},
): Unit => ({
  kind,
  code,
  name: `${kind} ${code}`,
  ...(parent === null ? {} : { parent }),
  facts,
});

export const district = unit("huyen", "099", null);

/** A commune by how many of its criteria are met, not met (false) and unknown (null). */
export const commune = (code: string, ...marks: (boolean | null)[]): Unit =>
  unit("xa", code, "099", { a: marks[0], b: marks[1], c: marks[2] });

export const leafOf = (assessment: Assessment | undefined) => assessment?.criteria[0]?.children[0];
