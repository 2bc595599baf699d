import type { Messages } from "../model/diagnostic.js";
import { choiceMessages } from "./messages/choice.js";
import { overlayMessages } from "./messages/overlay.js";
import { referenceMessages } from "./messages/reference.js";

/** What can stand in the way of naming one set for a day and a place, and what is noted beside it. */
export const catalogMessages = {
  ...choiceMessages,
  ...overlayMessages,
  ...referenceMessages,
} as const satisfies Messages;
