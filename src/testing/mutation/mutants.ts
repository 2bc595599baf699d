import type { CriteriaSet, Criterion, Indicator, Level } from "../../model/criteria-set.js";
import type { Layer, OverlayLayer, SetLayer } from "../../model/layer.js";
import { stepOf } from "../rule-coverage/step.js";
import { conditionChanges } from "./conditions.js";
import { dayAfter } from "./dates.js";
import { demandChanges, type Surroundings } from "./demands.js";
import { type Change, exchanged, type Mutant, within, without } from "./mutant.js";

/**
 * Every mutant of one layer. `set` is a set that the layer takes part in: it says how facts are reported and how
 * tables are laid out. Some mutants may resolve to the very same set; those are no mutants at all.
 */
export function* mutantsOf(layer: Layer, set: CriteriaSet): Generator<Mutant> {
  for (const { value, ...mutant } of layerChanges(layer, set)) yield { ...mutant, layer: value };
}

function* layerChanges(layer: Layer, set: CriteriaSet): Generator<Change<Layer>> {
  const facts = new Map(set.facts.map((fact) => [fact.id, fact]));
  const around: Surroundings = { fact: (id) => facts.get(id), dimensions: set.dimensions };
  yield* dateChanges(layer);
  yield* levelChanges(layer, set);
  for (const [i, clause] of layer.unencoded.entries()) {
    const own = { address: "unencoded", origin: clause.statement.origin, from: clause.text, to: "–" };
    yield { kind: "clause-removed", ...own, value: { ...layer, unencoded: without(layer.unencoded, i) } };
  }
  yield* factChanges(layer);
  if (layer.layer === "set") yield* setChanges(layer, around);
  else yield* overlayChanges(layer, around);
}

function* dateChanges(layer: Layer): Generator<Change<Layer>> {
  const { instrument, origin } = layer;
  const own = { kind: "date", origin } as const;
  for (const key of ["inForceFrom", "inForceTo"] as const) {
    const from = instrument[key];
    if (from === undefined || from === null) continue;
    for (const days of [1, -1]) {
      const to = dayAfter(from, days);
      const address = key === "inForceFrom" ? "in-force-from" : "in-force-to";
      yield { ...own, address, from, to, value: { ...layer, instrument: { ...instrument, [key]: to } } };
    }
  }
}

function* levelChanges(layer: Layer, { criteria }: CriteriaSet): Generator<Change<Layer>> {
  for (const [i, level] of layer.levels.entries()) {
    const put = (rule: Level["rule"]): Layer => ({ ...layer, levels: exchanged(layer.levels, i, { ...level, rule }) });
    const own = { kind: "level", address: level.id, origin: level.statement.origin } as const;
    const { rule } = level;
    if (rule.op === "all-criteria") {
      const count = criteria.length - 1;
      if (count > 0) yield { ...own, from: "all", to: `${count}`, value: put({ op: "criteria-at-least", count }) };
    } else if (rule.op === "criteria-at-least") {
      for (const count of [rule.count + 1, rule.count - 1]) {
        if (count < 1) continue;
        yield { ...own, from: `${rule.count}`, to: `${count}`, value: put({ ...rule, count }) };
      }
    } else {
      for (const key of ["notMetAtMost", "metOrNearlyAtLeast"] as const) {
        const before = rule[key];
        for (const step of [1, -1]) {
          if (before === undefined || before + step < 0) continue;
          yield {
            ...own,
            from: `${key} ${before}`,
            to: `${before + step}`,
            value: put({ ...rule, [key]: before + step }),
          };
        }
      }
    }
  }
}

function* factChanges(layer: Layer): Generator<Change<Layer>> {
  for (const [i, fact] of layer.facts.entries()) {
    const { derive } = fact;
    if (derive?.op !== "criteria" || derive.among === undefined || derive.among.length < 2) continue;
    for (const [k, id] of derive.among.entries()) {
      const changed = { ...fact, derive: { ...derive, among: without(derive.among, k) } };
      const own = {
        kind: "counted-criterion-dropped",
        address: fact.id,
        origin: fact.origin,
        from: id,
        to: "–",
      } as const;
      yield { ...own, value: { ...layer, facts: exchanged(layer.facts, i, changed) } as Layer };
    }
  }
}

