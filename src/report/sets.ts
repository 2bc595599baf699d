import { formatDate } from "../explain/format.js";
import { fill, plain } from "../explain/template.js";
import type { DeclaredSize, Layer } from "../model/criteria-set.js";
import { EVIDENCE_GRADES } from "../model/evidence.js";
import type { Instrument } from "../model/instrument.js";
import type { Style } from "./context.js";
import { openQuestions } from "./head.js";
import { clauses } from "./lines.js";
import { countStatements, type StatementCounts } from "./statements.js";
import { wrap } from "./wrap.js";

/** A family of sets: its versions and what amends them. */
export interface FamilyListing {
  readonly family: string;
  /** Sets before overlays, older before newer. */
  readonly layers: readonly Layer[];
  /** Where a day was asked for: the layers that apply on it, or the sentence that says why none does. */
  readonly on?: { readonly asOf: string; readonly applied: readonly string[]; readonly refusal: string | null };
}

/** What one layer says of itself, for JSON and for text. */
export interface LayerListing {
  readonly id: string;
  readonly layer: "set" | "overlay";
  readonly title: string;
  readonly place: string;
  readonly status: "in-use" | "draft" | null;
  readonly instrument: Instrument;
  readonly criteria: number;
  readonly indicators: number;
  readonly statements: StatementCounts;
  /** What is named in the title and is not encoded. */
  readonly openQuestions: Layer["openQuestions"];
}

export function listLayer(layer: Layer): LayerListing {
  const { id, title, place, instrument } = layer;
  const sizes =
    layer.layer === "set"
      ? {
          criteria: layer.criteria.length,
          indicators: layer.criteria.reduce((sum, one) => sum + one.indicators.length, 0),
        }
      : { criteria: 0, indicators: layer.indicators.length };
  const status = layer.layer === "set" ? layer.status : null;
  const { openQuestions: open } = layer;
  const statements = countStatements(layer);
  return { id, layer: layer.layer, title, place, status, instrument, ...sizes, statements, openQuestions: open };
}

/** All families, with how much of each is known and how surely. Ends without a line break. */
export const renderSets = (families: readonly FamilyListing[], style: Style): string =>
  families
    .map((listing) => renderFamily(listing, style))
    .join("\n\n")
    .normalize("NFC");

function renderFamily({ family, layers, on }: FamilyListing, style: Style): string {
  const { words, paint, language } = style;
  const applies = on === undefined ? "" : fill(words.text.usedOn, { date: formatDate(on.asOf, language) });
  return [
    paint("strong", family),
    ...(on?.refusal ? [paint("warn", wrap(on.refusal, style.width, "  "))] : []),
    ...layers.map((layer) => renderLayer(layer, on?.applied.includes(layer.id) ? applies : "", style)),
  ].join("\n");
}

function renderLayer(layer: Layer, applies: string, style: Style): string {
  const { words, paint } = style;
  const { text } = words;
  const { instrument, title, status, criteria, indicators, statements } = listLayer(layer);
  const grades = EVIDENCE_GRADES.toReversed()
    .filter((grade) => statements[grade] > 0)
    .map((grade) => fill(words.grade[grade], { n: statements[grade] }));
  const unset = statements.unset > 0 ? [fill(text.unset, { n: statements.unset })] : [];
  const declared =
    layer.layer === "set" && layer.declared && layer.declared.indicators !== indicators
      ? fill(text.declared, { ...sizeOf(layer.declared), haveCriteria: criteria, haveIndicators: indicators })
      : "";
  const kind = layer.layer === "set" ? text.layerSet : fill(text.layerOverlay, { place: layer.place });
  const size = criteria > 0 ? fill(text.size, { criteria, indicators }) : "";
  return [
    `  ${layer.id}${applies === "" ? "" : `  ${paint("met", `← ${applies}`)}`}`,
    wrap(plain(title), style.width, "    "),
    ...(status === "draft" ? [`    ${paint("warn", text.draft)}`] : []),
    clauses([kind, instrument.number, ...forceOf(instrument, style), size], style, "    "),
    ...(declared === "" ? [] : [wrap(declared, style.width, "    ")]),
    wrap(fill(text.statements, { list: [...grades, ...unset].join(", ") }), style.width, "    "),
    ...openQuestions(layer, { ...style, width: style.width - 4 }).map((question) => question.replace(/^/gm, "    ")),
  ].join("\n");
}

/** When an instrument is in force, and the years it names: never the same thing. */
function forceOf({ inForceFrom, inForceTo, period }: Instrument, { words, language }: Style): readonly string[] {
  const { text } = words;
  const from = inForceFrom === null ? "" : formatDate(inForceFrom, language);
  const to = inForceTo === undefined ? "" : formatDate(inForceTo, language);
  const force = from === "" ? text.inForceUnknown : fill(to === "" ? text.inForceFrom : text.inForce, { from, to });
  return [force, period === undefined ? "" : fill(text.period, { ...period })];
}

const sizeOf = ({ criteria, indicators }: DeclaredSize): Record<string, number> => ({ criteria, indicators });
