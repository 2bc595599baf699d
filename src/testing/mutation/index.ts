export type { Mutant } from "./mutant.js";
export { type FolderMutation, mutateRules } from "./mutate.js";
export { mutationText, reasonText } from "./words.js";
