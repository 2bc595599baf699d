/** Comparing Vietnamese text that was typed in different ways. Nothing here changes a value that is kept. */

/** The five tone marks: huyền, sắc, ngã, hỏi, nặng. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A syllable with its tone mark at the end, so that `Hoà` and `Hòa` are the same. */
function toneLast(syllable: string): string {
  const tones = syllable.match(TONES)?.join("") ?? "";
  return syllable.replace(TONES, "") + tones;
}

/** A word for comparing: composed or decomposed, upper or lower case, and either place of the tone mark are the same. */
export function fold(text: string): string {
  const words = text.normalize("NFD").toLowerCase();
  return words
    .replace(/[\p{L}\p{M}]+/gu, toneLast)
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Without any diacritics: `Điện Biên` is `dien bien`. Only for suggestions and for words that cannot be confused. */
export const ascii = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/\s+/gu, " ")
    .trim();

/** A heading for comparing: like {@link fold}, and without the punctuation that people vary (brackets, dashes, stars). */
export const foldHeading = (text: string): string =>
  fold(text.normalize("NFKC"))
    .replace(/[()[\]{}:;,*"'“”‘’–—-]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
