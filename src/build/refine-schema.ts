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
  const objects = branches.map((branch) => resolveRef(branch, definitions)).filter(({ type }) => type === "object");
  // One that is none of several closed objects is told all their keys, for any of them may be misspelt.
  const none = objects.length > 1 && objects.every(isClosed) ? [noneOf(objects)] : [];
  const ordered = [...branches, ...none].sort((a, b) => order(a, definitions) - order(b, definitions));
  return ordered.reduceRight((others, branch) => {
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    return { if: testOf(resolveRef(branch, definitions), objects), then: branch, else: others };
  });
}

const isClosed = (object: JsonSchema): boolean => object["additionalProperties"] === false;

const keysOf = (object: JsonSchema): readonly string[] => Object.keys((object["properties"] ?? {}) as object);

const every = (keys: readonly string[], value: boolean) => Object.fromEntries(keys.map((key) => [key, value]));

function noneOf(objects: readonly JsonSchema[]): JsonSchema {
  const properties = every(objects.flatMap(keysOf), true);
  const closed = { type: "object", minProperties: 1, properties, additionalProperties: false };
  return { ...closed, errorMessage: keysMessage(closed) };
}

/** Closed objects, what may be any of them or has free keys, texts, numbers. */
function order(branch: JsonSchema, definitions: Readonly<Record<string, JsonSchema>>): number {
  const target = resolveRef(branch, definitions);
  if (target["type"] !== "object") return target["type"] === "string" ? 2 : 3;
  return isClosed(target) && target["minProperties"] === undefined ? 0 : 1;
}

/** Tells a branch from the others: by its type, and from another object by any key that it alone may have. */
function testOf(branch: JsonSchema, objects: readonly JsonSchema[]): JsonSchema {
  const { type } = branch;
  const rivals = objects.filter((object) => object !== branch);
  if (type !== "object" || !objects.includes(branch) || !isClosed(branch) || rivals.length === 0) return { type };
  const shared = new Set(rivals.flatMap(keysOf));
  const own = keysOf(branch).filter((key) => !shared.has(key));
  if (own.length === 0) throw new Error("two objects of a union have the same keys");
  return { type, not: { properties: every(own, false) } };
}

function resolveRef(branch: JsonSchema, definitions: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const ref = branch["$ref"];
  if (typeof ref !== "string") return branch;
  const target = definitions[ref.replace("#/definitions/", "")];
  if (target === undefined) throw new Error(`no definition for ${ref}`);
  return target;
}
