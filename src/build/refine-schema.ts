/** A JSON Schema as a plain object. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * Finishes a generated schema for editors and for error messages: a union becomes a chain of if / then / else, so
 * that exactly one branch speaks; a closed object names its keys when one is unknown; definitions are sorted.
 */
export function refine(schema: JsonSchema, title: string): JsonSchema {
  const definitions = (schema["definitions"] ?? {}) as Record<string, JsonSchema>;
  const { $schema, definitions: _, ...own } = schema;
  const sorted = Object.keys(definitions)
    .sort()
    .map((name) => [name, refineNode(definitions[name], definitions)]);
  return {
    $schema: $schema ?? "http://json-schema.org/draft-07/schema#",
    title,
    ...(refineNode(own, definitions) as JsonSchema),
    ...(sorted.length > 0 ? { definitions: Object.fromEntries(sorted) } : {}),
  };
}

function refineNode(node: unknown, definitions: Readonly<Record<string, JsonSchema>>): unknown {
  if (Array.isArray(node)) return node.map((item) => refineNode(item, definitions));
  if (typeof node !== "object" || node === null) return node;
  const refined = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, refineNode(value, definitions)]),
  ) as Record<string, unknown>;
  // A doc comment cannot hold a line break of its own.
  const markdown = refined["markdownDescription"];
  if (typeof markdown === "string") refined["markdownDescription"] = markdown.replaceAll("\\n", "\n");
  const { anyOf, ...rest } = apart(refined);
  if (Array.isArray(anyOf)) return { ...rest, ...chain(anyOf as JsonSchema[], definitions) };
  if (refined["additionalProperties"] === false) return { ...refined, errorMessage: keysMessage(refined) };
  return refined;
}

/** Several plain types as a union of one each; a number comes last, so that a text is told to be one. */
function apart(node: Record<string, unknown>): Record<string, unknown> {
  const { type, ...rest } = node;
  if (!Array.isArray(type)) return node;
  const types = [...(type as string[])].sort((a, b) => Number(a === "number") - Number(b === "number"));
  return { ...rest, anyOf: types.map((one) => ({ type: one })) };
}

const keysMessage = (schema: JsonSchema): string =>
  `Chỉ được viết các khóa: ${Object.keys((schema["properties"] ?? {}) as object).join(", ")}.`;

/** One test for each branch, the most particular first; the last branch needs none. */
function chain(branches: readonly JsonSchema[], definitions: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const ordered = [...branches].sort((a, b) => order(a, definitions) - order(b, definitions));
  const [first, ...others] = ordered;
  if (first === undefined) throw new Error("a union without branches");
  if (others.length === 0) return first;
  const rivals = others.some((branch) => resolveRef(branch, definitions)["type"] === "object");
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return { if: testOf(first, rivals, definitions), then: first, else: chain(others, definitions) };
}

function order(branch: JsonSchema, definitions: Readonly<Record<string, JsonSchema>>): number {
  const target = resolveRef(branch, definitions);
  if (target["type"] !== "object") return target["type"] === "string" ? 2 : 3;
  return target["required"] === undefined ? 1 : 0;
}

/** Tells a branch from the others: by its type, and from another object by the keys it must have. */
function testOf(branch: JsonSchema, rivals: boolean, definitions: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const { type, required } = resolveRef(branch, definitions);
  if (!rivals || !Array.isArray(required)) return { type };
  return { type, required, properties: Object.fromEntries(required.map((name) => [name, true])) };
}

function resolveRef(branch: JsonSchema, definitions: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const ref = branch["$ref"];
  if (typeof ref !== "string") return branch;
  const target = definitions[ref.replace("#/definitions/", "")];
  if (target === undefined) throw new Error(`no definition for ${ref}`);
  return target;
}
