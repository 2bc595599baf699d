import type { Input } from "../evaluate/inputs.js";
import type { FactIssue, FactValue } from "../model/unit.js";
import { readBoolean } from "./boolean.js";
import type { Conversion } from "./conversion.js";
import { readDeclared } from "./declared.js";
import { readNumber } from "./number.js";
import { type RawCell, tidy } from "./raw-table.js";

/** What one cell says about a fact. An absent value is missing. */
export interface CellReading {
  readonly state: "value" | "missing" | "unknown" | "not-applicable" | "invalid";
  readonly value?: FactValue;
  readonly conversions: readonly Conversion[];
}

const MISSING: CellReading = { state: "missing", conversions: [] };
const DASH: CellReading = { state: "missing", conversions: ["dash-missing"] };

/** Reads a cell by the declaration of its fact. Ranges are not judged here: the evaluator does, for every source alike. */
export function readFactCell(cell: RawCell | undefined, input: Input): CellReading {
  if (cell === null || cell === undefined) return MISSING;
  if (typeof cell !== "string") return readTyped(cell, input);
  const text = tidy(cell);
  const declared = readDeclared(text, input.boolean);
  if (declared?.state === "missing") return declared.dash ? DASH : MISSING;
  if (declared?.state === "unknown") return { state: "unknown", value: { unknown: declared.why }, conversions: [] };
  if (declared?.state === "not-applicable") {
    return { state: "not-applicable", value: { "not-applicable": declared.why }, conversions: [] };
  }
  const { min, max, whole } = input;
  const reading = input.boolean ? readBoolean(text) : readNumber(text, { unit: unitOf(input), min, max, whole });
  if ("issue" in reading) return invalid(reading.issue);
  return { state: "value", value: reading.value, conversions: reading.conversions };
}

/** A cell that is a number or a boolean already. Its type must be the fact's. */
function readTyped(cell: number | boolean, input: Input): CellReading {
  if ((typeof cell === "boolean") === input.boolean) return { state: "value", value: cell, conversions: [] };
  if (input.boolean && (cell === 0 || cell === 1))
    return { state: "value", value: cell === 1, conversions: ["one-zero"] };
  return invalid({ code: input.boolean ? "not-a-boolean" : "not-a-number", params: { value: String(cell) } });
}

const invalid = (issue: FactIssue): CellReading => ({ state: "invalid", value: { invalid: issue }, conversions: [] });

/** Whether a key stands for a count of a share, and not for the share itself. */
export function isCount({ key, fact }: Input): boolean {
  const name = key.slice(key.lastIndexOf(".") + 1);
  return key !== fact.id && (name === "tong" || name === "dat" || fact.counts?.parts.includes(name) === true);
}

/** Unit of the figure a key stands for: the fact's own, or what its counts count. */
const unitOf = (input: Input): string => (isCount(input) ? (input.fact.counts?.unit ?? "") : input.fact.unit);
