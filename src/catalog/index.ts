export { canonicalJson } from "./canonical.js";
export { type Description, describe, describeLayer, describeSet, type Grades, gradesOf } from "./describe.js";
export { catalogMessages } from "./messages.js";
export {
  isIsoDate,
  type Refusal,
  type RefusalCode,
  type RefusalParams,
  type Resolution,
  type ResolveQuery,
  resolve,
} from "./resolve.js";
export { type Stated, type StatedKind, statementsOf } from "./statements.js";
