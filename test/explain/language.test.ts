import { expect, it } from "vitest";
import { en } from "../../src/explain/en.js";
import type { Language } from "../../src/explain/language.js";
import { vi } from "../../src/explain/vi.js";

/** Every template by its path, with the names it fills; a clause keeps its own mark. */
function placeholders(value: unknown, path = ""): Record<string, string> {
  if (typeof value === "string") return { [path]: [...new Set(value.match(/\{\?|\{[\w-]+/g) ?? [])].sort().join(" ") };
  return Object.assign(
    {},
    ...Object.entries(value as object).map(([key, inner]) => placeholders(inner, `${path}/${key}`)),
  );
}

const templates = ({ terms: _terms, ...language }: Language) => placeholders(language);

it("says the same codes with the same placeholders in both languages", () => {
  expect(templates(en)).toEqual(templates(vi));
});

it("uses the verdict words of the law", () => {
  expect(Object.values(vi.verdict)).toEqual(["đạt", "cơ bản đạt", "chưa đạt", "không đánh giá", "chưa xác định"]);
});
