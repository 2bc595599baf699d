import { Command, Option } from "commander";
import { fill } from "../explain/template.js";
import type { Lang } from "../model/diagnostic.js";
import { ENGINE } from "../node/version.js";
import { wrap } from "../report/wrap.js";
import { DEFAULT_ENGINE, DEFAULT_EVIDENCE, DEFAULT_SET, type RawOptions } from "./options.js";
import type { OutputOption } from "./targets.js";
import { type HelpWords, helpWords } from "./words.js";

export type Verb = "assess" | "check" | "explain" | "replay" | "sets" | "test" | "verify";

/** What was called for. */
export interface Call {
  readonly verb: Verb;
  /** Data files; none for a verb that reads none. */
  readonly files: readonly string[];
  readonly options: RawOptions & { readonly color: boolean };
  readonly outputs: readonly OutputOption[];
}

/** Columns that help is laid out for; the same everywhere, so that it can be compared. */
const HELP_WIDTH = 100;

/** The command line. Help goes to `print`; nothing else is printed, mistakes are thrown by the parser. */
export function makeProgram(lang: Lang, print: (text: string) => void, called: (call: Call) => void): Command {
  const words = helpWords[lang];
  const titles: Readonly<Record<string, string>> = {
    "Usage:": words.usage,
    "Options:": words.options,
    "Arguments:": words.arguments,
    "Commands:": words.commands,
  };
  const program = new Command("ntm")
    .description(words.description)
    .version(ENGINE.version, "-V, --version", words.version)
    .helpOption("-h, --help", words.help)
    .helpCommand(false)
    .usage(`<${words.commands.replace(":", "").toLowerCase()}> ${words.verbUsage}`)
    .option("--lang <vi|en>", words.lang)
    .option("--no-color", words.color)
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: () => {}, outputError: () => {}, getOutHelpWidth: () => HELP_WIDTH })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      subcommandTerm: (command) =>
        [
          command.name(),
          ...command.registeredArguments.map((argument) => {
            const name = `${argument.name()}${argument.variadic ? "…" : ""}`;
            return argument.required ? `<${name}>` : `[${name}]`;
          }),
        ].join(" "),
      optionDescription: ({ description, defaultValueDescription: value }) =>
        value === undefined ? description : `${description} (${fill(words.default, { value })})`,
    })
    .addHelpText("after", `\n${words.examples}`);

  const verb = (name: Verb, withData: boolean): Command => {
    const outputs: OutputOption[] = [];
    const command = program
      .command(name)
      .description(words[name])
      .helpOption("-h, --help", words.help)
      .usage(withData ? `<data.csv...> ${words.verbUsage}` : words.verbUsage);
    if (withData) command.argument("<data.csv...>", words.data);
    addOwnOptions(command, name, words);
    command
      .option("--lang <vi|en>", words.lang)
      .addOption(
        new Option(name === "check" ? "--format <text|json|github>" : "--format <text|json>", words.format).argParser(
          collectInto(outputs, (format) => ({ format })),
        ),
      )
      .addOption(
        new Option(`-o, --output <${words.value.file}>`, words.output).argParser(
          collectInto(outputs, (file) => ({ file })),
        ),
      )
      .option("--no-color", words.color)
      .action((first: unknown) => {
        const options = { ...program.opts(), ...command.opts() } as Call["options"];
        const color = program.opts()["color"] !== false && options.color;
        called({
          verb: name,
          files: Array.isArray(first) ? first.map(String) : typeof first === "string" ? [first] : [],
          options: { ...options, color },
          outputs,
        });
      });
    if (withData) command.addHelpText("after", `\n${wrap(words.exit, HELP_WIDTH)}`);
    return command;
  };
  verb("assess", true);
  verb("explain", true);
  verb("sets", false);
  const { set, folder } = words.value;
  verb("verify", false).argument(`<${set}>`, words.verifySet).usage(`<${set}> ${words.verbUsage}`);
  verb("check", false).argument(`[${folder}]`, words.checkFolder).usage(`[${folder}] ${words.verbUsage}`);
  const { file } = words.value;
  verb("replay", false).argument(`<${file}>`, words.replayFile).usage(`<${file}> ${words.verbUsage}`);
  verb("test", false).argument(`[${folder}...]`, words.testFolder).usage(`[${folder}...] ${words.verbUsage}`);
  return program;
}

const collectInto =
  (list: OutputOption[], make: (value: string) => OutputOption) =>
  (value: string): string => {
    list.push(make(value));
    return value;
  };

const several = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value];

function addOwnOptions(command: Command, verb: Verb, words: HelpWords): void {
  if (verb === "sets") {
    command
      .option(`--on <${words.value.day}>`, words.on)
      .option(`--place <${words.value.place}>`, words.place)
      .option(`--rules <${words.value.folder}>`, words.rules);
    return;
  }
  if (verb === "check") {
    command.option("--allow-assumed", words.allowAssumed);
    return;
  }
  if (verb === "replay") {
    command
      .option(`--data <${words.value.file}>`, words.replayData, several)
      .option(`--rules <${words.value.folder}>`, words.replayRules);
    return;
  }
  if (verb === "test") {
    command
      .option("--coverage", words.coverage)
      .option("--mutate", words.mutate)
      .option(`--rules <${words.value.folder}>`, words.rules);
    return;
  }
  if (verb === "verify") {
    command
      .option(`--read <${words.value.file}>`, words.read)
      .option("--write", words.write)
      .option(`--first <${words.value.number}>`, words.first)
      .option(`--data <${words.value.file}>`, words.verifyData, several);
  }
  if (verb === "explain") {
    command
      .option(`--unit <${words.value.unit}>`, words.unit)
      .option(`--indicator <${words.value.number}>`, words.indicator);
  }
  command
    .option(`--as-of <${words.value.day}>`, words.asOf)
    .addOption(new Option(`--set <${words.value.set}>`, words.set).default(undefined, DEFAULT_SET))
    .option(`--year <${words.value.year}>`, words.year)
    .option(`--vung <${words.value.region}>`, words.vung)
    .option(`--place <${words.value.place}>`, words.place)
    .addOption(new Option(`--evidence <${words.value.grade}>`, words.evidence).default(undefined, DEFAULT_EVIDENCE))
    .option(`--policy <${words.value.id}>`, words.policy)
    .option(`--overlay <${words.value.file}>`, words.overlay, several)
    .option(`--include <${words.value.id}>`, words.include, several)
    .option(`--rules <${words.value.folder}>`, words.rules);
  if (verb !== "verify") {
    command.addOption(new Option(`--engine <${words.value.engine}>`, words.engine).default(undefined, DEFAULT_ENGINE));
  }
  if (verb === "assess") command.option(`--fail-on <${words.value.verdict}>`, words.failOn, several);
}
