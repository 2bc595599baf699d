/** What a statement says, in words. */
export interface Said {
  /** What it is about. */
  readonly label: string;
  readonly demand: string;
  /** Which cell of a table; empty elsewhere. */
  readonly cell: string;
  /** Its value as a number, or in words; null where it has none. */
  readonly value: number | string | null;
  readonly unit: string;
  /** Present where another value may be written into the rule file. */
  readonly valued?: Valued;
}

/** What a value of a statement may be. */
export interface Valued {
  readonly whole: boolean;
  readonly min: number;
  readonly max: number;
  /** Whether the text may turn out to demand nothing. */
  readonly mayBeNotDemanded: boolean;
}
