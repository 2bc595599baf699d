import type { Dimension, Indicator } from "../../src/model/criteria-set.js";
import type { Statement } from "../../src/model/evidence.js";
import type { Cell, Requirement, Table } from "../../src/model/requirement.js";

/** Shows loaded indicators in the notation of `qd-318-table.ts`, one line a leaf (and a value of a second dimension). */
export function shown(indicators: readonly Indicator[], dimensions: readonly Dimension[]): string[] {
  return indicators.flatMap(({ id, statement, require }) =>
    leavesOf(require, id).flatMap(({ place, leaf, extra }) =>
      linesOf(leaf, dimensions).map(({ suffix, op, cells }) => {
        const alike = cells.every((cell) => cell === cells[0]);
        const parts = [place + suffix, gradeOf(statement), op, alike ? cells[0] : cells.join(", "), extra.join(", ")];
        return parts.filter((part) => part !== "").join(" | ");
      }),
    ),
  );
}

interface Leaf {
  readonly place: string;
  readonly leaf: Requirement;
  readonly extra: readonly string[];
}

function leavesOf(require: Requirement, place: string, above: readonly string[] = []): readonly Leaf[] {
  const extra = [...above, ...whenOf(require)];
  if (require.op === "each") {
    const [men, women] = require.of;
    if (men === undefined || women === undefined || require.of.length !== 2) throw new Error(`${place}: not two sexes`);
    if (!("part" in men) || men.part !== "nam-gioi" || !("part" in women) || women.part !== "nu-gioi")
      throw new Error(`${place}: not men and women`);
    if (JSON.stringify(valuesOf(men)) !== JSON.stringify(valuesOf(women))) throw new Error(`${place}: sexes differ`);
    return leavesOf(men, place, [...extra, `each ${gradeOf(require.statement)}`]);
  }
  if ("of" in require) return require.of.flatMap((part, i) => leavesOf(part, `${place}/${i + 1}`, extra));
  const delegated = "table" in require ? require.table.delegated : undefined;
  const to = delegated ? [`${delegated.to} ${gradeOf(delegated.statement)}`] : [];
  return [{ place, leaf: require, extra: [...extra, ...to] }];
}

const valuesOf = (require: Requirement): unknown =>
  "table" in require ? require.table.cells.map((cell) => cellText(cell)) : require.op;

function whenOf({ appliesWhen }: Requirement): readonly string[] {
  if (appliesWhen === undefined) return [];
  const { condition, statement } = appliesWhen;
  if (condition === "unset") return ["when unset"];
  if (condition.op !== "is" || !condition.value) throw new Error("a condition the table does not know");
  return [`when ${condition.fact} ${gradeOf(statement)}`];
}

interface Line {
  readonly suffix: string;
  readonly op: string;
  readonly cells: readonly string[];
}

function linesOf(leaf: Requirement, dimensions: readonly Dimension[]): readonly Line[] {
  const { op, statement } = leaf;
  if (op === "is") return [{ suffix: "", op, cells: [`Đạt ${gradeOf(statement)}`] }];
  if (op === "none") return [{ suffix: "", op, cells: [`Không ${gradeOf(statement)}`] }];
  if (op === "unencoded") return [{ suffix: "", op, cells: [gradeOf(statement)] }];
  if (!("table" in leaf)) throw new Error(`${op}: not a leaf`);
  const { table } = leaf;
  const common = table.common ? cellText(table.common) : "–";
  const second = table.by[1];
  const columns = second === undefined ? [""] : dimensions.find(({ id }) => id === second)?.values.map(({ id }) => id);
  if (columns === undefined) throw new Error(`no dimension ${second}`);
  return columns.map((column, i) => ({
    suffix: column === "" ? "" : ` ${column}`,
    op,
    cells: [common, ...regionsOf(table, columns.length, i)],
  }));
}

/** The seven cells of one value of the second dimension; a plain value holds for every region. */
function regionsOf({ by, cells }: Table, width: number, offset: number): readonly string[] {
  if (by.length === 0) return Array.from({ length: 7 }, () => cells.map((cell) => cellText(cell)).join());
  if (by[0] !== "vung" || cells.length !== 7 * width) throw new Error(`${by.join()}: ${cells.length} cells`);
  return cells.filter((_, i) => i % width === offset).map((cell) => cellText(cell));
}

function cellText(cell: Cell): string {
  const bounds = boundsText(cell.statement);
  if (cell.state === "unset") return `U${bounds}`;
  return `${cell.state === "value" ? cell.value : "–"} ${gradeOf(cell.statement)}${bounds}`;
}

function boundsText({ bounds }: Statement): string {
  if (bounds === undefined) return "";
  const parts = [
    [">", bounds.above],
    ["≥", bounds["at-least"]],
    ["≤", bounds["at-most"]],
    ["<", bounds.below],
  ];
  return parts.map(([sign, value]) => (value === undefined ? "" : ` ${sign}${value}`)).join("");
}

export function gradeOf({ evidence, quoted, confidence, bounds }: Statement): string {
  if (evidence === "secondary") return quoted === undefined ? "B" : "A";
  if (evidence !== "unverified") return evidence;
  return confidence !== undefined ? `C${confidence}` : bounds ? "B*" : "?";
}
