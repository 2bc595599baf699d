import type { Instrument, RelatedInstrument } from "../../model/instrument.js";
import type { Layer } from "../../model/layer.js";
import type { InstrumentSource, RelatedSource } from "../../model/source/instrument-source.js";
import type { OverlayFile } from "../../model/source/overlay-file.js";
import type { SetFile } from "../../model/source/set-file.js";
import type { Checked, LayerSource } from "../layer-source.js";
import type { YamlPlace } from "../source-file.js";
import type { YamlFile } from "../yaml/parse.js";
import { lowerClause } from "./clause.js";
import { lowerLinks, lowerQuestions } from "./history.js";
import { lowerLevels, lowerPolicies } from "./level.js";
import { defined, enter, originOf, type Scope, statementOf } from "./scope.js";

/** Place of a statement that names none: the instrument as a whole. */
const WHOLE = "toàn văn bản";

/** The scope of a document of a layer: what is cited there without a number is the layer's instrument. */
export function documentScope(yaml: YamlFile, instrument: InstrumentSource, places: Map<string, YamlPlace>): Scope {
  const { number, cite } = instrument;
  const whole = { instrument: cite?.instrument ?? number, at: cite?.at ?? WHOLE };
  return { yaml, path: [], instrument: number, cite: whole, places };
}

type Shared = Pick<
  Layer,
  | "id"
  | "instrument"
  | "related"
  | "sources"
  | "policies"
  | "levels"
  | "openQuestions"
  | "links"
  | "unencoded"
  | "files"
  | "origin"
>;

/** What sets and overlays have in common. */
export function lowerDocument(layer: LayerSource, main: Checked<SetFile | OverlayFile>, scope: Scope): Shared {
  const { value } = main;
  // The instrument's own grade is a statement too, though the model carries it in no field.
  statementOf("instrument", value.instrument, enter(scope, ["instrument"]));
  return {
    id: layer.id,
    instrument: lowerInstrument(value.instrument),
    related: (value.related ?? []).map(lowerRelated),
    sources: Object.entries(value.sources ?? {}).map(([id, { url, note }]) => ({ id, url, ...defined("note", note) })),
    policies: lowerPolicies(value.policies, scope),
    levels: lowerLevels(value.levels, scope),
    openQuestions: lowerQuestions(value["open-questions"], scope),
    links: lowerLinks(value.links, scope),
    unencoded: (value.unencoded ?? []).map((clause, i) =>
      lowerClause(`unencoded/${i + 1}`, clause, enter(scope, ["unencoded", i], clause)),
    ),
    files: layer.files.map(({ path, sha256 }) => ({ path, sha256 })),
    origin: originOf(scope),
  };
}

const known = (date: string): string | null => (date === "unset" ? null : date);

function lowerInstrument(source: InstrumentSource): Instrument {
  const { number, title, issuer, period } = source;
  return {
    number,
    title,
    issuer,
    signed: known(source.signed),
    inForceFrom: known(source["in-force-from"]),
    ...defined("inForceTo", source["in-force-to"]),
    ...defined("period", period && { from: period.from, to: period.to }),
  };
}

const lowerRelated = ({ number, title, issuer, signed }: RelatedSource): RelatedInstrument => ({
  number,
  ...defined("title", title),
  ...defined("issuer", issuer),
  ...defined("signed", signed),
});
