import { statSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic, Place } from "../model/diagnostic.js";
import type { Layer, SetLayer } from "../model/layer.js";
import type { DiagnosticOutput } from "../model/output.js";
import { readRuleFile, readRuleFolder, shippedFolder } from "../node/index.js";
import { hasError } from "../node/run/result.js";
import { type Frame, ruleMessages } from "../node/run/rules.js";
import { frameOf } from "../report/index.js";
import { proofMessages } from "../testing/messages.js";
import { checkMessages } from "./check-messages.js";
import { type Checked, checkFamilies, checkOverlay } from "./check-resolutions.js";
import { checkJson, checkText, githubAnnotations } from "./check-text.js";
import { type Context, pathFrom, written } from "./context.js";
import { type Outcome, unusable } from "./outcome.js";
import type { Call } from "./program.js";

/** Rule files as they were read, and the layers they make. */
interface Rules {
  readonly layers: readonly Layer[];
  readonly texts: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
  /** Nothing of the folder could be read at all. */
  readonly usable: boolean;
}

/**
 * `ntm check [folder]`: what is wrong with rule files, one by one and as the sets that they make on every first day
 * and in every place. A single file is an overlay of the user's own, checked with the shipped sets.
 */
export async function runCheck({ files: [given], options }: Call, context: Context): Promise<Outcome> {
  const allowAssumed = options.allowAssumed === true;
  const path = given === undefined ? shippedFolder() : pathFrom(context, given);
  const shown = given ?? "criteria";
  const single = isFile(path);
  const rules = single ? await shippedLayers() : await readLayers(path, shown, allowAssumed);
  const own = single ? await readOverlay(path, shown, rules.layers, allowAssumed) : null;
  const checked: Checked =
    own === null
      ? checkAll(rules, allowAssumed)
      : own.layer === null
        ? { layers: 0, resolutions: 0, diagnostics: [] }
        : checkOverlay(own.layer, rules.layers);
  const found = [...(own ?? rules).diagnostics, ...checked.diagnostics];
  const messages = { ...(await ruleMessages(found)), ...proofMessages, ...checkMessages };
  const diagnostics = found.map((diagnostic) => written(diagnostic, messages, context));
  const texts = new Map([...rules.texts, ...(own?.texts ?? [])]);
  const frame: Frame = (place) => frameOf(texts.get(place.file) ?? "", place);
  if (!(own ?? rules).usable) return unusable(diagnostics, frame);
  return {
    status: hasError(diagnostics) ? 1 : 0,
    diagnostics,
    frame,
    render: (format, style) => {
      if (format === "json") return checkJson(checked, diagnostics);
      return format === "github"
        ? githubAnnotations(diagnostics.map(single ? same : within(shown)), style.words)
        : checkText(checked, diagnostics, context, style);
    },
  };
}

/** What cannot be loaded is missing everywhere else; to say so of every other set would be noise. */
const checkAll = ({ layers, diagnostics }: Rules, allowAssumed: boolean): Checked =>
  hasError(diagnostics)
    ? { layers: layers.length, resolutions: 0, diagnostics: [] }
    : checkFamilies(layers, allowAssumed);

const same = (diagnostic: DiagnosticOutput): DiagnosticOutput => diagnostic;

/** Names files as they are named from where the command runs, as other tools know them. */
const within =
  (folder: string) =>
  (diagnostic: DiagnosticOutput): DiagnosticOutput => {
    const inside = (place: Place): Place =>
      place.in === "text" ? { ...place, file: join(folder, place.file) } : place;
    const { place, related } = diagnostic;
    return { ...diagnostic, place: inside(place), ...(related ? { related: related.map(inside) } : {}) };
  };

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

async function readLayers(path: string, shown: string, allowAssumed: boolean): Promise<Rules> {
  const { loadLayers } = await import("../language/index.js");
  const read = readRuleFolder(path, shown);
  const loaded = loadLayers(read.files, { allowAssumed });
  return {
    layers: loaded.layers,
    texts: new Map(read.files.map((file) => [file.path, file.text])),
    diagnostics: [...read.diagnostics, ...loaded.diagnostics],
    usable: read.files.length > 0,
  };
}

const shippedLayers = (): Promise<Rules> => readLayers(shippedFolder(), "criteria", false);

async function readOverlay(path: string, shown: string, layers: readonly Layer[], allowAssumed: boolean) {
  const { loadOverlay } = await import("../language/index.js");
  const file = readRuleFile(path, shown);
  if ("diagnostic" in file) return { layer: null, diagnostics: [file.diagnostic], texts: new Map(), usable: false };
  const sets = layers.filter((layer): layer is SetLayer => layer.layer === "set");
  const { layer, diagnostics } = loadOverlay(file, { sets, allowAssumed });
  const texts = new Map([[shown, file.text]]);
  return { layer: layer?.layer === "overlay" ? layer : null, diagnostics, texts, usable: true };
}
