export { type Failure, failuresOf, nodesOf } from "./check.js";
export { type CaseDocument, type CaseDocuments, folderOf, loadCases } from "./load.js";
export { caseMessages } from "./messages.js";
export { type CaseOutcome, judgeCase } from "./outcome.js";
export { type Basis, keyOf, type PlannedCase, planCases } from "./plan.js";
export { type CaseResult, type CaseRun, type RunCasesOptions, runCase, runCases } from "./run.js";
export { type Judge, type Overlays, overlaysBeside, type World, worldOf } from "./world.js";
