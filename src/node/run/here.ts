import { resolve } from "node:path";
import { messageText } from "../../explain/message.js";
import type { Diagnostic, Lang, Messages } from "../../model/diagnostic.js";
import type { DiagnosticOutput } from "../../model/output.js";

/** Where a run takes place: relative paths start here, and findings are worded in this language. */
export interface Here {
  readonly cwd: string;
  readonly lang: Lang;
  /** Files that now lie elsewhere than under the path they are named by. */
  readonly moved?: ReadonlyMap<string, string>;
}

/** A path of the user's, as the file system takes it. What is shown is always the path as given. */
export const pathFrom = ({ cwd, moved }: Here, path: string): string => resolve(cwd, moved?.get(path) ?? path);

/** A finding with its text. */
export const written = (diagnostic: Diagnostic, messages: Messages, { lang }: Here): DiagnosticOutput => ({
  ...diagnostic,
  ...messageText(diagnostic, messages, lang),
});
