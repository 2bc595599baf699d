import { catalogMessages } from "../catalog/messages.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Layer } from "../model/layer.js";
import { readCaseFolder } from "../node/case-folder.js";
import { readRuleFolder, shippedFolder } from "../node/index.js";
import { hasError } from "../node/run/result.js";
import { type Frame, ruleMessages } from "../node/run/rules.js";
import { frameOf } from "../report/index.js";
import type { FolderMutation } from "../testing/mutation/index.js";
import type { FolderCoverage, FolderRows } from "../testing/rule-coverage/index.js";
import { type Context, pathFrom, written } from "./context.js";
import { type Outcome, unusable } from "./outcome.js";
import type { Call } from "./program.js";
import { testText } from "./test-text.js";
import { testMessages } from "./test-words.js";
import { usage } from "./usage.js";

/** What the tests of rules came to. */
export interface Tested {
  readonly folders: readonly string[];
  readonly results: readonly {
    readonly folder: string;
    readonly file: string;
    readonly name: string;
    readonly passed: boolean;
  }[];
  /** Case files that could not be read, so that none of their cases was run. */
  readonly unread: readonly string[];
  /** Null where it was not asked for. */
  readonly coverage: readonly FolderCoverage[] | null;
  /** Folders of rules that no case lies beside. */
  readonly withoutCases: readonly string[];
  readonly rows: readonly FolderRows[] | null;
  readonly mutation: readonly FolderMutation[] | null;
}

/** `ntm test [folder…]`: the cases beside rules, what they cover, and which slips in the rules they would notice. */
export async function runTest({ files: given, options }: Call, context: Context): Promise<Outcome> {
  const folder = options.rules === undefined ? shippedFolder() : pathFrom(context, options.rules);
  const shown = options.rules ?? "criteria";
  const { loadLayers } = await import("../language/index.js");
  const { runCases, caseMessages } = await import("../testing/cases/index.js");
  const { coverageOf, foldersWithoutCases, rowsReport } = await import("../testing/rule-coverage/index.js");
  const { mutateRules } = await import("../testing/mutation/index.js");
  const rules = readRuleFolder(folder, shown);
  const cases = readCaseFolder(folder, shown);
  const loaded = loadLayers(rules.files, { allowAssumed: options.rules !== undefined });
  const texts = new Map([...rules.files, ...cases.files].map(({ path, text }) => [path, text]));
  const frame: Frame = (place) => frameOf(texts.get(place.file) ?? "", place);
  const rest = await ruleMessages([{ code: "", severity: "error", place: { in: "file", file: "" }, params: {} }]);
  const messages = { ...rest, ...catalogMessages, ...caseMessages, ...testMessages };
  const say = (found: readonly Diagnostic[]) => found.map((one) => written(one, messages, context));
  const faults = say([...onceEach([...rules.diagnostics, ...cases.diagnostics]), ...loaded.diagnostics]);
  if (hasError(faults)) return unusable(faults, frame);

  const wanted = given.map((one) => belowRules(one, shown));
  const run = runCases(cases.files, loaded.layers, { lang: context.lang, folders: wanted });
  const names = [...new Set(run.results.map(({ planned }) => planned.basis.folder))];
  const empty = wanted.filter((one) => !cases.files.some(({ path }) => path.startsWith(`${one}/`)));
  if (cases.files.length === 0 || empty.length > 0) {
    return unusable([...faults, ...say([noCases(empty.join(", "), loaded.layers, cases.files)])], frame);
  }
  const deep = options.mutate === true;
  const wide = options.coverage === true || deep;
  const coverage = wide ? coverageOf(run) : null;
  const within = (id: string): boolean => wanted.length === 0 || wanted.some((one) => `${id}/`.startsWith(`${one}/`));
  const withoutCases = wide ? foldersWithoutCases(run).filter(within) : [];
  const rows = wide ? rowsReport(run, context.lang) : null;
  const mutation = deep ? mutateRules(run) : null;
  const found = [...run.diagnostics, ...(rows ?? []).flatMap(({ wrong }) => wrong)];
  const diagnostics = [...faults, ...say(found)];
  const results = run.results.map(({ planned, diagnostics: own }) => ({
    folder: planned.basis.folder,
    file: planned.document.yaml.path,
    name: planned.source.name,
    passed: own.length === 0,
  }));
  const failed = new Set(run.results.flatMap((one) => one.diagnostics));
  const unread = [...new Set(run.diagnostics.filter((one) => !failed.has(one)).map(({ place }) => place.file))];
  const tested: Tested = { folders: names, results, unread, coverage, withoutCases, rows, mutation };
  const lacking = withoutCases.length > 0 || coverage?.some(({ uncovered }) => uncovered.length > 0) === true;
  const survived = mutation?.some(({ survivors }) => survivors.length > 0) === true;
  return {
    status: found.length > 0 || lacking || survived ? 1 : 0,
    diagnostics,
    frame,
    render: (format, style) =>
      format === "json" ? testJson(tested, diagnostics) : testText(tested, context.lang, style),
  };
}

/** A folder of rules as its layer is named: `criteria/vn/xa-ntm` and `./vn/xa-ntm/` are `vn/xa-ntm`. */
function belowRules(given: string, shown: string): string {
  const plain = (path: string): string => path.replaceAll("\\", "/").replace(/^\.\//, "").replace(/\/+$/, "");
  const path = plain(given).replace(/\/cases(\/[^/]*)?$/, "");
  const above = plain(shown);
  return path.startsWith(`${above}/`) ? path.slice(above.length + 1) : path;
}

/** A folder is walked for rules and for cases; what both find about a path is told once. */
const onceEach = (found: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(found.map((one) => [`${one.code} ${one.place.file}`, one])).values(),
];

function noCases(given: string, layers: readonly Layer[], files: readonly { readonly path: string }[]): Diagnostic {
  const with_ = layers.filter(({ id }) => files.some(({ path }) => path.startsWith(`${id}/cases/`)));
  return usage("test/no-cases", { given, known: with_.map(({ id }) => id).join(", ") });
}

/** The result for other programs; mutants without the layers they are made of. */
function testJson({ mutation, ...tested }: Tested, diagnostics: Outcome["diagnostics"]): string {
  const bare = mutation?.map(({ equivalent, survivors, ...figures }) => ({
    ...figures,
    equivalent: equivalent.map(({ mutant: { layer: _, ...mutant }, reason }) => ({ ...mutant, reason })),
    survivors: survivors.map(({ layer: _, ...mutant }) => mutant),
  }));
  return JSON.stringify({ schema: 1, ...tested, mutation: bare ?? null, diagnostics }, null, 2);
}
