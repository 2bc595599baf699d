export { codeFrame } from "./code-frame.js";
export { type LoadedLayer, type LoadOptions, loadLayer, loadOverlay } from "./load-layer.js";
export { catalogOf, loadLayers } from "./load-layers.js";
export { languageMessages } from "./messages.js";
export { createValidators, type Validators } from "./schema/validators.js";
export type { SourceFile, YamlPath, YamlPlace } from "./source-file.js";
export { YAML_OPTIONS } from "./yaml/options.js";
