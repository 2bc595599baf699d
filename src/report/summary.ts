import type { Assessment } from "../model/assessment.js";
import type { AssessSummary, BandCount, CountRange, LevelCount } from "../model/output.js";
import { openItems } from "./open-items.js";

/** Lower ends of the bands that plans and reports count communes in, below “all criteria”. */
const BANDS = [15, 10, 5, 0] as const;

/** The units together, in ranges where something is unknown. Never an average of percentages. */
export function summarise(assessments: readonly Assessment[]): AssessSummary {
  const met = assessments.map(criteriaMet);
  const criteria = add(met);
  const units = assessments.length;
  return {
    units,
    levels: levelCounts(assessments),
    bands: bandCounts(met, assessments[0]?.counts.criteria.of ?? 0),
    criteriaMet: criteria,
    meanCriteriaMet: units === 0 ? null : { least: criteria.least / units, most: criteria.most / units },
    open: openItems(assessments),
  };
}

/** How many criteria a unit meets, at least and at most. */
export function criteriaMet({ counts, level }: Assessment): CountRange {
  const [rung] = level.rungs;
  if (rung !== undefined) return { least: rung.met.least, most: rung.met.most };
  const { met, unknown } = counts.criteria;
  return { least: met, most: met + unknown };
}

const add = (ranges: readonly CountRange[]): CountRange => ({
  least: ranges.reduce((sum, { least }) => sum + least, 0),
  most: ranges.reduce((sum, { most }) => sum + most, 0),
});

/** A rung counts as reached by a unit that reaches a higher one. */
function levelCounts(assessments: readonly Assessment[]): readonly LevelCount[] {
  const rungs = assessments.find(({ basis }) => basis.status === "in-use")?.level.rungs ?? [];
  return rungs.map(({ id, label }, index) => {
    const reaching = (reached: (level: Assessment["level"]) => { readonly id: string } | null): number =>
      assessments.filter(({ level }) => {
        const top = reached(level);
        return top !== null && level.rungs.findIndex((rung) => rung.id === top.id) >= index;
      }).length;
    return { id, label, least: reaching(({ surely }) => surely), most: reaching(({ possibly }) => possibly) };
  });
}

function bandCounts(met: readonly CountRange[], of: number): readonly BandCount[] {
  const lower = [of, ...BANDS.filter((from) => from < of)];
  return lower.map((from, index) => {
    const to = index === 0 ? of : (lower[index - 1] ?? of) - 1;
    return {
      from,
      to,
      least: met.filter(({ least, most }) => from <= least && most <= to).length,
      most: met.filter(({ least, most }) => least <= to && from <= most).length,
    };
  });
}
