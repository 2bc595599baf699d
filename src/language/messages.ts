import type { Messages } from "../model/diagnostic.js";
import { lawMessages } from "./messages/law.js";
import { requirementMessages } from "./messages/requirement.js";
import { schemaMessages } from "./messages/schema.js";
import { tableMessages } from "./messages/table.js";
import { yamlMessages } from "./messages/yaml.js";

/** What every code of this area says, in Vietnamese and English, and how to mend it. */
export const languageMessages: Messages = {
  ...yamlMessages,
  ...schemaMessages,
  ...requirementMessages,
  ...tableMessages,
  ...lawMessages,
};
