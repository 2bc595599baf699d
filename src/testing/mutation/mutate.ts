import { canonicalJson } from "../../catalog/index.js";
import { vi } from "../../explain/index.js";
import type { CriteriaSet } from "../../model/criteria-set.js";
import type { Layer } from "../../model/layer.js";
import { failuresOf, nodeFailures } from "../cases/check.js";
import { judgeCase } from "../cases/outcome.js";
import { type Basis, keyOf, type PlannedCase } from "../cases/plan.js";
import type { CaseRun } from "../cases/run.js";
import { compile, type Overlays, type World, worldOf } from "../cases/world.js";
import {
  type BoundaryRow,
  boundaryRows,
  criterionEvaluator,
  judgeRow,
  type RowVerdicts,
} from "../rule-coverage/boundary-rows.js";
import { type EquivalenceReason, whyEquivalent } from "./equivalent.js";
import type { Mutant } from "./mutant.js";
import { mutantsOf } from "./mutants.js";

/** What became of the mutants of one folder's rules. */
export interface FolderMutation {
  readonly folder: string;
  /** Mutants that resolve to another set than the rules do. */
  readonly mutants: number;
  readonly killed: {
    /** By a case that an author wrote. */
    readonly cases: number;
    /** By no case that names what was changed, but by a boundary row. */
    readonly rows: number;
  };
  /** Nothing can tell them from the rules as they are, and why. */
  readonly equivalent: readonly { readonly mutant: Mutant; readonly reason: EquivalenceReason }[];
  readonly survivors: readonly Mutant[];
}

/** The cases of one folder that pass, by what they are judged by. */
interface Group {
  readonly basis: Basis;
  readonly cases: readonly PlannedCase[];
  /** The set as it is; null where the cases expect that none applies. */
  readonly set: CriteriaSet | null;
  /** Rows of the folder's own demands, with what the rules as they are say of each. */
  readonly rows: readonly { readonly row: BoundaryRow; readonly before: RowVerdicts }[];
}

/** Mutates the rules of every folder that has cases. Folders are in the order of the cases. */
export function mutateRules(run: CaseRun): readonly FolderMutation[] {
  const folders = [...new Set(run.results.map(({ planned }) => planned.basis.folder))];
  return folders.map((folder) => mutateFolder(folder, run));
}

function mutateFolder(folder: string, run: CaseRun): FolderMutation {
  const { world, overlays } = run;
  const layer = world.layers.find(({ id }) => id === folder);
  const groups = groupsOf(folder, run);
  const set = groups.find((group) => group.set !== null)?.set;
  const killed = { cases: 0, rows: 0 };
  const equivalent: { mutant: Mutant; reason: EquivalenceReason }[] = [];
  const survivors: Mutant[] = [];
  let mutants = 0;
  for (const mutant of layer && set ? mutantsOf(layer, set) : []) {
    const killer = killerOf(mutant, groups, world, overlays);
    if (killer === "identical") continue;
    mutants++;
    if (killer !== null) killed[killer]++;
    else {
      const reason = whyEquivalent(mutant, layer as Layer, set as CriteriaSet);
      if (reason) equivalent.push({ mutant, reason });
      else survivors.push(mutant);
    }
  }
  return { folder, mutants, killed, equivalent, survivors };
}

function groupsOf(folder: string, { results, world }: CaseRun): readonly Group[] {
  const passing = results.filter(
    ({ planned, diagnostics }) => planned.basis.folder === folder && diagnostics.length === 0,
  );
  const byBasis = new Map<string, PlannedCase[]>();
  for (const { planned } of passing) {
    const key = keyOf(planned.basis);
    byBasis.set(key, [...(byBasis.get(key) ?? []), planned]);
  }
  const groups = [...byBasis.values()].flatMap((cases): readonly Group[] => {
    const [first] = cases;
    if (first === undefined) return [];
    const resolution = world.resolution(first.basis);
    const set = resolution.ok ? resolution.set : null;
    return [{ basis: first.basis, cases, set, rows: set === null ? [] : rowsFor(set, folder) }];
  });
  // The basis of most cases is most likely to tell.
  return groups.sort((a, b) => b.cases.length - a.cases.length);
}

