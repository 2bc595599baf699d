import type { Messages } from "../model/diagnostic.js";
import { columnMessages } from "./messages/column.js";
import { fileMessages } from "./messages/file.js";
import { rowMessages } from "./messages/row.js";
import { valueMessages } from "./messages/value.js";

/** What every `data/…` code says, in both languages, and how to mend it. */
export const dataMessages: Messages = { ...fileMessages, ...columnMessages, ...rowMessages, ...valueMessages };
