import { boundsText, fill, formatExact, vi } from "../explain/index.js";
import type { Evidence } from "../model/evidence.js";
import { glossaryOf } from "./glossary.js";
import type { LayerStated, OpenedLayer } from "./opened.js";
import { saidOf } from "./said.js";
import type { Said } from "./said-types.js";
import { FROZEN, type Frozen } from "./words.js";

/** One statement as a checklist shows it. */
export interface Entry {
  readonly stated: LayerStated;
  readonly said: Said;
  /** What the columns hold that are compared when the checklist is read back. */
  readonly frozen: Readonly<Record<Frozen, string | number>>;
  /** Where the statement stands: `10-thu-nhap.yaml:26`. It moves when lines are added above it, so it is not compared. */
  readonly place: string;
  /** Short hash of `frozen`: tells a checklist that was edited from one that is out of date. */
  readonly check: string;
}

/** Hash of a text in hexadecimal; the caller's, since hashing belongs to the machine. */
export type Hash = (text: string) => string;

const CHECK_LENGTH = 12;

/** Every statement of a layer in definition order. */
export function entriesOf(opened: OpenedLayer, hash: Hash): readonly Entry[] {
  const glossary = glossaryOf(opened.layer, opened.sets);
  return [...opened.statements.values()].map((stated) => {
    const said = saidOf(stated, opened, glossary);
    const frozen = frozenOf(stated, said, opened.layer.id);
    const { file, line } = stated.statement.origin;
    const place = `${file.slice(opened.layer.id.length + 1)}:${line}`;
    // A prefix keeps a spreadsheet from taking it for a number.
    const check = `h-${hash(JSON.stringify(FROZEN.map((column) => frozen[column]))).slice(0, CHECK_LENGTH)}`;
    return { stated, said, frozen, place, check };
  });
}

function frozenOf({ statement }: LayerStated, said: Said, set: string): Entry["frozen"] {
  const { id, evidence, confidence, bounds, cite, sources, note } = statement;
  return {
    // In brackets, so that a spreadsheet does not take `17.10` for a number or a day.
    id: `[${id}]`,
    set,
    label: said.label,
    demand: said.demand,
    cell: said.cell,
    value: said.value ?? "",
    unit: said.unit,
    evidence: gradeText(evidence, statement),
    confidence: confidence ?? "",
    bounds: boundsText(bounds, vi),
    instrument: cite.instrument,
    at: cite.at,
    sources: [...new Set([...(sources ?? []), ...(bounds?.sources ?? [])])].join(", "),
    note: fill("{note}", { note: note ?? "" }),
  };
}

/** The grade by its word in the language, and who made it official. */
function gradeText(evidence: Evidence, { verified, quoted }: LayerStated["statement"]): string {
  if (verified) return `${evidence} (${verified.by}, ${verified.on})`;
  return quoted ? `${evidence} (${quoted})` : evidence;
}

/** A value as a person writes it: a decimal comma, no grouping. */
export const valueText = (value: number | string): string =>
  typeof value === "number" ? formatExact(value, { ...vi, group: "" }) : value;
