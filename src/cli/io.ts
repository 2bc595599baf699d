/** Where text goes: a terminal, a pipe, or a test. */
export interface Output {
  readonly write: (text: string) => void;
  readonly isTTY: boolean;
  /** Columns of the terminal; null when it is none. */
  readonly columns: number | null;
}

/** Everything of the process that the command line touches, beside files. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Paths are taken relative to it. */
  readonly cwd: string;
}

/** Columns of a report where nothing says otherwise, and the least and most that it is laid out for. */
const USUAL_WIDTH = 120;
const LEAST_WIDTH = 60;
const MOST_WIDTH = 160;

export const widthFor = ({ columns }: Output): number =>
  columns === null ? USUAL_WIDTH : Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, columns));

/** Colour only for a person at a terminal who has not declined it (no-color.org). */
export const wantsColor = ({ isTTY }: Output, { env }: Io, asked: boolean): boolean =>
  asked && isTTY && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb";
