// Writes schemas/*.schema.json from the types. With --check it writes nothing and fails when one is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import * as TJS from "typescript-json-schema";
import { type JsonSchema, refine } from "./refine-schema.js";

/** A published schema: the type it is generated from, the file of that type, where it goes, and its title. */
interface Entry {
  readonly type: string;
  readonly from: string;
  readonly file: string;
  readonly title: string;
  /** Not written by people: kept as generated, without what helps an editor. */
  readonly output?: true;
}

/** Every schema of the project. To publish another, add a line and run `npm run schemas`. */
const SCHEMAS: readonly Entry[] = [
  {
    type: "SetFile",
    from: "src/model/source/set-file.ts",
    file: "schemas/set.schema.json",
    title: "Bộ tiêu chí (set.yaml)",
  },
  {
    type: "FactsFile",
    from: "src/model/source/facts-file.ts",
    file: "schemas/facts.schema.json",
    title: "Số liệu (facts.yaml)",
  },
  {
    type: "CriterionFile",
    from: "src/model/source/criterion-file.ts",
    file: "schemas/criterion.schema.json",
    title: "Một tiêu chí (NN-ten.yaml)",
  },
  {
    type: "OverlayFile",
    from: "src/model/source/overlay-file.ts",
    file: "schemas/overlay.schema.json",
    title: "Văn bản sửa đổi, bổ sung (overlay.yaml)",
  },
  {
    type: "CaseFile",
    from: "src/model/source/case-file.ts",
    file: "schemas/case.schema.json",
    title: "Ca kiểm thử (cases/*.yaml)",
  },
  {
    type: "AssessOutput",
    from: "src/model/output.ts",
    file: "schemas/assess-output.schema.json",
    title: "Kết quả của ntm assess --format json và ntm explain --format json",
    output: true,
  },
];

const root = resolve(import.meta.dirname, "../..");

/** Generates the text of every schema. Throws when a type is missing or cannot be expressed. */
function generate(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const options: TJS.CompilerOptions = { strict: true, skipLibCheck: true, noEmit: true };
  const files = [...new Set(entries.map((entry) => resolve(root, entry.from)))];
  const program = TJS.getProgramFromFiles(files, options, root);
  const generator = TJS.buildGenerator(program, {
    required: true,
    noExtraProps: true,
    ignoreErrors: true,
    validationKeywords: ["propertyNames", "patternErrorMessage", "markdownDescription"],
  });
  if (generator === null) throw new Error("the types do not compile");
  return new Map(
    entries.map(({ type, file, title, output }) => {
      const generated = generator.getSchemaForSymbol(type) as JsonSchema;
      const schema = output ? { ...openMaps(generated), title } : refine(generated, title);
      return [file, `${JSON.stringify(schema, null, 2)}\n`];
    }),
  );
}

/** The generator closes what is a map in the types (`Record<string, string>`); its name says what the values are. */
function openMaps(schema: JsonSchema): JsonSchema {
  const definitions = Object.entries((schema["definitions"] ?? {}) as Record<string, JsonSchema>).map(([name, own]) => {
    const values = /^Record<string,(.*)>$/.exec(name)?.[1]?.split("|");
    return [name, values ? { ...own, additionalProperties: { type: values } } : own];
  });
  return { ...schema, definitions: Object.fromEntries(definitions) };
}

const read = (file: string): string | null => {
  try {
    return readFileSync(resolve(root, file), "utf8");
  } catch {
    return null;
  }
};

const stale = [...generate(SCHEMAS)].filter(([file, text]) => read(file) !== text);
if (process.argv.includes("--check")) {
  for (const [file] of stale) console.error(`${file} is stale: run npm run schemas`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [file, text] of stale) {
    writeFileSync(resolve(root, file), text);
    console.log(`wrote ${file}`);
  }
}
