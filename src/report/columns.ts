import Table from "cli-table3";

/** A column of the table: a head of two lines, and a line for each unit. */
export interface Column {
  readonly head: string;
  readonly cells: readonly string[];
}

/** Blanks on either side of the line between two columns. */
export const PADDED = 1;
export const CLOSE = 0;

/** A table without a frame: columns divided by `│`, one rule below the head. */
export function tableOf(columns: readonly Column[], gap: number): string {
  const none = { top: "", "top-mid": "", "top-left": "", "top-right": "", left: "", right: "" };
  const ends = { bottom: "", "bottom-mid": "", "bottom-left": "", "bottom-right": "", "left-mid": "", "right-mid": "" };
  const table = new Table({
    head: columns.map(({ head }) => head),
    chars: { ...none, ...ends, mid: "─", "mid-mid": "┼", middle: "│" },
    style: { head: [], border: [], "padding-left": gap, "padding-right": gap },
  });
  for (const index of columns[0]?.cells.keys() ?? []) table.push(columns.map(({ cells }) => cells[index] ?? ""));
  const lines = table.toString().split("\n");
  const rule = lines.findIndex((line) => line.startsWith("─"));
  // The library rules off every row; only the head needs it.
  return lines
    .filter((line, index) => index <= rule || !line.startsWith("─"))
    .map((line) => (line.startsWith("─") ? line.slice(gap, line.length - gap) : line.slice(gap).trimEnd()))
    .join("\n");
}
