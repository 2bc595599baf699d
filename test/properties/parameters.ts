// How often each property is tried. `NTM_DEEP=1` is the long run: 100,000 cases each.
export const DEEP = process.env["NTM_DEEP"] === "1";

/** Cases of the long run of each property, shared among the sets that it is tried on. */
const DEEP_CASES = 100_000;

/** Parameters of a run with a fixed seed, so that a failure is the same one everywhere. */
export const parameters = (runs: number, sets = 1): { readonly seed: number; readonly numRuns: number } => ({
  seed: 20241231,
  numRuns: DEEP ? Math.ceil(DEEP_CASES / sets) : runs,
});

/** Time a property may take, in milliseconds. */
export const LIMIT = DEEP ? 24 * 3600 * 1000 : 60_000;
