import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createValidators } from "../../src/language/index.js";

interface Schema {
  readonly [key: string]: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
}

const NAMES = ["set", "overlay", "facts", "criterion"] as const;
const load = (name: string): Schema => JSON.parse(readFileSync(`schemas/${name}.schema.json`, "utf8")) as Schema;

/** Every schema within a schema, with the way to it. */
function nodes(schema: unknown, path: string): readonly { readonly path: string; readonly schema: Schema }[] {
  if (typeof schema !== "object" || schema === null) return [];
  const inner = Object.entries(schema).flatMap(([key, value]) => nodes(value, `${path}/${key}`));
  return Array.isArray(schema) ? inner : [{ path, schema: schema as Schema }, ...inner];
}

describe.each(NAMES)("the schema of %s files", (name) => {
  const all = nodes(load(name), name);

  it("describes every key to an editor, in Vietnamese", () => {
    const silent = all.flatMap(({ path, schema }) =>
      Object.entries(schema.properties ?? {})
        .filter(([, property]) => typeof property === "object" && typeof property["description"] !== "string")
        .map(([key]) => `${path}/${key}`),
    );
    expect(silent).toEqual([]);
    const letters = all.map(({ schema }) => schema["description"] ?? "").join(" ");
    expect(letters).toMatch(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/);
    expect(all[0]?.schema["title"]).toMatch(/\.yaml\)$/);
  });

  it("closes every object with keys of its own, and names them where one is unknown", () => {
    const objects = all.filter(({ schema, path }) => schema.properties && !/\/if(\/not)?$/.test(path));
    const open = objects.filter(({ schema }) => schema["additionalProperties"] !== false || !schema["errorMessage"]);
    expect(open.map(({ path }) => path)).toEqual([]);
  });

  it("has no union whose branches all complain", () => {
    expect(all.filter(({ schema }) => "anyOf" in schema || "oneOf" in schema).map(({ path }) => path)).toEqual([]);
  });

  it("compiles in strict mode", () => {
    expect(createValidators()(name, {}).length).toBeGreaterThan(0);
  });
});
