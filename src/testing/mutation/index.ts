export { type EquivalenceReason, whyEquivalent } from "./equivalent.js";
export { MUTATION_KINDS, type Mutant, type MutationKind } from "./mutant.js";
export { mutantsOf } from "./mutants.js";
export { type FolderMutation, mutateRules } from "./mutate.js";
export { mutationText, reasonText } from "./words.js";
