import type { LevelRef, LevelResult, Rung } from "../model/assessment.js";
import type { AggregationPolicy, CriteriaSet, LevelRule } from "../model/criteria-set.js";
import type { Outcomes } from "./criterion.js";
import type { CriterionCode } from "./nearly-met.js";
import { FAILING, PASSING } from "./nearly-met.js";
import type { Code } from "./verdict.js";
import { evidenceOf, FIRM, MET, NOT_APPLICABLE, NOT_MET, UNKNOWN, verdictOf, weakestOf } from "./verdict.js";

/** How many criteria have each code; the index is the code. */
type Tally = readonly number[];

/** The ladder of a set: which level a unit reaches for sure, and which it may still reach. */
export interface CompiledLevels {
  /** The aggregation policies whose levels these are. */
  readonly policies: readonly AggregationPolicy[];
  /** `blocked`: something outside of the criteria keeps every level from being final. */
  readonly decide: (codes: readonly CriterionCode[], blocked: boolean) => Reached;
  readonly explain: (outcomes: Outcomes, blocked: boolean) => LevelResult;
}

export interface Reached {
  readonly surely: LevelRef | null;
  readonly possibly: LevelRef | null;
}

/**
 * Compiles the levels of the policies in force, or of one named policy. Throws RangeError for a policy that the set
 * does not have.
 */
export function compileLevels(set: CriteriaSet, evidence: number, policy?: string): CompiledLevels {
  const chosen = set.policies.filter(({ id, status }) =>
    policy === undefined ? status === "in-force" : id === policy,
  );
  if (policy !== undefined && chosen.length === 0) throw new RangeError(`policy \`${policy}\` is not declared`);
  const levels = set.levels.flatMap((level) => {
    const own = chosen.find(({ id }) => id === level.policy);
    return own ? [{ ...level, rank: weakestOf([level.statement, own.statement]) }] : [];
  });
  const refs = levels.map(({ id, label }): LevelRef => ({ id, label }));
  const draft = set.status === "draft";
  // A clause that no rule expresses, or more criteria declared than written down: no level can be final.
  const partial = set.unencoded.length > 0 || (set.declared?.criteria ?? 0) > set.criteria.length;

  /** Verdict of each rung: its own rule's, or that of a higher one. */
  const reachAt = (tally: Tally, p: number, blocked: boolean): Code[] => {
    const reached: Code[] = [];
    let higher: Code | -1 = -1;
    for (let i = levels.length - 1; i >= 0; i--) {
      const level = levels[i];
      if (level === undefined) continue;
      let own = level.rank < p || draft ? UNKNOWN : judge(level.rule, tally);
      if (own === MET && (blocked || partial)) own = UNKNOWN;
      if (own !== NOT_APPLICABLE && own > higher) higher = own;
      reached[i] = higher === -1 ? NOT_APPLICABLE : higher;
    }
    return reached;
  };

  const reachedOf = (reached: readonly Code[]): Reached => {
    let surely: LevelRef | null = null;
    let possibly: LevelRef | null = null;
    for (let i = 0; i < reached.length && !draft; i++) {
      if (reached[i] === MET) surely = refs[i] ?? null;
      if (reached[i] === MET || reached[i] === UNKNOWN) possibly = refs[i] ?? null;
    }
    return { surely, possibly };
  };

  return {
    policies: chosen,
    decide: (codes, blocked) => reachedOf(reachAt(tallyOf(codes), evidence, blocked)),
    explain: (outcomes, blocked) => {
      const tally = tallyOf(outcomes.codes);
      const reached = reachAt(tally, evidence, blocked);
      const ranks = reached.map(() => evidence);
      for (let p = evidence + 1; p <= FIRM; p++) {
        const stricter = reachAt(tallyAt(outcomes, p), p, blocked);
        for (let i = 0; i < ranks.length; i++) if (stricter[i] === reached[i]) ranks[i] = p;
      }
      const rungs = levels.map(({ id, label, rule, statement }, i): Rung => {
        const code = reached[i] ?? UNKNOWN;
        const met = boundsOf(rule, tally);
        return { id, label, verdict: verdictOf(code), met, evidence: evidenceOf(code, ranks[i] ?? 0), statement };
      });
      const { surely, possibly } = reachedOf(reached);
      return { surely, possibly, rungs };
    },
  };
}

const NOTHING: Tally = [0, 0, 0, 0, 0, 0, 0];

function tallyOf(codes: readonly CriterionCode[]): Tally {
  const tally = NOTHING.slice();
  for (const code of codes) tally[code] = (tally[code] ?? 0) + 1;
  return tally;
}

/** Under a stricter policy a criterion is unknown, or no more than surely not met, or nearly met at the least. */
function tallyAt({ codes, ranks, failRanks, passRanks }: Outcomes, p: number): Tally {
  const tally = NOTHING.slice();
  for (let i = 0; i < codes.length; i++) {
    const stays = (ranks[i] ?? 0) >= p;
    const open = (failRanks[i] ?? -1) >= p ? FAILING : (passRanks[i] ?? -1) >= p ? PASSING : UNKNOWN;
    const code = stays ? (codes[i] ?? UNKNOWN) : open;
    tally[code] = (tally[code] ?? 0) + 1;
  }
  return tally;
}

/** What a rule says of the criteria, in the logic of three values; a count is decided whatever applies. */
function judge(rule: LevelRule, tally: Tally): Code {
  const [notMet = 0, nearly = 0, unknown = 0, met = 0, , failing = 0, passing = 0] = tally;
  const maybeMet = unknown + passing;
  if (rule.op === "criteria-at-least") {
    return met >= rule.count ? MET : met + maybeMet < rule.count ? NOT_MET : UNKNOWN;
  }
  if (rule.op === "all-criteria") {
    if (met + nearly + notMet + failing + maybeMet === 0) return NOT_APPLICABLE;
    return nearly + notMet + failing > 0 ? NOT_MET : maybeMet > 0 ? UNKNOWN : MET;
  }
  const open = failing + unknown;
  const good = met + nearly + passing;
  const { notMetAtMost = Number.POSITIVE_INFINITY, metOrNearlyAtLeast = 1 } = rule;
  if (notMet > notMetAtMost || good + open < metOrNearlyAtLeast) return NOT_MET;
  return notMet + open <= notMetAtMost && good >= metOrNearlyAtLeast ? MET : UNKNOWN;
}

/** How many criteria count towards a rung, at least and at most, and how many it needs. */
function boundsOf(rule: LevelRule, tally: Tally): Rung["met"] {
  const [notMet = 0, nearly = 0, unknown = 0, met = 0, , failing = 0, passing = 0] = tally;
  const applying = met + nearly + notMet + failing + unknown + passing;
  switch (rule.op) {
    case "all-criteria":
      return { least: met, most: met + unknown + passing, needed: applying };
    case "criteria-at-least":
      return { least: met, most: met + unknown + passing, needed: rule.count };
    case "counts": {
      const spare = rule.notMetAtMost === undefined ? 0 : applying - rule.notMetAtMost;
      const needed = Math.max(0, spare, rule.metOrNearlyAtLeast ?? 1);
      const least = met + nearly + passing;
      return { least, most: least + failing + unknown, needed };
    }
  }
}
