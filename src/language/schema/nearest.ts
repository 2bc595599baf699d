import { distance } from "fastest-levenshtein";

/** The known word that is most like a given one, where one is like enough to be meant. Ties: the first. */
export function nearest(word: string, known: readonly string[]): string | null {
  const plain = fold(word);
  let best: string | null = null;
  let least = Math.max(2, Math.floor(plain.length / 3)) + 1;
  for (const candidate of known) {
    const far = distance(plain, fold(candidate));
    if (far < least) {
      best = candidate;
      least = far;
    }
  }
  return best;
}

/** `_` for `-`, capitals and diacritics are the commonest slips. */
const fold = (word: string): string =>
  word.slice(0, 100).normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").replace(/_/g, "-").toLowerCase();
