import type { Criterion, Indicator } from "../model/criteria-set.js";
import type { FactDefinition } from "../model/fact.js";
import type { OverlayLayer } from "../model/layer.js";
import { type Applied, byRank } from "./order.js";
import type { Report } from "./refusal.js";
import { byNumber } from "./walk.js";

/** Criteria with the indicators of the overlays: in place of the one of the same number, or added in order of number. */
export function amendCriteria(
  base: readonly Criterion[],
  applied: readonly Applied[],
  report: Report,
): readonly Criterion[] {
  const by = new Map<string, Applied & { readonly indicator: Indicator }>();
  const criterionOf = new Map(base.flatMap(({ id, indicators }) => indicators.map((own) => [own.id, id] as const)));
  for (const { overlay, own } of applied) {
    for (const { criterion, indicator } of overlay.indicators) {
      const { id, statement } = indicator;
      const at = statement.origin;
      const params = { layer: overlay.id, indicator: id, criterion };
      const before = by.get(id);
      const home = criterionOf.get(id);
      if (!base.some((one) => one.id === criterion)) report("catalog/unknown-criterion", params, at);
      else if (home !== undefined && home !== criterion) report("catalog/indicator-elsewhere", { ...params, home }, at);
      if (overlay.tightenOnly && home !== undefined) report("catalog/tighten-only-replaces", params, at);
      if (before && byRank(before, { overlay, own }) === 0) {
        const other = before.overlay.id;
        report("catalog/amended-twice", { ...params, other }, at, before.indicator.statement.origin);
      }
      criterionOf.set(id, criterion);
      by.set(id, { overlay, own, indicator });
    }
  }
  return base.map((criterion) => {
    const added = [...by.values()].filter(({ indicator }) => criterionOf.get(indicator.id) === criterion.id);
    if (added.length === 0) return criterion;
    const kept = criterion.indicators.filter(({ id }) => !by.has(id));
    const all = [...kept, ...added.map(({ indicator }) => indicator)];
    return { ...criterion, indicators: all.sort((a, b) => byNumber(a.id, b.id)) };
  });
}

/** Facts with the codes of units that the set names without one. */
export function withUnitCodes(
  facts: readonly FactDefinition[],
  overlays: readonly OverlayLayer[],
  report: Report,
): readonly FactDefinition[] {
  const codes = new Map<string, OverlayLayer["unitCodes"][number] & { readonly layer: string }>();
  const names = new Set(facts.map(nameIn));
  for (const { id: layer, unitCodes } of overlays) {
    for (const entry of unitCodes) {
      const name = entry.name.normalize("NFC");
      const before = codes.get(name);
      const params = { layer, name: entry.name };
      if (!names.has(name)) report("catalog/unknown-unit", params, entry.origin);
      if (before !== undefined && before.code !== entry.code) {
        report("catalog/conflicting", { layer, key: `unit-codes.${entry.name}` }, entry.origin, before.origin);
      }
      codes.set(name, { ...entry, layer });
    }
  }
  return facts.map((fact) => {
    const { derive } = fact;
    if (derive?.op !== "units" || derive.named === undefined) return fact;
    const entry = codes.get(derive.named.name.normalize("NFC"));
    if (entry === undefined) return fact;
    const { code, evidence, layer, name, origin } = entry;
    if (derive.named.code !== null && derive.named.code !== code) {
      report("catalog/conflicting", { layer, key: `unit-codes.${name}` }, origin, fact.origin);
    }
    return { ...fact, derive: { ...derive, named: { ...derive.named, code, evidence } } };
  });
}

const nameIn = ({ derive }: FactDefinition): string | undefined =>
  derive?.op === "units" ? derive.named?.name.normalize("NFC") : undefined;