function rowsFor(set: CriteriaSet, folder: string): Group["rows"] {
  const evaluators = new Map(set.criteria.map(({ id }) => [id, criterionEvaluator(set, id)]));
  return boundaryRows(set)
    .filter(({ origin }) => origin.file.startsWith(`${folder}/`))
    .map((row) => ({ row, before: judgeRow(row, evaluators.get(row.criterion) ?? null) }));
}

type Killer = "cases" | "rows" | "identical" | null;

/**
 * What tells a mutant from the rules as they are: the cases that name what was changed, else a boundary row of it, else
 * any case at all.
 */
function killerOf(mutant: Mutant, groups: readonly Group[], world: World, overlays: Overlays): Killer {
  const layers = world.layers.map((layer) => (layer.id === mutant.layer.id ? mutant.layer : layer));
  const mutated = worldOf(layers, overlays);
  const indicator = mutant.address.split("/")[0] ?? "";
  if (groups.some((group) => namingCasesTell(group, indicator, mutated))) return "cases";
  for (const { basis, rows } of groups) {
    const own = rows.filter(({ row }) => row.indicator === indicator);
    if (own.length > 0 && rowsTell(own, mutated, basis)) return "rows";
  }
  for (const { basis, cases } of groups) {
    if (cases.some((planned) => caseTells(planned, mutated, basis))) return "cases";
  }
  const same = groups.every(({ basis, set }) => {
    const resolution = mutated.resolution(basis);
    return set !== null && resolution.ok && canonicalJson(set) === canonicalJson(resolution.set);
  });
  return same ? "identical" : null;
}

/** The cases that name an indicator or its criterion, judged by that criterion alone: no other verdict can change. */
function namingCasesTell({ basis, cases, set }: Group, indicator: string, mutated: World): boolean {
  const criterion = set?.criteria.find(({ indicators }) => indicators.some(({ id }) => id === indicator));
  if (criterion === undefined) return false;
  const names = (id: string): boolean => id === criterion.id || id.split("/")[0] === indicator;
  const naming = cases.filter(({ source }) => Object.keys(source.expect ?? {}).some(names));
  const resolution = naming.length > 0 ? mutated.resolution(basis) : null;
  if (resolution === null) return false;
  if (!resolution.ok) return true;
  const criteria = resolution.set.criteria.filter(({ id }) => id === criterion.id);
  if (criteria.length === 0) return true;
  const judge = compile({ ...resolution, set: { ...resolution.set, criteria } }, basis, "vi");
  const alone: World = { ...mutated, judge: () => judge };
  return naming.some((planned) => {
    const outcome = judgeCase(planned, alone);
    const expect = Object.fromEntries(Object.entries(planned.source.expect ?? {}).filter(([id]) => names(id)));
    return outcome.kind !== "assessed" || nodeFailures({ expect }, outcome, vi).length > 0;
  });
}

function rowsTell(rows: Group["rows"], mutated: World, basis: Basis): boolean {
  const resolution = mutated.resolution(basis);
  if (!resolution.ok) return true;
  const evaluators = new Map<string, ReturnType<typeof criterionEvaluator>>();
  return rows.some(({ row, before }) => {
    const evaluator = evaluators.get(row.criterion) ?? criterionEvaluator(resolution.set, row.criterion);
    evaluators.set(row.criterion, evaluator);
    const after = judgeRow(row, evaluator);
    return after.demand !== before.demand || after.indicator !== before.indicator;
  });
}

function caseTells(planned: PlannedCase, mutated: World, basis: Basis): boolean {
  const resolution = mutated.resolution(basis);
  if (!resolution.ok && planned.source.refused === undefined) return true;
  return failuresOf(planned, judgeCase(planned, mutated), vi).length > 0;
}
