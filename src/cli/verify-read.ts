import { join } from "node:path";
import { readCsv } from "../data/index.js";
import { fill } from "../explain/index.js";
import { MOST_DATA_BYTES, readBytes, utf8 } from "../node/index.js";
import { hasError } from "../node/run/result.js";
import type { Frame } from "../node/run/rules.js";
import { frameOf, type Style } from "../report/index.js";
import {
  applyVerifications,
  type ChecklistReading,
  diffText,
  type EditedFile,
  readChecklist,
} from "../verify/index.js";
import type { Context } from "./context.js";
import { pathFrom } from "./context.js";
import { type Outcome, unusable } from "./outcome.js";
import type { Verifying } from "./verify.js";
import { verifyWords } from "./verify-words.js";
import { writeAll } from "./write-all.js";

/** Reads a filled-in checklist, shows what it changes, and writes it when asked to. With one error, nothing is done. */
export function readBack(path: string, write: boolean, verifying: Verifying, context: Context): Outcome {
  const { opened, entries, folder, shown, say } = verifying;
  const read = readBytes(pathFrom(context, path), MOST_DATA_BYTES, path);
  if (!read.ok) return unusable([say(read.diagnostic)]);
  const text = utf8(read.value) ?? "";
  const frame: Frame = (place) => (place.file === path ? frameOf(text, place) : verifying.frame(place));
  const { table, diagnostics } = readCsv(read.value, path);
  if (table === null || hasError(diagnostics)) return unusable(diagnostics.map(say), frame);
  const reading = readChecklist(table, entries, opened);
  const found = [...diagnostics, ...reading.diagnostics];
  if (hasError(found)) return { status: 1, render: null, diagnostics: found.map(say), frame };

  const applied = applyVerifications(opened, reading.verifications);
  found.push(...applied.diagnostics);
  if (!applied.ok) return { status: 1, render: null, diagnostics: found.map(say), frame };
  const { files } = applied;
  const failed = write
    ? writeAll(files.map((file) => ({ ...file, file: join(folder, file.path), shown: join(shown, file.path) })))
    : null;
  if (failed !== null) return unusable([...found, failed].map(say), frame);
  const back: Back = { set: opened.layer.id, reading, files, written: write, folder: shown };
  return {
    status: reading.byHand > 0 ? 1 : 0,
    diagnostics: found.map(say),
    frame,
    render: (format, style) => (format === "json" ? jsonOf(back) : textOf(back, style, context)),
  };
}

/** What a checklist changed, or would change. */
interface Back {
  readonly set: string;
  readonly reading: ChecklistReading;
  readonly files: readonly EditedFile[];
  readonly written: boolean;
  readonly folder: string;
}

function textOf({ reading, files, written, folder }: Back, { paint }: Style, { lang }: Context): string {
  const words = verifyWords[lang];
  const { verifications, done, byHand } = reading;
  const changes = changesIn(reading);
  const n = files.length;
  return [
    ...(n > 0 ? [diffText(files, paint), ""] : []),
    fill(words.counts, {
      confirmed: verifications.length - changes.length,
      changed: changes.length,
      done: done || "",
      byHand: byHand || "",
    }),
    ...changes.map((change) => fill(words.changed, change)),
    n === 0 ? words.nothing : fill(written ? words.written : words.dryRun, { n, folder }),
  ].join("\n");
}

const changesIn = ({ verifications }: ChecklistReading) =>
  verifications.flatMap(({ entry, finding }) => {
    if (finding.kind === "confirmed") return [];
    const { label, cell, value } = entry.said;
    return [{ id: entry.stated.statement.id, label, cell, from: value ?? "", to: finding.value }];
  });

function jsonOf({ set, reading, files, written }: Back): string {
  const { verifications, done, byHand } = reading;
  const confirmed = verifications.filter(({ finding }) => finding.kind === "confirmed");
  const summary = {
    schema: 1,
    set,
    written,
    confirmed: confirmed.map(({ entry }) => entry.stated.statement.id),
    changed: changesIn(reading).map(({ id, from, to }) => ({ id, from, to })),
    done,
    byHand,
    files: files.map(({ path }) => path),
  };
  return JSON.stringify(summary, null, 2);
}
