import type { Because, ColumnChoice } from "../model/assessment.js";
import type { Dimension } from "../model/criteria-set.js";
import type { Statement } from "../model/evidence.js";
import { rankOf } from "../model/evidence.js";
import type { Holes } from "./compiled.js";
import type { DecidableRow } from "./condition.js";
import { compileCondition } from "./condition.js";
import type { Fields } from "./given.js";
import type { Layout } from "./inputs.js";
import { textOf } from "./note.js";
import type { Row } from "./row.js";
import { FIRM, MET, UNKNOWN, weakestOf } from "./verdict.js";

/** What the choice of a column reads of a row. */
type ChoosingRow = DecidableRow & Pick<Row, "attributes">;

/** One dimension of threshold tables, compiled. */
export interface CompiledDimension {
  readonly id: string;
  readonly values: Dimension["values"];
  /** The attribute of the unit that chooses when no rule does. */
  readonly attribute: Dimension["attribute"];
  /** Index of the unit's own value, or -1. */
  readonly ownOf: (own: Fields) => number;
  /** Whether the unit states a value that the dimension does not have. */
  readonly isForeign: (row: Row) => boolean;
  /**
   * Columns possible under an evidence policy, as bits; 0 when it cannot be said. A stricter policy never leaves fewer.
   */
  readonly maskAt: (row: ChoosingRow, policy: number) => number;
  /** Strictest policy under which the columns possible are no more than these. */
  readonly strengthOf: (row: ChoosingRow, mask: number) => number;
  readonly explain: (row: Row) => ColumnChoice;
}

/** Columns are bits of a 32-bit number. */
const MOST_COLUMNS = 31;

/**
 * Compiles the choice of a column: the rules first, then the unit's own attribute. Rules that hold and disagree leave
 * it ambiguous. A missing classifier leaves every column possible that it could still choose; so does a rule whose
 * evidence is refused. Throws RangeError for more columns than can be told apart, or for a rule of an unknown one.
 */
export function compileDimension(
  dimension: Dimension,
  d: number,
  layout: Layout,
  policy: number,
  holes: Holes,
): CompiledDimension {
  const { id, values, attribute, statement } = dimension;
  const indexOf = (value: string | undefined): number => values.findIndex((candidate) => candidate.id === value);
  const choiceOf = (value: string, by: Statement | null): ColumnChoice => ({
    dimension: id,
    value,
    because: null,
    statement: by,
  });
  const rules = dimension.rules.map((rule) => ({
    bit: 1 << indexOf(rule.use),
    use: rule.use,
    when: compileCondition(rule.when, layout),
    rank: rankOf(rule.statement.evidence),
    choice: choiceOf(rule.use, rule.statement),
  }));
  const byAttribute = values.map((value) => choiceOf(value.id, null));
  const byExclusion = values.map((value) => choiceOf(value.id, statement));
  if (values.length > MOST_COLUMNS || dimension.rules.some(({ use }) => indexOf(use) < 0)) {
    throw new RangeError(`dimension \`${id}\` has too many values, or a rule for none of them`);
  }
  // The year is a number and the region a text; neither is taken for the other.
  const ownIndex = new Map<unknown, number>(
    values.map((value, i) => [attribute === "nam-xet" ? Number(value.id) : value.id, i]),
  );
  const exclusive = dimension.exclusive === true;
  const everything = 2 ** values.length - 1;
  const statements = [statement, ...dimension.rules.map((rule) => rule.statement)];
  const own = rankOf(statement.evidence);
  const weakest = weakestOf(statements);

  const holdsAt = (rule: (typeof rules)[number], row: DecidableRow, p: number) =>
    rule.rank < p ? UNKNOWN : rule.when.decide(row, p);

  /** The choice as the rules and the attribute make it. */
  const chosenAt = (row: ChoosingRow, p: number): number => {
    let certain = 0;
    let possible = 0;
    for (const rule of rules) {
      const holds = holdsAt(rule, row, p);
      if (holds === MET) {
        if (certain !== 0 && certain !== rule.bit) return 0;
        certain = rule.bit;
      } else if (holds === UNKNOWN) possible |= rule.bit;
    }
    // Another rule that may hold as well could leave it ambiguous, which no single cell answers.
    if (certain !== 0) return exclusive || (possible & ~certain) === 0 ? certain : 0;
    // Bands cover their fact, so one of them holds; otherwise the attribute is possible too.
    if (exclusive && possible !== 0) return possible;
    const attributed = row.attributes[d] ?? -1;
    return attributed < 0 || (possible & (possible - 1)) !== 0 ? 0 : possible | (1 << attributed);
  };

  const maskAt = (row: ChoosingRow, p: number): number => {
    const mask = chosenAt(row, p);
    return own < p && mask !== 0 ? everything : mask;
  };

  const refused = statements.filter(({ evidence }) => rankOf(evidence) < policy);
  const reason = (code: Because["code"], params: Because["params"], of: readonly Statement[]): Because => {
    const because: Because = params ? { code, params } : { code };
    holes.set(because, of);
    return because;
  };
  const tooWeak = reason("evidence", undefined, refused);
  const ambiguous = reason("column-ambiguous", { dimension: id }, [statement]);

  const whyNone = (row: Row): Because => {
    const loosest = maskAt(row, 0);
    if (loosest !== 0 && (loosest & (loosest - 1)) === 0) return tooWeak;
    if (new Set(rules.filter(({ when }) => when.decide(row, 0) === MET).map(({ use }) => use)).size > 1)
      return ambiguous;
    const open = rules.filter(({ when }) => when.decide(row, policy) === UNKNOWN);
    const facts = new Set(open.flatMap(({ when }) => when.missing(row, policy)));
    if (facts.size > 0) return { code: "classifier-missing", params: { fact: [...facts].join(", "), dimension: id } };
    const given = attribute === undefined ? undefined : row.own[attribute];
    return { code: "no-column", params: { dimension: id, value: textOf(given) } };
  };

  return {
    id,
    values,
    attribute,
    ownOf: (own) => (attribute === undefined ? -1 : (ownIndex.get(own[attribute]) ?? -1)),
    isForeign: (row) => attribute !== undefined && row.own[attribute] != null && row.attributes[d] === -1,
    maskAt,
    strengthOf: (row, mask) => {
      let p = FIRM;
      while (p > policy && (p > weakest || row.derived !== null) && maskAt(row, p) !== mask) p--;
      return p;
    },
    explain: (row) => {
      const column = row.columns[d] ?? -1;
      const chosen = column < 0 ? undefined : byAttribute[column];
      if (chosen === undefined) return { dimension: id, value: null, because: whyNone(row), statement: null };
      for (const rule of rules) if (holdsAt(rule, row, policy) === MET) return rule.choice;
      // Where no rule and no attribute chose, it is the only band that is left: that one holds is what bands are.
      return (row.attributes[d] === column ? chosen : byExclusion[column]) ?? chosen;
    },
  };
}
