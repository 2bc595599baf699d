export { type BoundaryRow, boundaryRows, judgeRow, type RowVerdicts } from "./boundary-rows.js";
export { coverageOf, type FolderCoverage, foldersWithoutCases } from "./coverage.js";
export { COVERED_KINDS, type CoverageItem, type CoveredKind } from "./items.js";
export { type FolderRows, rowsReport } from "./row-report.js";
export { kindText, uncoveredText } from "./words.js";
