import type { Requirement } from "../model/requirement.js";
import type { Glossary } from "./glossary.js";
import type { LayerStated } from "./opened.js";

/** Which cell of a table a statement is about, outermost dimension first; a cell may stand for a whole row of others. */
export function cellWords(
  { statement }: LayerStated,
  { op, table }: Extract<Requirement, { readonly table: unknown }>,
  { dimensions }: Glossary,
): string {
  const columns = statement.id.split(`/${op}/`)[1]?.split("/") ?? [];
  return table.by
    .flatMap((id, i) => {
      const column = columns[i];
      if (column === undefined || column === "") return [];
      return [columnText(id, column, dimensions)];
    })
    .join(", ");
}

/** One column: `Vùng: Tây Nguyên`. */
export function columnText(dimension: string, column: string, dimensions: Glossary["dimensions"]): string {
  const found = dimensions.find(({ id }) => id === dimension);
  const label = found?.values.find(({ id }) => id === column)?.label ?? column;
  return `${found?.label ?? dimension}: ${label}`;
}
