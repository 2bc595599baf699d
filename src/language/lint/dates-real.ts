import type { Diagnostic } from "../../model/diagnostic.js";
import { problem } from "../problem.js";
import type { YamlPath } from "../source-file.js";
import type { LintRule } from "./context.js";

/** A calendar day that exists, written `yyyy-mm-dd`. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}

/** Days exist, and come in the order of law: nothing ends before it begins. */
export const datesReal: LintRule = (layer) => {
  const { yaml, value } = layer.main;
  const { instrument } = value;
  const pending = layer.kind === "set" ? (layer.main.value["pending-amendments"] ?? []) : [];
  const days: readonly { readonly day: string | undefined; readonly path: YamlPath }[] = [
    { day: instrument.signed, path: ["instrument", "signed"] },
    { day: instrument["in-force-from"], path: ["instrument", "in-force-from"] },
    { day: instrument["in-force-to"], path: ["instrument", "in-force-to"] },
    ...(value.related ?? []).map(({ signed }, i) => ({ day: signed, path: ["related", i, "signed"] })),
    ...pending.map(({ from }, i) => ({ day: from, path: ["pending-amendments", i, "from"] })),
  ];
  const unreal = days.flatMap(({ day, path }) =>
    day === undefined || day === "unset" || isCalendarDate(day)
      ? []
      : [problem("rule/no-such-day", yaml.pathPlace(path, "value"), { found: day })],
  );
  return unreal.length > 0 ? unreal : checkOrder(layer);
};

function checkOrder(layer: Parameters<LintRule>[0]): readonly Diagnostic[] {
  const { yaml, value } = layer.main;
  const { "in-force-from": from, "in-force-to": to, period } = value.instrument;
  const found: Diagnostic[] = [];
  if (to !== undefined && from !== "unset" && to < from) {
    found.push(
      problem("rule/reversed", yaml.pathPlace(["instrument", "in-force-to"], "value"), { low: from, high: to }),
    );
  }
  if (period && period.to < period.from) {
    const place = yaml.pathPlace(["instrument", "period"], "key");
    found.push(problem("rule/reversed", place, { low: period.from, high: period.to }));
  }
  return found;
}
