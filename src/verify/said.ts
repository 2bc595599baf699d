import { fill, formatDate, formatExact, vi } from "../explain/index.js";
import type { Instrument } from "../model/instrument.js";
import type { SetLayer } from "../model/layer.js";
import { demandText, whenText } from "./demand-text.js";
import type { Glossary } from "./glossary.js";
import { nameOf } from "./name.js";
import type { LayerStated, OpenedLayer } from "./opened.js";
import type { Said } from "./said-types.js";
import { cellSaid, fillSaid } from "./valued-said.js";
import { MET, NAMES, RELATIONS, SAYS, UNSET } from "./words.js";

/** A statement of a layer in words. */
export function saidOf(stated: LayerStated, { layer }: OpenedLayer, glossary: Glossary): Said {
  const { kind, subject, statement } = stated;
  const set = layer.layer === "set" ? layer : null;
  const overlay = layer.layer === "overlay" ? layer : null;
  const own = <T extends { readonly statement: { readonly id: string } }>(list: readonly T[] = []): T | undefined =>
    list.find((item) => item.statement.id === statement.id);
  const plain = (label: string, demand: string, value: Said["value"] = null, unit = ""): Said => ({
    label,
    demand,
    cell: "",
    value,
    unit,
  });
  switch (kind) {
    case "instrument":
      return plain(subject, instrumentText(layer.instrument));
    case "declared":
      return plain(NAMES.declared, fill(SAYS.declared, { ...numbersIn(set?.declared) }));
    case "group": {
      const group = own(set?.groups);
      const label = fill(NAMES.group, { id: subject, label: group?.label });
      return plain(label, fill(SAYS.group, { criteria: group?.criteria.join(", ") }));
    }
    case "dimension":
    case "dimension-rule":
      return dimensionSaid(stated, glossary);
    case "policy": {
      const label = own(layer.policies)?.label;
      return plain(label ?? subject, fill(SAYS.policy, { label }));
    }
    case "level":
      return levelSaid(stated, layer.levels);
    case "clause":
      return plain(nameOf(subject, glossary), fill(SAYS.clause, { text: clauseText(stated, layer) }));
    case "pending": {
      const pending = own(set?.pendingAmendments);
      const from = pending && formatDate(pending.from, vi);
      const demand = fill(SAYS.pending, { indicators: pending?.indicators.join(", "), from });
      return plain(fill(NAMES.pending, { number: subject }), demand);
    }
    case "answer": {
      const answer = own(layer.openQuestions.flatMap(({ candidates }) => candidates))?.answer;
      return plain(fill(NAMES.answer, { question: subject }), fill(SAYS.answer, { answer }));
    }
    case "link":
      return linkSaid(stated, layer.links);
    case "criterion": {
      const indicators = glossary.criteria.get(subject)?.indicators.map(({ id }) => id);
      return plain(
        nameOf(subject, glossary),
        fill(SAYS.criterion, { indicators: indicators?.join(", ") || SAYS.nothing }),
      );
    }
    case "nearly-met": {
      const n = glossary.criteria.get(subject)?.nearlyMet?.indicatorsMet;
      return plain(nameOf(subject, glossary), fill(SAYS.nearly, { n }), n ?? null, "chỉ tiêu");
    }
    case "fill":
      return fillSaid(stated, overlay, glossary);
    case "hole":
      return plain(nameOf(subject, glossary), fill(SAYS.hole, { why: own(overlay?.holes)?.why }), UNSET);
    default:
      return demandSaid(stated, glossary);
  }
}

