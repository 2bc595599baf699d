// The public functions that say something, in one place.
export * from "../../src/explain/index.js";

import type { Language } from "../../src/explain/index.js";
import { becauseText } from "../../src/explain/index.js";
import { set } from "./fixture.js";

/** What a dimension is called inside a sentence. */
export const dimensionLabelOf = (id: string, language: Language): string =>
  becauseText({ code: "no-column", params: { dimension: id, value: "" } }, set, language).replace(
    ` ${language.text.notGiven}`,
    "",
  );
