import { canonicalJson } from "../../catalog/canonical.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { InputFile, Receipt } from "../../model/output.js";
import type { Recorded } from "./recorded.js";

/** Units that are named before the rest are only counted. */
const MOST_NAMED = 10;

/** One thing that is not as it was recorded. */
export const change = (code: string, params: Diagnostic["params"]): Diagnostic => ({
  code: `replay/${code}`,
  severity: "error",
  place: { in: "file", file: "ntm" },
  params,
});

interface NamedFile {
  readonly path: string;
  readonly sha256: string;
}

/** Files with another content than recorded, or gone. `kind` is part of the code: `input`, `overlay`, `rule`. */
export const changedFiles = (
  kind: "input" | "overlay" | "rule",
  recorded: readonly NamedFile[],
  now: ReadonlyMap<string, string>,
): readonly Diagnostic[] =>
  recorded.flatMap(({ path, sha256 }) => {
    const found = now.get(path);
    if (found === sha256) return [];
    return [found === undefined ? change(`${kind}-gone`, { path }) : change(kind, { path, was: sha256, now: found })];
  });

/** What is not as recorded in a run that was done again: rules that were added, the resolved set, and the result. */
export function changesIn({ receipt, output }: Recorded, again: string): readonly Diagnostic[] {
  const now = JSON.parse(again) as Readonly<Record<string, unknown>> & { readonly receipt: Receipt };
  const known = new Set(receipt.rules.map(({ path }) => path));
  const added = now.receipt.rules.filter(({ path }) => !known.has(path));
  return [
    ...added.map(({ path }) => change("rule-added", { path })),
    ...(now.receipt.set.sha256 === receipt.set.sha256
      ? []
      : [change("set", { set: now.receipt.set.id, was: receipt.set.sha256, now: now.receipt.set.sha256 })]),
    ...otherReceiptParts(receipt, now.receipt),
    ...changedUnits(output["units"], now["units"]),
    ...["set", "summary", "diagnostics"].flatMap((part) =>
      same(output[part], now[part]) ? [] : [change("part", { part })],
    ),
  ];
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);

/** Parts of the receipt that have no finding of their own. */
function otherReceiptParts(was: Receipt, now: Receipt): readonly Diagnostic[] {
  const bare = (of: Receipt, other: Receipt): Readonly<Record<string, unknown>> => {
    const { engine, set, rules: _, inputs, overlays, ...rest } = of;
    return {
      ...rest,
      engine: engine.name,
      set: [set.family, set.id],
      inputs: sizesOf(inputs, other.inputs),
      overlays: sizesOf(overlays, other.overlays),
    };
  };
  const [before, after] = [bare(was, now), bare(now, was)];
  const parts = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return parts.flatMap((part) => (same(before[part], after[part]) ? [] : [change("receipt", { part })]));
}

/** Names and sizes; of a file with another content only the name, as that has a finding of its own. */
const sizesOf = (files: readonly InputFile[], others: readonly InputFile[]): readonly unknown[] =>
  files.map(({ path, sha256, bytes }, index) => [path, others[index]?.sha256 === sha256 ? bytes : null]);

/** Units whose result differs, by their code; where there are others than recorded, that is what differs. */
function changedUnits(was: unknown, now: unknown): readonly Diagnostic[] {
  const [before, after] = [listOf(was), listOf(now)];
  if (before.length !== after.length) return [change("unit-count", { was: before.length, now: after.length })];
  const differing = after.flatMap((unit, index) => (same(unit, before[index]) ? [] : [codeOf(unit)]));
  if (differing.length === 0) return [];
  const list = differing.slice(0, MOST_NAMED).join(", ");
  const more = differing.length - MOST_NAMED;
  return [change("units", { n: differing.length, of: after.length, list, more: more > 0 ? more : "" })];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const codeOf = (unit: unknown): string => {
  const inner = (unit as { readonly unit?: { readonly code?: unknown } } | null)?.unit;
  return typeof inner?.code === "string" ? inner.code : "?";
};