/** A statement on a demand: the demand itself, or one of the things said beside it. */
function demandSaid(stated: LayerStated, glossary: Glossary): Said {
  const { kind, subject } = stated;
  const demand = glossary.demands.get(subject)?.demand;
  const label = nameOf(subject, glossary);
  const say = (text: string, value: Said["value"] = null): Said => ({ label, demand: text, cell: "", value, unit: "" });
  if (demand === undefined) return say("");
  switch (kind) {
    case "applies-when": {
      const condition = demand.appliesWhen?.condition;
      if (condition === undefined || condition === "unset") return say(SAYS.appliesUnset, UNSET);
      return say(fill(SAYS.applies, { when: whenText(condition, glossary) }));
    }
    case "may-not-apply":
      return say(SAYS.mayNotApply);
    case "cell":
    case "common":
      return "table" in demand ? cellSaid(stated, demand, label, glossary) : say("");
    case "delegated":
      return say(fill(SAYS.delegated, { to: "table" in demand ? demand.table.delegated?.to : "" }));
    case "derived": {
      const derived = "table" in demand ? demand.table.derived : undefined;
      const times = derived && formatExact(derived.times, vi);
      return say(fill(SAYS.derived, { times, indicator: derived?.indicator, family: derived?.family }), derived?.times);
    }
    default:
      return say(demandText(demand, glossary), kind === "requirement" && demand.op === "is" ? MET : null);
  }
}

function dimensionSaid({ kind, subject, statement }: LayerStated, glossary: Glossary): Said {
  const dimension = glossary.dimensions.find(({ id }) => id === subject);
  const label = dimension?.label ?? subject;
  const labelOf = (id: string | undefined) => dimension?.values.find((value) => value.id === id)?.label ?? id;
  const rule = dimension?.rules.find((own) => own.statement.id === statement.id);
  const demand =
    kind === "dimension"
      ? fill(SAYS.dimension, { values: dimension?.values.map((value) => value.label).join("; ") })
      : fill(SAYS.rule, { use: labelOf(rule?.use), when: rule && whenText(rule.when, glossary) });
  return { label, demand, cell: "", value: null, unit: "" };
}

function levelSaid({ subject }: LayerStated, levels: SetLayer["levels"]): Said {
  const level = levels.find(({ id }) => id === subject);
  const label = level?.label ?? subject;
  const rule = level?.rule ?? { op: "all-criteria" as const };
  switch (rule.op) {
    case "all-criteria":
      return { label, demand: SAYS.all, cell: "", value: null, unit: "" };
    case "criteria-at-least":
      return { label, demand: fill(SAYS.atLeast, { n: rule.count }), cell: "", value: rule.count, unit: "tiêu chí" };
    case "counts": {
      const demand = fill(SAYS.counts, { most: rule.notMetAtMost, least: rule.metOrNearlyAtLeast });
      return { label, demand, cell: "", value: null, unit: "" };
    }
  }
}

function linkSaid({ subject, statement }: LayerStated, links: SetLayer["links"]): Said {
  const link = links.find((own) => own.statement.id === statement.id);
  const side = (of: { readonly set: string; readonly id: string } | null | undefined): string =>
    of ? `${of.set} ${of.id}` : SAYS.nothing;
  const relation = link && RELATIONS[link.relation];
  const demand = fill(SAYS.link, { from: side(link?.from), to: side(link?.to), relation, why: link?.why });
  return { label: fill(NAMES.link, { concept: subject }), demand, cell: "", value: null, unit: "" };
}

function clauseText({ statement, subject }: LayerStated, layer: OpenedLayer["layer"]): string {
  const own = layer.unencoded.find((clause) => clause.statement.id === statement.id);
  const criteria = layer.layer === "set" ? layer.criteria : [];
  return (own ?? criteria.find(({ id }) => id === subject)?.incomplete)?.text ?? "";
}

const numbersIn = (declared: SetLayer["declared"]) => ({
  criteria: declared?.criteria,
  indicators: declared?.indicators,
});

function instrumentText({ title, issuer, signed, inForceFrom, inForceTo, period }: Instrument): string {
  return fill(SAYS.instrument, {
    title,
    issuer,
    signed: signed === null ? "" : formatDate(signed, vi),
    from: inForceFrom === null ? "" : formatDate(inForceFrom, vi),
    to: inForceTo === undefined ? "" : formatDate(inForceTo, vi),
    period: period && (period.from === period.to ? `${period.from}` : `${period.from}–${period.to}`),
  });
}
