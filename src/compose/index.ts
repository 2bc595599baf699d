export { assessTree, type Composed, type ComposeOptions, type Composer, createComposer } from "./composer.js";
export { factsByKind, setsIn } from "./facts-by-kind.js";
export { type LevelFromCounts, levelFromCounts } from "./level-from-counts.js";
