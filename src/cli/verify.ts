import { catalogMessages } from "../catalog/messages.js";
import { dataMessages } from "../data/index.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { nearest } from "../model/nearest.js";
import { nodeMessages, readRuleFolder, sha256, shippedFolder } from "../node/index.js";
import { hasError } from "../node/run/result.js";
import type { Frame } from "../node/run/rules.js";
import { frameOf } from "../report/index.js";
import type { Entry, OpenedLayer } from "../verify/index.js";
import { type Context, pathFrom, written } from "./context.js";
import { usageMessages } from "./messages.js";
import type { RawOptions } from "./options.js";
import { type Outcome, unusable } from "./outcome.js";
import type { Call } from "./program.js";
import { listed, usage } from "./usage.js";
import { readBack } from "./verify-read.js";
import { settlingFrom } from "./verify-settling.js";

/** A layer that is being verified: its statements, and where its files are. */
export interface Verifying {
  readonly opened: OpenedLayer;
  readonly entries: readonly Entry[];
  /** The folder of rules, on this machine and as it was given. */
  readonly folder: string;
  readonly shown: string;
  readonly frame: Frame;
  readonly say: (diagnostic: Diagnostic) => ReturnType<typeof written>;
}

/** `ntm verify <set>`: a checklist of its statements; with `--read`, what was found goes back into the rule files. */
export async function runVerify({ files: [given = ""], options }: Call, context: Context): Promise<Outcome> {
  // Loaded only here: no other verb needs what edits YAML.
  const { checklistCsv, entriesOf, firstOf, layerIds, openLayer, verifyMessages } = await import("../verify/index.js");
  const { languageMessages } = await import("../language/index.js");
  const messages = {
    ...catalogMessages,
    ...nodeMessages,
    ...usageMessages,
    ...dataMessages,
    ...languageMessages,
    ...verifyMessages,
  };
  const say = (diagnostic: Diagnostic) => written(diagnostic, messages, context);
  const mistakes = mistakesIn(options);
  if (mistakes.length > 0) return unusable(mistakes.map(say));

  const folder = options.rules === undefined ? shippedFolder() : pathFrom(context, options.rules);
  const shown = options.rules ?? "criteria";
  const read = readRuleFolder(folder, shown);
  const texts = new Map(read.files.map(({ path, text }) => [path, text]));
  const frame: Frame = (place) => frameOf(texts.get(place.file) ?? "", place);
  if (hasError(read.diagnostics)) return unusable(read.diagnostics.map(say), frame);
  const id = given.replace(/\/+$/, "");
  const opening = openLayer(id, read.files);
  if (!opening.ok && !opening.unknown) return unusable(opening.diagnostics.map(say), frame);
  if (!opening.ok) {
    const ids = layerIds(read.files);
    return unusable([say(usage("verify/unknown-set", { given, nearest: nearest(id, ids) ?? "", known: listed(ids) }))]);
  }
  const { opened } = opening;
  const verifying: Verifying = { opened, entries: entriesOf(opened, sha256), folder, shown, frame, say };
  if (options.read !== undefined) return readBack(options.read, options.write === true, verifying, context);

  const settling = options.first === undefined ? undefined : await settlingFrom(verifying, options, context);
  if (settling !== undefined && !settling.ok) return unusable(settling.diagnostics, settling.frame);
  const found = settling?.value.settling;
  const { entries } = verifying;
  const rows = found === undefined ? entries : firstOf(Number(options.first), entries, found);
  return {
    status: 0,
    diagnostics: settling?.diagnostics ?? [],
    ...(settling ? { frame: settling.frame } : {}),
    render: (format) =>
      format === "json"
        ? JSON.stringify({ schema: 1, set: id, rows: rows.map((row) => jsonRow(row, found)) }, null, 2)
        : checklistCsv(id, rows, found).replace(/\r\n$/, ""),
  };
}

const jsonRow = ({ frozen, place, check, stated }: Entry, settling: ReadonlyMap<string, number> | undefined) => {
  const { id } = stated.statement;
  return { ...frozen, id, place, check, ...(settling ? { settles: settling.get(id) ?? 0 } : {}) };
};

/** What can be told without reading a file. */
function mistakesIn({ read, write, rules, first, data }: RawOptions): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (write === true && read === undefined) found.push(usage("verify/write-without-read"));
  if (write === true && rules === undefined) found.push(usage("verify/rules-needed"));
  if (first !== undefined && read !== undefined) found.push(usage("verify/first-with-read"));
  if (first !== undefined && !/^[1-9]\d{0,4}$/.test(first)) found.push(usage("verify/bad-number", { given: first }));
  if (first !== undefined && data === undefined) found.push(usage("verify/first-needs-data"));
  return found;
}
