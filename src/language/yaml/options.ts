import type { DocumentOptions, ParseOptions, SchemaOptions } from "yaml";

/** Largest rule file, in UTF-16 units; a criterion file has about ten thousand. */
export const MOST_CHARACTERS = 262_144;

/** Deepest nesting of mappings and sequences; the language itself needs about fifteen. */
export const MOST_LEVELS = 48;

/**
 * How rule files are read: the core schema, every key a text, no merge keys. Whoever edits a rule file
 * parses it with the same options, so that the path of a statement leads to its node.
 */
export const YAML_OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  version: "1.2",
  schema: "core",
  merge: false,
  stringKeys: true,
  // Checked on the way through the document: here it would take a time that grows with the square of the keys.
  uniqueKeys: false,
  strict: true,
  prettyErrors: false,
};
