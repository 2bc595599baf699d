import { type Description, describeLayer } from "../catalog/describe.js";
import { formatDate } from "../explain/format.js";
import { fill, plain } from "../explain/template.js";
import { trustText } from "../explain/trust.js";
import type { OpenQuestion } from "../model/criteria-set.js";
import { EVIDENCE_GRADES } from "../model/evidence.js";
import type { Instrument } from "../model/instrument.js";
import type { Layer } from "../model/layer.js";
import type { Style } from "./context.js";
import { declaredText } from "./declared.js";
import { clauses } from "./lines.js";
import { wrap } from "./wrap.js";

/** A family of sets: its versions and what amends them. */
export interface FamilyListing {
  readonly family: string;
  readonly layers: readonly Layer[];
  /** Where a day was asked for: the layers that apply on it, or the sentences that say why none does. */
  readonly on?: { readonly asOf: string; readonly applied: readonly string[]; readonly refusals: readonly string[] };
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
    ...(on?.refusals ?? []).map((refusal) => paint("warn", wrap(refusal, style.width, "  "))),
    ...inReadingOrder(layers).map((layer) => renderLayer(layer, on?.applied.includes(layer.id) ? applies : "", style)),
  ].join("\n");
}

/** Sets before what is added to them, each by its id. */
const inReadingOrder = (layers: readonly Layer[]): readonly Layer[] => [
  ...layers.filter(({ layer }) => layer === "set"),
  ...layers.filter(({ layer }) => layer === "overlay"),
];

function renderLayer(layer: Layer, applies: string, style: Style): string {
  const { words, paint, width } = style;
  const { text } = words;
  const described = describeLayer(layer);
  const { kind, place, title, status, instrument } = described;
  const indent = "    ";
  return [
    `  ${layer.id}${applies === "" ? "" : `  ${paint("met", `← ${applies}`)}`}`,
    wrap(plain(title), width, indent),
    status === "draft" ? indent + paint("warn", text.draft) : "",
    clauses(
      [
        kind === "set" ? text.layerSet : fill(text.layerOverlay, { place }),
        instrument.number,
        ...forceOf(instrument, style),
        sizeText(described, style),
      ],
      style,
      indent,
    ),
    wrap(fill(text.statements, { list: gradeTexts(described, style).join(", ") }), width, indent),
    ...layer.openQuestions.map((open) => questionText(open, style, indent)),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

/** What the sources leave open; what each answer rests on, and how sure it is. */
const questionText = (
  { question, candidates }: OpenQuestion,
  { words, width, paint, language }: Style,
  indent: string,
): string =>
  [
    paint("warn", wrap(fill(words.text.openQuestion, { question }), width, indent)),
    ...candidates.map(({ answer, statement }) =>
      wrap(
        fill(words.text.candidate, { answer, trust: trustText(statement, language, ""), ...statement.cite }),
        width,
        `${indent}  – `,
      ),
    ),
  ].join("\n");

/** How many criteria and indicators are written down, and how many the instrument says it has where that differs. */
function sizeText({ encoded, declared, remainder, fills, holes, kind }: Description, { words }: Style): string {
  const { text } = words;
  if (declared && remainder && (remainder.criteria !== 0 || remainder.indicators !== 0)) {
    return declaredText(declared, encoded, words);
  }
  if (kind === "set") return fill(text.size, { ...encoded });
  if (encoded.indicators + fills + holes.length === 0) return "";
  return fill(text.overlaySize, {
    indicators: encoded.indicators || "",
    fills: fills || "",
    holes: holes.length || "",
  });
}

const gradeTexts = ({ grades }: Description, { words }: Style): readonly string[] => [
  ...EVIDENCE_GRADES.toReversed().flatMap((grade) =>
    grades[grade] > 0 ? [fill(words.grade[grade], { n: grades[grade] })] : [],
  ),
  ...(grades.unset > 0 ? [fill(words.text.unset, { n: grades.unset })] : []),
];

/** When an instrument is in force, and the years it names: never the same thing. */
function forceOf({ inForceFrom, inForceTo, period }: Instrument, { words, language }: Style): readonly string[] {
  const { text } = words;
  const from = inForceFrom === null ? "" : formatDate(inForceFrom, language);
  const to = inForceTo === undefined ? "" : formatDate(inForceTo, language);
  const force = from === "" ? text.inForceUnknown : fill(to === "" ? text.inForceFrom : text.inForce, { from, to });
  return [
    force,
    period === undefined ? "" : fill(period.from === period.to ? text.oneYear : text.period, { ...period }),
  ];
}
