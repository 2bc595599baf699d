import type { Clause } from "../../model/criteria-set.js";
import type { Statement } from "../../model/evidence.js";
import type { ClauseSource } from "../../model/source/provenance.js";
import { type Scope, statementOf } from "./scope.js";

/** A clause kept as text. `scope` is that of the clause. */
export function lowerClause(id: string, source: ClauseSource, scope: Scope, parent?: Statement): Clause {
  const { text, why, check } = source;
  return { text, why, check, statement: statementOf(id, source, scope, parent) };
}
