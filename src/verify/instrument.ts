import { LineCounter, parseDocument } from "yaml";
import { type SourceFile, YAML_OPTIONS, type YamlPlace } from "../language/index.js";
import type { Statement } from "../model/evidence.js";
import type { Instrument } from "../model/instrument.js";
import type { ProvenanceSource } from "../model/source/provenance.js";
import type { LayerStated } from "./opened.js";

/** Place of a statement that names none. */
const WHOLE = "toàn văn bản";

/** The statement that the instrument is what the file says; the model keeps it in no field. */
export function instrumentStated(file: SourceFile, place: YamlPlace, instrument: Instrument): LayerStated {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { ...YAML_OPTIONS, lineCounter: lines });
  const node: unknown = document.getIn([...place.path], true);
  const range = (node as { readonly range?: readonly [number, number, number] } | null)?.range;
  const { line, col } = lines.linePos(range?.[0] ?? 0);
  const source = (document.toJS() as Record<string, ProvenanceSource>)["instrument"] ?? {};
  const { evidence = "assumed", confidence, quoted, source: sources, bounds, note, verified, cite } = source;
  const statement: Statement = {
    id: "instrument",
    evidence,
    ...(confidence === undefined ? {} : { confidence }),
    ...(quoted === undefined ? {} : { quoted }),
    ...(sources === undefined ? {} : { sources }),
    ...(bounds === undefined ? {} : { bounds: { ...bounds, sources: bounds.source } }),
    ...(note === undefined ? {} : { note }),
    ...(verified === undefined ? {} : { verified }),
    cite: { instrument: cite?.instrument ?? instrument.number, at: cite?.at ?? WHOLE },
    origin: { file: file.path, line, column: col },
  };
  return { statement, kind: "instrument", subject: instrument.number };
}
