import type { SourceFile, YamlPlace } from "../language/index.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Statement } from "../model/evidence.js";
import { type Edit, editYaml } from "./edit.js";
import { type LayerStated, type OpenedLayer, openWith } from "./opened.js";
import type { Verification } from "./read-checklist.js";
import { numberToken, textToken, verifiedToken } from "./token.js";

/** A rule file whose text changes. */
export interface EditedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export type Application =
  | { readonly ok: true; readonly files: readonly EditedFile[]; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Writes verifications into the text of the rule files of a layer, in memory. What comes out has been loaded again:
 * it has no findings, says what was verified, and says of every other statement what it said before. Otherwise nothing
 * comes out.
 */
export function applyVerifications(opened: OpenedLayer, verifications: readonly Verification[]): Application {
  const edits = new Map<string, Edit>();
  for (const verification of verifications)
    edits.set(verification.entry.stated.statement.id, editOf(verification, opened));
  const notes = verifications.flatMap(noteWarnings);
  let files = edited(opened, edits);
  if (files === null) return refuse("verify/not-applied", opened, "");
  let after = openWith(opened.layer.id, filesOf(opened, files), opened);
  if (!after.ok) return { ok: false, diagnostics: wouldNotLoad(verifications, after.diagnostics) };
  // A statement may owe its grade to the one it stands under. It was not verified, so it says now what it said before.
  const { statements: now } = after.opened;
  for (const stated of opened.statements.values()) {
    const { id } = stated.statement;
    if (!edits.has(id) && !sameGrade(stated.statement, now.get(id))) edits.set(id, pinOf(stated, opened));
  }
  if (edits.size > verifications.length) {
    files = edited(opened, edits);
    if (files === null) return refuse("verify/not-applied", opened, "");
    after = openWith(opened.layer.id, filesOf(opened, files), opened);
    if (!after.ok) return { ok: false, diagnostics: wouldNotLoad(verifications, after.diagnostics) };
  }
  const wrong = differenceIn(opened, after.opened, verifications);
  if (wrong !== null) return refuse("verify/not-applied", opened, wrong);
  return { ok: true, files: files.filter(({ before, after: text }) => before !== text), diagnostics: notes };
}

const refuse = (code: string, { layer }: OpenedLayer, id: string): Application => ({
  ok: false,
  diagnostics: [{ code, severity: "error", place: { in: "file", file: layer.origin.file }, params: { id } }],
});

/**
 * A verified statement is official, by a named person on a named day. A confirmed one keeps what it says of its
 * sources; its percentage of doubt goes. Of a changed one, the sources and bounds go as well: they spoke for another
 * value.
 */
function editOf({ entry, finding, by, on }: Verification, { places }: OpenedLayer): Edit {
  const { id } = entry.stated.statement;
  const grade = { evidence: "official", verified: verifiedToken(by, on) };
  const path = placeOf(id, places).path;
  if (finding.kind === "confirmed") return { path, put: grade, drop: ["confidence"] };
  const value = typeof finding.value === "number" ? numberToken(finding.value) : finding.value;
  return { path, put: { value, ...grade }, drop: ["confidence", "quoted", "source", "bounds"] };
}

/** Writes out the grade that a statement had from the one above it. */
function pinOf({ statement }: LayerStated, { places }: OpenedLayer): Edit {
  const { id, evidence, confidence, quoted, sources, verified } = statement;
  const put: Record<string, string> = { evidence };
  if (confidence !== undefined) put["confidence"] = numberToken(confidence);
  if (quoted !== undefined) put["quoted"] = quoted;
  if (sources !== undefined) put["source"] = `[${sources.map(textToken).join(", ")}]`;
  if (verified !== undefined) put["verified"] = verifiedToken(verified.by, verified.on);
  return { path: placeOf(id, places).path, put, drop: [] };
}

const placeOf = (id: string, places: ReadonlyMap<string, YamlPlace>): YamlPlace =>
  places.get(id) ?? { file: "", path: [] };

function edited({ files, places }: OpenedLayer, edits: ReadonlyMap<string, Edit>): readonly EditedFile[] | null {
  const out: EditedFile[] = [];
  for (const { path, text } of files) {
    const own = [...edits].filter(([id]) => placeOf(id, places).file === path).map(([, edit]) => edit);
    const after = own.length === 0 ? text : editYaml(text, own);
    if (after === null) return null;
    out.push({ path, before: text, after });
  }
  return out;
}

const filesOf = ({ files }: OpenedLayer, edits: readonly EditedFile[]): readonly SourceFile[] =>
  files.map((file) => ({ ...file, text: edits.find(({ path }) => path === file.path)?.after ?? file.text }));

const contentOf = ({ origin: _, ...content }: Statement): string => JSON.stringify(content);

const sameGrade = (before: Statement, after: LayerStated | undefined): boolean =>
  after !== undefined && contentOf(before) === contentOf(after.statement);

/** Id of the first statement that does not say what it should; null where all do. */
function differenceIn(before: OpenedLayer, after: OpenedLayer, verifications: readonly Verification[]): string | null {
  const wanted = new Map(verifications.map((one) => [one.entry.stated.statement.id, one]));
  for (const [id, stated] of before.statements) {
    const now = after.statements.get(id);
    const verification = wanted.get(id);
    if (now === undefined) return id;
    if (verification === undefined) {
      if (!sameGrade(stated.statement, now) || heldIn(stated) !== heldIn(now)) return id;
      continue;
    }
    const { finding, by, on } = verification;
    const value = finding.kind === "changed" ? finding.value : heldIn(stated);
    const { verified, evidence } = now.statement;
    if (evidence !== "official" || verified?.by !== by || verified.on !== on || heldIn(now) !== value) return id;
  }
  return [...after.statements.keys()].find((id) => !before.statements.has(id)) ?? null;
}

const heldIn = ({ value, unset, kind }: LayerStated): number | string =>
  value ?? (unset ? "unset" : kind === "cell" || kind === "common" ? "not-demanded" : "");

/** What keeps the changed files from loading, said of each value that was changed. */
function wouldNotLoad(verifications: readonly Verification[], found: readonly Diagnostic[]): readonly Diagnostic[] {
  const changed = verifications.filter(({ finding }) => finding.kind === "changed");
  const said = changed.map(({ entry, place }): Diagnostic => {
    const { id } = entry.stated.statement;
    return { code: "verify/would-not-load", severity: "error", place, params: { id } };
  });
  return [...said, ...found];
}

/** A note was written beside the old value; only a person knows whether it still holds. */
function noteWarnings({ entry, finding, place }: Verification): readonly Diagnostic[] {
  const { id, note } = entry.stated.statement;
  if (finding.kind === "confirmed" || note === undefined) return [];
  return [{ code: "verify/note-kept", severity: "warning", place, params: { id, note } }];
}
