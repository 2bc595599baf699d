export { type Application, applyVerifications, type EditedFile } from "./apply.js";
export { checklistCsv, type Settling } from "./checklist.js";
export { diffText } from "./diff-text.js";
export { type Entry, entriesOf, type Hash } from "./entry.js";
export { verifyMessages } from "./messages.js";
export { layerIds, type OpenedLayer, type Opening, openLayer } from "./opened.js";
export { firstOf, settlingOf } from "./rank.js";
export { type ChecklistReading, readChecklist, type Verification } from "./read-checklist.js";
