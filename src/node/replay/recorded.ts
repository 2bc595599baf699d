import { EVIDENCE_GRADES } from "../../model/evidence.js";
import { type AssessOutput, ENGINE_NAMES, type Receipt } from "../../model/output.js";

/** A result as it was written, and its receipt; only what a replay reads is known to be well formed. */
export interface Recorded {
  readonly output: Readonly<Record<string, unknown>>;
  readonly receipt: Receipt;
}

/** Why a text is no result that can be replayed. `schema`: it has another version of the output's schema. */
export type Unreadable =
  | { readonly because: "not-json" }
  | { readonly because: "no-receipt"; readonly at: string }
  | { readonly because: "schema"; readonly version: string };

const SCHEMA: AssessOutput["schema"] = 1;
/** Files of one kind that a receipt may name; more were never given on one command line. */
const MOST_FILES = 10_000;
/** A path longer than this is none, on any system. */
const LONGEST_PATH = 4096;
/** Levels of a result inside each other; its criteria have a handful. */
const DEEPEST = 200;

/** Reads a result with its receipt. The file may come from anywhere, so nothing of it is taken on trust. */
export function readRecorded(text: string): Recorded | Unreadable {
  const output = parsed(text);
  if (!isMap(output) || isTooDeep(output)) return { because: "not-json" };
  if (output["schema"] !== SCHEMA) {
    const { schema } = output;
    return typeof schema === "number" ? { because: "schema", version: `${schema}` } : noReceipt("schema");
  }
  const wrong = wrongIn(output["receipt"]);
  return wrong === null ? { output, receipt: output["receipt"] as Receipt } : noReceipt(wrong);
}

const noReceipt = (at: string): Unreadable => ({ because: "no-receipt", at });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether something would exhaust the stack of what walks through it. */
function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
  }
  return false;
}

type Check = (value: unknown) => boolean;

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText: Check = (value) => typeof value === "string";
const isMaybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const isOneOf =
  (known: readonly string[]): Check =>
  (value) =>
    typeof value === "string" && known.includes(value);
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= MOST_FILES && value.every(check);
const isPath: Check = (value) => typeof value === "string" && value.length <= LONGEST_PATH;
const isFile: Check = (value) => isMap(value) && isPath(value["path"]) && isText(value["sha256"]);

const RECEIPT: Readonly<Record<string, Check>> = {
  schema: (value) => value === SCHEMA,
  engine: (value) =>
    isMap(value) && isText(value["version"]) && isText(value["name"]) && isOneOf(ENGINE_NAMES)(value["evaluator"]),
  set: (value) => isMap(value) && ["family", "id", "sha256"].every((key) => isText(value[key])),
  asOf: isText,
  place: isText,
  options: isMap,
  rules: isListOf(isFile),
  overlays: isListOf(isFile),
  inputs: (value) => isListOf(isFile)(value) && (value as readonly unknown[]).length > 0,
};

const OPTIONS: Readonly<Record<string, Check>> = {
  set: isText,
  place: isMaybe(isText),
  evidence: isOneOf(EVIDENCE_GRADES),
  policy: isMaybe(isText),
  vung: isMaybe(isText),
  "nam-xet": isMaybe((value) => typeof value === "number"),
  include: isMaybe(isListOf(isText)),
  rules: isMaybe(isPath),
  unit: isMaybe(isText),
  lang: isOneOf(["vi", "en"]),
};

/** The first part of a receipt that is not as it has to be; null when it is whole. */
function wrongIn(receipt: unknown): string | null {
  if (!isMap(receipt)) return "receipt";
  const failing = (checks: Readonly<Record<string, Check>>, map: Readonly<Record<string, unknown>>) =>
    Object.keys(checks).find((key) => checks[key]?.(Object.hasOwn(map, key) ? map[key] : undefined) !== true);
  const part = failing(RECEIPT, receipt);
  if (part !== undefined) return `receipt.${part}`;
  const option = failing(OPTIONS, receipt["options"] as Readonly<Record<string, unknown>>);
  return option === undefined ? null : `receipt.options.${option}`;
}
