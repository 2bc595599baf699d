export { caseMessages } from "./messages.js";
export { type CaseResult, type CaseRun, type RunCasesOptions, runCases } from "./run.js";
