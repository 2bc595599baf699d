import { describe, expect, it } from "vitest";
import { messageText } from "../../src/explain/message.js";
import { languageMessages } from "../../src/language/index.js";
import { FAULTS } from "./cases.js";
import { edited, loadWith } from "./fixture.js";
import { rulePage } from "./page.js";

const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;

describe.each(Object.entries(languageMessages))("%s", (_code, { vi, en, fix }) => {
  it("says in each language what is wrong and how to mend it", () => {
    for (const text of [vi, en, fix.vi, fix.en]) expect(text.trim()).not.toBe("");
    expect(vi).toMatch(VIETNAMESE);
    expect(fix.vi).toMatch(VIETNAMESE);
    expect(`${en}${fix.en}`.replace(/`[^`]*`/g, "")).not.toMatch(VIETNAMESE);
  });
  it("begins small and ends without a full stop", () => {
    for (const text of [vi, en, fix.vi, fix.en]) {
      expect(text).not.toMatch(/^\p{Lu}/u);
      expect(text).not.toMatch(/[^….]\.$/);
    }
  });
});

describe("a finding in words", () => {
  it.each(FAULTS)("$code leaves no gap: $to", ({ code, file, from, to }) => {
    const found = loadWith(file, edited(file, from, to).text).diagnostics.find((each) => each.code === code);
    if (!found) throw new Error(`${code} was not found`);
    for (const lang of ["vi", "en"] as const) {
      const { text, fix } = messageText(found, languageMessages, lang);
      for (const said of [text, fix]) expect(said).not.toMatch(/\{\??[a-z-]*\}|undefined|NaN|``/);
    }
  });

  it("suggests the nearest key and lists the known ones", () => {
    const { text } = edited("01-kinh-te.yaml", "responsible:", "responsable:");
    const [found] = loadWith("01-kinh-te.yaml", text).diagnostics;
    if (!found) throw new Error("nothing was found");
    expect(messageText(found, languageMessages, "vi")).toMatchObject({
      text: "không có khóa `responsable` ở đây, có phải `responsible`",
      fix: expect.stringMatching(/^viết `responsible`; các khóa được phép: id, concept, label, responsible, cite,/),
    });
  });

  it("says in what way a number may be read", () => {
    const { text } = edited("01-kinh-te.yaml", "2023: 42", "2023: 1.000");
    const [found] = loadWith("01-kinh-te.yaml", text).diagnostics;
    if (!found) throw new Error("nothing was found");
    expect(messageText(found, languageMessages, "en")).toEqual({
      text: "`1.000` can be read as two different numbers",
      fix: "write one of them: `1000 / 1.0000`",
    });
  });
});

it("the page of findings is up to date", async () => {
  await expect(rulePage()).toMatchFileSnapshot("../../docs/vi/loi-quy-tac.md");
});
