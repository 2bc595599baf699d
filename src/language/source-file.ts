/** A rule file as it was read. Reading and hashing are the caller's: nothing here touches the machine. */
export interface SourceFile {
  /** Path below `criteria/`, with `/`: `vn/xa-ntm/2022-qd-318/set.yaml`. */
  readonly path: string;
  readonly text: string;
  /** Hash of the file's bytes, in hexadecimal; kept beside the layer, never checked here. */
  readonly sha256: string;
}

/** Keys and indices from the root of a YAML document to a node. Keys are text, also where they look like a number. */
export type YamlPath = readonly (string | number)[];

/**
 * Where a statement stands in its YAML document: the node to change when the statement is verified. For a plain cell
 * (`2024: 45`) that is the number itself, which becomes a mapping with `value` when it needs a grade of its own.
 */
export interface YamlPlace {
  readonly file: string;
  readonly path: YamlPath;
}
