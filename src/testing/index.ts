export { antitoneInThreshold } from "./antitone-in-threshold.js";
export { type CaseResult, type CaseRun, caseMessages, type RunCasesOptions, runCases } from "./cases/index.js";
export * from "./check-guarantees.js";
export { consistent } from "./consistent.js";
export * from "./engines-agree.js";
export type { Basis, CheckOptions } from "./judge.js";
export { proofMessages } from "./messages.js";
export { monotoneInEvidence } from "./monotone-in-evidence.js";
export { monotoneInInformation } from "./monotone-in-information.js";
export { monotoneInValue } from "./monotone-in-value.js";
export { type FolderMutation, type Mutant, mutateRules, mutationText, reasonText } from "./mutation/index.js";
export { neutralNotApplicable } from "./neutral-not-applicable.js";
export { noPassByAbsence } from "./no-pass-by-absence.js";
export { type FactUse, factUses } from "./polarity.js";
export { prove } from "./prove.js";
export {
  type BoundaryRow,
  boundaryRows,
  type CoverageItem,
  coverageOf,
  type FolderCoverage,
  type FolderRows,
  foldersWithoutCases,
  rowsReport,
  uncoveredText,
} from "./rule-coverage/index.js";
export { smallSet } from "./small-set.js";
export { sound } from "./sound.js";
export type { Subject, SubjectOptions } from "./subject.js";
export { betterPair, completionPair, lessInformedPair, partialUnitOf, type UnitPair, unitOf } from "./unit.js";
