import type { CaseResult, CaseRun } from "../cases/run.js";
import { COVERED_KINDS, type CoverageItem, type CoveredKind, itemsOf, keyOfItem } from "./items.js";
import { shownBy } from "./observe.js";

/** How much of the rules of one folder its cases show. */
export interface FolderCoverage {
  readonly folder: string;
  readonly cases: number;
  readonly kinds: Readonly<Record<CoveredKind, { readonly covered: number; readonly of: number }>>;
  readonly uncovered: readonly CoverageItem[];
}

/** Folders of rules that no case lies beside, in their order. */
export const foldersWithoutCases = ({ results, world }: Pick<CaseRun, "results" | "world">): readonly string[] =>
  world.layers
    .map(({ id }) => id)
    .filter((id) => results.every(({ planned }) => planned.basis.folder !== id))
    .sort();

/** Coverage of every folder that has cases, in their order. Only cases that pass show anything. */
export function coverageOf({ results, world }: Pick<CaseRun, "results" | "world">): readonly FolderCoverage[] {
  const folders = new Map<string, CaseResult[]>();
  for (const result of results) {
    const { folder } = result.planned.basis;
    folders.set(folder, [...(folders.get(folder) ?? []), result]);
  }
  return [...folders].map(([folder, own]) => {
    const items = new Map<string, CoverageItem>();
    for (const { planned } of own) {
      const resolution = world.resolution(planned.basis);
      // What an overlay of assumptions says is no rule of the folder.
      if (!resolution.ok) continue;
      for (const item of itemsOf(resolution.set, folder)) items.set(keyOfItem(item), item);
    }
    const shown = new Set(own.flatMap((result) => [...shownBy(result)]));
    const uncovered = [...items].filter(([key]) => !shown.has(key)).map(([, item]) => item);
    const kinds = COVERED_KINDS.map((kind) => {
      const all = [...items.values()].filter((item) => item.kind === kind).length;
      const open = uncovered.filter((item) => item.kind === kind).length;
      return [kind, { covered: all - open, of: all }] as const;
    });
    return { folder, cases: own.length, kinds: Object.fromEntries(kinds) as FolderCoverage["kinds"], uncovered };
  });
}
