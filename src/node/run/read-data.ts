import { dimensionOf, readDimensionValue } from "../../data/attribute-cell.js";
import {
  dataMessages,
  type RawTable,
  type ReadOptions,
  readCsv,
  readUnits,
  type Understood,
  type UnitsReading,
} from "../../data/index.js";
import type { CriteriaSet } from "../../model/criteria-set.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { InputFile } from "../../model/output.js";
import type { Unit } from "../../model/unit.js";
import { frameOf } from "../../report/frame.js";
import { nodeMessages } from "../messages.js";
import { MOST_DATA_BYTES, readBytes, utf8 } from "../read.js";
import { inputFile } from "../receipt.js";
import type { RuleBook } from "../rule-book.js";
import { type Here, pathFrom, written } from "./here.js";
import { runMessages } from "./messages.js";
import type { RunOptions } from "./options.js";
import { withoutOthers } from "./other-columns.js";
import { readingSets } from "./reading-sets.js";
import { done, failed, type Result } from "./result.js";
import type { Frame } from "./rules.js";
import { usage } from "./usage.js";

/** Units of a data file, and what was understood of it. */
export interface ReadData {
  readonly units: readonly Unit[];
  readonly understood: Understood;
  readonly input: InputFile;
  /** Id of the region that was put in place of every row's own. */
  readonly vung: string | null;
}

/**
 * Reads a file of units for a set. Only a file that cannot be used at all fails. With a book of rules, columns that
 * only other sets of it read are no finding: one file serves several sets.
 */
export function readData(
  file: string,
  set: CriteriaSet,
  options: RunOptions,
  here: Here,
  book?: RuleBook,
): Result<ReadData> & { readonly frame?: Frame } {
  const say = (diagnostic: Diagnostic) =>
    written(diagnostic, { ...nodeMessages, ...runMessages, ...dataMessages }, here);
  const sets = readingSets(set);
  const region = regionOf(sets, options);
  if (region !== null && "code" in region) return failed([say(region)]);
  const read = readBytes(pathFrom(here, file), MOST_DATA_BYTES, file);
  if (!read.ok) return failed([say(read.diagnostic)]);
  const bytes = read.value;
  const lazily = memo(() => utf8(bytes) ?? "");
  const frame: Frame = (place) => (place.file === file ? frameOf(lazily(), place) : null);
  const { table, diagnostics } = readCsv(bytes, file);
  if (table === null) return { ...failed(diagnostics.map(say)), frame };
  const reading = bestReading(table, sets, {
    ...(region === null ? {} : { vung: region.id }),
    ...(options.year === undefined ? {} : { namXet: options.year }),
  });
  const own = reading === undefined ? [] : withoutOthers(reading.diagnostics, reading.kind, book);
  const found = [...diagnostics, ...own].map(say);
  if (!reading?.usable) return { ...failed(found), frame };
  const { units, understood } = reading;
  return { ...done({ units, understood, input: inputFile(file, bytes), vung: region?.id ?? null }, found), frame };
}

/** Reads a table as that kind of unit which most of its columns are about; what was asked for wins among equals. */
function bestReading(
  table: RawTable,
  sets: readonly CriteriaSet[],
  options: ReadOptions,
): (UnitsReading & { readonly kind: string }) | undefined {
  const readings = sets.map((set) => ({ ...readUnits(table, set, options), kind: set.unitKind }));
  const score = ({ usable, understood }: UnitsReading): number =>
    usable ? 1 + understood.columns.filter(({ key }) => key !== "").length : 0;
  return readings.toSorted((a, b) => score(b) - score(a))[0];
}

/** The region asked for, by its id, its name or its abbreviation; or what is wrong with it. */
function regionOf(sets: readonly CriteriaSet[], { vung }: RunOptions): { readonly id: string } | Diagnostic | null {
  if (vung === undefined) return null;
  const [dimension] = sets.flatMap((set) => dimensionOf(set, "vung") ?? []);
  if (dimension === undefined) return usage("usage/no-regions");
  const id = readDimensionValue(vung, dimension);
  if (id !== undefined) return { id };
  return usage("usage/unknown-region", { given: vung, known: dimension.values.map((value) => value.id).join(", ") });
}

function memo<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
