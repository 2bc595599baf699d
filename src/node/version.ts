import { name, version } from "../../package.json";

/** Name and version of this package, as they stand in a receipt. */
export const ENGINE = { name, version } as const;
