import { en, vi } from "../../explain/index.js";
import type { Diagnostic, Lang } from "../../model/diagnostic.js";
import type { CaseRun } from "../cases/run.js";
import { boundaryRows, criterionEvaluator, judgeRow } from "./boundary-rows.js";

/** The boundary rows generated for the rules of one folder. */
export interface FolderRows {
  readonly folder: string;
  readonly rows: number;
  /** Rows whose verdict is not what plain arithmetic says. */
  readonly wrong: readonly Diagnostic[];
}

/** Generates and judges the boundary rows of every folder that has cases, over every set that its cases resolve to. */
export function rowsReport(
  { results, world }: Pick<CaseRun, "results" | "world">,
  lang: Lang = "vi",
): readonly FolderRows[] {
  const { verdict } = lang === "en" ? en : vi;
  const bases = new Map<string, Map<unknown, (typeof results)[number]["planned"]["basis"]>>();
  for (const { planned } of results) {
    const { basis } = planned;
    const resolution = world.resolution(basis);
    const own = bases.get(basis.folder) ?? new Map();
    bases.set(basis.folder, own.set(resolution, basis));
  }
  return [...bases].map(([folder, own]) => {
    const seen = new Set<string>();
    const wrong: Diagnostic[] = [];
    for (const basis of own.values()) {
      const resolution = world.resolution(basis);
      if (!resolution.ok) continue;
      const evaluators = new Map(resolution.set.criteria.map(({ id }) => [id, criterionEvaluator(resolution.set, id)]));
      for (const row of boundaryRows(resolution.set)) {
        const { address, value, threshold, unit, origin, expected } = row;
        const { file, line, column } = origin;
        if (!file.startsWith(`${folder}/`)) continue;
        seen.add(`${address} ${value} ${unit.vung} ${unit["nam-xet"]} ${file}:${line}:${column}`);
        const { demand } = judgeRow(row, evaluators.get(row.criterion) ?? null);
        if (demand === expected) continue;
        const found = demand === "absent" ? demand : verdict[demand];
        const params = { id: address, value, threshold, expected: verdict[expected], found };
        const place = { in: "text", file, line, column } as const;
        wrong.push({ code: "coverage/boundary-row", severity: "error", place, params });
      }
    }
    return { folder, rows: seen.size, wrong };
  });
}
