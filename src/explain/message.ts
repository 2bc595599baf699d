import type { Diagnostic, Lang, Messages } from "../model/diagnostic.js";
import type { Advice } from "./issue.js";
import { fill } from "./template.js";

/** Text of a finding about rules or data. A code without a message is shown as it is, never lost. */
export function messageText(diagnostic: Pick<Diagnostic, "code" | "params">, messages: Messages, lang: Lang): Advice {
  const { code, params } = diagnostic;
  const message = Object.hasOwn(messages, code) ? messages[code] : undefined;
  if (message === undefined) return { text: code, fix: "" };
  return { text: fill(message[lang], params), fix: fill(message.fix[lang], params) };
}