function* setChanges(layer: SetLayer, around: Surroundings): Generator<Change<Layer>> {
  if (layer.status === "draft") {
    const own = { address: layer.id, origin: layer.origin, from: "draft", to: "in-use" };
    yield { kind: "draft-lifted", ...own, value: { ...layer, status: "in-use" } };
  }
  for (const [d, dimension] of layer.dimensions.entries()) {
    const put = (rules: typeof dimension.rules): Layer => ({
      ...layer,
      dimensions: exchanged(layer.dimensions, d, { ...dimension, rules }),
    });
    for (const [r, rule] of dimension.rules.entries()) {
      const own = { address: dimension.id, origin: rule.statement.origin };
      const value = put(without(dimension.rules, r));
      yield { kind: "column-rule-removed", ...own, from: rule.use, to: "–", value };
      yield* within(conditionChanges(rule.when, { ...own, fact: around.fact }), (when) =>
        put(exchanged(dimension.rules, r, { ...rule, when })),
      );
    }
  }
  for (const [c, criterion] of layer.criteria.entries()) {
    yield* within(criterionChanges(criterion, around), (value) => ({
      ...layer,
      criteria: value === null ? without(layer.criteria, c) : exchanged(layer.criteria, c, value),
    }));
  }
}

function* criterionChanges(criterion: Criterion, around: Surroundings): Generator<Change<Criterion | null>> {
  const { indicators, incomplete, nearlyMet } = criterion;
  if (incomplete && indicators.length > 0) {
    const { incomplete: _, ...value } = criterion;
    const own = { address: criterion.id, origin: incomplete.statement.origin };
    yield { kind: "incomplete-removed", ...own, from: "incomplete", to: "–", value };
  }
  if (nearlyMet) {
    for (const step of [1, -1]) {
      const to = nearlyMet.indicatorsMet + step;
      if (to < 1 || to > indicators.length) continue;
      const own = {
        address: criterion.id,
        origin: nearlyMet.statement.origin,
        from: `${nearlyMet.indicatorsMet}`,
        to: `${to}`,
      };
      yield { kind: "nearly-met", ...own, value: { ...criterion, nearlyMet: { ...nearlyMet, indicatorsMet: to } } };
    }
  }
  for (const [i, indicator] of indicators.entries()) {
    yield* within(indicatorChanges(indicator, around), (value) => {
      if (value !== null) return { ...criterion, indicators: exchanged(indicators, i, value) };
      // A criterion with nothing in it is no criterion.
      return indicators.length === 1 && incomplete === undefined
        ? null
        : { ...criterion, indicators: without(indicators, i) };
    });
  }
}

function* indicatorChanges(indicator: Indicator, around: Surroundings): Generator<Change<Indicator | null>> {
  const own = { address: indicator.id, origin: indicator.statement.origin };
  yield { kind: "indicator-dropped", ...own, from: indicator.id, to: "–", value: null };
  yield* within(demandChanges(indicator.require, indicator.id, around), (require) => ({ ...indicator, require }));
}

function* overlayChanges(layer: OverlayLayer, around: Surroundings): Generator<Change<Layer>> {
  for (const [i, { criterion, indicator }] of layer.indicators.entries()) {
    yield* within(indicatorChanges(indicator, around), (value) => ({
      ...layer,
      indicators:
        value === null ? without(layer.indicators, i) : exchanged(layer.indicators, i, { criterion, indicator: value }),
    }));
  }
  for (const [i, fill] of layer.fills.entries()) {
    const own = { address: fill.target, origin: fill.statement.origin, from: `${fill.value}` };
    yield { kind: "fill-dropped", ...own, to: "–", value: { ...layer, fills: without(layer.fills, i) } };
    const step = stepOf(undefined, fill.value);
    for (const by of [step, -step]) {
      const value = Number((fill.value + by).toFixed(6));
      const changed = exchanged(layer.fills, i, { ...fill, value });
      yield { kind: "threshold", ...own, to: `${value}`, value: { ...layer, fills: changed } };
    }
  }
  for (const [i, hole] of layer.holes.entries()) {
    const own = { address: hole.target, origin: hole.statement.origin, from: hole.why, to: "–" };
    yield { kind: "hole-dropped", ...own, value: { ...layer, holes: without(layer.holes, i) } };
  }
}
