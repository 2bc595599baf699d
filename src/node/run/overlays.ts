import type { Diagnostic } from "../../model/diagnostic.js";
import type { Catalog, OverlayLayer, SetLayer } from "../../model/layer.js";
import type { InputFile } from "../../model/output.js";
import { frameOf } from "../../report/frame.js";
import { readRuleFile } from "../rule-folder.js";
import { type Here, pathFrom, written } from "./here.js";
import { done, failed, hasError, type Result } from "./result.js";
import { type Frame, ruleMessages } from "./rules.js";

/** An overlay of the user's own, and the file it was read from. */
export interface OwnOverlay {
  readonly layer: OverlayLayer;
  readonly input: InputFile;
}

/** Reads overlays of the user's own, in which assumptions are allowed. One that has an error stops the run. */
export async function readOverlays(
  paths: readonly string[],
  { layers }: Catalog,
  here: Here,
): Promise<Result<readonly OwnOverlay[]> & { readonly frame?: Frame }> {
  if (paths.length === 0) return done([]);
  const { loadOverlay } = await import("../../language/index.js");
  const sets = layers.filter((layer): layer is SetLayer => layer.layer === "set");
  const found: Diagnostic[] = [];
  const own: OwnOverlay[] = [];
  const texts = new Map<string, string>();
  for (const path of paths) {
    const file = readRuleFile(pathFrom(here, path), path);
    if ("diagnostic" in file) {
      found.push(file.diagnostic);
      continue;
    }
    texts.set(path, file.text);
    const { layer, diagnostics } = loadOverlay(file, { sets });
    found.push(...diagnostics);
    const input = { path, sha256: file.sha256, bytes: new TextEncoder().encode(file.text).length };
    if (layer?.layer === "overlay") own.push({ layer, input });
  }
  const messages = await ruleMessages(found);
  const diagnostics = found.map((diagnostic) => written(diagnostic, messages, here));
  const frame: Frame = (place) => frameOf(texts.get(place.file) ?? "", place);
  return hasError(diagnostics) ? { ...failed(diagnostics), frame } : { ...done(own, diagnostics), frame };
}
