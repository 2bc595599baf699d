import type { DiagnosticOutput } from "../../model/output.js";

/** What a step came to; findings are kept whether or not it could be done. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly DiagnosticOutput[] }
  | { readonly ok: false; readonly diagnostics: readonly DiagnosticOutput[] };

export const done = <T>(value: T, diagnostics: readonly DiagnosticOutput[] = []): Result<T> => ({
  ok: true,
  value,
  diagnostics,
});

export const failed = (diagnostics: readonly DiagnosticOutput[]): { readonly ok: false } & Result<never> => ({
  ok: false,
  diagnostics,
});

export const hasError = (diagnostics: readonly { readonly severity: string }[]): boolean =>
  diagnostics.some(({ severity }) => severity === "error");
