import { fill } from "../explain/template.js";
import type { AssessReport, Style } from "./context.js";
import { section } from "./lines.js";
import { wrap } from "./wrap.js";

/** Where a council's marks differ from what was computed, unit by unit: `5.1 C/Đ` is computed / council. */
export function renderCouncil({ assessments }: AssessReport, style: Style): readonly string[] {
  const { words, width } = style;
  const lines = assessments.flatMap(({ unit, council }) => {
    const differences = council?.differences ?? [];
    if (differences.length === 0) return [];
    const list = differences.map(
      ({ id, computed, council: marked }) => `${id} ${words.mark[computed]}/${words.mark[marked]}`,
    );
    return [wrap(fill(words.text.difference, { unit: unit.name, list: list.join(", ") }), width, "  ")];
  });
  return section(words.text.council, lines, style);
}
