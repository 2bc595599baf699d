import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import caseFile from "../../../schemas/case.schema.json" with { type: "json" };
import criterion from "../../../schemas/criterion.schema.json" with { type: "json" };
import facts from "../../../schemas/facts.schema.json" with { type: "json" };
import overlay from "../../../schemas/overlay.schema.json" with { type: "json" };
import set from "../../../schemas/set.schema.json" with { type: "json" };

/** What a file of a layer may be, and the cases beside it; each has a schema. */
export type FileKind = "set" | "overlay" | "facts" | "criterion" | "case";

const SCHEMAS: Readonly<Record<FileKind, object>> = { set, overlay, facts, criterion, case: caseFile };

/** Keywords of editors, which say nothing about what is valid. */
const ANNOTATIONS = ["markdownDescription", "errorMessage", "patternErrorMessage"];

/** Checks a value against the schema of its kind. */
export type Validators = (kind: FileKind, value: unknown) => readonly ErrorObject[];

/** Compiles each schema once, when it is first needed; about 20 ms each. */
export function createValidators(): Validators {
  const ajv = new Ajv({ strict: true, allErrors: true, verbose: true, ownProperties: true });
  ajv.addVocabulary(ANNOTATIONS);
  const compiled = new Map<FileKind, ValidateFunction>();
  return (kind, value) => {
    const validate = compiled.get(kind) ?? ajv.compile(SCHEMAS[kind]);
    compiled.set(kind, validate);
    return validate(value) ? [] : [...(validate.errors ?? [])];
  };
}
