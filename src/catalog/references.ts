import type { Dimension } from "../model/criteria-set.js";
import type { Position, Statement } from "../model/evidence.js";
import type { OverlayLayer } from "../model/layer.js";
import type { Table } from "../model/requirement.js";
import type { Report } from "./refusal.js";

/** What an overlay may refer to, once all layers are together. */
export interface Known {
  readonly dimensions: readonly Dimension[];
  readonly facts: ReadonlySet<string>;
  readonly instruments: ReadonlySet<string>;
  readonly policies: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** The parts of an overlay that refer to something, whatever they are. */
type Referring = Partial<Statement & Table> & {
  readonly fact?: unknown;
  readonly policy?: unknown;
  readonly statement?: Statement;
};

/** Reports every reference of an overlay that leads nowhere, at the statement that makes it. */
export function checkReferences(overlay: OverlayLayer, known: Known, report: Report): void {
  const { indicators, fills, holes, levels, policies, unencoded, openQuestions, links } = overlay;

  const visit = (value: unknown, above: Position): void => {
    if (typeof value !== "object" || value === null) return;
    const node: Referring = value;
    const at = node.origin ?? node.statement?.origin ?? above;
    const layer = overlay.id;
    if (typeof node.fact === "string" && !known.facts.has(node.fact)) {
      report("catalog/unknown-fact", { layer, fact: node.fact }, at);
    }
    if (typeof node.policy === "string" && !known.policies.has(node.policy)) {
      report("catalog/unknown-policy", { layer, policy: node.policy }, at);
    }
    if (node.cite && !known.instruments.has(node.cite.instrument)) {
      report("catalog/unknown-instrument", { layer, number: node.cite.instrument }, at);
    }
    for (const source of node.sources ?? []) {
      if (!known.sources.has(source)) report("catalog/unknown-source", { layer, source }, at);
    }
    if (node.by && node.cells && !node.derived) checkTable(node.by, node.cells.length, at);
    for (const inner of Object.values(value)) visit(inner, at);
  };

  const checkTable = (by: readonly string[], cells: number, at: Position): void => {
    let size = 1;
    for (const id of by) {
      const dimension = known.dimensions.find((one) => one.id === id);
      if (dimension === undefined) report("catalog/unknown-dimension", { layer: overlay.id, dimension: id }, at);
      size *= dimension?.values.length ?? Number.NaN;
    }
    if (size < cells || size > cells) report("catalog/not-total", { layer: overlay.id, cells, size }, at);
  };

  visit([indicators, fills, holes, levels, policies, unencoded, openQuestions, links], overlay.origin);
}
