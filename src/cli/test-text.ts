import { fill } from "../explain/index.js";
import type { Lang } from "../model/diagnostic.js";
import type { Position } from "../model/evidence.js";
import type { Style } from "../report/index.js";
import { widthOf } from "../report/wrap.js";
import { mutationText, reasonText } from "../testing/mutation/index.js";
import { COVERED_KINDS, kindText, uncoveredText } from "../testing/rule-coverage/index.js";
import type { Tested } from "./test.js";
import { testWords } from "./test-words.js";

/** Cases by folder, then coverage and mutation where they were asked for. */
export function testText(tested: Tested, lang: Lang, { paint }: Style): string {
  const { results, folders, unread, coverage, rows, mutation } = tested;
  const words = testWords[lang];
  const failed = results.filter(({ passed }) => !passed).length;
  const faulty = failed > 0 || unread.length > 0;
  const params = { n: results.length, folders: folders.length, failed, unread: unread.length || "" };
  const head = fill(faulty ? words.failed : words.cases, params);
  const perFolder = folders.map((folder) => [folder, `${results.filter((one) => one.folder === folder).length}`]);
  const sections = [
    paint(faulty ? "error" : "met", head),
    coverage === null
      ? folders.length === 0
        ? ""
        : tableOf([[words.set, words.count], ...perFolder])
      : coverageText(coverage, tested.withoutCases, lang, paint),
    rows === null ? "" : rowsText(rows, lang),
    mutation === null || mutation.length === 0 ? "" : mutationSection(mutation, lang, paint),
  ];
  return sections.filter((text) => text !== "").join("\n\n");
}

type Paint = Style["paint"];

const at = ({ file, line, column }: Position): string => `${file}:${line}:${column}`;

function coverageText(
  coverage: NonNullable<Tested["coverage"]>,
  withoutCases: readonly string[],
  lang: Lang,
  paint: Paint,
): string {
  const words = testWords[lang];
  const head = [words.set, words.count, ...COVERED_KINDS.map((kind) => kindText(kind, lang))];
  const lines = coverage.map(({ folder, cases, kinds }) => [
    folder,
    `${cases}`,
    ...COVERED_KINDS.map((kind) => (kinds[kind].of === 0 ? "–" : `${kinds[kind].covered}/${kinds[kind].of}`)),
  ]);
  const open = coverage.flatMap(({ uncovered }) => uncovered);
  const none = withoutCases.map((folder) => `  ${folder}: ${words.noCases}`);
  const list = [...none, ...open.map((item) => `  ${at(item.origin)}: ${uncoveredText(item, lang)}`)];
  const foot = list.length === 0 ? words.complete : [paint("strong", words.uncovered), ...list].join("\n");
  return [paint("strong", words.coverage), tableOf([head, ...lines]), foot].join("\n");
}

const rowsText = (rows: NonNullable<Tested["rows"]>, lang: Lang): string =>
  fill(testWords[lang].rows, {
    rows: rows.reduce((sum, one) => sum + one.rows, 0),
    wrong: rows.reduce((sum, { wrong }) => sum + wrong.length, 0),
  });

function mutationSection(mutation: NonNullable<Tested["mutation"]>, lang: Lang, paint: Paint): string {
  const words = testWords[lang];
  const head = [words.set, words.mutants, words.byCases, words.byRows, words.equivalent, words.survivors];
  const figures = mutation.map(({ mutants, killed, equivalent, survivors }) => [
    mutants,
    killed.cases,
    killed.rows,
    equivalent.length,
    survivors.length,
  ]);
  const lines = mutation.map(({ folder }, i) => [folder, ...(figures[i] ?? []).map(String)]);
  const total = head.slice(1).map((_, i) => `${figures.reduce((sum, row) => sum + (row[i] ?? 0), 0)}`);
  const equivalent = mutation.flatMap(({ equivalent: all }) =>
    all.map(
      ({ mutant, reason }) => `  ${at(mutant.origin)}: ${mutationText(mutant, lang)} – ${reasonText(reason, lang)}`,
    ),
  );
  const survivors = mutation.flatMap(({ survivors: all }) =>
    all.map((mutant) => `  ${at(mutant.origin)}: ${mutationText(mutant, lang)}`),
  );
  return [
    paint("strong", words.mutation),
    tableOf([head, ...lines, [words.total, ...total]]),
    ...(equivalent.length === 0 ? [] : ["", paint("strong", words.equivalents), ...equivalent]),
    "",
    ...(survivors.length === 0 ? [words.noSurvivor] : [paint("error", words.survived), ...survivors]),
  ].join("\n");
}

/** Columns two blanks apart: the first to the left, figures to the right. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? ""))));
  const padded = (text: string, i: number): string => {
    const blanks = " ".repeat(Math.max(0, (widths[i] ?? 0) - widthOf(text)));
    return i === 0 ? text + blanks : blanks + text;
  };
  return rows.map((row) => row.map(padded).join("  ").trimEnd()).join("\n");
}
