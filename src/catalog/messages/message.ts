import type { Message } from "../../model/diagnostic.js";

const REQUIRED_VI = "{? (bộ này do `{requiredBy}` yêu cầu)}";
const REQUIRED_EN = "{? (`{requiredBy}` requires it)}";

/** One message; what requires the family is added where it was not asked for itself. */
export const message = (vi: string, en: string, fixVi: string, fixEn: string): Message => ({
  vi: vi + REQUIRED_VI,
  en: en + REQUIRED_EN,
  fix: { vi: fixVi, en: fixEn },
});
