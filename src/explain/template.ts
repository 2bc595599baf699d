export type Fillings = Readonly<Record<string, string | number | undefined>>;

/**
 * Text on one line without control characters or direction marks: labels, notes and reasons come from files, and a
 * terminal would obey what they hide.
 */
export const plain = (text: string): string => text.replace(/\s+/g, " ").replace(/[\p{Cc}\p{Bidi_C}]/gu, "");

/**
 * Fills `{name}`. A clause `{?, {name} more}` is left out when one of its names is absent or empty. A name that is
 * unknown elsewhere stays visible, so that the mistake is seen. What is filled in is made plain and never read as a
 * template itself.
 */
export function fill(template: string, fillings: Fillings): string {
  return template.replace(
    /\{\?((?:[^{}]|\{[\w-]+\})*)\}|\{([\w-]+)\}/g,
    (found: string, clause: string | undefined, name: string) => {
      if (clause === undefined) return Object.hasOwn(fillings, name) ? plain(`${fillings[name] ?? ""}`) : found;
      const names = clause.match(/[^{]+(?=\})/g) ?? [];
      return names.every((inner) => `${fillings[inner] ?? ""}`) ? fill(clause, fillings) : "";
    },
  );
}

/** With its first letter in upper case. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
