import { fill, formatDate } from "../explain/index.js";
import type { Diagnostic, Lang } from "../model/diagnostic.js";
import type { DiagnosticOutput } from "../model/output.js";
import { MOST_RESULT_BYTES, nodeMessages, type Replay, readBytes, replay, replayMessages } from "../node/index.js";
import type { Style } from "../report/index.js";
import { wrap } from "../report/wrap.js";
import { type Context, pathFrom, written } from "./context.js";
import { type Outcome, unusable } from "./outcome.js";
import type { Call } from "./program.js";

const WORDS: Readonly<Record<Lang, { readonly same: string; readonly changed: string; readonly sameResult: string }>> =
  {
    vi: {
      same: "Giống hệt từng byte: chạy lại `{path}` cho đúng kết quả đã ghi (bộ `{set}`, ngày {asOf}, {files} tệp quy tắc, {inputs} tệp số liệu).",
      changed: "ĐÃ KHÁC: chạy lại `{path}` không cho đúng kết quả đã ghi.",
      sameResult: "Kết quả của mọi đơn vị vẫn như đã ghi.",
    },
    en: {
      same: "Identical to the byte: replaying `{path}` gives the recorded result (set `{set}`, day {asOf}, rule files: {files}, data files: {inputs}).",
      changed: "CHANGED: replaying `{path}` does not give the recorded result.",
      sameResult: "The result of every unit is still as recorded.",
    },
  };

/** `ntm replay <result.json>`: does a run again from its receipt, and names what is not as it was. */
export async function runReplay({ files: [path = ""], options }: Call, context: Context): Promise<Outcome> {
  const say = (diagnostic: Diagnostic): DiagnosticOutput =>
    written(diagnostic, { ...nodeMessages, ...replayMessages }, context);
  const read = readBytes(pathFrom(context, path), MOST_RESULT_BYTES, path);
  if (!read.ok) return unusable([say(read.diagnostic)]);
  const { data = [], rules } = options;
  const found = await replay(read.value, { cwd: context.cwd, data, path, ...(rules === undefined ? {} : { rules }) });
  if (found.outcome === "impossible") return unusable(found.diagnostics.map(say));
  const changes = found.outcome === "changed" ? found.changes.map(say) : [];
  return {
    status: found.outcome === "same" ? 0 : 1,
    diagnostics: [],
    render: (format, style) =>
      format === "json"
        ? JSON.stringify(jsonFor(found, changes), null, 2)
        : textOf(found, changes, path, context, style),
  };
}

const jsonFor = (found: Replay, changes: readonly DiagnosticOutput[]) => ({
  schema: 1,
  same: found.outcome === "same",
  sameResult: found.outcome === "same" || (found.outcome === "changed" && found.sameResult),
  changes,
});

function textOf(
  found: Replay,
  changes: readonly DiagnosticOutput[],
  path: string,
  { lang, language }: Context,
  { paint, width, words }: Style,
): string {
  if (found.outcome === "same") {
    const { set, asOf, rules, overlays, inputs } = found.receipt;
    const numbers = { files: rules.length + overlays.length, inputs: inputs.length };
    return paint(
      "met",
      wrap(fill(WORDS[lang].same, { path, set: set.id, asOf: formatDate(asOf, language), ...numbers }), width),
    );
  }
  return [
    paint("error", wrap(fill(WORDS[lang].changed, { path }), width)),
    ...changes.flatMap(({ text, fix }) => [
      wrap(text, width, "  – "),
      wrap(fill(words.text.fix, { fix }), width, "    "),
    ]),
    ...(found.outcome === "changed" && found.sameResult === true ? [wrap(WORDS[lang].sameResult, width)] : []),
  ].join("\n");
}
