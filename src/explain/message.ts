import type { Diagnostic, Lang, Messages } from "../model/diagnostic.js";
import { formatDate, formatExact } from "./format.js";
import type { Advice } from "./issue.js";
import { type Fillings, fill } from "./template.js";
import { enWriting, viWriting, type Writing } from "./writing.js";

/** Text of a finding about rules or data. A code without a message is shown as it is, never lost. */
export function messageText(diagnostic: Pick<Diagnostic, "code" | "params">, messages: Messages, lang: Lang): Advice {
  const { code, params } = diagnostic;
  const message = Object.hasOwn(messages, code) ? messages[code] : undefined;
  if (message === undefined) return { text: code, fix: "" };
  const writing = lang === "vi" ? viWriting : enWriting;
  const write = (template: string): string => fill(template, written(params, template, writing));
  return { text: write(message[lang]), fix: write(message.fix[lang]) };
}

/**
 * Parameters as a language writes them: decimals and days. What stands in back-ticks is what somebody typed or is to
 * type, so a day stays as it is there. Whole numbers may be years, and are kept.
 */
function written(params: Diagnostic["params"], template: string, writing: Writing): Fillings {
  const typed = new Set(
    [...template.matchAll(/`[^`]*`/g)].flatMap(([quoted]) =>
      [...quoted.matchAll(/\{([\w-]+)\}/g)].map(([, name]) => name),
    ),
  );
  const write = (name: string, value: string | number): string | number => {
    if (typeof value === "string") return typed.has(name) ? value : formatDate(value, writing);
    return Number.isInteger(value) ? value : formatExact(value, writing);
  };
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, write(name, value)]));
}
