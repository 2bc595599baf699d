import type { Because, ColumnChoice } from "../model/assessment.js";
import type { Dimension } from "../model/criteria-set.js";
import { rankOf } from "../model/evidence.js";
import { compileCondition } from "./condition.js";
import type { Layout } from "./inputs.js";
import type { Row } from "./row.js";
import { MET, UNKNOWN } from "./verdict.js";

/** One dimension of threshold tables, compiled. */
export interface CompiledDimension {
  readonly id: string;
  readonly values: Dimension["values"];
  /** Rank of the weakest statement by which the column is chosen. */
  readonly rank: number;
  /** Writes the chosen column of a row, or the columns still possible. */
  readonly choose: (row: Row) => void;
  readonly explain: (row: Row) => ColumnChoice;
}

/**
 * Compiles the choice of a column: the rules first, then the unit's own attribute. Rules that hold and disagree leave
 * it ambiguous. A missing classifier leaves every column possible that it could still choose.
 */
export function compileDimension(dimension: Dimension, d: number, layout: Layout): CompiledDimension {
  const indexOf = (id: string): number => dimension.values.findIndex((value) => value.id === id);
  const rules = dimension.rules.map((rule) => ({
    use: indexOf(rule.use),
    when: compileCondition(rule.when, layout),
    statement: rule.statement,
  }));
  const exclusive = dimension.exclusive === true;
  const statements = [dimension.statement, ...rules.map((rule) => rule.statement)];

  const settle = (row: Row, column: number, mask: number): void => {
    row.columns[d] = column;
    row.masks[d] = mask;
  };

  const choose = (row: Row): void => {
    const own = row.attributes[d] ?? -1;
    if (rules.length === 0) return settle(row, own, 0);
    let certain = -1;
    let possible = 0;
    for (const rule of rules) {
      const holds = rule.when.decide(row);
      if (holds === MET) {
        if (certain >= 0 && certain !== rule.use) return settle(row, -1, 0);
        certain = rule.use;
      } else if (holds === UNKNOWN) possible |= 1 << rule.use;
    }
    if (certain >= 0) {
      const rival = !exclusive && (possible & ~(1 << certain)) !== 0;
      return rival ? settle(row, -1, 0) : settle(row, certain, 0);
    }
    if (possible === 0) return settle(row, own, 0);
    // Two different rules that may both hold could leave it ambiguous, which no single cell answers.
    const several = (possible & (possible - 1)) !== 0;
    if (several && !exclusive) return settle(row, -1, 0);
    // Bands cover their fact, so one of them holds; otherwise the attribute is possible too.
    const all = exclusive ? possible : own >= 0 ? possible | (1 << own) : 0;
    const single = all !== 0 && (all & (all - 1)) === 0;
    settle(row, single ? 31 - Math.clz32(all) : -1, all);
  };

  const explain = (row: Row): ColumnChoice => {
    const column = row.columns[d] ?? -1;
    const chosen = column < 0 ? undefined : dimension.values[column];
    const rule = rules.find(({ when }) => when.decide(row) === MET);
    if (chosen) {
      return { dimension: dimension.id, value: chosen.id, because: null, statement: rule?.statement ?? null };
    }
    return { dimension: dimension.id, value: null, because: whyNone(row), statement: null };
  };

  const whyNone = (row: Row): Because => {
    const certain = rules.filter(({ when }) => when.decide(row) === MET);
    if (certain.length > 1) return { code: "column-ambiguous", params: { dimension: dimension.id } };
    const facts = [...new Set(rules.flatMap(({ when }) => (when.decide(row) === UNKNOWN ? when.missing(row) : [])))];
    if (facts.length > 0) {
      return { code: "classifier-missing", params: { fact: facts.join(", "), dimension: dimension.id } };
    }
    const own = dimension.attribute === undefined ? undefined : row.unit[dimension.attribute];
    return { code: "no-column", params: { dimension: dimension.id, value: own === undefined ? "" : String(own) } };
  };

  return {
    id: dimension.id,
    values: dimension.values,
    rank: Math.min(...statements.map(({ evidence }) => rankOf(evidence))),
    choose,
    explain,
  };
}
