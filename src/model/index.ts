export * from "./assessment.js";
export * from "./criteria-set.js";
export * from "./diagnostic.js";
export * from "./evidence.js";
export * from "./fact.js";
export * from "./instrument.js";
export * from "./requirement.js";
export * from "./unit.js";
