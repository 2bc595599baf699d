import type { Bounds, Citation, Position, Statement } from "../../model/evidence.js";
import type { BoundsSource, CiteSource, ProvenanceSource } from "../../model/source/provenance.js";
import type { YamlPath, YamlPlace } from "../source-file.js";
import type { YamlFile } from "../yaml/parse.js";

/** Where the lowering stands: the file, the citation that encloses it, and the places of all statements so far. */
export interface Scope {
  readonly yaml: YamlFile;
  readonly path: YamlPath;
  /** Number of the layer's instrument, for a citation that names none. */
  readonly instrument: string;
  readonly cite: Citation;
  /** Filled on the way; an id stands once. */
  readonly places: Map<string, YamlPlace>;
}

/** The scope of a node further in; its own citation, where it has one, holds from there on. */
export function enter(scope: Scope, path: YamlPath, source: { readonly cite?: CiteSource } = {}): Scope {
  return { ...scope, path: [...scope.path, ...path], cite: citationOf(source.cite, scope) };
}

function citationOf(cite: CiteSource | undefined, scope: Pick<Scope, "instrument" | "cite">): Citation {
  return cite === undefined ? scope.cite : { instrument: cite.instrument ?? scope.instrument, at: cite.at };
}

/** Line and column of the key of a node, or of the node itself in a list. */
export function originOf(scope: Scope): Position {
  const { file, line, column } = scope.yaml.pathPlace(scope.path, "key");
  return { file, line, column };
}

/** Keys by which a node says something of its own about where it is from. */
const PROVENANCE = ["evidence", "confidence", "quoted", "source", "bounds", "note", "verified", "cite"] as const;

const saysSomething = (source: ProvenanceSource): boolean => PROVENANCE.some((key) => source[key] !== undefined);

/**
 * The statement a node makes. `scope` is that of the node itself. A node that states its own evidence inherits
 * nothing; one that does not inherits the grade and its ground (confidence, quoted, sources, verified), never bounds
 * or a note, which speak of one value only.
 */
export function statementOf(id: string, source: ProvenanceSource, scope: Scope, parent?: Statement): Statement {
  if (!scope.places.has(id)) scope.places.set(id, { file: scope.yaml.path, path: scope.path });
  const inherited = source.evidence === undefined ? parent : undefined;
  const { confidence, quoted, verified } = source;
  return {
    id,
    evidence: source.evidence ?? inherited?.evidence ?? "assumed",
    ...defined("confidence", confidence ?? inherited?.confidence),
    ...defined("quoted", quoted ?? inherited?.quoted),
    ...defined("sources", source.source ?? inherited?.sources),
    ...defined("bounds", source.bounds && boundsOf(source.bounds)),
    ...defined("note", source.note),
    ...defined("verified", verified ? { by: verified.by, on: verified.on } : inherited?.verified),
    cite: scope.cite,
    origin: originOf(scope),
  };
}

/**
 * The statement of a requirement, which may say nothing of its own: then it is the statement it stands under, with
 * the same id, at its own place. One statement has one id, however many nodes rest on it.
 */
export function ownOrInherited(id: string, source: ProvenanceSource, scope: Scope, parent: Statement): Statement {
  if (saysSomething(source)) return statementOf(id, source, scope, parent);
  const { bounds: _, note: __, ...shared } = parent;
  return { ...shared, origin: originOf(scope) };
}

/** An optional property: nothing at all where there is no value. */
export function defined<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });
}

function boundsOf(source: BoundsSource): Bounds {
  return {
    ...defined("above", source.above),
    ...defined("at-least", source["at-least"]),
    ...defined("at-most", source["at-most"]),
    ...defined("below", source.below),
    sources: source.source,
  };
}
