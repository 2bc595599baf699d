import { readdirSync, readFileSync } from "node:fs";
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

it("tells which language it is", () => {
  expect([vi.lang, en.lang]).toEqual(["vi", "en"]);
});

it("has an English word for every unit of the shipped rules, but for those that are the same everywhere", () => {
  const files = (readdirSync("criteria", { recursive: true }) as string[]).filter((path) => path.endsWith(".yaml"));
  const units = files.flatMap((path) =>
    [...readFileSync(`criteria/${path}`, "utf8").matchAll(/\bunit: *"?([^",}\n]+)/g)].map(([, unit = ""]) => unit),
  );
  const used = new Set(units);
  expect(used.size).toBeGreaterThan(20);
  expect([...used].filter((unit) => !Object.hasOwn(en.terms, unit)).sort()).toEqual(["%", "ha", "kg", "km"]);
});

it("uses the verdict words of the law", () => {
  expect(Object.values(vi.verdict)).toEqual(["đạt", "cơ bản đạt", "chưa đạt", "không đánh giá", "chưa xác định"]);
});
